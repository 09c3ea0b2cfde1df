package import Archive
package import Alignment
package import Capture
import Reviewing

/// Why two documents are not aligned as they were named.
package enum AlignmentRequestError: Error, Equatable {
  /// The archive says that the first is a response and the second makes demands.
  case swapped(demands: String, response: String)
  /// Both names stand for the same bytes.
  case sameDocument(String, String)
  /// The same of two letters, or of two responses.
  case sameBytes(String, String)
}

extension AlignmentReport {
  /// Aligns two documents by the names that people give them, with an embedder and a trained model where they are given.
  package static func make(
    demands: String, response: String, resolver: InputResolver, embedder: (any Embedder)? = nil,
    model: TrainedModel? = nil
  ) throws -> AlignmentReport {
    let letter = try resolver.resolve(demands)
    let answer = try resolver.resolve(response)
    try check(letter, demands, answer, response)
    var archive: Archive?
    if case .snapshot = letter.provenance, case .snapshot = answer.provenance {
      archive = try resolver.archive()
    }
    return try make(letter: letter, response: answer, archive: archive, embedder: embedder, model: model)
  }

  /// Aligns two snapshots of an archive.
  package static func make(letter: InputDocument, response: InputDocument, in archive: Archive) throws
    -> AlignmentReport
  {
    try check(letter, ReportedDocument(letter).name, response, ReportedDocument(response).name)
    return try make(letter: letter, response: response, archive: archive, embedder: nil, model: nil)
  }

  /// - Parameter archive: The one that both are snapshots of, if they are.
  private static func make(
    letter: InputDocument, response answer: InputDocument, archive: Archive?, embedder: (any Embedder)?,
    model: TrainedModel?
  ) throws -> AlignmentReport {
    try Aligner.check(
      letter: letter.document, response: answer.document, comparesMeaning: embedder != nil)
    let aligner = Aligner(model: model)
    let result = try aligner.align(
      letter: letter.document, response: answer.document, consulting: embedder)
    var report = AlignmentReport(
      demandsDocument: ReportedDocument(letter), responseDocument: ReportedDocument(answer),
      letter: letter.document, response: answer.document,
      result: result, aligner: aligner.name(consulting: embedder),
      checkpoint: archive.map { ReportedCheckpoint($0.checkpoint) })
    if let archive {
      report.reviews = try PlacedReviews(letter: letter, response: answer, result: result, in: archive)
    }
    return report
  }

  static func check(
    _ letter: InputDocument, _ demands: String, _ answer: InputDocument, _ response: String
  ) throws(AlignmentRequestError) {
    if letter.sha256 == answer.sha256 { throw .sameDocument(demands, response) }
    guard case .snapshot(_, let first) = letter.provenance, case .snapshot(_, let second) = answer.provenance
    else {
      return
    }
    if first.roles == [.response], second.roles == [.demands] {
      throw .swapped(demands: demands, response: response)
    }
  }
}
