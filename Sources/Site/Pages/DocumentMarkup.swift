import Documents
import Reporting

/// A document as readable text with its structure; all of its words are escaped, and none of its markup is taken over.
///
/// Anchors: `#p10` for the tenth paragraph as alignments count them, `#b3` for any other block by its index, `#quote` for
/// the passage asked for.
struct DocumentMarkup {
  private let document: Document
  /// Half-open UTF-8 bytes of the text rendition.
  private let quote: Range<Int>?
  private let anchors: [String]
  private let notes: [String: String]
  private var isQuoteNamed = false
  private var lines: [String] = []
  /// How many lists are open.
  private var lists = 0
  private var isTableOpen = false
  private var isFolded = false
  private var tables = 0
  /// The level of the last heading: none is left out on the way down.
  private var heading = 1

  private static let deepest = 8

  static func markup(_ document: Document, quote: Range<Int>? = nil) -> String {
    var writer = DocumentMarkup(document, quote)
    for index in document.blocks.indices { writer.write(index) }
    writer.close()
    let language = Markup.languageAttribute(document.language)
    return
      "<article class=\"document reading\"\(language) aria-label=\"The text\">\n\(writer.lines.joined(separator: "\n"))\n</article>"
  }

  private init(_ document: Document, _ quote: Range<Int>?) {
    self.document = document
    self.quote = quote
    var count = 0
    var notes: [String: String] = [:]
    anchors = document.blocks.enumerated().map { index, block in
      var anchor = "b\(index)"
      if block.role == .content, block.kind != .heading, block.kind != .footnote {
        count += 1
        anchor = "p\(count)"
      }
      if block.kind == .footnote, notes[block.marker] == nil { notes[block.marker] = anchor }
      return anchor
    }
    self.notes = notes
  }

  private mutating func write(_ index: Int) {
    let block = document.blocks[index]
    if !block.role.isDocument != isFolded {
      close(untilDepth: 0)
      closeTable()
      isFolded.toggle()
      lines.append(isFolded ? "<details class=\"around\"><summary>Around the text</summary>" : "</details>")
    }
    if block.kind != .listItem { close(untilDepth: 0) }
    if block.kind != .tableRow { closeTable() }
    let id = anchors[index]
    switch block.kind {
    case .listItem: item(block, id)
    case .tableRow: row(block, id)
    case .heading where block.role.isDocument:
      heading = min(max(2, block.level + 1), heading + 1, 6)
      lines.append(
        "<h\(heading) class=\"p\" id=\"\(id)\" dir=\"auto\">\(marker(block))\(words(block))</h\(heading)>")
    case .quotation:
      let name = block.attribution.map { document.text.string($0) }
      let words = "<p dir=\"auto\">\(marker(block))\(words(block))</p>"
      let author =
        block.attribution.map { block.range.overlaps($0) } ?? true
        ? "" : name.map { "<p class=\"muted\">\(Markup.isolated($0))</p>" } ?? ""
      lines.append("<blockquote class=\"p\" id=\"\(id)\">\(words)\(author)</blockquote>")
    case .heading, .paragraph, .caption, .footnote:
      lines.append(
        "<p class=\"p \(block.kind.rawValue)\" id=\"\(id)\" dir=\"auto\">\(marker(block))\(words(block))</p>")
    }
  }

  private mutating func close() {
    close(untilDepth: 0)
    closeTable()
    if isFolded { lines.append("</details>") }
  }

  // MARK: Lists and tables

  private mutating func item(_ block: Block, _ id: String) {
    let level = min(max(1, block.level), Self.deepest)
    if lists >= level {
      close(untilDepth: level)
      lines.append("</li>")
    }
    while lists < level {
      // A level that the source leaves out has an item all the same: a list holds nothing but items.
      lines.append("<ul class=\"blocks\" role=\"list\">" + (lists + 1 < level ? "<li>" : ""))
      lists += 1
    }
    lines.append("<li id=\"\(id)\" dir=\"auto\">\(marker(block))\(words(block))")
  }

