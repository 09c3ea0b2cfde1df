/// Cosines between the TF-IDF vectors of units of a letter and of a response.
///
/// A term weighs (1 + ln tf) · idf (Salton and Buckley 1988); vectors have length 1. Unlike BM25 the cosine also pays for
/// what the unit of the letter says and the other does not.
enum TermVectors {
  /// Rows × columns, each 0 to 1.
  static func cosines(letter: [Unit], response: [Unit], statistics: TermStatistics) -> [Double] {
    var postings = Array(repeating: [(column: Int, weight: Double)](), count: statistics.idf.count)
    for (column, unit) in response.enumerated() {
      for (term, weight) in vector(unit, statistics) { postings[term].append((column, weight)) }
    }
    var scores = Array(repeating: 0.0, count: letter.count * response.count)
    for (row, unit) in letter.enumerated() {
      for (term, weight) in vector(unit, statistics) {
        for posting in postings[term] {
          scores[row * response.count + posting.column] += weight * posting.weight
        }
      }
    }
    return scores
  }

  /// The terms of a unit with their weights, in the order of their numbers: sums of fractions depend on the order.
  private static func vector(_ unit: Unit, _ statistics: TermStatistics) -> [(term: Int, weight: Double)] {
    let weights = statistics.counts(of: unit).sorted { $0.key < $1.key }.map {
      (term: $0.key, weight: (1 + Logarithm.natural(Double($0.value))) * statistics.idf[$0.key])
    }
    let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? weights.map { ($0.term, $0.weight / length) } : []
  }
}
