import Documents

/// The rows of tables that begin with a demand's number: "4.2 | Open the archives. | Accepted."
struct NumberedRows {
  struct Row {
    let ids: [String]
    /// Half-open UTF-8 ranges of the cells behind the number, or the rest of its cell first where words follow it there.
    let asked: Range<Int>
    /// Where the cells begin that answer; nil where the table's head names none.
    let answer: Int?
  }

  /// By the index of the block.
  private(set) var rows: [Int: Row] = [:]

  /// A table with fewer numbers has none.
  private static let fewest = 2
  private static let numbering: Set<String> = [
    "no", "nr", "number", "numbers", "#", "n°", "ref", "reference", "id", "item", "recommendation",
    "recommendations", "rec", "demand", "demands", "request", "question", "point",
  ]
  private static let answering: Set<String> = [
    "response", "responses", "answer", "answers", "reply", "position", "decision", "status", "comment",
    "comments", "outcome",
    "accepted", "agreed", "update", "progress",
  ]

  init(_ blocks: [Block], of text: TextRendition) {
    var start = 0
    while start < blocks.count {
      var end = start
      while end < blocks.count, blocks[end].kind == .tableRow { end += 1 }
      if end > start { add(start..<end, blocks, text) }
      start = max(end, start + 1)
    }
  }

  private mutating func add(_ table: Range<Int>, _ blocks: [Block], _ text: TextRendition) {
    guard let head = TableCells(blocks[table.lowerBound], of: text) else { return }
    let names = head.ranges.map { cell in TextWords(in: text.utf8, cell).small }
    let hasNumbers =
      // "Number of complaints" counts.
      names.first.map { $0.contains(where: Self.numbering.contains) && !$0.contains("of") } ?? false
      || text.string(head.ranges[0]) == "#"
    let answers = names.firstIndex { $0.contains(where: Self.answering.contains) }.flatMap {
      $0 > 0 ? $0 : nil
    }
    var found: [Int: Row] = [:]
    for index in table {
      guard let cells = TableCells(blocks[index], of: text), cells.ranges.count > 1,
        let (ids, length) = Self.number(text.string(cells.ranges[0]), isExpected: hasNumbers)
      else { continue }
      let rest = cells.ranges[0].lowerBound + length
      // Empty cells at a row's end are left out.
      let answer = answers.map {
        $0 < cells.ranges.count ? cells.ranges[$0].lowerBound : blocks[index].range.upperBound
      }
      let first =
        Self.hasWords(text.string(rest..<cells.ranges[0].upperBound)) ? rest : cells.ranges[1].lowerBound
      // "2.1 | Accepted." asks for nothing.
      let last = answer.map { place in cells.ranges.last { $0.upperBound <= place }?.upperBound ?? place }
      found[index] = Row(
        ids: ids, asked: first..<max(first, last ?? blocks[index].range.upperBound), answer: answer)
    }
    if found.count >= Self.fewest { rows.merge(found) { first, _ in first } }
  }

  /// The numbers that a cell begins with and their bytes: "Recommendation 4.2", and "4.2" where the head of its column says so.
  private static func number(_ cell: String, isExpected: Bool) -> (ids: [String], length: Int)? {
    if let label = DemandLabel(cell, allowsList: true), label.place == 0 { return (label.ids, label.length) }
    // "6.6, 6.7" below "No." is a list as behind "Recommendations".
    let lead = "recommendations "
    guard isExpected, let first = cell.unicodeScalars.first, ("0"..."9").contains(first),
      let label = DemandLabel(lead + cell, allowsList: true), label.place == 0
    else { return nil }
    let length = label.length - lead.utf8.count
    let next = cell.utf8.dropFirst(length).first
    // "2019/20" and "3%" number nothing.
    guard next.map({ " .:,;)|".utf8.contains($0) }) ?? true else { return nil }
    return (label.ids, length)
  }

  private static func hasWords(_ text: String) -> Bool { text.contains(where: \.isLetter) }
}
