package import Capture
import Revisions

extension DiffReport {
  /// Compares two documents by the names that people give them; `tool` is the program's name and version.
  package static func make(
    old: String, new: String, resolver: InputResolver, options: DiffOptions = DiffOptions(),
    tool: String? = nil
  ) throws -> DiffReport {
    let before = try resolver.resolve(old)
    let after = try resolver.resolve(new)
    return DiffReport(
      oldDocument: ReportedDocument(before), newDocument: ReportedDocument(after), old: before.document,
      new: after.document, revision: Revision(from: before.document, to: after.document), options: options,
      tool: tool)
  }
}
