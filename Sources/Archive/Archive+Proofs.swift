package import TransparencyLog

extension Archive {
  /// A proof, to be checked without the archive, that a snapshot stands in the log.
  ///
  /// Its checkpoint is the newest cosigned one that covers the entry, or else the present one.
  package func proof(of snapshot: Snapshot) throws(ArchiveError) -> LogProof {
    let note = try newestCosigned(covering: snapshot.entry) ?? note
    let entry = try EntryReader(folder: folder, size: stored).entry(snapshot.entry)
    do {
      let size = try Checkpoint(text: note.text).size
      var tiles = TileHashes(size: stored, read: folder.tileReader)
      let hashes = try tiles.inclusionProof(of: snapshot.entry, at: size)
      return try LogProof(entry: entry, index: snapshot.entry, hashes: hashes, note: note)
    } catch {
      throw .damaged(path: ArchiveLayout.log, reason: "\(error)")
    }
  }

  /// The hashes that show that the log continues the one of an older size.
  package func consistencyProof(from older: TreeSize) throws(ArchiveError) -> [Digest] {
    var tiles = TileHashes(size: checkpoint.size, read: folder.tileReader)
    do {
      return try tiles.consistencyProof(from: older, to: checkpoint.size)
    } catch {
      throw .damaged(path: ArchiveLayout.log, reason: "\(error)")
    }
  }

  private func newestCosigned(covering entry: LeafIndex) throws(ArchiveError) -> SignedNote? {
    for (_, event) in try catalog.anchors().reversed()
    where event.kind == .cosignatures && event.size.value > entry.value {
      if let bytes = try anchor(event), let note = try? SignedNote(bytes: bytes),
        (try? note.verified(by: [key])) != nil
      {
        return note
      }
    }
    return nil
  }
}
