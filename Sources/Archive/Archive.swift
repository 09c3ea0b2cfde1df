package import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

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

  /// Opens the archive in a folder.
  ///
  /// - Parameter fileThreshold: The most entries of a log whose catalog lives in memory.
  package static func open(
    at path: String, folders: UserFolders, fileThreshold: UInt64 = Catalog.fileThreshold
  ) throws(ArchiveError) -> Archive {
    let folder = ArchiveFolder(root: path)
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
      throw .notFound(path: path)
    }
    let key = try parseKey(keyBytes)
    let (note, checkpoint) = try parseCheckpoint(noteBytes, key: key)
    let reader = folder.tileReader
    var tiles = TileHashes(size: checkpoint.size, read: reader)
    let computed: Digest
    do {
      computed = try tiles.root(at: checkpoint.size)
    } catch {
      throw .damaged(path: ArchiveLayout.log, reason: describe(error))
    }
    guard computed == checkpoint.root else {
      throw .damaged(
        path: ArchiveLayout.checkpoint,
        reason: "it promises root \(checkpoint.root.hex), the tiles give \(computed.hex)")
    }
    try seen.compare(remembered, note, checkpoint, key: key, read: reader)
    let catalog = try Catalog.open(folder: folder, checkpoint: checkpoint, fileThreshold: fileThreshold)
    return Archive(
      path: path, key: key, checkpoint: checkpoint, catalog: catalog, note: note, folder: folder)
  }

  /// The bytes of a blob, hashed again as they are read.
  package func blob(_ digest: Digest) throws(ArchiveError) -> [UInt8] {
    guard let bytes = try folder.read(ArchiveLayout.blob(digest)) else { throw .blobMissing(digest) }
    let computed = Digest.sha256(bytes)
    guard computed == digest else { throw .blobMismatch(expected: digest, computed: computed) }
    return bytes
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

  /// The checkpoint's bytes as they are now, unchecked; nil where they cannot be read.
  package static func checkpointBytes(at path: String) -> [UInt8]? {
    let folder = ArchiveFolder(root: path)
    return (try? folder.read(ArchiveLayout.checkpoint, limit: ArchiveFolder.smallFileLimit)) ?? nil
  }

  static func describe(_ error: TileReadError) -> String { "\(error)" }
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
        // No regular file, or too long a one.
        throw .unreadable(path: path, errno: EINVAL)
      }
      throw .missing(path: path)
    }
  }
}
