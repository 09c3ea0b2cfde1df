import SystemPackage
import TransparencyLog

/// What was undone of interrupted batches, not durable yet.
struct Undone {
  /// The temporary files of the batches, to be removed when the rest is durable: until then they explain what is there.
  var leftovers: [String]
  /// The folders in which names have changed.
  var folders: [String]
}

extension ArchiveFolder {
  /// Undoes what an interrupted batch published and sets aside what lies beyond the checkpoint; the lock is held.
  ///
  /// Blobs that an intent names and that nothing in the log does are removed: their capture was never acknowledged.
  /// - Parameter isNamed: Whether an event of the log names a blob.
  func undoInterrupted(
    beyond size: TreeSize, isNamed: (Digest) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) -> Undone {
    var folders: [String] = []
    var leftovers: [String] = []
    for place in [ArchiveLayout.log, ArchiveLayout.blobs] {
      for name in files.names(in: path(place)).sorted() where name.hasPrefix(ArchiveLayout.temporaryPrefix) {
        leftovers.append(place + "/" + name)
      }
    }
    for intent in leftovers where intent.hasSuffix(".intent") {
      let lines = String(decoding: try read(intent) ?? [], as: UTF8.self).split(separator: "\n")
      for line in lines {
        let target = String(line)
        if try setAside(ifBeyond: size, target) { folders.append(Self.parent(of: target)) }
        // Whoever can write here could name any path: only those of blobs are removed.
        guard let digest = ArchiveLayout.blob(at: target), exists(target), !(try isNamed(digest))
        else { continue }
        try perform("remove", target) { () throws(Errno) in try files.remove(path(target)) }
        folders.append(Self.parent(of: target))
      }
    }
    folders += try setAsideAbandoned(beyond: size)
    // The folder itself may be new, and what is moved into it is no more durable than its name.
    if exists(ArchiveLayout.anchors) { folders += ["", ArchiveLayout.anchors] }
    return Undone(leftovers: leftovers, folders: folders)
  }

  /// Removes the partial forms of tiles and bundles that a published checkpoint has full.
  ///
  /// C2SP tlog-tiles: a partial tile may be deleted once the full one exists. What cannot be removed does no harm.
  func removePartials(of fullTiles: [String]) {
    for tile in fullTiles {
      let partials = files.names(in: path(tile + ".p"))
      guard !partials.isEmpty else { continue }
      for name in partials { try? files.remove(path(tile + ".p/" + name)) }
      try? files.removeFolder(path(tile + ".p"))
    }
  }
}
