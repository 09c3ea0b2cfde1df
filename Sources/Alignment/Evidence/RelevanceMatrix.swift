/// BM25 of every unit of the letter for every sentence of the response.
///
/// k1 = 1.2, b = .75 (Robertson et al. 1994). Rows are units of the letter, columns sentences of the response.
struct RelevanceMatrix {
  let rows: Int
  let columns: Int
  private(set) var scores: [Double]
  /// What each unit of the letter scores with itself: the most that a sentence of the same length could.
  private(set) var own: [Double]

  static let k1 = 1.2
  static let b = 0.75

  subscript(row: Int, column: Int) -> Double { scores[row * columns + column] }

  init(letter: [Unit], response: [Unit], statistics: TermStatistics) {
    rows = letter.count
    columns = response.count
    scores = Array(repeating: 0, count: rows * columns)
    own = []
    let lengths = response.map { Double($0.terms.count) }
    let mean = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
    let counts = response.map(statistics.counts)
    for (row, unit) in letter.enumerated() {
      let query = statistics.counts(of: unit).keys.sorted()
      for column in 0..<columns {
        var score = 0.0
        for term in query {
          guard let frequency = counts[column][term] else { continue }
          score += Self.weight(
            idf: statistics.idf[term], frequency: frequency, length: lengths[column], mean: mean)
        }
        scores[row * columns + column] = score
      }
      let ownCounts = statistics.counts(of: unit)
      own.append(
        query.reduce(0) {
          $0
            + Self.weight(
              idf: statistics.idf[$1], frequency: ownCounts[$1] ?? 0, length: Double(unit.terms.count),
              mean: mean)
        })
    }
  }

  // idf · tf (k1 + 1) / (tf + k1 (1 − b + b · length / mean length))
  private static func weight(idf: Double, frequency: Int, length: Double, mean: Double) -> Double {
    let tf = Double(frequency)
    return idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / mean))
  }

  /// Each score as standard deviations from the mean of its column (which unit of the letter fits this sentence best).
  func standardizedByColumn() -> [Double] {
    var result = scores
    for column in 0..<columns {
      Self.standardize(&result, (0..<rows).map { $0 * columns + column })
    }
    return result
  }

  /// Each score as standard deviations from the mean of its row (which sentence fits this unit of the letter best).
  func standardizedByRow() -> [Double] {
    var result = scores
    for row in 0..<rows {
      Self.standardize(&result, (0..<columns).map { row * columns + $0 })
    }
    return result
  }

  private static func standardize(_ values: inout [Double], _ indices: [Int]) {
    guard !indices.isEmpty else { return }
    let count = Double(indices.count)
    let mean = indices.reduce(0) { $0 + values[$1] } / count
    let variance = indices.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) } / count
    let deviation = variance.squareRoot()
    for index in indices { values[index] = deviation > 0 ? (values[index] - mean) / deviation : 0 }
  }
}
