import Alignment

/// How well an order of a contract's spans brings those first that speak to a statement.
struct EvidenceRanking {
  let meanAveragePrecision: Double
  /// How often the first span is a right one.
  let hitAt1: Double
  let statements: Int

  /// Ranks every statement that is mentioned; equals stay in the order of the contract.
  init(
    _ pairs: [(contract: ContractSample.Contract, pair: SegmentedPair)],
    by score: (SegmentedPair, _ demand: Int, _ sentence: Int) -> Double
  ) {
    var precision = 0.0
    var hits = 0
    var count = 0
    for (contract, pair) in pairs {
      for (index, statement) in contract.demands.enumerated() where !statement.passages.isEmpty {
        let scores = (0..<pair.sentenceCount).map { score(pair, index, $0) }
        let order = scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }
        var found = 0
        var sum = 0.0
        for (rank, sentence) in order.enumerated() where statement.passages.contains(sentence) {
          found += 1
          sum += Double(found) / Double(rank + 1)
        }
        precision += sum / Double(statement.passages.count)
        if let first = order.first, statement.passages.contains(first) { hits += 1 }
        count += 1
      }
    }
    meanAveragePrecision = precision / Double(max(1, count))
    hitAt1 = Double(hits) / Double(max(1, count))
    statements = count
  }
}
