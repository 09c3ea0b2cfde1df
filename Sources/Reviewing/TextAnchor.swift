package import Archive
package import Documents

/// Finds words in a text again.
package enum TextAnchor {
  /// Half-open UTF-8 bytes of every occurrence of some words, ascending, at most `limit`; overlapping ones are not counted twice.
  ///
  /// Linear in both: the border table of Knuth, Morris and Pratt ("Fast pattern matching in strings", 1977).
  package static func occurrences(of words: String, in text: TextRendition, limit: Int = 1000) -> [Range<
    Int
  >] {
    let pattern = Array(words.utf8)
    guard !pattern.isEmpty, pattern.count <= text.utf8.count else { return [] }
    // The longest proper border of each prefix.
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index] = length
    }
    var found: [Range<Int>] = []
    length = 0
    for (index, byte) in text.utf8.enumerated() {
      while length > 0, byte != pattern[length] { length = borders[length - 1] }
      if byte == pattern[length] { length += 1 }
      if length == pattern.count {
        found.append(index + 1 - length..<index + 1)
        length = 0
        if found.count == limit { break }
      }
    }
    return found
  }

  /// Where the words of a place stand: at their offsets, or else at the occurrence nearest to them; nil where they are gone.
  package static func range(of place: ReviewEvent.Place, in text: TextRendition) -> Range<Int>? {
    if let range = standing(place, in: text) { return range }
    let wanted = text.byte(atCodePoint: place.start) ?? text.utf8.count
    return occurrences(of: place.exact, in: text).min {
      abs($0.lowerBound - wanted) < abs($1.lowerBound - wanted)
    }
  }

  /// Whether the words stand at their offsets.
  static func stands(_ place: ReviewEvent.Place, in text: TextRendition) -> Bool {
    standing(place, in: text) != nil
  }

  /// The bytes at the offsets of a place, where they are its words.
  static func standing(_ place: ReviewEvent.Place, in text: TextRendition) -> Range<Int>? {
    guard let start = text.byte(atCodePoint: place.start), let end = text.byte(atCodePoint: place.end),
      start < end, text.utf8[start..<end].elementsEqual(place.exact.utf8)
    else { return nil }
    return start..<end
  }

  /// A place as an event has it.
  package static func place(_ range: Range<Int>, in text: TextRendition) -> ReviewEvent.Place {
    ReviewEvent.Place(
      exact: text.string(range), start: text.codePoint(atByte: range.lowerBound),
      end: text.codePoint(atByte: range.upperBound))
  }

  /// The passage that a person means by its words, with its white space folded as the text's is.
  ///
  /// - Throws: `passageNotFound` or `passageAmbiguous`.
  package static func passage(_ words: String, in text: TextRendition) throws(ReviewError) -> Range<Int> {
    let folded = words.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
      .joined(separator: " ")
    let found = occurrences(of: folded, in: text)
    guard let first = found.first else { throw .passageNotFound(words) }
    guard found.count == 1 else { throw .passageAmbiguous(words, count: found.count) }
    return first
  }
}
