import Archive
import Auditing
import Capture
import Documents
import Revisions
import TransparencyLog

/// What a new version of a source changed under the source's rules, as notices tell it.
struct NewVersion {
  private let version: Int
  private let previous: Int
  private let returnsTo: Int?
  private let change: VersionChange?
  /// Why both versions cannot be compared.
  private let obstacle: String?

  /// Compares a version with the last one before it whose bytes are there.
  ///
  /// - Throws: `ArchiveError` where the archive itself cannot be read; a document that cannot be read is no error.
  init(_ snapshot: Snapshot, _ source: Source, in archive: Archive) throws {
    let catalog = archive.catalog
    version = snapshot.version
    var older = try catalog.snapshot(of: source.id, version: snapshot.version - 1)
    while older.version > 1, try catalog.redaction(of: older.sha256) != nil {
      older = try catalog.snapshot(of: source.id, version: older.version - 1)
    }
    previous = older.version
    let same = try catalog.snapshots(with: snapshot.sha256)
    returnsTo = same.first { $0.source == source.id && $0.version < older.version }?.version
    do {
      change = try Self.change(from: older, to: snapshot, source, in: archive)
      obstacle = nil
    } catch let error as CaptureError {
      change = nil
      obstacle = Self.words(error)
    } catch is SourceRulesError {
      change = nil
      obstacle = "the source has a rule that this version does not read"
    } catch let error as ArchiveError {
      switch error {
      case .redacted:
        change = nil
        obstacle = "the bytes of a version were removed"
      case .blobMissing, .blobMismatch:
        change = nil
        obstacle = "the bytes of a version are missing or damaged; see: rejoinder verify"
      default: throw error
      }
    }
  }

  private static func change(
    from older: Snapshot, to newer: Snapshot, _ source: Source, in archive: Archive
  ) throws -> VersionChange {
    let rules = try IgnoringChoice().rules(of: [source.id], in: archive)
    func reading(_ snapshot: Snapshot) throws -> (document: Document, ignored: TextRanges) {
      let document = try InputResolver.read(snapshot, address: source.url, in: archive)
      let match = try rules.match(document, named: snapshot.reference) { try archive.blob(snapshot.sha256) }
      return (document, match.ranges)
    }
    let (old, new) = (try reading(older), try reading(newer))
    return VersionChange(
      from: old.document, to: new.document, ignoring: IgnoredText(old: old.ignored, new: new.ignored),
      previous: older.version, hasSameBytes: older.sha256 == newer.sha256)
  }

  private static func words(_ error: CaptureError) -> String {
    if case .unreadable(let name, _) = error { return "\(name) cannot be read as a document" }
    return "a version cannot be read as a document"
  }

  /// Whether somebody changed what the page says; what cannot be compared may be that.
  var isNews: Bool { change.map { !$0.nature.isTechnical } ?? true }

  /// The highest score; nil where it cannot be told.
  var significance: Int? { change?.score }

  /// One line.
  var summary: String {
    guard let change else { return "a new version, which cannot be compared: \(obstacle ?? "")" }
    if change.nature == .surroundings { return "only what surrounds the document changed" }
    let counts: [(Int, String)] = [
      (change.summary.edited, "edited"), (change.summary.deleted, "removed"),
      (change.summary.inserted, "added"), (change.summary.moved, "moved"),
    ]
    let parts = counts.filter { $0.0 > 0 }.enumerated().map { index, part in
      index == 0 ? "\(part.0) \(part.0 == 1 ? "sentence" : "sentences") \(part.1)" : "\(part.0) \(part.1)"
    }
    let back = returnsTo.map { "; as it was in version \($0)" } ?? ""
    return parts.joined(separator: ", ") + back
  }

  func fill(_ notice: inout Notice) {
    notice.version = version
    notice.previous = previous
    notice.returnsTo = returnsTo
    guard let change else { return }
    notice.significance = change.score
    notice.changeCount = change.count
    notice.changes = change.top.prefix(Notice.mostChanges).map { quoted in
      Notice.Change(
        kind: "\(quoted.kind)", tags: quoted.tags.map(\.rawValue), significance: quoted.significance.score,
        reasons: quoted.significance.reasons.map(\.text),
        old: quoted.old.map { OneLine.shown($0.exact, limit: 400) },
        new: quoted.new.map { OneLine.shown($0.exact, limit: 400) })
    }
  }
}