  private mutating func close(untilDepth depth: Int) {
    while lists > depth {
      lines.append("</li></ul>")
      lists -= 1
    }
  }

  private mutating func row(_ block: Block, _ id: String) {
    if !isTableOpen {
      isTableOpen = true
      tables += 1
      lines.append(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table \(tables)\"><table><tbody>")
    }
    let cells = cells(of: block).map { "<td dir=\"auto\">\(words(block, $0))</td>" }
    lines.append("<tr id=\"\(id)\">\(cells.joined())</tr>")
  }

  private mutating func closeTable() {
    if isTableOpen { lines.append("</tbody></table></div>") }
    isTableOpen = false
  }

  /// The cells of a row, which readers join by " | ".
  private func cells(of block: Block) -> [Range<Int>] {
    let bytes = document.text.utf8
    var cells: [Range<Int>] = []
    var start = block.range.lowerBound
    var index = start
    while index + 2 < block.range.upperBound {
      if bytes[index] == 0x20, bytes[index + 1] == UInt8(ascii: "|"), bytes[index + 2] == 0x20 {
        cells.append(start..<index)
        index += 3
        start = index
      } else {
        index += 1
      }
    }
    cells.append(start..<block.range.upperBound)
    return cells
  }

  private func marker(_ block: Block) -> String {
    block.marker.isEmpty ? "" : "<span class=\"marker\">\(Markup.isolated(block.marker))</span>"
  }

  // MARK: Words

  private mutating func words(_ block: Block, _ part: Range<Int>? = nil) -> String {
    let range = part ?? block.range
    let quoted = quote?.clamped(to: range)
    var edges: Set<Int> = [range.lowerBound, range.upperBound]
    func cut(_ other: Range<Int>) {
      let inside = other.clamped(to: range)
      if !inside.isEmpty { edges.formUnion([inside.lowerBound, inside.upperBound]) }
    }
    if let quoted, !quoted.isEmpty { cut(quoted) }
    for link in block.links { cut(link.range) }
    for emphasis in block.emphases { cut(emphasis.range) }
    for note in block.noteReferences where range.contains(note.at) { edges.insert(note.at) }
    let cuts = edges.map { document.text.boundary(atOrBefore: $0) }.sorted()
    var result = ""
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      result += noteMarks(block.noteReferences.filter { $0.at == start })
      result += segment(start..<end, block, isQuoted: quoted?.contains(start) ?? false)
    }
    let isLast = range.upperBound == block.range.upperBound
    return result + (isLast ? noteMarks(block.noteReferences.filter { $0.at >= range.upperBound }) : "")
  }

  private mutating func segment(_ range: Range<Int>, _ block: Block, isQuoted: Bool) -> String {
    var words = Markup.text(document.text.string(range))
    for emphasis in block.emphases where emphasis.range.contains(range.lowerBound) {
      let name = emphasis.kind == .strong ? "strong" : "em"
      words = "<\(name)>\(words)</\(name)>"
    }
    if isQuoted {
      // An id stands once; what follows in other blocks or behind a link belongs to the same passage.
      words = "<mark class=\"quote\"\(isQuoteNamed ? "" : " id=\"quote\"")>\(words)</mark>"
      isQuoteNamed = true
    }
    // Only whole http and https addresses lead anywhere, and only when somebody follows them.
    if let link = block.links.first(where: { $0.range.contains(range.lowerBound) }),
      let target = Markup.link(link.target)
    {
      words = "<a rel=\"nofollow noreferrer\" href=\"\(target)\">\(words)</a>"
    }
    return words
  }

  private func noteMarks(_ references: [NoteReference]) -> String {
    references.map { reference in
      let label = Markup.text(reference.label)
      guard let anchor = notes[reference.label] else { return "<sup>\(label)</sup>" }
      return
        "<sup><a href=\"#\(anchor)\" aria-label=\"Note \(Markup.attribute(reference.label))\">\(label)</a></sup>"
    }.joined()
  }
}
