import Alignment
import Foundation

/// Prints everything that `docs/alignment.md` says of the probability of absence.
struct AbsenceReport {
  let contracts: [Observation]
  let inquiries: [Observation]

  func printAll() {
    let absent = contracts.count(where: \.isAbsent)
    print(
      "\(contracts.count) statements against \(Set(contracts.map(\.document)).count) contracts, \(absent) absent"
    )
    for kind in Observation.Kind.allCases where kind != .contract {
      let count = inquiries.count { $0.kind == kind }
      if count > 0 { print("\(count) recommendations, \(kind.rawValue)") }
    }
    printHeldOut()
    printForms()
    if !inquiries.isEmpty { printTransfer() }
    printCoefficients()
  }

  private var shipped: HeldOut { HeldOut(form: .shipped, contracts: contracts, inquiries: inquiries) }

  private func printHeldOut() {
    let fitted = shipped.overContracts()
    let byHand = contracts.map(HandSetModel.probability)
    let baseRate = Array(
      repeating: Double(contracts.count(where: \.isAbsent)) / Double(contracts.count), count: contracts.count)
    print(
      "\nContracts, neither contract nor statement seen by the fit (95 % interval: contracts drawn \(Bootstrap.draws) times)"
    )
    printScores("set by hand", byHand)
    printScores("fitted", fitted)
    printScores("base rate alone", baseRate)
    let chance = errorByChance(fitted)
    print(
      "if \"fitted\" were exactly right, pairs drawn by it \(Bootstrap.draws) times: ECE10 \(figure(chance.mean)) [\(figure(chance.interval.lowerBound)), \(figure(chance.interval.upperBound))]"
    )
    print("less held out, for comparison: the contract alone, the statement alone, neither")
    printScores("new contract", shipped.overContracts(hiding: .contract))
    printScores("new statement", shipped.overContracts(hiding: .statement))
    printScores("shipped", contracts.map { AbsenceModel.shipped.probability(affinity: $0.largestAffinity) })
    let groups = Bootstrap(groups: contracts.map(\.document))
    let difference = groups.interval { score(fitted, $0).brier - score(byHand, $0).brier }
    let gain = score(fitted, Array(contracts.indices)).brier - score(byHand, Array(contracts.indices)).brier
    print(
      "Brier, fitted minus set by hand: \(figure(gain)) [\(figure(difference.lowerBound)), \(figure(difference.upperBound))]"
    )
    print(
      "\nReliability of the fitted model, the same held-out probabilities\n\n| predicted | mean predicted | observed absent | statements |\n| --- | --- | --- | --- |"
    )
    for (index, bin) in ReliabilityTable(fitted, contracts.map(\.isAbsent)).bins.enumerated() {
      let range = "\(figure(Double(index) / 10, 1))–\(figure(Double(index + 1) / 10, 1))"
      let (predicted, observed) = bin.count > 0 ? (figure(bin.predicted), figure(bin.observed)) : ("–", "–")
      print("| \(range) | \(predicted) | \(observed) | \(bin.count) |")
    }
  }

  private func printScores(_ name: String, _ probabilities: [Double]) {
    let groups = Bootstrap(groups: contracts.map(\.document))
    let whole = score(probabilities, Array(contracts.indices))
    func cell(_ path: KeyPath<CalibrationScore, Double>) -> String {
      let range = groups.interval { score(probabilities, $0)[keyPath: path] }
      return "\(figure(whole[keyPath: path])) [\(figure(range.lowerBound)), \(figure(range.upperBound))]"
    }
    print("\(padded(name, 16)) AUC \(cell(\.auc))  Brier \(cell(\.brier))  ECE10 \(cell(\.ece))")
  }

  private func score(_ probabilities: [Double], _ indices: [Int]) -> CalibrationScore {
    CalibrationScore(indices.map { probabilities[$0] }, indices.map { contracts[$0].isAbsent })
  }

  /// The calibration error of probabilities that are exactly right, on as many pairs: chance alone moves each bin's share away from
  /// what it should be. Whether a pair is absent is drawn from its own probability.
  private func errorByChance(_ probabilities: [Double]) -> (mean: Double, interval: ClosedRange<Double>) {
    var generator = SeededGenerator(seed: Bootstrap.seed)
    let errors = (0..<Bootstrap.draws).map { _ in
      CalibrationScore(
        probabilities, probabilities.map { Double.random(in: 0..<1, using: &generator) < $0 }
      ).ece
    }.sorted()
    let last = Double(errors.count - 1)
    return (
      errors.reduce(0, +) / Double(errors.count), errors[Int(0.025 * last)]...errors[Int(0.975 * last)]
    )
  }

