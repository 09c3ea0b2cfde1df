package import Archive
package import Capture

/// One state of an archive, for one request: what is asked twice gives the same answer.
package struct ArchiveView: Sendable {
  package let archive: Archive
  /// Where the archive is and what the user has seen of it; no part of an answer.
  package let path: String
  package let folders: UserFolders
  /// Where the server is reached, such as `http://127.0.0.1:8080`, without a slash at the end.
  package let address: String

  /// The snapshot that a reference names ("ohchr-statement@2", "ohchr-statement").
  ///
  /// Only the archive is asked, never the file system, whatever the text.
  /// - Throws: `SiteError.badRequest` for what can be no reference, and what the archive throws.
  package func snapshot(_ reference: String) throws -> Snapshot {
    guard let named = SnapshotReference(reference) else {
      throw SiteError.badRequest(
        "“\(reference)” names no snapshot; write a source's id, or id@N for its N-th version")
    }
    return try archive.catalog.snapshot(of: named.source, version: named.version ?? -1)
  }

  /// The document of a snapshot with its proof.
  package func document(_ reference: String) throws -> InputDocument {
    try InputResolver.document(of: snapshot(reference), in: archive)
  }
}
