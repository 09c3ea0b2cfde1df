package import Archive
package import Capture
import TransparencyLog
package import Revisions

/// What is known of one source over time: every snapshot with what it changed, and every look that found nothing new.
package struct SourceHistory: Sendable {
  /// One entry of the log that concerns the source.
  package enum Entry: Sendable {
    case snapshot(Snapshot, change: Change?)
    /// A snapshot whose bytes were removed; what it changed cannot be told any more.
    case redacted(Snapshot, Redaction)
    case look(Look)
  }

  /// A snapshot against the one before it.
  package struct Change: Sendable {
    package let old: InputDocument
    package let new: InputDocument
    package let revision: Revision
  }

  package let source: Source
  /// In the order of the log.
  package let entries: [Entry]

  /// Reads all snapshots of a source and compares each with the one before.
  package init(of id: String, in archive: Archive) throws {
    source = try archive.catalog.source(id)
    var entries: [(UInt64, Entry)] = []
    var previous: InputDocument?
    for snapshot in try archive.catalog.snapshots(of: id) {
      if let redaction = try archive.catalog.redaction(of: snapshot.sha256) {
        entries.append((snapshot.entry.value, .redacted(snapshot, redaction)))
        continue
      }
      let document = try InputResolver.document(of: snapshot, in: archive)
      let change = previous.map {
        Change(old: $0, new: document, revision: Revision(from: $0.document, to: document.document))
      }
      entries.append((snapshot.entry.value, .snapshot(snapshot, change: change)))
      previous = document
    }
    for look in try archive.catalog.looks(at: id) { entries.append((look.entry.value, .look(look))) }
    self.entries = entries.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
