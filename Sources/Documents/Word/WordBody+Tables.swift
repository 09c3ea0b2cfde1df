extension WordBody {
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
      case "w:tr":
        let properties = tree.first("w:trPr", in: child)
        if let deleted = tree.first("w:del", in: properties) {
          draft.begin(.init(opening: .init(kind: .tableRow, role: role)))
          deletion(deleted) { $0.row(child) }
        } else {
          draft.begin(
            .init(
              opening: .init(
                kind: noteLabel == nil ? .tableRow : .footnote, role: role, marker: noteLabel ?? "")))
          row(child)
          if draft.hasText, noteLabel != nil { noteLabel = "" }
        }
        draft.end()
        readTextBoxes()
      case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo": rows(in: child)
      default: break
      }
    }
  }

  private mutating func row(_ node: Int) {
    isInRow = true
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:tc":
        if isContinued(child) { continue }
        draft.cell()
        if !deletions.isEmpty { emit([0x20], paragraphRun) }
        blocks(in: child)
      case "w:sdt", "w:sdtContent", "w:customXml":
        row(child)
        isInRow = true
      default: break
      }
    }
    isInRow = false
  }

  /// The contents of all cells, in order.
  mutating func cells(in node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:tc":
        joinsNext = false
        if !isContinued(child) { blocks(in: child) }
        joinsNext = false
      case "w:tr":
        if let deleted = tree.first("w:del", in: tree.first("w:trPr", in: child)) {
          deletion(deleted) { $0.cells(in: child) }
        } else {
          cells(in: child)
        }
      case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo": cells(in: child)
      default: break
      }
    }
  }

  /// Whether a cell is the lower part of one that is merged with it.
  private func isContinued(_ cell: Int) -> Bool {
    guard let merge = tree.first("w:vMerge", in: tree.first("w:tcPr", in: cell)) else { return false }
    return tree.attribute("w:val", of: merge) != "restart"
  }

  /// Whether each row of a table is one statement: two cells or more, none with blocks of its own.
  private func isData(_ table: Int) -> Bool {
    var cells = 0
    var widest = 0
    var paragraphs = 0
    var text = 0
    for node in (table + 1)..<max(table + 1, tree.end(table)) {
      switch tree.name(node) {
      case "w:tbl", "w:txbxContent": return false
      case "w:tr": (cells, paragraphs, text) = (0, 0, 0)
      case "w:tc":
        cells += 1
        widest = max(widest, cells)
        (paragraphs, text) = (0, 0)
      case "w:p":
        paragraphs += 1
        if paragraphs > 3 || isStructured(node) { return false }
      case "w:t":
        text += tree.text(inside: node)
        if text > Self.longestCell { return false }
      default: break
      }
    }
    return widest > 1
  }

  // MARK: Text boxes

  /// Notes the text boxes of a drawing.
  mutating func findTextBoxes(in node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:txbxContent": textBoxes.append(child)
      case "mc:AlternateContent":
        if let choice = alternative(child) { findTextBoxes(in: choice) }
      default: if !tree.isText(child) { findTextBoxes(in: child) }
      }
    }
  }

  /// Reads the text boxes of the paragraph that has ended.
  mutating func readTextBoxes() {
    guard !textBoxes.isEmpty else { return }
    let boxes = textBoxes
    let outside = (fields, hyperlinks, paragraphRun)
    textBoxes = []
    (fields, hyperlinks) = (WordFields(), [])
    for box in boxes {
      blocks(in: box)
      joinsNext = false
    }
    (fields, hyperlinks, paragraphRun) = outside
  }
}

extension XMLTree {
  /// Bytes of the text inside a node.
  fileprivate func text(inside node: Int) -> Int {
    (node..<end(node)).reduce(0) { $0 + (isText($1) ? text($1).count : 0) }
  }
}
