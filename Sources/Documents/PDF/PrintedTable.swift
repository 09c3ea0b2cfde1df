/// Finds the rows of a table whose geometry is plain: columns with gutters between them, rows that begin together.
///
/// What is not plain (cells over several columns, lists in cells, lines of one distance with wrapped cells) is left to be
/// read cell by cell, so that words of different cells are never mixed.
enum PrintedTable {
  /// Least room between two columns, in points.
  private static let gutter = 5.0
  private static let fewestRows = 3
  private static let mostColumns = 24

  private struct Row {
    var cells: [[PrintedLine]]
    /// Columns that have a line at its top.
    var opened: Set<Int>

    var filled: Int { cells.count { !$0.isEmpty } }
  }

  /// The lines of a table row by row and cell by cell, or nil where the rows are not plain; `lines` are the segments that
  /// stand side by side, from the top.
  static func rows(_ lines: [[PrintedLine]], in source: PDFWords) -> [PrintedLine]? {
    guard lines.count >= fewestRows else { return nil }
    let columns = columns(lines)
    guard (2...mostColumns).contains(columns.count) else { return nil }
    // A list in two parts (markers and words, entries and pages) is a list; lists in cells are read cell by cell.
    let bare = lines.count { $0.count > 1 && ListMarker.isBare($0[0].text) }
    guard columns.count > 2 || bare < 2 else { return nil }
    let hasLists = lines.joined().contains { line in
      guard let marker = PrintedMarker(line, in: source) else { return false }
      if case .decimal = marker.marker.style { return columns.count == 2 }
      return true
    }
    guard !hasLists, let rows = grouped(lines, columns: columns), rows.count >= fewestRows else { return nil }
    let shared = rows.count { $0.filled > 1 }
    let aligned = rows.count { $0.opened.count == $0.filled }
    let full = rows.count { $0.filled == columns.count }
    // A diagram has boxes here and there.
    guard shared * 5 >= rows.count * 4, aligned * 5 >= rows.count * 4, full * 5 >= rows.count * 3 else {
      return nil
    }
    return rows.flatMap(flattened)
  }

  /// Where the columns begin and end: what all segments together cover from left to right.
  private static func columns(_ lines: [[PrintedLine]]) -> [ClosedRange<Double>] {
    var columns: [ClosedRange<Double>] = []
    for line in lines.joined().sorted(by: { $0.left < $1.left }) {
      let right = max(line.left, line.right)
      if let last = columns.last, line.left < last.upperBound + gutter {
        columns[columns.count - 1] = last.lowerBound...max(last.upperBound, right)
      } else {
        columns.append(line.left...right)
      }
    }
    return columns
  }

  /// The rows: where cells are wrapped, a row begins where there is more room above than between the lines of a cell.
  private static func grouped(_ lines: [[PrintedLine]], columns: [ClosedRange<Double>]) -> [Row]? {
    let parted = lines.map { segments in
      var cells = Array(repeating: [PrintedLine](), count: columns.count)
      for segment in segments {
        guard let column = columns.lastIndex(where: { $0.lowerBound <= segment.left + 0.01 }) else {
          continue
        }
        cells[column].append(segment)
      }
      return Row(cells: cells, opened: Set(cells.indices.filter { !cells[$0].isEmpty }))
    }
    guard parted.allSatisfy({ $0.cells.allSatisfy { $0.count < 2 } }) else { return nil }
    // Every line has all its cells and they are short or figures: each is a row.
    let areFull = parted.count { $0.filled == columns.count } * 10 >= parted.count * 9
    let distances = zip(lines, lines.dropFirst()).map { distance($0, $1) }
    let sorted = distances.sorted()
    guard let height = lines.first?.first?.height, let least = sorted.first(where: { $0 > 0.7 * height })
    else {
      return nil
    }
    let limit = least + max(0.12 * height, 1)
    let isEven = sorted.last.map { $0 <= limit } ?? true
    if isEven || areFull && least > 1.5 * height {
      let hasFigures = lines.allSatisfy { $0.dropFirst().allSatisfy { PageRows.isFigure($0.text) } }
      return areFull && (columns.count > 2 || hasFigures || least > 1.5 * height) ? parted : nil
    }
    var rows: [Row] = []
    for (index, line) in parted.enumerated() {
      if index > 0, distances[index - 1] <= limit, !rows.isEmpty {
        for column in columns.indices { rows[rows.count - 1].cells[column] += line.cells[column] }
      } else {
        rows.append(line)
      }
    }
    return rows
  }

  private static func distance(_ first: [PrintedLine], _ second: [PrintedLine]) -> Double {
    (second.lazy.map(\.bottom).max() ?? 0) - (first.lazy.map(\.bottom).max() ?? 0)
  }

  /// A row's lines with the marks that make them one block; the last one ends it.
  private static func flattened(_ row: Row) -> [PrintedLine] {
    var result: [PrintedLine] = []
    for cell in row.cells {
      for (index, line) in cell.enumerated() {
        var line = line
        line.opensCell = index == 0
        line.opensRow = result.isEmpty
        line.isInRow = true
        result.append(line)
      }
    }
    if let last = result.indices.last { result[last].closesEntry = true }
    return result
  }
}
