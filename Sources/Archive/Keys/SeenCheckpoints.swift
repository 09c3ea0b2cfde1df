import TransparencyLog

/// The newest checkpoint that this user has seen of every log, kept outside the archives: whoever replaces an archive by
/// an older or another one is found out.
struct SeenCheckpoints: Sendable {
  private let folder: ArchiveFolder

  init(_ folders: UserFolders) { folder = ArchiveFolder(root: folders.seen) }

  /// Compares an archive's checkpoint with the one seen before and remembers it where it is newer.
  ///
  /// - Throws: `rolledBack` or `forked`. A folder that cannot be written is no error: there is then only less to compare.
  func compare(_ note: SignedNote, _ checkpoint: Checkpoint, key: VerifierKey, read: @escaping TileReader)
    throws(ArchiveError)
  {
    let name = UserFolders.fileName(checkpoint.origin) + ".checkpoint"
    if let seen = try seen(name, key: key) {
      guard seen.size <= checkpoint.size else { throw .rolledBack(seen: seen, found: checkpoint) }
      var tiles = TileHashes(size: checkpoint.size, read: read)
      do {
        guard try tiles.root(at: seen.size) == seen.root else {
          throw ArchiveError.forked(seen: seen, found: checkpoint)
        }
      } catch let error as ArchiveError {
        throw error
      } catch {
        throw .damaged(path: ArchiveLayout.log, reason: "the tiles cannot be read: \(error)")
      }
      if seen.size == checkpoint.size { return }
    }
    try? folder.makeRoot()
    try? folder.write(name, note.bytes)
  }

  private func seen(_ name: String, key: VerifierKey) throws(ArchiveError) -> Checkpoint? {
    guard let bytes = try? folder.read(name), let note = try? SignedNote(bytes: bytes),
      let signatures = try? note.verified(by: [key]), !signatures.isEmpty
    else { return nil }
    return try? Checkpoint(text: note.text)
  }
}
