import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// The newest checkpoint that this user has seen of every log, kept outside the archives: whoever replaces an archive by
/// an older or another one is found out.
struct SeenCheckpoints: Sendable {
  private let folder: ArchiveFolder
  private let notKept: (@Sendable (String) -> Void)?

  init(_ folders: UserFolders) {
    folder = ArchiveFolder(root: folders.seen)
    notKept = folders.notKept
  }

  /// What was seen of a log before.
  enum Memory {
    case nothing
    case checkpoint(Checkpoint)
    /// A file is there and holds nothing that the log's key signed; the note in it, if it is one.
    case unverified(SignedNote?)
    /// The folder is closed to this user: nothing can be compared, or remembered.
    case closed
  }

  /// What was seen of the log that a key signs.
  ///
  /// To be read before the archive's checkpoint: read after it, it could be newer because another process has just
  /// written to both.
  func remembered(_ key: VerifierKey) throws(ArchiveError) -> Memory {
    let bytes: [UInt8]?
    do {
      bytes = try folder.read(Self.name(key), limit: ArchiveFolder.smallFileLimit, followsLink: true)
    } catch {
      switch error {
      case .damaged: return .unverified(nil)
      case .system(_, _, EACCES): return .closed
      default: throw error
      }
    }
    guard let bytes else { return .nothing }
    guard let note = try? SignedNote(bytes: bytes) else { return .unverified(nil) }
    guard let signatures = try? note.verified(by: [key]), !signatures.isEmpty,
      let checkpoint = try? Checkpoint(text: note.text), checkpoint.origin == key.name
    else { return .unverified(note) }
    return .checkpoint(checkpoint)
  }

  /// Compares an archive's checkpoint with the one seen before and remembers it where it is newer.
  ///
  /// - Throws: `rolledBack`, `forked` or `keyChanged`; what is remembered then stays as it is. A folder that cannot be
  ///   written is no error: there is then only less to compare.
  func compare(
    _ memory: Memory, _ note: SignedNote, _ checkpoint: Checkpoint, key: VerifierKey,
    read: @escaping TileReader
  ) throws(ArchiveError) {
    let file = path(key)
    switch memory {
    case .closed: return
    case .nothing: break
    case .unverified: throw .keyChanged(origin: checkpoint.origin, remembered: file)
    case .checkpoint(let seen):
      guard seen.size <= checkpoint.size else {
        throw .rolledBack(seen: seen, found: checkpoint, remembered: file)
      }
      var tiles = TileHashes(size: checkpoint.size, read: read)
      let root: Digest
      do {
        root = try tiles.root(at: seen.size)
      } catch {
        throw .damaged(path: ArchiveLayout.log, reason: "the tiles cannot be read: \(error)")
      }
      guard root == seen.root else { throw .forked(seen: seen, found: checkpoint, remembered: file) }
      if seen.size == checkpoint.size, case .checkpoint? = try? remembered(key) { return }
    }
    remember(note, checkpoint, key: key)
  }

  /// Keeps a checkpoint that holds, unless another process has seen more in the meantime.
  func remember(_ note: SignedNote, _ checkpoint: Checkpoint, key: VerifierKey) {
    switch try? remembered(key) {
    case .nothing: break
    case .checkpoint(let newest) where newest.size < checkpoint.size: break
    // What an earlier key signed was compared before; nothing else gets here.
    case .unverified(_?): break
    default: return
    }
    do {
      try folder.makeRoot()
      try folder.write(Self.name(key), note.bytes)
    } catch {
      notKept?(path(key))
    }
  }

  /// The file that keeps what was seen of the log that a key signs.
  func path(_ key: VerifierKey) -> String { folder.root + "/" + Self.name(key) }

  private static func name(_ key: VerifierKey) -> String { UserFolders.fileName(key.name) + ".checkpoint" }
}
