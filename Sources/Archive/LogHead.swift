import TransparencyLog

/// The head of an archive's log as it lies on disk: key, checkpoint and signature, checked against each other, the right
/// edge of the tiles and what this user has seen of the log before.
struct LogHead {
  let key: VerifierKey
  let note: SignedNote
  let checkpoint: Checkpoint
  /// What this user has seen of the log that another key signed: to be judged by the changes of keys in the log.
  let seenUnderAnotherKey: SignedNote?

  init(key: VerifierKey, note: SignedNote, checkpoint: Checkpoint, seenUnderAnotherKey: SignedNote? = nil) {
    self.key = key
    self.note = note
    self.checkpoint = checkpoint
    self.seenUnderAnotherKey = seenUnderAnotherKey
  }

  /// Reads and checks the head, and remembers it where it is newer than what was seen.
  static func read(_ folder: ArchiveFolder, folders: UserFolders) throws(ArchiveError) -> LogHead {
    let smallFile = ArchiveFolder.smallFileLimit
    let keyBytes = try folder.read(ArchiveLayout.verifierKey, limit: smallFile)
    let seen = SeenCheckpoints(folders)
    // Before the checkpoint: another process may write between the two, and must not make the archive look older.
    let remembered = try keyBytes.map { bytes throws(ArchiveError) in try seen.remembered(try parseKey(bytes))
    }
    guard let keyBytes, let remembered,
      let noteBytes = try folder.read(ArchiveLayout.checkpoint, limit: smallFile)
    else {
      if folder.exists(ArchiveLayout.log) || folder.exists(ArchiveLayout.verifierKey) {
        let missing =
          folder.exists(ArchiveLayout.verifierKey) ? ArchiveLayout.checkpoint : ArchiveLayout.verifierKey
        throw .damaged(path: missing, reason: "the file is missing")
      }
      throw .notFound(path: folder.root)
    }
    let key = try parseKey(keyBytes)
    let (note, checkpoint) = try parseCheckpoint(noteBytes, key: key)
    let reader = folder.tileReader
    var tiles = TileHashes(size: checkpoint.size, read: reader)
    let computed: Digest
    do {
      computed = try tiles.root(at: checkpoint.size)
    } catch {
      throw .damaged(path: ArchiveLayout.log, reason: "\(error)")
    }
    guard computed == checkpoint.root else {
      throw .damaged(
        path: ArchiveLayout.checkpoint,
        reason: "it promises root \(checkpoint.root.hex), the tiles give \(computed.hex)")
    }
    if case .unverified(let earlier?) = remembered {
      return LogHead(key: key, note: note, checkpoint: checkpoint, seenUnderAnotherKey: earlier)
    }
    try seen.compare(remembered, note, checkpoint, key: key, read: reader)
    return LogHead(key: key, note: note, checkpoint: checkpoint)
  }

  private static func parseKey(_ bytes: [UInt8]) throws(ArchiveError) -> VerifierKey {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    do {
      return try VerifierKey(text: lines.first.map(String.init) ?? "")
    } catch {
      throw .damaged(path: ArchiveLayout.verifierKey, reason: "it is no public key: \(error)")
    }
  }

  private static func parseCheckpoint(
    _ bytes: [UInt8], key: VerifierKey
  ) throws(ArchiveError) -> (SignedNote, Checkpoint) {
    do {
      let note = try SignedNote(bytes: bytes)
      guard try !note.verified(by: [key]).isEmpty else {
        throw ArchiveError.damaged(
          path: ArchiveLayout.checkpoint,
          reason: "it is not signed by the key in \(ArchiveLayout.verifierKey)")
      }
      let checkpoint = try Checkpoint(text: note.text)
      guard checkpoint.origin == key.name else {
        throw ArchiveError.damaged(
          path: ArchiveLayout.checkpoint,
          reason: "its origin \(checkpoint.origin) is not the key's, \(key.name)")
      }
      return (note, checkpoint)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(path: ArchiveLayout.checkpoint, reason: "\(error)")
    }
  }
}

extension ArchiveFolder {
  /// Reads tiles and bundles of the log for the code that knows no files.
  var tileReader: TileReader {
    { (path: String) throws(TileReadError) -> [UInt8] in
      do throws(ArchiveError) {
        if let bytes = try self.read(ArchiveLayout.logFile(path), limit: EntryBundle.maximumLength) {
          return bytes
        }
      } catch {
        if case .system(_, _, let code) = error { throw .unreadable(path: path, errno: code) }
        // No regular file, or too long a one: EINVAL.
        throw .unreadable(path: path, errno: 22)
      }
      throw .missing(path: path)
    }
  }
}
