/// Cosines between the TF-IDF vectors of units of a letter and of a response.
///
/// A term weighs (1 + ln tf) · idf (Salton and Buckley 1988); vectors have length 1. Unlike BM25 the cosine also pays for
/// what the unit of the letter says and the other does not.
enum TermVectors {
  /// Rows × columns, each 0 to 1.
  static func cosines(_ statistics: TermStatistics) -> [Double] {
    let (letter, response) = (statistics.letter, statistics.response)
    var postings = Array(repeating: [(column: Int, weight: Double)](), count: statistics.idf.count)
    for (column, bag) in response.enumerated() {
      for (term, weight) in vector(bag, statistics.idf) { postings[term].append((column, weight)) }
    }
    var scores = Array(repeating: 0.0, count: letter.count * response.count)
    for (row, bag) in letter.enumerated() {
      for (term, weight) in vector(bag, statistics.idf) {
        for posting in postings[term] {
          scores[row * response.count + posting.column] += weight * posting.weight
        }
      }
    }
    return scores
  }

  private static func vector(_ bag: TermStatistics.Bag, _ idf: [Double]) -> [(term: Int, weight: Double)] {
    let weights = bag.map {
      (term: $0.term, weight: (1 + Logarithm.natural(Double($0.count))) * idf[$0.term])
    }
    let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? weights.map { ($0.term, $0.weight / length) } : []
  }
}
