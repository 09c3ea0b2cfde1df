/// The probability that nothing in a response speaks to a demand, from how much its strongest sentence shares with it.
///
/// logit P(absent) = intercept + weight · ln(share + floor). Both coefficients are as `AlignmentBenchmark contracts` printed
/// them on 21 November 2026, a logistic regression on Platt's targets (Platt 1999) over the 1,037 statements of ContractNLI's
/// development set (Koreeda and Manning 2021, CC BY 4.0; 61 contracts, 423 statements absent). With neither the contract nor
/// the statement in the fit: AUC .672, Brier .223 (the base rate alone: .242), expected calibration error .042. What
/// contracts are worth for letters is said in `docs/alignment.md`.
package enum AbsenceModel {
  package static let intercept = -2.6196
  package static let weight = -1.9551
  /// Keeps the logarithm finite where nothing is shared; chosen, not fitted.
  package static let floor = 0.05

  /// Probability of absence, 0 to 1.
  ///
  /// - Parameter share: BM25 of the strongest sentence as a share of what the demand scores with itself; 0 where no
  ///   sentence shares a term.
  package static func probability(share: Double) -> Double {
    let logit = intercept + weight * Logarithm.natural(share + floor)
    return 1 / (1 + Logarithm.exponential(-logit))
  }
}
