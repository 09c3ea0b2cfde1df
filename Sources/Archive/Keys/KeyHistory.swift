import TransparencyLog

/// The changes of a log's key, with the checkpoints that both keys of each signed.
struct KeyHistory {
  private let handovers: [(event: KeyRotation, note: SignedNote)]
  private let current: VerifierKey
  private let folder: ArchiveFolder

  /// Reads the notes of the changes that the catalog knows.
  ///
  /// A change whose note cannot be read is left out: the chain then does not hold.
  init(_ archive: Archive) throws(ArchiveError) {
    folder = archive.folder
    current = archive.key
    let sizes = folder.names(in: ArchiveLayout.anchors).compactMap(ArchiveLayout.handoverSize).sorted()
    var handovers: [(event: KeyRotation, note: SignedNote)] = []
    for (entry, event) in try archive.catalog.handovers() {
      // The first checkpoint that covers the event is the one that both keys signed.
      guard let size = sizes.first(where: { $0.value > entry.value }),
        let bytes = try folder.read(
          ArchiveLayout.handover(size), limit: ArchiveFolder.smallFileLimit),
        let note = try? SignedNote(bytes: bytes)
      else { continue }
      handovers.append((KeyRotation(index: entry, previous: event.previous, next: event.next), note))
    }
    self.handovers = handovers
  }

  /// The checkpoint of a note that an earlier key of the log signed, if the keys since then are a sound chain to the present
  /// one and the log has the roots that they signed.
  func checkpoint(signedEarlier note: SignedNote, in size: TreeSize) -> Checkpoint? {
    guard let checkpoint = try? Checkpoint(text: note.text), checkpoint.origin == current.name,
      let signer = handovers.map(\.event.previous).first(where: {
        (try? note.verified(by: [$0]))?.isEmpty == false
      }),
      let chain = try? KeyChain(from: signer, to: current, handovers: handovers),
      chain.keys(at: checkpoint.size).contains(signer)
    else { return nil }
    var tiles = TileHashes(size: size, read: folder.tileReader)
    for takeover in chain.links.compactMap(\.takeover) {
      guard takeover.size <= size, (try? tiles.root(at: takeover.size)) == takeover.root else { return nil }
    }
    return checkpoint
  }
}
