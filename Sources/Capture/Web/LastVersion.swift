import Archive
import Documents
import Revisions

/// The version that an answer is compared with, as a document, with the rules of its source.
struct LastVersion: Sendable {
  let bytes: [UInt8]
  let document: Document
  let rules: IgnoreRules

  /// Nil where the version's bytes were removed, so that nothing can be compared with it.
  init?(_ snapshot: Snapshot, _ source: Source?, _ archive: Archive) throws {
    guard try archive.catalog.redaction(of: snapshot.sha256) == nil else { return nil }
    bytes = try archive.blob(snapshot.sha256)
    document = try InputResolver.read(snapshot, address: source?.url, in: archive)
    rules = try IgnoreRules(texts: archive.catalog.rules(of: snapshot.source)?.rules ?? [])
  }
}
