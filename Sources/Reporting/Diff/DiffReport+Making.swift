package import Archive
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
      ignoring: IgnoredText(old: inOld, new: inNew))
    return DiffReport(
      oldDocument: ReportedDocument(before), newDocument: ReportedDocument(after), old: before.document,
      new: after.document, revision: revision, options: options, tool: tool,
      ignoring: IgnoringNote(rules, revision),
      ruleWarnings: inOld.warnings.map { "\(old): \($0)" } + inNew.warnings.map { "\(new): \($0)" })
  }
}

extension DiffReport {
  /// Compares two snapshots of an archive, without what the rules of their sources leave out.
  package static func make(
    old: InputDocument, new: InputDocument, in archive: Archive, options: DiffOptions = DiffOptions(),
    tool: String? = nil
  ) throws -> DiffReport {
    let rules = try IgnoringChoice().rules(of: [old, new].compactMap(\.source), in: archive)
    let documents = (old: ReportedDocument(old), new: ReportedDocument(new))
    let inOld = try rules.match(old.document, named: documents.old.name) { try archive.blob(old.sha256) }
    let inNew = try rules.match(new.document, named: documents.new.name) { try archive.blob(new.sha256) }
    let revision = Revision(
      from: old.document, to: new.document, ignoring: IgnoredText(old: inOld, new: inNew))
    return DiffReport(
      oldDocument: documents.old, newDocument: documents.new, old: old.document, new: new.document,
      revision: revision, options: options, tool: tool, ignoring: IgnoringNote(rules, revision),
      ruleWarnings: inOld.warnings.map { "\(documents.old.name): \($0)" }
        + inNew.warnings.map { "\(documents.new.name): \($0)" })
  }
}

extension InputDocument {
  /// The id of the source that it is a snapshot of; nil for a file.
  var source: String? {
    if case .snapshot(_, let source) = provenance { source.id } else { nil }
  }
}
