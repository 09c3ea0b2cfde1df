/// Tells tables that hold data from tables that only place things on the page.
enum HTMLTables {
  /// Bytes of source text that no cell of data holds.
  private static let longestCell = 1_000

  /// Whether each row of a table is one statement: two cells or more, none with blocks of its own.
  static func isData(_ tree: HTMLTree, _ table: Int) -> Bool {
    let role = tree.attribute(.role, of: table)
    if role == "presentation" || role == "none" { return false }
    var cells = 0
    var widest = 0
    var paragraphs = 0
    var text = 0
    for index in tree.inside(table) {
      let node = tree.nodes[index]
      switch node.element {
      case .table, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .section, .article, .nav,
        .form,
        .figure, .hr:
        return false
      case .tr: (cells, paragraphs, text) = (0, 0, 0)
      case .td, .th:
        cells += 1
        widest = max(widest, cells)
        (paragraphs, text) = (0, 0)
      case .p, .div:
        paragraphs += 1
        if paragraphs > 3 { return false }
      case .text:
        text += node.range.count
        if text > longestCell { return false }
      default: break
      }
    }
    return widest > 1
  }
}
