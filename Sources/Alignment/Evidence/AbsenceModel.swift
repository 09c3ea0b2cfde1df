/// The probability that nothing in a response speaks to a demand, from how much the sentence nearest to it shares with it.
///
/// logit P(absent) = intercept + weight · ln(affinity + floor). The shipped coefficients are as `AlignmentBenchmark contracts`
/// printed them when they were fitted (anew, after small changes to terms: -2.1918 and -2.5287), a logistic regression on
/// Platt's targets (Platt 1999) over the 1,037 statements of ContractNLI's development set (Koreeda and Manning 2021, CC BY
/// 4.0; 61 contracts, 423 statements absent). With neither the contract nor the statement in the fit: AUC .700, Brier .215 (the base rate alone: .242), expected calibration error
/// .050. What contracts are worth for letters is said in `docs/alignment.md`.
package struct AbsenceModel: Sendable, Equatable {
  package let intercept: Double
  package let weight: Double

  package init(intercept: Double, weight: Double) {
    self.intercept = intercept
    self.weight = weight
  }

  /// The model of every result that names no other.
  package static let shipped = AbsenceModel(intercept: -2.1909, weight: -2.5286)
  /// Keeps the logarithm finite where nothing is shared; chosen, not fitted.
  package static let floor = 0.05

  /// Probability of absence, 0 to 1.
  ///
  /// - Parameter affinity: of the strongest sentence: BM25 as a share of what the demand scores with itself, plus the
  ///   cosine of character grams; 0 where no sentence shares a term.
  package func probability(affinity: Double) -> Double {
    let logit = intercept + weight * Self.feature(affinity: affinity)
    return 1 / (1 + Logarithm.exponential(-logit))
  }

  /// Where the response names or repeats the demand, so that what follows is known to be its answer.
  package var answered: Double { probability(affinity: 2) }

  /// What the weight is multiplied with.
  package static func feature(affinity: Double) -> Double { Logarithm.natural(affinity + floor) }
}
