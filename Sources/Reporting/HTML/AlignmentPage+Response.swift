import Alignment
import Documents

/// The full text of the response by blocks, paragraphs numbered, cited passages marked.
extension AlignmentPage {
  static func responseColumn(_ report: AlignmentReport, anchors: PageAnchors) -> String {
    let column = ResponseColumn(report: report, anchors: anchors)
    return """
      <h2 id="response-title">The response in full</h2>
      <p class="hint">Marked passages are cited; the numbers behind them lead to the demands.\
      <span data-keys="" hidden="hidden"> Keys: <kbd>n</kbd> next demand, <kbd>p</kbd> previous, <kbd>r</kbd> to its passage \
      and back.</span></p>
      <div class="body"\(Markup.languageAttribute(report.response.language))>
      \(column.blocks)
      </div>
      """
  }
}

private struct ResponseColumn {
  let response: Document
  let anchors: PageAnchors
  let citations: [MarkedText.Citation]

  init(report: AlignmentReport, anchors: PageAnchors) {
    response = report.response
    self.anchors = anchors
    citations = report.result.demands.enumerated().flatMap { index, aligned in
      let cited =
        aligned.responses.isEmpty
        ? aligned.nearest.map { [($0, Int?.none)] } ?? []
        : aligned.responses.enumerated().map { ($1, Int?.some($0)) }
      return cited.map { passage, rank in
        MarkedText.Citation(
          range: passage.range, anchor: anchors.pair(index, rank), place: PageAnchors.place(passage.quote),
          id: aligned.demand.id, isResponse: rank != nil)
      }
    }
  }

  /// Blocks in order; runs of what is not the document itself (menus, page headers) are folded away.
  var blocks: String {
    var lines: [String] = []
    var isFolded = false
    for (index, block) in response.blocks.enumerated() {
      if !block.role.isDocument != isFolded {
        isFolded.toggle()
        lines.append(
          isFolded ? "<details class=\"around\"><summary>Around the text</summary>" : "</details>")
      }
      lines.append(markup(of: block, at: index))
    }
    if isFolded { lines.append("</details>") }
    return lines.joined(separator: "\n")
  }

  private func markup(of block: Block, at index: Int) -> String {
    let words = MarkedText.markup(
      of: block.range, in: response.text, citations: citations,
      notes: block.noteReferences.compactMap(noteMark))
    let anchor = anchors.blocks[index]
    let number = anchors.paragraphs[index].map {
      "<a class=\"number\" href=\"#\(anchor)\" aria-label=\"Paragraph \($0)\">\($0)</a>"
    }
    let marker = block.marker.isEmpty ? "" : "<span class=\"marker\">\(Markup.isolated(block.marker))</span> "
    let indent = block.kind == .listItem ? " style=\"--level:\(max(0, min(block.level, 6)))\"" : ""
    let element = element(of: block)
    return """
      <div class="block \(block.kind.rawValue)" id="\(anchor)"\(indent)>\(number ?? "")\(marker)\
      <\(element) class="text" dir="auto">\(words)</\(element)></div>
      """
  }

  private func noteMark(_ reference: NoteReference) -> MarkedText.NoteMark? {
    let index = response.blocks.firstIndex { $0.kind == .footnote && $0.marker == reference.label }
    return index.map {
      MarkedText.NoteMark(at: reference.at, label: reference.label, anchor: anchors.blocks[$0])
    }
  }

  /// The response's title stands below the column's own heading, an h2.
  private func element(of block: Block) -> String {
    switch block.kind {
    case .heading: "h\(max(3, min(block.level + 2, 6)))"
    case .paragraph, .listItem, .tableRow, .quotation, .footnote, .caption: "p"
    }
  }
}
