import SystemPackage
import TransparencyLog

/// What is recorded together: it appears in the log under one new checkpoint, or not at all.
package struct Batch: Sendable {
  package var events: [Event]
  /// Contents of the blobs that the events name.
  package var blobs: [[UInt8]]

  /// Events and the blobs that they name.
  package init(events: [Event] = [], blobs: [[UInt8]] = []) {
    self.events = events
    self.blobs = blobs
  }
}

extension Archive {
  /// Records what `compose` makes of the archive's present state; durable when it returns.
  ///
  /// Under the lock: the archive is opened anew, the root recomputed from the edge tiles, blobs written, then bundles and
  /// tiles, and last the checkpoint, whose rename is the commit. A crash before it leaves the old state; the files that
  /// it left behind are set aside by the next batch.
  ///
  /// What `compose` sees comes from the log's entries, never from a catalog's file, which somebody else may have written.
  /// That costs time linear in the length of the log.
  /// - Parameters:
  ///   - fileThreshold: The most entries of a log whose catalog lives in memory outside `compose`.
  ///   - lockTimeLimit: How long to wait for another writer.
  /// - Throws: `invalidField`, before anything is written, for an event that the format does not permit; `locked`.
  package static func record(
    at path: String, folders: UserFolders, fileThreshold: UInt64 = Catalog.fileThreshold,
    lockTimeLimit: Duration = .seconds(30), compose: (Archive) throws -> Batch
  ) throws -> Archive {
    let before = try open(at: path, folders: folders, fileThreshold: fileThreshold)
    let key = try KeyStore(folders).signingKey(for: before.key)
    let folder = before.folder
    let lock = try FileLock(path: path + "/" + ArchiveLayout.lock, timeLimit: lockTimeLimit)
    let archive = try open(at: path, folders: folders, fileThreshold: .max)
    let batch = try compose(archive)
    for event in batch.events { try event.checkFields() }
    guard !batch.events.isEmpty else {
      lock.release()
      return archive
    }
    let entries = batch.events.map(\.entry)
    let plan: LogAppend
    do {
      plan = try LogAppend(
        size: archive.checkpoint.size, expectedRoot: archive.checkpoint.root, entries: entries,
        read: folder.tileReader)
    } catch {
      switch error {
      case .entryTooLong(_, let limit, let found): throw ArchiveError.eventTooLong(bytes: found, limit: limit)
      default: throw ArchiveError.damaged(path: ArchiveLayout.log, reason: "\(error)")
      }
    }
    try folder.setAsideAbandoned(beyond: archive.checkpoint.size)
    for blob in batch.blobs { try folder.writeBlob(blob) }
    for file in plan.files { try folder.write(ArchiveLayout.logFile(file.path), file.bytes) }
    let checkpoint = try Checkpoint(origin: archive.checkpoint.origin, size: plan.size, root: plan.root)
    try folder.write(ArchiveLayout.checkpoint, try key.sign(checkpoint.text).bytes)
    let after = try open(at: path, folders: folders, fileThreshold: fileThreshold)
    lock.release()
    return after
  }
}

extension ArchiveFolder {
  /// Writes a blob under its hash, read-only; one that is there already is compared, not replaced.
  func writeBlob(_ bytes: [UInt8]) throws(ArchiveError) {
    let digest = Digest.sha256(bytes)
    let path = ArchiveLayout.blob(digest)
    if let present = try read(path) {
      let computed = Digest.sha256(present)
      guard computed == digest else { throw .blobMismatch(expected: digest, computed: computed) }
      return
    }
    try write(path, bytes, mode: [.ownerRead, .groupRead, .otherRead])
  }
}
