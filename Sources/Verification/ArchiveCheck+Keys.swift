import TransparencyLog

extension ArchiveCheck {
  /// Follows the log's key events, and checks the checkpoint's signature by the key that they end with.
  ///
  /// A key is believed to follow another where both signed a checkpoint that covers the event; the file that shows it is
  /// `anchors/<size>.handover`. Trust in any key of the chain thus carries over to the ones after it.
  mutating func keys() {
    var findings: [Finding] = []
    var chain: [VerificationReport.Key] = []
    for rotation in events.rotations {
      let keys = rotation.keys
      if let last = chain.last {
        if last.key != keys.previous {
          findings.append(
            Finding(
              .keyChainBroken, at: "entry \(rotation.entry)",
              "Expected the key before it, \(last.key.text), as previous, found \(keys.previous.text)."))
        }
      } else {
        chain.append(VerificationReport.Key(key: keys.previous, entry: nil))
      }
      if !keys.next.name.utf8.elementsEqual(keys.previous.name.utf8) {
        findings.append(
          Finding(
            .keyChainBroken, at: "entry \(rotation.entry)",
            "Expected a key of the same name \(keys.previous.name), found \(keys.next.name)."))
      }
      chain.append(VerificationReport.Key(key: keys.next, entry: rotation.entry))
      checkHandover(rotation)
    }
    if let last = chain.last {
      if let foundKey, foundKey != last.key, isHandedOver(from: foundKey, to: last.key) {
        // The change of keys was committed and stopped before its last step, which the next capture makes.
        report.interrupted.append(ArchiveLayout.verifierKey)
      } else if let foundKey, foundKey != last.key {
        findings.append(
          Finding(
            .keyChainBroken, at: ArchiveLayout.verifierKey,
            "Expected the key of the last key event, \(last.key.text), found \(foundKey.text)."))
      }
    } else if let foundKey {
      chain = [VerificationReport.Key(key: foundKey, entry: nil)]
    }
    report.keys = chain
    keyChain = chain.map(\.key)

    var signer = keyChain.last
    if let trusted = request.trustedKey, !keyChain.contains(trusted) {
      if let foundKey {
        let reach = request.since.map { "; key events before entry \($0) were not read" } ?? ""
        findings.append(
          Finding(
            .keyMismatch, at: ArchiveLayout.verifierKey,
            "Expected the trusted key \(trusted.text) or one that it handed the log over to, found "
              + "\(foundKey.text)\(reach)."))
      }
      signer = trusted
    }
    addToHead(findings)
    guard let signer else { return }
    if checkSignatures(by: signer, others: keyChain), isRootShown, let checkpoint, let note {
      soundNotes.append((ArchiveLayout.checkpoint, checkpoint.size, note))
    }
  }

  /// Whether the checkpoint is the one that two keys signed together.
  private func isHandedOver(from older: VerifierKey, to newer: VerifierKey) -> Bool {
    guard isRootShown, let note, let rotation = events.rotations.last, rotation.keys.previous == older,
      rotation.keys.next == newer
    else { return false }
    return note.checked(by: [older, newer]).verified.count == 2
  }

  /// Checks that both keys of a key event signed the first checkpoint that was handed over after it.
  private mutating func checkHandover(_ rotation: EventHistory.Rotation) {
    let sizes = anchorNames.compactMap { name in
      AnchorName(name).flatMap { $0.kind == .handover ? $0.size : nil }
    }
    guard let size = sizes.filter({ $0.value > rotation.entry }).min() else {
      report.add(
        .handoverMissing, at: "entry \(rotation.entry)",
        "Expected a checkpoint of more than \(rotation.entry) entries in anchors/ that both keys signed, found none."
      )
      return
    }
    let name = "\(size).\(AnchorName.Kind.handover.rawValue)"
    let place = ArchiveLayout.anchors + "/" + name
    usedAnchors.insert(name)
    guard let content = read(place, limit: ArchiveCheck.noteLimit) else { return }
    let keys = rotation.keys
    if let problem = handoverProblem(content, size: size, keys: [keys.previous, keys.next]) {
      report.add(
        .handoverInvalid, at: place,
        "Expected the checkpoint of \(size) entries, signed by \(keys.previous.keyID) and \(keys.next.keyID), found \(problem)."
      )
    } else if let checkpoint, let note, checkpoint.size == size, note.bytes != content {
      // The archive's own checkpoint is the same note as long as nothing was recorded after the change of keys.
      addToHead([
        Finding(
          .signatureMissing, at: ArchiveLayout.checkpoint,
          "Expected the same signed note as \(place), found another.")
      ])
    }
  }

  /// What is wrong with the note of a handover, to follow the word “found”; nil if nothing is.
  private func handoverProblem(_ content: [UInt8], size: TreeSize, keys: [VerifierKey]) -> String? {
    let note: SignedNote
    switch Result(catching: { () throws(SignedNoteError) in try SignedNote(bytes: content) }) {
    case .success(let read): note = read
    case .failure(let error): return "no signed note (\(error))"
    }
    guard let told = try? Checkpoint(text: note.text) else { return "a note without origin, size and root" }
    let held = Result { () throws(SignedNoteError) in try note.verified(by: keys) }
    guard case .success(let signatures) = held, note.signatures.count == keys.count,
      keys.allSatisfy({ key in signatures.contains { $0.key == key } })
    else { return "other signatures" }
    return checkpointProblem(told, size: size)
  }

  /// What a checkpoint has that is not this log's at a size, to follow the word “found”; nil if all agrees as far as is known.
  func checkpointProblem(_ told: Checkpoint, size: TreeSize) -> String? {
    guard let checkpoint else { return nil }
    guard told.origin.utf8.elementsEqual(checkpoint.origin.utf8) else { return "the origin \(told.origin)" }
    guard told.size == size else { return "the size \(told.size)" }
    guard size <= checkpoint.size else { return "a log of only \(checkpoint.size) entries" }
    guard let root = roots[size.value], root != told.root else { return nil }
    return "the root \(told.root) where the entries give \(root)"
  }
}
