/// Names under quotations: "— Name, Title" on a quotation's last line, or a `<cite>` at its end.
enum HTMLTypedAttributions {
  private static let longest = 160

  /// Adds the last line of each quotation that names its author.
  static func add(to openings: inout [Int: HTMLOpening], _ tree: HTMLTree, _ lines: HTMLLines) {
    for quotation in lines.quotations where quotation.count > 1 {
      let number = quotation.upperBound - 1
      let line = lines.lines[number]
      let before = lines.lines[number - 1]
      guard line.place == .quotation, line.words <= longest * 2 else { continue }
      if case .item = openings[line.first] { continue }
      if line.isCited {
        // "as <cite>Title</cite> says" goes on, and what does not end before it is a part of its sentence.
        if line.startsRun || endsSentence(tree, before) { openings[line.first] = .attribution }
        continue
      }
      let front = tree.front(line.first, to: line.last, bytes: longest + 1).text
      guard front.count <= longest, let dash = dashLength(front), front.count > dash else { continue }
      // A list of dashes has more than one, and begins with small letters as often as not.
      let isList = dashLength(tree.front(before.first, to: before.last, bytes: 8).text) != nil
      let name = String(decoding: front[dash...], as: UTF8.self)
      if !isList, TextEdge.startsUppercase(name) { openings[line.first] = .attribution }
    }
  }

  private static func endsSentence(_ tree: HTMLTree, _ line: HTMLLines.Line) -> Bool {
    guard let last = tree.tail(of: line.last).unicodeScalars.last else { return false }
    return ".!?…”’»\"':—–―".unicodeScalars.contains(last)
  }

  /// Bytes of a dash and the white space behind it at the front of a text, or nil.
  static func dashLength(_ text: [UInt8]) -> Int? {
    var length = 0
    if text.starts(with: [0xE2, 0x80]), text.count > 2, (0x93...0x95).contains(text[2]) {
      length = 3
    } else if text.starts(with: [0x2D, 0x2D]) {
      length = 2
    } else if text.starts(with: [0x7E]) || text.starts(with: [0x2D]) {
      length = 1
    } else {
      return nil
    }
    while length < text.count {
      let space = FoldedCharacter.whiteSpaceLength(text, at: length, end: text.count)
      if space == 0 { break }
      length += space
    }
    return length
  }
}
