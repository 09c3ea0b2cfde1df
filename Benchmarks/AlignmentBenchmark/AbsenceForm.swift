import Alignment
import Foundation

/// A form that the model of absence may take: which features it reads.
struct AbsenceForm: Sendable {
  let name: String
  let features: @Sendable (Observation) -> [Double]

  /// The form of `AbsenceModel`.
  static let shipped = AbsenceForm(
    name: "log largest affinity", features: { [logarithm($0.largestAffinity)] })

  /// What was tried, so that a reader sees what each feature is worth on data that the fit has not seen.
  static let tried = [
    shipped,
    AbsenceForm(name: "log share", features: { [logarithm($0.share)] }),
    AbsenceForm(name: "log affinity", features: { [logarithm($0.affinity)] }),
    AbsenceForm(name: "largest affinity", features: { [$0.largestAffinity] }),
    AbsenceForm(
      name: "log largest, log sentences", features: { [logarithm($0.largestAffinity), log($0.sentences)] }),
    AbsenceForm(
      name: "log largest, log second",
      features: { [logarithm($0.largestAffinity), logarithm($0.secondAffinity)] }),
    AbsenceForm(
      name: "log largest, deviations", features: { [logarithm($0.largestAffinity), $0.deviations] }),
    AbsenceForm(
      name: "log largest, unrivalled",
      features: { [logarithm($0.largestAffinity), $0.isUnrivalled ? 1 : 0] }),
    AbsenceForm(name: "share", features: { [$0.share] }),
    AbsenceForm(name: "square root of share", features: { [$0.share.squareRoot()] }),
    AbsenceForm(name: "log largest share", features: { [logarithm($0.largestShare)] }),
    AbsenceForm(name: "posterior, share", features: { [$0.posterior, $0.share] }),
    AbsenceForm(name: "log strength", features: { [logarithm($0.strength)] }),
    AbsenceForm(name: "log share, posterior", features: { [logarithm($0.share), $0.posterior] }),
    AbsenceForm(
      name: "log share, log strength", features: { [logarithm($0.share), logarithm($0.strength)] }),
    AbsenceForm(
      name: "log share, log expected answers",
      features: { [logarithm($0.share), log(1 + $0.expectedAnswers)] }),
    AbsenceForm(
      name: "log share, root of shared terms",
      features: { [logarithm($0.share), $0.sharedTerms.squareRoot()] }),
    AbsenceForm(
      name: "log share, log largest share", features: { [logarithm($0.share), logarithm($0.largestShare)] }),
  ]

  private static func logarithm(_ x: Double) -> Double { log(x + AbsenceModel.floor) }

  /// Fits it to observations; every observation counts with its weight.
  func fit(_ observations: [Observation], weights: (Observation) -> Double) -> LogisticRegression {
    LogisticRegression(
      rows: observations.map(features), isPositive: observations.map(\.isAbsent),
      weights: observations.map(weights))
  }

  /// The probabilities that a fit gives to observations.
  func probabilities(_ fit: LogisticRegression, _ observations: [Observation]) -> [Double] {
    observations.map { fit.probability(features($0)) }
  }
}

/// The model that stood in `AbsenceModel` before there was a fit: coefficients set by hand.
enum HandSetModel {
  static func probability(_ observation: Observation) -> Double {
    1 / (1 + exp(-(3 - 3 * observation.posterior - 10 * observation.share)))
  }
}
