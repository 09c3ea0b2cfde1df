package import TransparencyLog

extension Archive {
  /// The root of the log when it had some entries.
  ///
  /// - Parameter size: At most the present one.
  package func root(at size: TreeSize) throws(ArchiveError) -> Digest {
    precondition(size <= stored, "a log has no root beyond its end")
    var tiles = TileHashes(size: stored, read: folder.tileReader)
    do {
      return try tiles.root(at: size)
    } catch {
      throw .damaged(path: ArchiveLayout.log, reason: "\(error)")
    }
  }

  /// The archive as it was when its log had some entries: sources, snapshots, rules and reviews of then.
  ///
  /// Bytes that were removed since are gone in it, too. It costs a reading of all entries up to there, and is never kept in a file.
  /// - Parameter size: At most the present one.
  package func past(at size: TreeSize) throws(ArchiveError) -> Archive {
    let root = try root(at: size)
    let then: Checkpoint
    do throws(CheckpointError) {
      then = try Checkpoint(origin: checkpoint.origin, size: size, root: root)
    } catch {
      throw .damaged(path: ArchiveLayout.checkpoint, reason: "\(error)")
    }
    return Archive(self, at: then, try Catalog.past(folder: folder, stored: stored, checkpoint: then))
  }
}
