import Foundation

/// The record of a page as it is read back: `report/1`, with every member. What wrote it is in `AlignmentRecord`.
struct RecordedReport: Codable, Equatable {
  struct Document: Codable, Equatable {
    let source: String?
    let version: Int?
    let file: String?
    let title: String
    let published: String?
    let url: String?
    let recorded: String?
    let sha256: String
    let textSha256: String
    let reader: String
    let warnings: [String]
    let proof: String?
  }

  struct Checkpoint: Codable, Equatable {
    let origin: String
    let size: UInt64
    let root: String
  }

  struct Quote: Codable, Equatable {
    let exact: String
    let prefix: String
    let suffix: String
    let start: Int
    let end: Int
  }

  struct Passage: Codable, Equatable {
    let quote: Quote
    let place: String
    var probability: Double
  }

  struct Demand: Codable, Equatable {
    let anchor: String
    let id: String
    let parent: String?
    let quote: Quote
    let disposition: String
    var probability: Double
    var absent: Double
    var passages: [Passage]
    var nearest: Passage?
  }

  let schema: String
  let page: String
  let aligner: String
  let checkpoint: Checkpoint?
  let demandsDocument: Document
  let responseDocument: Document
  var demands: [Demand]

  /// The record in bytes, or nil where they hold none of this version.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let found = try? JSONDecoder().decode(Self.self, from: Data(bytes)), found.schema == "report/1"
    else {
      return nil
    }
    self = found
  }

  /// The one form of the record: programs differ in which of two members of one name they take, and in what they make of unknown
  /// ones, so that a record in any other form could say one thing here and another there.
  var canonical: [UInt8] { Array(RecordFrame.markup(of: self).utf8) }

  /// The record with another's probabilities where the two differ by what machines differ in, which nobody reads.
  func withProbabilities(of other: RecordedReport) -> RecordedReport {
    var result = self
    guard demands.count == other.demands.count else { return result }
    for (index, demand) in other.demands.enumerated() {
      Self.take(demand.probability, &result.demands[index].probability)
      Self.take(demand.absent, &result.demands[index].absent)
      for (rank, passage) in demand.passages.enumerated() where rank < demands[index].passages.count {
        Self.take(passage.probability, &result.demands[index].passages[rank].probability)
      }
      if let nearest = demand.nearest?.probability, var own = result.demands[index].nearest {
        Self.take(nearest, &own.probability)
        result.demands[index].nearest = own
      }
    }
    return result
  }

  /// The greatest difference of two probabilities that are one.
  static let tolerance = 1e-6

  private static func take(_ other: Double, _ own: inout Double) {
    if abs(other - own) < tolerance { own = other }
  }
}
