import SystemPackage
package import TransparencyLog

extension Archive {
  /// Removes a blob's bytes and records why; the event is durable before they are gone.
  ///
  /// Proofs and the hashes in the log stay as they are. Where the event is in the log already and the bytes are still there, they are
  /// removed; nothing new is recorded then.
  /// - Returns: The archive afterwards, and the redaction.
  /// - Throws: `blobMissing` where no event names the blob; `invalidField` for a reason that is empty or has control characters.
  package static func redact(
    _ digest: Digest, reason: String, at path: String, folders: UserFolders
  ) throws -> (archive: Archive, redaction: Redaction) {
    let folder = ArchiveFolder(root: path)
    let archive = try record(folder, folders: folders) { recording in
      let catalog = recording.archive.catalog
      guard try catalog.isNamed(digest) else { throw ArchiveError.blobMissing(digest) }
      guard try catalog.redaction(of: digest) == nil else { return }
      try recording.add(
        Batch(events: [
          .redact(RedactEvent(sha256: digest, reason: reason, recorded: Timestamp.now()))
        ]))
    }
    guard let redaction = try archive.catalog.redaction(of: digest) else {
      throw ArchiveError.blobMissing(digest)
    }
    let blob = ArchiveLayout.blob(digest)
    if folder.exists(blob) {
      try folder.perform("remove", blob) { () throws(Errno) in try folder.files.remove(folder.path(blob)) }
      try folder.sync(ArchiveFolder.parent(of: blob))
    }
    PassageStore.forget(digest, of: archive)
    return (archive, redaction)
  }
}
