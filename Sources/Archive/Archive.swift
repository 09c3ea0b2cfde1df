package import TransparencyLog

/// An archive opened for reading: its log, checked against its checkpoint and key, and the catalog over it.
///
/// Opening checks the checkpoint's signature, recomputes the root from the right edge of the tiles and compares the
/// checkpoint with the newest one that this user has seen. `verify` does what opening does not: it reads every byte.
package struct Archive: Sendable {
  /// The folder's path as it was given.
  package let path: String
  package let key: VerifierKey
  package let checkpoint: Checkpoint
  package let catalog: Catalog
  /// The checkpoint with its signatures.
  package let note: SignedNote
  let folder: ArchiveFolder
  let folders: UserFolders
  /// How much of the log lies on disk: where `checkpoint` is a past one, more than that has.
  let stored: TreeSize

  /// Opens the archive in a folder.
  ///
  /// - Parameter fileThreshold: The fewest entries of a log whose catalog is kept in a file.
  package static func open(
    at path: String, folders: UserFolders, fileThreshold: UInt64 = Catalog.fileThreshold
  ) throws(ArchiveError) -> Archive {
    try open(ArchiveFolder(root: path), folders: folders, fileThreshold: fileThreshold)
  }

  static func open(
    _ folder: ArchiveFolder, folders: UserFolders, fileThreshold: UInt64
  ) throws(ArchiveError) -> Archive {
    var attempts = 5
    while true {
      let before = checkpointBytes(at: folder)
      do throws(ArchiveError) {
        return try openOnce(folder, folders: folders, fileThreshold: fileThreshold)
      } catch {
        // Another process may have appended in between, and removed partial tiles or replaced the key.
        attempts -= 1
        guard case .damaged = error, attempts > 0, checkpointBytes(at: folder) != before else { throw error }
      }
    }
  }

  private static func openOnce(
    _ folder: ArchiveFolder, folders: UserFolders, fileThreshold: UInt64
  ) throws(ArchiveError) -> Archive {
    let head = try LogHead.read(folder, folders: folders)
    let isLong = head.checkpoint.size.value >= fileThreshold
    let catalog = try Catalog.open(
      folder: folder, checkpoint: head.checkpoint,
      file: isLong ? folders.catalog(of: head.checkpoint.origin) : nil)
    let archive = Archive(head, catalog, folder, folders)
    if let note = head.seenUnderAnotherKey { try archive.compareAcrossKeys(note) }
    return archive
  }

  /// Compares the log with what this user has seen of it under an earlier key.
  private func compareAcrossKeys(_ note: SignedNote) throws(ArchiveError) {
    let seen = SeenCheckpoints(folders)
    guard let earlier = try KeyHistory(self).checkpoint(signedEarlier: note, in: checkpoint.size) else {
      throw .keyChanged(origin: checkpoint.origin, remembered: seen.path(key))
    }
    try seen.compare(.checkpoint(earlier), self.note, checkpoint, key: key, read: folder.tileReader)
  }

  init(_ head: LogHead, _ catalog: Catalog, _ folder: ArchiveFolder, _ folders: UserFolders) {
    path = folder.root
    key = head.key
    checkpoint = head.checkpoint
    note = head.note
    stored = head.checkpoint.size
    self.catalog = catalog
    self.folder = folder
    self.folders = folders
  }

  /// The same archive at an earlier checkpoint.
  init(_ archive: Archive, at checkpoint: Checkpoint, _ catalog: Catalog) {
    path = archive.path
    key = archive.key
    note = archive.note
    stored = archive.stored
    folder = archive.folder
    folders = archive.folders
    self.checkpoint = checkpoint
    self.catalog = catalog
  }

  /// The bytes of a blob, hashed again as they are read.
  ///
  /// - Throws: `redacted` where they were removed as an event says, `blobMissing`, `blobMismatch`.
  package func blob(_ digest: Digest) throws(ArchiveError) -> [UInt8] {
    guard let bytes = try folder.read(ArchiveLayout.blob(digest)) else {
      if let redaction = try catalog.redaction(of: digest) { throw .redacted(redaction) }
      throw .blobMissing(digest)
    }
    let computed = Digest.sha256(bytes)
    guard computed == digest else { throw .blobMismatch(expected: digest, computed: computed) }
    return bytes
  }

  /// The checkpoint's bytes as they are now, unchecked; nil where they cannot be read.
  package static func checkpointBytes(at path: String) -> [UInt8]? {
    checkpointBytes(at: ArchiveFolder(root: path))
  }

  private static func checkpointBytes(at folder: ArchiveFolder) -> [UInt8]? {
    return (try? folder.read(ArchiveLayout.checkpoint, limit: ArchiveFolder.smallFileLimit)) ?? nil
  }
}
