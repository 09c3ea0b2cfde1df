/// `AbsenceModel` fitted again, to what people said, and measured against the shipped one on what each fit has not seen.
///
/// The prior is a Gaussian around the shipped coefficients. Its precision is that of `priorWeight` examples like those
/// given: the Fisher information of the shipped model, averaged over the examples, times `priorWeight` (a unit-information
/// prior, Kass and Wasserman 1995, made stronger). In every direction n examples so have about n / (n + 100) of the say:
/// ten move a coefficient by a tenth of the way, a thousand by nine tenths.
package struct AbsenceRefit: Sendable {
  /// What is left out of a fit together.
  package enum HeldOut: String, Sendable, CaseIterable {
    case pair, demand
  }

  /// As many examples as the shipped coefficients weigh. They come from 1,037 statements of contracts, which are not letters:
  /// a tenth of that is what they are trusted with here. Of 10, 30, 100 and 300 none was best throughout on simulated reviews,
  /// and this one never far from it: `docs/review.md`, "What the weight of the prior is worth".
  package static let priorWeight = 100.0
  /// The fewest demands, and the fewest of them absent or answered.
  package static let fewest = 20
  package static let fewestOfAKind = 5
  /// Where there are more groups, they are dealt into so many folds.
  static let mostFolds = 100

  /// Its coefficients have six decimals, so that a file holds exactly what was measured.
  package let model: AbsenceModel
  package let heldOut: HeldOut
  /// The shipped model on all examples, none of which it has seen.
  package let shipped: CalibrationScore
  /// For each example a fit without its group.
  package let refitted: CalibrationScore

  /// Fits and measures; the order of the examples has no meaning beyond the last bits of sums.
  package init(_ examples: [AbsenceExample]) throws(TrainingError) {
    let absent = examples.count(where: \.isAbsent)
    guard examples.count >= Self.fewest, absent >= Self.fewestOfAKind,
      examples.count - absent >= Self.fewestOfAKind
    else { throw .tooFew(demands: examples.count, absent: absent) }
    model = Self.fit(examples)
    guard model.weight < 0 else { throw .reversed }
    heldOut = Set(examples.map(\.pair)).count > 1 ? .pair : .demand
    let outcomes = examples.map(\.isAbsent)
    shipped = CalibrationScore(
      examples.map { AbsenceModel.shipped.probability(affinity: $0.affinity) }, outcomes)
    refitted = CalibrationScore(Self.heldOutProbabilities(examples, by: heldOut), outcomes)
  }

  /// Whether both the Brier score and the log loss are lower, to the six decimals that a file holds.
  ///
  /// The AUC does not decide: one feature with one sign keeps the order, and what differs is that several fits are mixed.
  package var isBetter: Bool {
    Self.rounded(refitted.brier) < Self.rounded(shipped.brier)
      && Self.rounded(refitted.logLoss) < Self.rounded(shipped.logLoss)
  }

  /// The model for some examples, however few.
  ///
  /// - Parameters:
  ///   - priorWeight: Another weight of the prior only to measure what it is worth, and so is
  ///   - center: what it stands around.
  package static func fit(
    _ examples: [AbsenceExample], priorWeight: Double = priorWeight, around center: AbsenceModel = .shipped
  ) -> AbsenceModel {
    let beta = coefficients(examples, prior: prior(examples, weight: priorWeight, around: center))
    return AbsenceModel(intercept: rounded(beta[0]), weight: rounded(beta[1]))
  }

  /// The intercept and the weight with the least cross entropy and distance to the prior.
  static func coefficients(_ examples: [AbsenceExample], prior: LogisticRegression.Prior?) -> [Double] {
    LogisticRegression(
      rows: examples.map { [AbsenceModel.feature(affinity: $0.affinity)] },
      isPositive: examples.map(\.isAbsent), weights: examples.map { _ in 1 }, prior: prior
    ).coefficients
  }

  /// The prior for some examples; a trace on the diagonal keeps it definite where all share one affinity, or there are none.
  static func prior(
    _ examples: [AbsenceExample], weight: Double = priorWeight, around center: AbsenceModel = .shipped
  ) -> LogisticRegression.Prior {
    var information = [[0.0, 0.0], [0.0, 0.0]]
    for example in examples {
      let p = center.probability(affinity: example.affinity)
      let row = [1, AbsenceModel.feature(affinity: example.affinity)]
      for first in 0..<2 {
        for second in 0..<2 { information[first][second] += p * (1 - p) * row[first] * row[second] }
      }
    }
    let scale = weight / Double(max(1, examples.count))
    var precision = information.map { $0.map { $0 * scale } }
    for index in 0..<2 { precision[index][index] += 1e-6 }
    return LogisticRegression.Prior(
      center: [center.intercept, center.weight], precision: precision)
  }

  static func heldOutProbabilities(_ examples: [AbsenceExample], by heldOut: HeldOut) -> [Double] {
    let groups = examples.map { heldOut == .pair ? $0.pair : $0.demand }
    let names = Set(groups).sorted()
    var folds: [String: Int] = [:]
    for (index, name) in names.enumerated() { folds[name] = index % mostFolds }
    let fold = groups.map { folds[$0] ?? 0 }
    var result = Array(repeating: 0.0, count: examples.count)
    for number in 0..<min(names.count, mostFolds) {
      let model = fit(examples.indices.filter { fold[$0] != number }.map { examples[$0] })
      for index in examples.indices where fold[index] == number {
        result[index] = model.probability(affinity: examples[index].affinity)
      }
    }
    return result
  }

  /// Six decimals.
  static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
