/// Headings that are paragraphs in bold: usual where a page was typed by hand or pasted from a word processor.
enum HTMLTypedHeadings {
  private static let longest = 120

  /// Adds each paragraph that is bold as a whole, short, without an end mark, and directly before prose or a list.
  ///
  /// Its level is one below the last heading that is marked up (2 where there is none: the title is above it). Not in
  /// tables, lists, captions, quotations or notes, not where most of it
  /// is a link ("Related: …"), and not beside another such line: a run of
  /// bold lines is a list of names, or a text in bold.
  static func add(to openings: inout [Int: HTMLOpening], _ tree: HTMLTree, _ lines: HTMLLines) {
    var lastLevel = 1
    var wasBold = false
    var index = 0
    while index < lines.lines.count {
      let line = lines.lines[index]
      var next = index + 1
      while next < lines.lines.count, !lines.lines[next].startsParagraph { next += 1 }
      if line.place == .heading { lastLevel = level(tree, line.block) ?? lastLevel }
      let isBold = isBold(line) && next == index + 1
      if isBold, !wasBold, next < lines.lines.count, isBody(lines.lines, next, openings),
        isTitle(tree, line)
      {
        openings[line.first] = .heading(level: min(6, lastLevel + 1))
      }
      wasBold = isBold
      index = next
    }
  }

  private static func isBold(_ line: HTMLLines.Line) -> Bool {
    line.place == .paragraph && line.strong == line.words && line.words <= longest * 4
      && line.linked * 2 < line.words
  }

  /// Whether the paragraph that begins with a line is prose or a list, and not one more short line.
  private static func isBody(_ lines: [HTMLLines.Line], _ first: Int, _ openings: [Int: HTMLOpening]) -> Bool
  {
    let line = lines[first]
    if line.place == .item { return true }
    guard line.place == .paragraph, line.linked < line.words else { return false }
    if case .item = openings[line.first] { return true }
    var words = 0
    var strong = 0
    var index = first
    repeat {
      words += lines[index].words
      strong += lines[index].strong
      index += 1
    } while index < lines.count && !lines[index].startsParagraph && words < longest
    return words >= longest * 2 / 3 && strong < words
  }

  private static func isTitle(_ tree: HTMLTree, _ line: HTMLLines.Line) -> Bool {
    let bytes = tree.front(line.first, to: line.last, bytes: longest * 4 + 1).text
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count <= longest * 4, text.unicodeScalars.count <= longest,
      let last = TextEdge.lastMark(text), !".;,!…".unicodeScalars.contains(last),
      text.unicodeScalars.contains(where: \.properties.isAlphabetic), !TextEdge.startsLowercase(text)
    else { return false }
    // What is a quotation from end to end is shown off, it does not name what follows.
    let ends = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    let marks = "“”„«»\"‘’「」".unicodeScalars
    if let first = ends.first, let final = ends.last, marks.contains(first), marks.contains(final) {
      return false
    }
    return WrittenDate.only(text) == nil
  }

  private static func level(_ tree: HTMLTree, _ block: Int) -> Int? {
    var node: Int? = block
    while let index = node, index >= 0 {
      if let level = tree.nodes[index].element.headingLevel { return level }
      node = tree.nodes[index].parent
    }
    return nil
  }
}
