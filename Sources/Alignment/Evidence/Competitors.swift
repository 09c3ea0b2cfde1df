/// For every sentence that was asked for, the two units of the letter that most claim it, so that a cited sentence's
/// strongest competitor is found once and not once for every demand.
struct Competitors {
  /// By column: the row of the largest posterior, and the row of the largest in any other block.
  private var strongest: [Int: (first: Int, other: Int?)] = [:]

  /// The row outside the block of `row` with the largest posterior for a column, the first of equals; nil where there is none.
  mutating func competitor(of row: Int, for column: Int, in evidence: Evidence) -> Int? {
    guard !evidence.units.isEmpty else { return nil }
    let found = strongest[column] ?? Self.two(column, evidence)
    strongest[column] = found
    return evidence.units[found.first].block == evidence.units[row].block ? found.other : found.first
  }

  /// Time grows with the rows.
  private static func two(_ column: Int, _ evidence: Evidence) -> (first: Int, other: Int?) {
    func largest(_ isMeant: (Int) -> Bool) -> Int? {
      var best: (row: Int, posterior: Double)?
      for row in evidence.units.indices where isMeant(row) {
        let posterior = evidence.posterior(row, column)
        if best.map({ posterior > $0.posterior }) ?? true { best = (row, posterior) }
      }
      return best?.row
    }
    let first = largest { _ in true } ?? 0
    let block = evidence.units[first].block
    return (first, largest { evidence.units[$0].block != block })
  }
}
