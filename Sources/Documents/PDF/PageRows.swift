/// Puts the segments of one column together to lines, and keeps the cells of a table apart.
struct PageRows {
  private let page: Int
  private let source: PDFWords

  init(page: Int, source: PDFWords) {
    self.page = page
    self.source = source
  }

  /// The lines of a column in reading order.
  func lines(_ segments: [PDFSegment]) -> [PrintedLine] {
    let all = segments.map {
      PrintedLine($0.words.sorted { $0.left < $1.left }, page: page, block: $0.block, in: source)
    }
    .filter { !$0.words.isEmpty }
    let limit = all.lazy.map(\.right).max() ?? 0
    let margin = all.lazy.map(\.left).min() ?? 0
    var result: [PrintedLine] = []
    var table: [[PrintedLine]] = []
    var blocks: Set<Int> = []
    let rows = rows(all)
    for (index, row) in rows.enumerated() {
      let neighbours = [index - 1, index + 1].lazy.filter(rows.indices.contains).map { rows[$0] }
      let isStretched = Self.isStretched(row, limit: limit, among: neighbours)
      let joined = isStretched ? [merged(row)] : join(row)
      // A row of several cells, and what goes on in one of its blocks, belongs to a table.
      if joined.count > 1 || (!table.isEmpty && joined.allSatisfy { blocks.contains($0.block) }) {
        table.append(joined)
        blocks.formUnion(joined.lazy.map(\.block))
        continue
      }
      result += cells(of: table)
      table = []
      blocks = []
      result += joined.map {
        var line = $0
        line.limit = limit
        line.margin = margin
        return line
      }
    }
    result += cells(of: table)
    return result
  }

  /// Segments that stand side by side, from left to right.
  private func rows(_ lines: [PrintedLine]) -> [[PrintedLine]] {
    var rows: [[PrintedLine]] = []
    var top = 0.0
    var bottom = -1.0
    for line in lines.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      let overlap = min(bottom, line.bottom) - max(top, line.top)
      if overlap > 0.5 * min(line.height, bottom - top), !rows.isEmpty {
        rows[rows.count - 1].append(line)
        if line.words.count > 1 || bottom - top < line.height { (top, bottom) = (line.top, line.bottom) }
      } else {
        rows.append([line])
        (top, bottom) = (line.top, line.bottom)
      }
    }
    return rows.map { $0.sorted { $0.left < $1.left } }
  }

  /// Whether a row of several segments is one line of justified text whose words were driven far apart: the room between
  /// all of them is the same, it ends where the column does, and a line of text stands next to it.
  private static func isStretched(
    _ row: [PrintedLine], limit: Double, among neighbours: some Sequence<[PrintedLine]>
  ) -> Bool {
    guard row.count > 2, let first = row.first, let last = row.last else { return false }
    let words = row.flatMap(\.words)
    let gaps = zip(words, words.dropFirst()).map { $1.left - $0.right }
    guard let least = gaps.min(), let most = gaps.max(), most - least < 0.12 * first.height,
      most < 4 * first.height
    else { return false }
    return neighbours.contains { other in
      other.count == 1 && other[0].words.count > 2 && abs(other[0].left - first.left) < 2
        && abs(other[0].height - first.height) < 0.5
        && (abs(other[0].right - last.right) < 2 || abs(limit - last.right) < 2)
    }
  }

  private func merged(_ row: [PrintedLine]) -> PrintedLine {
    PrintedLine(row.flatMap(\.words), page: page, block: row.first?.block ?? 0, in: source)
  }

  /// Joins the segments of a row that are one line: near each other, a marker and its words, words and a page number.
  private func join(_ row: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    let isList =
      row.count > 1 && row.dropFirst().allSatisfy { Self.isFigure($0.text) } && row[0].text.utf8.count > 3
    for line in row {
      guard let last = result.last else {
        result.append(line)
        continue
      }
      let gap = line.left - last.right
      let isEntry = isList && gap > 0
      guard gap < max(line.height, last.height) || ListMarker.isBare(last.text) && gap < 90 || isEntry else {
        result.append(line)
        continue
      }
      // A box that lies inside the last one is a shadow or an overprint; it is kept only where it says something else.
      if gap < -0.5 * (line.right - line.left), last.text == line.text { continue }
      var joined = PrintedLine(last.words + line.words, page: page, block: last.block, in: source)
      joined.closesEntry = last.closesEntry || isEntry && gap > max(line.height, last.height)
      result[result.count - 1] = joined
    }
    return result
  }

  /// The cells of a table one after the other, those of a row from left to right.
  private func cells(of table: [[PrintedLine]]) -> [PrintedLine] {
    guard !table.isEmpty else { return [] }
    if let rows = PrintedTable.rows(table, in: source) { return rows }
    var cells: [Int: [PrintedLine]] = [:]
    var order: [Int] = []
    for line in table.joined() {
      if cells[line.block] == nil { order.append(line.block) }
      cells[line.block, default: []].append(line)
    }
    var result: [PrintedLine] = []
    for block in order {
      var lines = cells[block] ?? []
      let limit = lines.lazy.map(\.right).max() ?? 0
      let margin = lines.lazy.map(\.left).min() ?? 0
      for index in lines.indices {
        lines[index].limit = limit
        lines[index].margin = margin
        lines[index].opensCell = index == 0
        lines[index].isCell = true
      }
      result += lines
    }
    if let last = result.indices.last { result[last].closesEntry = true }
    return result
  }

  /// "12", "xiv", "…… 12", "2.19", "1,200", "£3.5", "45 %": what stands behind an entry in a list of contents or a table.
  static func isFigure(_ text: String) -> Bool {
    let core = text.drop { ". …·".contains($0) }
    guard !core.isEmpty, core.utf8.count <= 16 else { return false }
    if core.utf8.allSatisfy({ "ivxlc".utf8.contains($0) }) { return true }
    return core.contains(where: \.isNumber)
      && core.allSatisfy { $0.isNumber || ".,-–+±%/ $£€()".contains($0) }
  }
}

extension ListMarker {
  /// Whether a text is a marker and nothing else: "•", "12.", "(a)", "7.36.", "B", "Article 5".
  static func isBare(_ text: String) -> Bool {
    guard text.utf8.count <= 12 else { return false }
    if visible(in: text + " A") != nil { return true }
    if text.utf8.count > 1, text.hasSuffix("."), text.dropLast().allSatisfy({ "IVX".contains($0) }) {
      return true
    }
    return PrintedMarker.isOutlineNumber(text) || PrintedMarker.capital(text) != nil
      || text.utf8.count <= 3 && text.allSatisfy(\.isNumber)
  }
}
