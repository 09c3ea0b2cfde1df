/// The footnotes of a plain text: labels 1, 2, 3 … that stand at the start of a line and are referred to in the text.
///
/// Two forms: bare ("Procedures1" … "1 Communications") and bracketed ("Procedures[1]" … "[1] Communications"). A label
/// counts only where both its note and its reference are found, in order; all other numbers stay text.
struct FootnoteMarks {
  private let bracketed: Bool
  private let labels: [String]

  var firstLabel: String? { labels.first }

  /// The label that follows another, or nil at the end.
  func label(after label: String) -> String? {
    guard let index = labels.firstIndex(of: label), index + 1 < labels.count else { return nil }
    return labels[index + 1]
  }

  init(lines: [TextLine]) {
    let bare = Self.find(lines, bracketed: false)
    let inBrackets = Self.find(lines, bracketed: true)
    bracketed = inBrackets.count > bare.count
    labels = bracketed ? inBrackets : bare
  }

  private static func find(_ lines: [TextLine], bracketed: Bool) -> [String] {
    var labels: [String] = []
    var next = 1
    var referred = 0
    for line in lines where !line.isBlank {
      if labelLength(in: line.string, label: String(next), bracketed: bracketed) != nil, referred >= next {
        labels.append(String(next))
        next += 1
      }
      while reference(in: line.string, label: String(referred + 1), bracketed: bracketed) { referred += 1 }
    }
    return labels
  }

  /// Bytes of the label and the space behind it where a line begins the note with that label.
  func labelLength(in line: String, label: String) -> Int? {
    Self.labelLength(in: line, label: label, bracketed: bracketed)
  }

  private static func labelLength(in line: String, label: String, bracketed: Bool) -> Int? {
    let mark = bracketed ? "[\(label)]" : label
    guard line.hasPrefix(mark) else { return nil }
    let rest = line.dropFirst(mark.count)
    guard rest.first == " " else { return nil }
    let words = rest.drop(while: { $0 == " " })
    guard let first = words.first, bracketed || first.isUppercase || "‘“\"'(".contains(first) else {
      return nil
    }
    return line.utf8.count - words.utf8.count
  }

  private static func reference(in line: String, label: String, bracketed: Bool) -> Bool {
    let bytes = Array(line.utf8)
    return bytes.indices.contains {
      referenceLength(in: bytes, at: $0, end: bytes.count, label: label, bracketed: bracketed) != nil
    }
  }

  /// Finds the reference marks inside a piece of source: byte ranges to leave out, with their labels, in order.
  func references(in source: [UInt8], _ piece: Range<Int>) -> [(range: Range<Int>, label: String)] {
    guard !labels.isEmpty else { return [] }
    var found: [(Range<Int>, String)] = []
    var index = piece.lowerBound
    while index < piece.upperBound {
      let isCandidate = bracketed ? source[index] == UInt8(ascii: "[") : isDigit(source[index])
      if isCandidate {
        for label in labels {
          if let length = Self.referenceLength(
            in: source, at: index, end: piece.upperBound, start: piece.lowerBound, label: label,
            bracketed: bracketed)
          {
            found.append((index..<index + length, label))
            index += length - 1
            break
          }
        }
      }
      index += 1
    }
    return found
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Bytes of the reference mark at an index, or nil where none stands there.
  private static func referenceLength(
    in bytes: [UInt8], at index: Int, end: Int, start: Int = 0, label: String, bracketed: Bool
  ) -> Int? {
    let mark = Array((bracketed ? "[\(label)]" : label).utf8)
    guard index > start, index + mark.count <= end, bytes[index..<index + mark.count].elementsEqual(mark)
    else {
      return nil
    }
    if bracketed { return mark.count }
    // Bare marks are glued to a word in small letters or to a mark: "areas5;" yes, "CO2", "Covid-19", "13/2018" no.
    let before = bytes[index - 1]
    let isWord = (0x61...0x7A).contains(before) || before >= 0x80
    let isMark = ";:.,)".utf8.contains(before)
    guard isWord || isMark else { return nil }
    if isMark, index - 2 >= start, (0x30...0x39).contains(bytes[index - 2]) { return nil }
    let after = index + mark.count
    if after < end {
      let next = bytes[after]
      let isAlphanumeric =
        (0x30...0x39).contains(next) || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
      if isAlphanumeric || next == UInt8(ascii: "/") || next == UInt8(ascii: "-") { return nil }
    }
    return mark.count
  }
}
