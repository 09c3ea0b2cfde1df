import Archive
import Capture
import Documents
import TransparencyLog

/// Reads the snapshots of one source; bytes that come back later are read once.
struct VersionReader {
  private let archive: Archive
  /// How often some bytes are still to come.
  private var remaining: [Key: Int]
  private var kept: [Key: Document] = [:]

  /// What determines a reading, as all versions have one address.
  private struct Key: Hashable {
    let sha256: Digest
    let mediaType: String

    init(_ snapshot: Snapshot) {
      sha256 = snapshot.sha256
      mediaType = snapshot.mediaType
    }
  }

  /// A reader of snapshots, each of which is asked for once.
  init(_ archive: Archive, _ snapshots: [Snapshot]) {
    self.archive = archive
    remaining = snapshots.reduce(into: [:]) { $0[Key($1), default: 0] += 1 }
  }

  /// - Throws: `ArchiveError` or `CaptureError`.
  mutating func document(of snapshot: Snapshot) throws -> Document {
    let key = Key(snapshot)
    remaining[key, default: 1] -= 1
    let isLast = remaining[key, default: 0] <= 0
    defer { if isLast { kept[key] = nil } }
    if let known = kept[key] { return known }
    let document = try InputResolver.document(of: snapshot, in: archive).document
    if !isLast { kept[key] = document }
    return document
  }
}
