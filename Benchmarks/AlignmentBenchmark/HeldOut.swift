import Alignment

/// Probabilities for observations that the fit behind each has not seen.
struct HeldOut {
  static let folds = 5

  let form: AbsenceForm
  let contracts: [Observation]
  let inquiries: [Observation]

  /// What a fit has not seen of the contract's pair that it is tried on.
  enum Hidden {
    /// Other statements of the same contract are training data.
    case statement
    /// The same statement against other contracts is training data.
    case contract
    case contractAndStatement
  }

  /// For the contracts: what is hidden is not in the training data.
  ///
  /// Contracts are dealt into five folds by their number; for each fold and each statement one fit without what is
  /// hidden. With `helped`, all inquiries are training data too.
  func overContracts(hiding hidden: Hidden = .contractAndStatement, helped: Bool = false) -> [Double] {
    var result = Array(repeating: 0.0, count: contracts.count)
    let fold = contracts.map { (Int($0.document) ?? 0) % Self.folds }
    for number in 0..<Self.folds {
      for statement in Set(contracts.map(\.demand)).sorted() {
        let tested = contracts.indices.filter { fold[$0] == number && contracts[$0].demand == statement }
        let training = contracts.indices.filter {
          (hidden == .statement || fold[$0] != number)
            && (hidden == .contract || contracts[$0].demand != statement)
        }
        let fit = form.fit(training.map { contracts[$0] } + (helped ? inquiries : []), weights: weight)
        for index in tested { result[index] = fit.probability(form.features(contracts[index])) }
      }
    }
    return result
  }

  /// For the inquiries: one fit on the contracts alone.
  func overInquiriesFromContracts() -> [Double] {
    form.probabilities(form.fit(contracts, weights: weight), inquiries)
  }

  /// For the inquiries: one fit an inquiry, on the contracts and the recommendations of the others.
  func overInquiriesFromAll() -> [Double] {
    var result = Array(repeating: 0.0, count: inquiries.count)
    for name in Set(inquiries.map(\.document)).sorted() {
      let fit = form.fit(contracts + inquiries.filter { $0.document != name }, weights: weight)
      for index in inquiries.indices where inquiries[index].document == name {
        result[index] = fit.probability(form.features(inquiries[index]))
      }
    }
    return result
  }

  /// For the contracts: one fit on the inquiries alone.
  func overContractsFromInquiries() -> [Double] {
    form.probabilities(form.fit(inquiries, weights: weight), contracts)
  }

  /// A contract's statement counts 1; the inquiries together as much as the contracts, half of it answered pairs, a
  /// quarter each of the two kinds that are absent.
  func weight(_ observation: Observation) -> Double {
    let part: Double
    switch observation.kind {
    case .contract: return 1
    case .answered: part = 0.5
    case .withoutAnswer, .otherInquiry: part = 0.25
    }
    let count = inquiries.count { $0.kind == observation.kind }
    return part * Double(contracts.count) / Double(max(1, count))
  }
}
