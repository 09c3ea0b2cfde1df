import GRDB
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
  /// - Returns: The archive as it is then.
  /// - Throws: `invalidField`, before anything is written, for an event that the format does not permit; `locked`.
  package static func record(
    at path: String, folders: UserFolders, fileThreshold: UInt64 = Catalog.fileThreshold,
    lockTimeLimit: Duration = .seconds(30), compose: (Archive) throws -> Batch
  ) throws -> Archive {
    try record(
      ArchiveFolder(root: path), folders: folders, fileThreshold: fileThreshold, lockTimeLimit: lockTimeLimit
    ) { recording in try recording.add(try compose(recording.archive)) }
  }

  /// Records what `compose` makes for each of a number of captures, all of it under one checkpoint.
  ///
  /// One that throws costs the others nothing.
  /// - Parameter failed: Told of each that threw.
  /// - Returns: The archive as it is then.
  package static func record(
    at path: String, folders: UserFolders, count: Int, compose: (Int, Archive) throws -> Batch,
    failed: (Int, any Error) -> Void
  ) throws -> Archive {
    try record(ArchiveFolder(root: path), folders: folders) { recording in
      for index in 0..<count {
        do {
          try recording.add(try compose(index, recording.archive))
        } catch {
          failed(index, error)
        }
      }
    }
  }

  /// Records what `compose` adds, all of it under one checkpoint.
  ///
  /// Under the lock: the archive is opened, which recomputes the root from the edge tiles; what an interrupted batch left is
  /// undone; blobs, bundles and tiles are published, and last the checkpoint, whose rename is the commit.
  ///
  /// What `compose` sees comes from the log's entries, or from the user's own catalog of them, and holds what was added
  /// before in the same batch. The catalog's transaction ends after the commit: a crash between the two leaves it behind,
  /// and the next opening brings it up to date.
  static func record(
    _ folder: ArchiveFolder, folders: UserFolders, fileThreshold: UInt64 = Catalog.fileThreshold,
    lockTimeLimit: Duration = .seconds(30), compose: (inout Recording) throws -> Void
  ) throws -> Archive {
    guard folder.exists(ArchiveLayout.verifierKey) || folder.exists(ArchiveLayout.log) else {
      throw ArchiveError.notFound(path: folder.root)
    }
    let lock = try folder.files.lock(folder.path(ArchiveLayout.lock), timeLimit: lockTimeLimit)
    defer { withExtendedLifetime(lock) {} }
    let archive = try open(folder, folders: folders, fileThreshold: fileThreshold)
    let signing = try Signing(archive, KeyStore(folders))
    // A change of keys stopped before its end: the checkpoint is signed by both, so that either may stand here.
    if signing.verifierKey != archive.key { try folder.write(verifierKey: signing.verifierKey) }
    var committed: LogHead?
    do {
      try archive.catalog.database.unsafeReentrantWrite { db in
        try db.inTransaction(.immediate) {
          var recording = try Recording(archive, db)
          try compose(&recording)
          guard let head = try recording.commit(signing) else { return .rollback }
          committed = head
          try recording.state(head).write(db)
          return .commit
        }
      }
    } catch {
      // What is in the log is recorded, whether or not the index of it could be kept.
      guard committed != nil else { throw error }
      return try open(folder, folders: folders, fileThreshold: fileThreshold)
    }
    guard let committed else { return archive }
    archive.catalog.trim()
    SeenCheckpoints(folders).remember(committed.note, committed.checkpoint, key: committed.key)
    return Archive(committed, archive.catalog, folder, folders)
  }
}
