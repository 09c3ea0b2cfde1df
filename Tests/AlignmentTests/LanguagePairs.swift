@testable import Alignment

/// Small letters and responses, invented for the tests; what is right was noted before the aligner was run on them.
struct LanguagePair: Sendable {
  /// A demand by words that stand in it, what is right, and words of the passage that says so.
  struct Expected: Sendable {
    let demand: String
    let disposition: Disposition
    let passage: String?

    init(_ demand: String, _ disposition: Disposition, _ passage: String? = nil) {
      self.demand = demand
      self.disposition = disposition
      self.passage = passage
    }
  }

  let name: String
  let language: TextLanguage
  let letter: String
  let response: String
  let expected: [Expected]

  static let all = french + spanish + german
}
