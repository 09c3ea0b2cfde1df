/// A footnote as it is printed: its label and its lines, the label taken off.
struct PrintedNote {
  let label: String
  var lines: [PrintedLine]
}

/// Finds the footnotes at the foot of a column: lines in smaller print that open with the next number, or with a number
/// that is raised in the text of the page.
struct PageNotes {
  private let source: PDFWords
  private let sizes: TypeSizes
  /// The last number that was a label.
  private var last = 0
  /// Whether the column before ended in a note, which may go on here.
  private var isOpen = false

  init(source: PDFWords, sizes: TypeSizes) {
    self.source = source
    self.sizes = sizes
  }

  /// A column's text, the lines that go on with the note before, and its notes.
  struct Parts {
    var content: [PrintedLine]
    var continuation: [PrintedLine] = []
    var notes: [PrintedNote] = []
  }

  /// Parts a column; `marks` are the raised numbers of its page.
  mutating func part(_ lines: [PrintedLine], marks: Set<String>) -> Parts {
    var start = lines.count
    while start > 0, sizes.isSmall(lines[start - 1]) { start -= 1 }
    var notes: [PrintedNote] = []
    var first: Int?
    var rest: [PrintedLine] = []
    var labelLeft = 0.0
    for index in start..<lines.count {
      let line = lines[index]
      if let found = label(of: line, marks: marks), notes.isEmpty || abs(line.left - labelLeft) < 8 {
        if notes.isEmpty {
          first = index
          labelLeft = line.left
        }
        notes.append(PrintedNote(label: found.label, lines: [found.rest]))
        if let number = Int(found.label) { last = number }
      } else if !notes.isEmpty {
        // What stands further below is an imprint, and what stands further up or in cells is a table.
        let distance = line.bottom - lines[index - 1].bottom
        if distance > 2.2 * line.height || distance < -line.height || line.opensCell {
          rest = Array(lines[index...])
          break
        }
        notes[notes.count - 1].lines.append(line)
      }
    }
    guard let first else {
      defer { isOpen = false }
      // A whole zone without a label may be the rest of a long note.
      guard isOpen, start < lines.count, start > 0 else { return Parts(content: lines) }
      return Parts(content: Array(lines[..<start]), continuation: Array(lines[start...]))
    }
    let between = Array(lines[start..<first])
    defer { isOpen = true }
    return isOpen
      ? Parts(content: lines[..<start] + rest, continuation: between, notes: notes)
      : Parts(content: lines[..<first] + rest, notes: notes)
  }

  /// The numbers and signs that are raised in the lines of a page.
  static func marks(_ lines: some Sequence<PrintedLine>, in source: PDFWords) -> Set<String> {
    var marks: Set<String> = []
    for line in lines {
      for word in line.words.dropFirst() where line.isRaised(word) {
        for label in labels(of: source.string(word)) ?? [] { marks.insert(label) }
      }
    }
    return marks
  }

  /// The labels that a raised word names: "3", "3,4", "*"; nil for a word that is no mark.
  static func labels(of text: String) -> [String]? {
    let parts = text.split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
    guard !parts.isEmpty, parts.allSatisfy({ isLabel($0) }) else { return nil }
    return parts
  }

  private static func isLabel(_ text: String) -> Bool {
    isNumber(text) || ["*", "**", "***", "†", "‡", "§", "¶", "††"].contains(text)
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && !text.hasPrefix("0")
  }

  /// The label at the front of a note's first line, and the line without it.
  private func label(of line: PrintedLine, marks: Set<String>) -> (label: String, rest: PrintedLine)? {
    guard let word = line.words.first else { return nil }
    let text = source.string(word)
    var core = text
    if let end = core.last, end == "." || end == ")" || end == "]" { core.removeLast() }
    if core.hasPrefix("[") { core.removeFirst() }
    if Self.isLabel(core), line.words.count > 1 {
      guard isExpected(core, marks) else { return nil }
      return (core, without(line, word: line.words.dropFirst()))
    }
    // "1Communications": the label is glued to the word.
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard Self.isNumber(digits), let next = text.dropFirst(digits.count).first,
      next.isUppercase || "‘“\"".contains(next),
      isExpected(String(digits), marks)
    else { return nil }
    var first = word
    first.left += word.width * Double(digits.utf8.count) / Double(max(text.utf8.count, 1))
    let cut = PDFWord(
      left: first.left, top: word.top, right: word.right, bottom: word.bottom,
      text: word.text.lowerBound + digits.utf8.count..<word.text.upperBound)
    return (String(digits), without(line, word: [cut] + line.words.dropFirst()))
  }

  private func without(_ line: PrintedLine, word rest: some Collection<PDFWord>) -> PrintedLine {
    var result = PrintedLine(Array(rest), page: line.page, block: line.block, in: source)
    result.limit = line.limit
    result.margin = line.margin
    return result
  }

  private func isExpected(_ label: String, _ marks: Set<String>) -> Bool {
    marks.contains(label) || Int(label) == last + 1
  }
}
