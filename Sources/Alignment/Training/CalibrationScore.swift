/// How good probabilities are.
package struct CalibrationScore: Sendable {
  /// Area under the ROC curve, ties counting half.
  package let auc: Double
  /// Mean squared distance to what was so (Brier 1950).
  package let brier: Double
  /// Mean of −ln of the probability that was given to what was so; a probability of 0 counts as 1e-15.
  package let logLoss: Double
  /// Expected calibration error over ten bins of equal width.
  package let ece: Double

  /// Scores of probabilities; every observation counts with its weight in the Brier score only.
  package init(_ probabilities: [Double], _ outcomes: [Bool], weights: [Double]? = nil) {
    auc = Self.auc(probabilities, outcomes)
    var error = 0.0
    var total = 0.0
    for index in probabilities.indices {
      let weight = weights?[index] ?? 1
      let distance = probabilities[index] - (outcomes[index] ? 1 : 0)
      error += weight * distance * distance
      total += weight
    }
    brier = error / max(total, 1e-12)
    logLoss =
      zip(probabilities, outcomes).reduce(0) {
        $0 - Logarithm.natural(max($1.1 ? $1.0 : 1 - $1.0, 1e-15))
      } / Double(max(1, probabilities.count))
    ece =
      ReliabilityTable(probabilities, outcomes).bins
      .reduce(0) { $0 + Double($1.count) * abs($1.predicted - $1.observed) }
      / Double(max(1, probabilities.count))
  }

  // Mann and Whitney's statistic from ranks.
  private static func auc(_ probabilities: [Double], _ outcomes: [Bool]) -> Double {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var ranks = 0.0
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, probabilities[order[end]] == probabilities[order[start]] { end += 1 }
      for index in order[start..<end] where outcomes[index] { ranks += Double(start + end + 1) / 2 }
      start = end
    }
    let positive = Double(outcomes.count { $0 })
    let negative = Double(outcomes.count) - positive
    guard positive > 0, negative > 0 else { return .nan }
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)
  }
}

/// Predicted against observed, in ten bins of equal width.
package struct ReliabilityTable: Sendable {
  package struct Bin: Sendable {
    package var count = 0
    /// Means over the bin; 0 where it is empty.
    package var predicted = 0.0
    package var observed = 0.0
  }

  package let bins: [Bin]

  package init(_ probabilities: [Double], _ outcomes: [Bool]) {
    var bins = Array(repeating: Bin(), count: 10)
    for (probability, outcome) in zip(probabilities, outcomes) {
      let index = min(9, Int(probability * 10))
      bins[index].count += 1
      bins[index].predicted += probability
      bins[index].observed += outcome ? 1 : 0
    }
    self.bins = bins.map { bin in
      let count = Double(max(1, bin.count))
      return Bin(count: bin.count, predicted: bin.predicted / count, observed: bin.observed / count)
    }
  }
}
