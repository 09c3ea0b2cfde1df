import Alignment
import Foundation

/// ContractNLI (Koreeda and Manning 2021, CC BY 4.0): which spans of a contract speak to each of 17 statements, or none.
struct ContractSample: Decodable {
  /// One contract, cut into spans, with all statements.
  struct Contract: Decodable {
    let response: [String]
    let demands: [Statement]
  }

  /// A statement with the indices of the spans that entail or contradict it; none where it is not mentioned.
  struct Statement: Decodable {
    let id: String
    let text: String
    let passages: [Int]
  }

  let source: String
  let cases: [Contract]

  /// Every contract with the evidence for its statements.
  func pairs(_ features: EvidenceFeatures = .all) -> [(contract: Contract, pair: SegmentedPair)] {
    cases.map {
      ($0, SegmentedPair(demands: $0.demands.map(\.text), response: $0.response, features: features))
    }
  }

  /// The same with an embedder, which is asked for each text once.
  func pairs(embedder: any Embedder) throws -> [(contract: Contract, pair: SegmentedPair)] {
    try cases.map {
      ($0, try SegmentedPair(demands: $0.demands.map(\.text), response: $0.response, embedder: embedder))
    }
  }

  /// Every statement against every contract.
  static func observations(_ pairs: [(contract: Contract, pair: SegmentedPair)]) -> [Observation] {
    pairs.enumerated().flatMap { number, item in
      item.contract.demands.enumerated().map { index, statement in
        Observation(
          item.pair, demand: index, kind: .contract, document: String(number), demand: statement.id,
          isAbsent: statement.passages.isEmpty)
      }
    }
  }
}
