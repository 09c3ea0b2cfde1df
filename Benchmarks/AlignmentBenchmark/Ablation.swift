import Alignment
import Foundation

/// What each part of the evidence is worth: figures with all of them, and without each.
///
/// No weight was fitted to the inquiries, so each inquiry's figure is one that was not trained on; which parts there are was
/// decided with them in view.
struct Ablation {
  let contracts: ContractSample
  let inquiries: InquirySample

  init(contracts: URL, inquiries: URL) throws {
    self.contracts = try JSONDecoder().decode(ContractSample.self, from: Data(contentsOf: contracts))
    self.inquiries = try InquirySample(folder: inquiries)
  }

  func printAll() throws {
    print("| evidence | inquiries, first passage right | | contracts, MAP | AUC of absence |")
    print("| --- | --- | --- | --- | --- |")
    try printRow("all", .all)
    for (name, feature) in EvidenceFeatures.named {
      try printRow("without \(name)", .all.subtracting(feature))
    }
    // Where a response has an order, turns outweigh the rest: the same once more as if it had none.
    let unordered = EvidenceFeatures.all.subtracting(.turns)
    for (name, feature) in EvidenceFeatures.named where feature != .turns {
      try printRow("without turns and \(name)", unordered.subtracting(feature))
    }
  }

  private func printRow(_ name: String, _ features: EvidenceFeatures) throws {
    let hits = try inquiries.hits(features)
    let total = Double(hits.reduce(0) { $0 + $1.hits }) / Double(max(1, hits.reduce(0) { $0 + $1.count }))
    let each = hits.map { "\($0.name) \(figure(Double($0.hits) / Double(max(1, $0.count))))" }
    let pairs = contracts.pairs(features)
    let ranking = EvidenceRanking(pairs) { $0.affinity(demand: $1, sentence: $2) }
    let labels = pairs.flatMap { item in
      item.contract.demands.enumerated().map { index, statement in
        (absence: item.pair.absence(demand: index), isAbsent: statement.passages.isEmpty)
      }
    }
    print(
      "| \(name) | \(figure(total)) | \(each.joined(separator: ", ")) | \(figure(ranking.meanAveragePrecision)) | \(figure(Self.area(labels))) |"
    )
  }

  private func figure(_ value: Double) -> String { String(format: "%.3f", value) }

  /// The share of pairs of an absent and a mentioned statement that the probability puts in the right order, equals half.
  private static func area(_ labels: [(absence: Double, isAbsent: Bool)]) -> Double {
    let (absent, mentioned) = (labels.filter(\.isAbsent), labels.filter { !$0.isAbsent })
    var right = 0.0
    for one in absent {
      for other in mentioned {
        right += one.absence > other.absence ? 1 : one.absence == other.absence ? 0.5 : 0
      }
    }
    return right / Double(max(1, absent.count * mentioned.count))
  }
}
