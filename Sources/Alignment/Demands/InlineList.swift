import Documents

/// A list inside a sentence: "We demand: (i) the list of names; (ii) the date of the trial."
enum InlineList {
  /// The items of a range, half-open UTF-8 ranges, or none where it holds no list.
  ///
  /// Marks in round brackets count from a, i or 1 upwards, at least two of them; what stands before the first leads to them.
  static func items(of range: Range<Int>, in text: TextRendition) -> [Range<Int>] {
    let bytes = text.utf8
    guard bytes[range].contains(UInt8(ascii: "(")) else { return [] }
    for sequence in [letters, romans, numbers] {
      var starts: [(mark: Int, content: Int)] = []
      var index = range.lowerBound
      while index < range.upperBound, starts.count < sequence.count {
        let mark = Array("(\(sequence[starts.count]))".utf8)
        if index + mark.count <= range.upperBound, bytes[index..<index + mark.count].elementsEqual(mark) {
          starts.append((index, index + mark.count))
          index += mark.count
        } else {
          index += 1
        }
      }
      guard starts.count > 1 else { continue }
      return starts.indices.map { place in
        var end = place + 1 < starts.count ? starts[place + 1].mark : range.upperBound
        end = trimmed(starts[place].content..<end, bytes)
        var lower = starts[place].content
        while lower < end, bytes[lower] == UInt8(ascii: " ") { lower += 1 }
        return lower..<end
      }.filter { !$0.isEmpty }
    }
    return []
  }

  /// The end of an item without the blanks behind it and the "and" that leads to the next.
  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    func withoutBlanks(_ end: Int) -> Int {
      var end = end
      while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return end
    }
    let end = withoutBlanks(range.upperBound)
    for word in [" and", " or"]
    where bytes[range.lowerBound..<end].suffix(word.utf8.count).elementsEqual(word.utf8) {
      return withoutBlanks(end - word.utf8.count)
    }
    return end
  }

  /// The points that follow a line with a colon inside one block ("The Government should: • abolish …; • require …"): the
  /// sentences behind it that begin with a bullet, without the bullet. At least two, or none.
  static func points(behind lead: Int, of sentences: [Range<Int>], in text: TextRendition) -> [Range<Int>] {
    let points = sentences[(lead + 1)...].prefix { bullet(at: $0, in: text) != nil }
    return points.count > 1
      ? points.map { $0.lowerBound + (bullet(at: $0, in: text) ?? 0)..<$0.upperBound } : []
  }

  /// Length of the bullet that a sentence begins with and of the blanks behind it, in UTF-8 bytes.
  private static func bullet(at sentence: Range<Int>, in text: TextRendition) -> Int? {
    let start = text.string(sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 8))
      .unicodeScalars
    guard let first = start.first, bullets.contains(first) else { return nil }
    let blanks = start.dropFirst().prefix { $0 == " " }.count
    return UTF8.width(first) + blanks
  }

  private static let bullets = Set("•⁃‣▪◦●■►\u{F0B7}".unicodeScalars)

  private static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
  private static let numbers = (1...20).map(String.init)
}
