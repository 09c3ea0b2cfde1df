import Archive
package import Auditing
package import Capture
import Documents
import Revisions

extension DiffReport {
  /// Compares two documents by the names that people give them; `tool` is the program's name and version.
  ///
  /// The rules of a source hold for the document that it is compared with as well.
  package static func make(
    old: String, new: String, resolver: InputResolver, ignoring choice: IgnoringChoice = IgnoringChoice(),
    options: DiffOptions = DiffOptions(), tool: String? = nil
  ) throws -> DiffReport {
    let before = try resolver.resolve(old)
    let after = try resolver.resolve(new)
    let sources = [before, after].compactMap(\.source)
    let archive = sources.isEmpty ? nil : try resolver.archive()
    let rules = try choice.rules(of: sources, in: archive)
    let (inOld, inNew) = (
      try rules.match(before.document, named: old) { try resolver.bytes(old) },
      try rules.match(after.document, named: new) { try resolver.bytes(new) }
    )
    let revision = Revision(
      from: before.document, to: after.document,
      ignoring: IgnoredText(old: inOld.ranges, new: inNew.ranges))
    return DiffReport(
      oldDocument: ReportedDocument(before), newDocument: ReportedDocument(after), old: before.document,
      new: after.document, revision: revision, options: options, tool: tool,
      ignoring: IgnoringNote(rules, revision),
      ruleWarnings: inOld.warnings.map { "\(old): \($0)" } + inNew.warnings.map { "\(new): \($0)" })
  }
}

extension InputDocument {
  /// The id of the source that it is a snapshot of; nil for a file.
  var source: String? {
    if case .snapshot(_, let source) = provenance { source.id } else { nil }
  }
}
