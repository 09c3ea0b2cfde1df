/// A `key` event of a log: from the entry with an index on, the log is to be signed by the next key.
package struct KeyRotation: Sendable, Hashable {
  /// The event's place in the log.
  package let index: LeafIndex
  /// The key that signed the log before.
  package let previous: VerifierKey
  /// The key that signs it afterwards.
  package let next: VerifierKey

  /// Joins the parts of an event.
  package init(index: LeafIndex, previous: VerifierKey, next: VerifierKey) {
    self.index = index
    self.previous = previous
    self.next = next
  }

  /// Reads the two keys of an event from their text forms.
  ///
  /// - Throws: `KeyError`.
  package init(index: LeafIndex, previous: String, next: String) throws(KeyError) {
    self.init(index: index, previous: try VerifierKey(text: previous), next: try VerifierKey(text: next))
  }
}

/// Why a key is not shown to be the successor of another.
package enum KeyHandoverError: Error, Hashable {
  /// No event has this key as its previous one, and it is not the current one.
  case noHandover(from: VerifierKey, to: VerifierKey)
  /// Two events have the same place in the log.
  case repeatedIndex(LeafIndex)
  /// The event does not begin with the key that the event before ends with.
  case brokenChain(index: LeafIndex, expected: VerifierKey, found: VerifierKey)
  /// The log has been handed over to another key than the one said to be current.
  case endsElsewhere(current: VerifierKey, latest: VerifierKey)
  /// A public key comes back after it was replaced.
  case reusedKey(index: LeafIndex, key: VerifierKey)
  /// A key does not sign checkpoints: it is for cosignatures.
  case wrongAlgorithm(VerifierKey)
  /// The two keys of an event have different names.
  case nameChanged(index: LeafIndex, previous: String, next: String)
  /// The handover note's text is not a checkpoint.
  case notACheckpoint(index: LeafIndex, CheckpointError)
  /// The handover note is of another log.
  case wrongOrigin(index: LeafIndex, expected: String, found: String)
  /// The handover's checkpoint does not cover the event: its size must exceed the index.
  case tooSmall(index: LeafIndex, size: TreeSize)
  /// The handover's checkpoint is of a smaller tree than the one before.
  case sizesReversed(index: LeafIndex, earlier: TreeSize, later: TreeSize)
  /// Two handovers of one size have different roots.
  case fork(size: TreeSize, Digest, Digest)
  /// The signature of this key over the handover's checkpoint is missing.
  case unsigned(index: LeafIndex, key: VerifierKey)
  /// A signature line claims this key and does not hold.
  case invalidSignature(index: LeafIndex, name: String, keyID: KeyID)
}

/// Which keys sign a log in turn, from a trusted one to the current one.
///
/// Made by `KeyChain.init`, which believes a successor only where the key before it signed a checkpoint that covers the event naming
/// the successor. That the events are entries of the log, and that the log has the roots of the handovers at their sizes, is for the
/// caller to check.
package struct KeyChain: Sendable, Hashable {
  /// A key and when it took over.
  package struct Link: Sendable, Hashable {
    /// The key.
    package let key: VerifierKey
    /// The checkpoint that this key and the one before both signed; nil for the first link.
    package let takeover: Checkpoint?
    /// The event that names this key; nil for the first link.
    package let event: LeafIndex?
  }

  /// From the trusted key to the current one; never empty.
  package let links: [Link]

  /// Follows the handovers of a log from a trusted key to the current one.
  ///
  /// - Parameter handovers: Every `key` event of the log in any order, with the note that both keys signed. Events before the trusted
  ///   key came into use are not looked at.
  /// - Throws: `KeyHandoverError`.
  package init(
    from trusted: VerifierKey, to current: VerifierKey, handovers: [(event: KeyRotation, note: SignedNote)]
  ) throws(KeyHandoverError) {
    for key in [trusted, current] where key.algorithm != .ed25519 { throw .wrongAlgorithm(key) }
    let ordered = handovers.sorted { $0.event.index < $1.event.index }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) where earlier.event.index == later.event.index {
      throw .repeatedIndex(later.event.index)
    }
    var links = [Link(key: trusted, takeover: nil, event: nil)]
    var used: Set<[UInt8]> = [trusted.publicKey]
    let start = ordered.firstIndex { $0.event.previous == trusted } ?? ordered.endIndex
    for (event, note) in ordered[start...] {
      guard let last = links.last, event.previous == last.key else {
        throw .brokenChain(
          index: event.index, expected: links.last?.key ?? trusted, found: event.previous)
      }
      let checkpoint = try KeyChain.takeover(of: event, by: note)
      if let before = last.takeover {
        guard before.size <= checkpoint.size else {
          throw .sizesReversed(index: event.index, earlier: before.size, later: checkpoint.size)
        }
        guard before.size < checkpoint.size || before.root == checkpoint.root else {
          throw .fork(size: checkpoint.size, before.root, checkpoint.root)
        }
      }
      guard used.insert(event.next.publicKey).inserted else {
        throw .reusedKey(index: event.index, key: event.next)
      }
      links.append(Link(key: event.next, takeover: checkpoint, event: event.index))
    }
    guard let latest = links.last?.key, latest == current else {
      throw links.count == 1
        ? .noHandover(from: trusted, to: current)
        : .endsElsewhere(current: current, latest: links.last?.key ?? trusted)
    }
    self.links = links
  }

  /// The keys that may have signed a checkpoint of a size, the oldest first.
  ///
  /// Two at the size of a takeover, which both sign (more if several fell together). One otherwise: the older key until the takeover,
  /// the newer one from then on.
  package func keys(at size: TreeSize) -> [VerifierKey] {
    links.indices.filter { position in
      let began = links[position].takeover.map { $0.size <= size } ?? true
      let next = position + 1 < links.count ? links[position + 1].takeover : nil
      return began && (next.map { size <= $0.size } ?? true)
    }.map { links[$0].key }
  }

  /// The checkpoint by which both keys of an event stand.
  private static func takeover(
    of event: KeyRotation, by note: SignedNote
  ) throws(KeyHandoverError) -> Checkpoint {
    for key in [event.previous, event.next] where key.algorithm != .ed25519 { throw .wrongAlgorithm(key) }
    let origin = event.previous.name
    guard origin.utf8.elementsEqual(event.next.name.utf8) else {
      throw .nameChanged(index: event.index, previous: origin, next: event.next.name)
    }
    let parsed = Result { () throws(CheckpointError) in try Checkpoint(text: note.text) }
    let checkpoint: Checkpoint
    switch parsed {
    case .success(let read): checkpoint = read
    case .failure(let error): throw .notACheckpoint(index: event.index, error)
    }
    guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else {
      throw .wrongOrigin(index: event.index, expected: origin, found: checkpoint.origin)
    }
    guard checkpoint.size.value > event.index.value else {
      throw .tooSmall(index: event.index, size: checkpoint.size)
    }
    let (verified, refuted) = note.checked(by: [event.previous, event.next])
    if let first = refuted.first {
      throw .invalidSignature(index: event.index, name: first.name, keyID: first.keyID)
    }
    for key in [event.previous, event.next] where !verified.contains(where: { $0.key == key }) {
      throw .unsigned(index: event.index, key: key)
    }
    return checkpoint
  }
}
