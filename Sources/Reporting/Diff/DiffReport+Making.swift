package import Capture
import Revisions

extension DiffReport {
  /// Compares two documents by the names that people give them.
  package static func make(old: String, new: String, resolver: InputResolver) throws -> DiffReport {
    let before = try resolver.resolve(old)
    let after = try resolver.resolve(new)
    return DiffReport(
      oldDocument: ReportedDocument(before), newDocument: ReportedDocument(after), old: before.document,
      new: after.document, revision: Revision(from: before.document, to: after.document))
  }
}
