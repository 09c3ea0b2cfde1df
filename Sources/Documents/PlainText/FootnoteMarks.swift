/// The footnotes of a plain text: labels 1, 2, 3 … that stand at the start of a line and are referred to in the text.
///
/// Two forms: bare ("Procedures1" … "1 Communications") and bracketed ("Procedures[1]" … "[1] Communications"). A label
/// counts only where both its note and its reference are found, in order; all other numbers stay text. Both passes are
/// linear in the length of the text, however many labels there are.
struct FootnoteMarks {
  /// A mark in running text: its bytes in the decoded source and the number of its note.
  private struct Mark {
    let range: Range<Int>
    let number: Int
  }

  private let bracketed: Bool
  /// Bytes of the label, by the index of the line that the note begins.
  private var labelLengths: [Int: Int] = [:]
  /// Number of the note, by the index of the line that it begins.
  private var numbers: [Int: Int] = [:]
  /// The first mark of each note, in order of place and of number.
  private var marks: [Mark] = []

  init(lines: [TextLine], source: [UInt8]) {
    let bare = FootnoteMarks(lines: lines, source: source, bracketed: false)
    let inBrackets = FootnoteMarks(lines: lines, source: source, bracketed: true)
    self = inBrackets.numbers.count > bare.numbers.count ? inBrackets : bare
  }

  private init(lines: [TextLine], source: [UInt8], bracketed: Bool) {
    self.bracketed = bracketed
    for (index, line) in lines.enumerated() where !line.isBlank && line.use == .text && line.quoteDepth == 0 {
      let number = numbers.count + 1
      if number <= marks.count,
        let length = Self.labelLength(source, line.content, number: number, bracketed: bracketed),
        !Self.isTornDate(lines, index, labelLength: length)
      {
        numbers[index] = number
        labelLengths[index] = length
      }
      marks += Self.marks(in: source, line.content, bracketed: bracketed, inOrderFrom: marks.count + 1)
    }
    marks.removeLast(marks.count - numbers.count)
  }

  /// The label of the note that begins on a line, and the bytes that it takes there with the space behind it.
  func note(atLine index: Int) -> (label: String, length: Int)? {
    guard let number = numbers[index], let length = labelLengths[index] else { return nil }
    return (String(number), length)
  }

  /// Finds the reference marks inside a piece of source: byte ranges to leave out, with their labels, in order.
  ///
  /// A bracketed mark may come back; a bare one stands once, so that later numbers behind a word stay text.
  func references(in source: [UInt8], _ piece: Range<Int>) -> [(range: Range<Int>, label: String)] {
    guard !marks.isEmpty else { return [] }
    if bracketed {
      return Self.marks(in: source, piece, bracketed: true, inOrderFrom: nil)
        .filter { $0.number <= marks.count }.map { ($0.range, String($0.number)) }
    }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.lowerBound <= piece.lowerBound { low = middle + 1 } else { high = middle }
    }
    return marks[low...].prefix { $0.range.upperBound <= piece.upperBound }.map {
      ($0.range, String($0.number))
    }
  }

  /// "on" / "1 June 2022": the day of a date that was wrapped is no label.
  private static func isTornDate(_ lines: [TextLine], _ index: Int, labelLength: Int) -> Bool {
    guard index > 0, !lines[index - 1].isBlank, !TextEdge.endsUnit(lines[index - 1].string) else {
      return false
    }
    let words = lines[index].string.utf8.dropFirst(labelLength)
    return WrittenDate.isMonth(String(Substring(words).prefix { $0.isLetter }))
  }

  /// Bytes of the label and the space behind it where a line begins the note with that number.
  private static func labelLength(
    _ source: [UInt8], _ line: Range<Int>, number: Int, bracketed: Bool
  ) -> Int? {
    let mark = Array((bracketed ? "[\(number)]" : String(number)).utf8)
    guard source[line].starts(with: mark) else { return nil }
    var index = line.lowerBound + mark.count
    while index < line.upperBound {
      let length = FoldedCharacter.whiteSpaceLength(source, at: index, end: line.upperBound)
      if length == 0 { break }
      index += length
    }
    guard index > line.lowerBound + mark.count, index < line.upperBound else { return nil }
    let opensNote =
      bracketed
      || startsNote(String(decoding: source[index..<min(index + 16, line.upperBound)], as: UTF8.self))
    return opensNote ? index - line.lowerBound : nil
  }

  private static func startsNote(_ words: String) -> Bool {
    guard let first = words.first else { return false }
    return first.isUppercase || "‘“\"'([«".contains(first) || words.hasPrefix("http")
      || words.hasPrefix("www.")
  }

  /// The marks inside a range; with a first number only those that count on from it.
  private static func marks(
    in source: [UInt8], _ range: Range<Int>, bracketed: Bool, inOrderFrom first: Int?
  ) -> [Mark] {
    var found: [Mark] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let opens = bracketed ? source[index] == UInt8(ascii: "[") : isDigit(source[index])
      guard opens else {
        index += 1
        continue
      }
      let start = bracketed ? index + 1 : index
      var end = start
      while end < range.upperBound, isDigit(source[end]) { end += 1 }
      index = max(end, index + 1)
      // No text has a million footnotes; the limit keeps the number an Int.
      guard (1...6).contains(end - start), source[start] != UInt8(ascii: "0"),
        let number = Int(String(decoding: source[start..<end], as: UTF8.self)),
        first.map({ number == $0 + found.count }) ?? true
      else { continue }
      if bracketed {
        guard start - 1 > range.lowerBound, end < range.upperBound, source[end] == UInt8(ascii: "]") else {
          continue
        }
        found.append(Mark(range: start - 1..<end + 1, number: number))
      } else if MarkSurroundings.takeMark(start..<end, in: source, within: range) {
        found.append(Mark(range: start..<end, number: number))
      }
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
