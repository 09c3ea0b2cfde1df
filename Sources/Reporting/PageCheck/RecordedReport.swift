import Foundation

/// The record of a page as it is read back: `report/1`. What wrote it is in `AlignmentRecord`.
struct RecordedReport: Decodable {
  struct Document: Decodable {
    let source: String?
    let version: Int?
    let file: String?
    let sha256: String
    let textSha256: String
    let reader: String
    let proof: String?
  }

  struct Quote: Decodable {
    let exact: String
    let start: Int
    let end: Int
  }

  struct Passage: Decodable {
    let quote: Quote
    let place: String
    let probability: Double
  }

  struct Demand: Decodable {
    let anchor: String
    let id: String
    let quote: Quote
    let disposition: String
    let probability: Double
    let absent: Double
    let passages: [Passage]
    let nearest: Passage?
  }

  let schema: String
  let page: String
  let aligner: String
  let demandsDocument: Document
  let responseDocument: Document
  let demands: [Demand]

  /// The record in bytes, or nil where they hold none of this version.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let found = try? JSONDecoder().decode(Self.self, from: Data(bytes)), found.schema == "report/1"
    else {
      return nil
    }
    self = found
  }
}