  private func printForms() {
    print(
      "\nForms of the model: held-out contracts, with the difference in Brier to the first form (95 % interval);"
    )
    print("then fitted on the contracts alone and tried on the inquiries")
    let groups = Bootstrap(groups: contracts.map(\.document))
    let all = Array(contracts.indices)
    let first = shipped.overContracts()
    for form in AbsenceForm.tried {
      let heldOut = HeldOut(form: form, contracts: contracts, inquiries: inquiries)
      let probabilities = heldOut.overContracts()
      let own = score(probabilities, all)
      let difference = groups.interval { score(probabilities, $0).brier - score(first, $0).brier }
      var line =
        "\(padded(form.name, 32)) AUC \(figure(own.auc))  Brier \(figure(own.brier, 4))"
        + " [\(signed(difference.lowerBound)), \(signed(difference.upperBound))]  ECE10 \(figure(own.ece))"
      if !inquiries.isEmpty {
        line += "  |  Brier \(figure(inquiryBrier(heldOut.overInquiriesFromContracts(), heldOut), 4))"
      }
      print(line)
    }
  }

  private func printTransfer() {
    let heldOut = shipped
    print(
      "\nInquiries: pairs on the right side of .5, mean probability of absence; AUC against the answered pairs"
    )
    printInquiries("set by hand", inquiries.map(HandSetModel.probability), heldOut)
    printInquiries("fitted on contracts", heldOut.overInquiriesFromContracts(), heldOut)
    printInquiries("as the tool says it, with turns", inquiries.map(\.said), heldOut)
    printInquiries("fitted on contracts and the other inquiries", heldOut.overInquiriesFromAll(), heldOut)
    print("\nLeave one source out, the contracts' turn")
    for (name, probabilities) in [
      ("fitted on inquiries", heldOut.overContractsFromInquiries()),
      ("fitted on inquiries and the other contracts", heldOut.overContracts(helped: true)),
    ] {
      let result = score(probabilities, Array(contracts.indices))
      print(
        "\(padded(name, 44)) AUC \(figure(result.auc))  Brier \(figure(result.brier))  ECE10 \(figure(result.ece))"
      )
    }
  }

  private func printInquiries(_ name: String, _ probabilities: [Double], _ heldOut: HeldOut) {
    print(
      "\(name): Brier \(figure(inquiryBrier(probabilities, heldOut))) (answered and absent pairs weighted alike)"
    )
    for kind in Observation.Kind.allCases where kind != .contract {
      let indices = inquiries.indices.filter { inquiries[$0].kind == kind }
      let right = indices.count { (probabilities[$0] >= 0.5) == inquiries[$0].isAbsent }
      let mean = indices.reduce(0) { $0 + probabilities[$1] } / Double(max(1, indices.count))
      var line = "  \(padded(kind.rawValue, 33)) \(right) of \(indices.count) right  mean \(figure(mean))"
      if kind != .answered {
        let both = indices + inquiries.indices.filter { inquiries[$0].kind == .answered }
        let result = CalibrationScore(both.map { probabilities[$0] }, both.map { inquiries[$0].isAbsent })
        line += "  AUC \(figure(result.auc))"
      }
      print(line)
    }
  }

  private func inquiryBrier(_ probabilities: [Double], _ heldOut: HeldOut) -> Double {
    CalibrationScore(probabilities, inquiries.map(\.isAbsent), weights: inquiries.map(heldOut.weight)).brier
  }

  private func printCoefficients() {
    let fit = AbsenceForm.shipped.fit(contracts) { _ in 1 }
    print(
      "\nFit of the shipped form on all contracts: intercept \(figure(fit.coefficients[0], 4)), weight \(figure(fit.coefficients[1], 4))"
    )
    print(
      "In AbsenceModel:                          intercept \(figure(AbsenceModel.shipped.intercept, 4)), weight \(figure(AbsenceModel.shipped.weight, 4))"
    )
    let even = exp(-AbsenceModel.shipped.intercept / AbsenceModel.shipped.weight) - AbsenceModel.floor
    print(
      "P(absent) is .5 at an affinity of \(figure(even)); \(figure(AbsenceModel.shipped.probability(affinity: 0))) where nothing is shared; \(figure(AbsenceModel.shipped.probability(affinity: 1))) at the same words"
    )
  }

  private func figure(_ value: Double, _ digits: Int = 3) -> String { String(format: "%.\(digits)f", value) }

  private func signed(_ value: Double) -> String { String(format: "%+.4f", value) }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
