/// Orders sources by how much of the demands their best sentences share.
///
/// A source's figure is the sum over the demands of the square of its best sentence's share, at most 1 each: half of one
/// demand's words says more than a tenth of five, and long documents share a little with everything.
struct SourceRanking {
  private var sums: [Double]

  init(sources: Int) { sums = Array(repeating: 0, count: sources) }

  /// Takes the best sentences of one demand, best first: the source of each and its share.
  mutating func add(_ sentences: some Sequence<(source: Int, share: Double)>) {
    var seen: Set<Int> = []
    for sentence in sentences where seen.insert(sentence.source).inserted {
      let share = min(1, sentence.share)
      sums[sentence.source] += share * share
    }
  }

  /// The best sources, best first, among equals the first; only such as share something.
  func best(_ count: Int) -> [Int] {
    Array(
      sums.indices.filter { sums[$0] > 0 }
        .sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }.prefix(count))
  }
}
