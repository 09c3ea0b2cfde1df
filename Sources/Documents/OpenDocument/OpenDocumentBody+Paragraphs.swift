extension OpenDocumentBody {
  /// A paragraph or a heading.
  mutating func paragraph(_ node: Int, isHeading: Bool) {
    let (style, names) = styles.resolved(tree.attribute("text:style-name", of: node), family: "paragraph")
    format = style
    hidden.interrupt()
    struckOut.interrupt()
    if isInRow {
      draft.append([0x20], .init())
    } else {
      draft.begin(block(node, style, names, isHeading: isHeading))
    }
    if style.startsPage == true, hasBegun, !isInRow { startPage() }
    if role == .content { hasBegun = true }
    inline(in: node)
    if !isInRow {
      if draft.hasText, noteLabel != nil { noteLabel = "" }
      draft.end()
      readTextBoxes()
    }
  }

  private mutating func block(
    _ node: Int, _ style: OpenDocumentStyles.Style, _ names: [String], isHeading: Bool
  ) -> OfficeDraft.Block {
    var block = OfficeDraft.Block(opening: .init(kind: .paragraph, role: role))
    if let noteLabel {
      block.opening = .init(kind: .footnote, role: role, marker: noteLabel)
      return block
    }
    let marker = lists.takeMarker()
    if isHeading {
      let level =
        tree.attribute("text:outline-level", of: node).flatMap { Int($0) } ?? style.outlineLevel ?? 1
      (block.opening.kind, block.opening.level) = (.heading, max(1, min(6, level)))
      let isNumbered = tree.attribute("text:is-list-header", of: node) != "true"
      block.number =
        lists.depth > 0 ? marker : isNumbered ? headings.number(max(1, min(10, level)), styles.outline) : ""
    } else if names.contains("Title") {
      (block.opening.kind, block.opening.level, block.isTitle) = (.heading, 1, true)
    } else if lists.depth == 0, let level = Self.headingLevel(names) {
      // LibreOffice writes some headings as paragraphs that only look like them.
      (block.opening.kind, block.opening.level) = (.heading, min(6, level))
    } else if lists.depth > 0 {
      block.opening = .init(kind: .listItem, role: role, level: min(10, lists.depth), marker: marker)
    } else if ["Quotations", "Quote", "Intense Quote", "Block Text", "Block Quotation"].contains(
      where: names.contains)
    {
      block.opening.kind = .quotation
    } else if names.contains(where: { $0.hasSuffix("Caption") }) {
      block.opening.kind = .caption
    }
    return block
  }

  /// The level of "Heading 2", the name of a style in every edition.
  private static func headingLevel(_ names: [String]) -> Int? {
    for name in names where name.hasPrefix("Heading ") {
      if let level = Int(name.dropFirst(8)), (1...10).contains(level) { return level }
    }
    return nil
  }

  // MARK: Tables

  /// Bytes of text that no cell of data holds, as in pages.
  private static let longestCell = 1_000

  /// A table: a row is a block where each row is one statement, else its cells are read one after another.
  mutating func table(_ node: Int) {
    draft.end()
    if isData(node) { rows(in: node) } else { cells(in: node) }
  }

  private mutating func rows(in node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "table:table-row":
        draft.begin(
          .init(
            opening: .init(
              kind: noteLabel == nil ? .tableRow : .footnote, role: role, marker: noteLabel ?? "")))
        isInRow = true
        for cell in tree.children(child) where tree.name(cell) == "table:table-cell" {
          draft.cell()
          blocks(in: cell)
        }
        isInRow = false
        if draft.hasText, noteLabel != nil { noteLabel = "" }
        draft.end()
        readTextBoxes()
      case "table:table-header-rows", "table:table-rows", "table:table-row-group": rows(in: child)
      case "text:soft-page-break": startPage()
      default: break
      }
    }
  }

  /// The contents of all cells, in order.
  mutating func cells(in node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "table:table-cell": blocks(in: child)
      case "table:table-header-rows", "table:table-rows", "table:table-row-group", "table:table-row":
        cells(in: child)
      case "text:soft-page-break": startPage()
      default: break
      }
    }
  }

  /// Whether each row of a table is one statement: two cells or more, none with blocks of its own.
  private func isData(_ table: Int) -> Bool {
    var cells = 0
    var widest = 0
    var paragraphs = 0
    var text = 0
    for node in (table + 1)..<max(table + 1, tree.end(table)) {
      switch tree.name(node) {
      case "table:table", "text:list", "text:h", "draw:text-box", "text:section": return false
      case "table:table-row": (cells, paragraphs, text) = (0, 0, 0)
      case "table:table-cell":
        cells += 1
        widest = max(widest, cells)
        (paragraphs, text) = (0, 0)
      case "text:p":
        paragraphs += 1
        if paragraphs > 3 { return false }
      case "":
        text += tree.text(node).count
        if text > Self.longestCell { return false }
      default: break
      }
    }
    return widest > 1
  }
}
