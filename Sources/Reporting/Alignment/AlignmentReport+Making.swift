import Archive
import Alignment
package import Capture

extension AlignmentReport {
  /// Aligns two documents by the names that people give them.
  package static func make(demands: String, response: String, resolver: InputResolver) throws
    -> AlignmentReport
  {
    let letter = try resolver.resolve(demands)
    let answer = try resolver.resolve(response)
    try Aligner.check(letter: letter.document, response: answer.document)
    var checkpoint: ReportedCheckpoint?
    if case .snapshot = letter.provenance, case .snapshot = answer.provenance {
      checkpoint = ReportedCheckpoint(try resolver.archive().checkpoint)
    }
    return AlignmentReport(
      demandsDocument: ReportedDocument(letter), responseDocument: ReportedDocument(answer),
      letter: letter.document, response: answer.document,
      result: Aligner().align(letter: letter.document, response: answer.document), aligner: Aligner.version,
      checkpoint: checkpoint)
  }
}
