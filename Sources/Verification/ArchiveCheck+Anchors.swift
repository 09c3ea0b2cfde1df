import TransparencyLog

extension ArchiveCheck {
  private static let tokenLimit = 1 << 20

  /// Checks the files in `anchors/` against the events that name them, and what they say against the log.
  mutating func anchors() {
    for anchor in events.anchors {
      usedAnchors.insert(anchor.claim.name)
      if let name = AnchorName(anchor.claim.name) { check(anchor, name) }
    }
    // Without all the events nothing can be said of a file that none of those read names.
    guard events.isComplete, request.since == nil else { return }
    for name in anchorNames.subtracting(usedAnchors).sorted() {
      report.add(
        .anchorUnreferenced, at: ArchiveLayout.anchors + "/" + name,
        "Expected an event that names this file, found none.")
    }
  }

  private mutating func check(_ anchor: EventHistory.Anchor, _ name: AnchorName) {
    let place = ArchiveLayout.anchors + "/" + anchor.claim.name
    func reported(_ status: VerificationReport.Anchor.Status, time: String? = nil)
      -> VerificationReport.Anchor
    {
      VerificationReport.Anchor(
        name: anchor.claim.name, kind: name.kind == .timestamp ? "timestamp" : "cosignatures",
        size: name.size, time: time, status: status)
    }
    guard anchorNames.contains(anchor.claim.name) else {
      report.add(
        .anchorMissing, at: place, "Expected the file that entry \(anchor.entry) names, found none.")
      report.anchors.append(reported(.fails("missing")))
      return
    }
    guard let content = read(place, limit: ArchiveCheck.tokenLimit) else {
      report.anchors.append(reported(.fails("unreadable")))
      return
    }
    let digest = Digest.sha256(content)
    var outcome: (status: VerificationReport.Anchor.Status, time: String?)
    if digest != anchor.claim.digest {
      outcome = (
        .fails(
          "content with the SHA-256 \(digest), not \(anchor.claim.digest) as entry \(anchor.entry) says"),
        nil
      )
    } else if name.kind == .timestamp {
      outcome = timestamp(content, size: name.size, place)
    } else {
      outcome = cosignatures(content, size: name.size, place)
    }
    if case .fails(let reason) = outcome.status {
      report.add(
        .anchorMismatch, at: place,
        "Expected evidence about the log's first \(name.size) entries, found \(reason).")
    }
    report.anchors.append(reported(outcome.status, time: outcome.time))
  }

  private mutating func timestamp(
    _ content: [UInt8], size: TreeSize, _ place: String
  ) -> (VerificationReport.Anchor.Status, time: String?) {
    guard let checkpoint, let root = roots[size.value] else { return (.unchecked(rootUnknown(size)), nil) }
    guard let check = request.timestampCheck else {
      return (.unchecked("no certificate was given to check the time-stamp with"), nil)
    }
    guard let told = try? Checkpoint(origin: checkpoint.origin, size: size, root: root) else {
      return (.unchecked("the origin cannot be written"), nil)
    }
    switch check(content, Array(told.text.utf8)) {
    case .holds(let time): return (.holds, time)
    case .unchecked(let reason, let claimed): return (.unchecked(reason), claimed)
    case .untrusted(let reason):
      report.add(
        .timestampUntrusted, at: place,
        "Expected a token that holds by the certificates given, found: \(reason).")
      return (.unchecked("it does not hold by the certificates given: \(reason)"), nil)
    case .fails(let reason): return (.fails(reason), nil)
    }
  }

  /// The note must be this log's checkpoint of that size; whose cosignatures it bears is for the policy to judge.
  private mutating func cosignatures(
    _ content: [UInt8], size: TreeSize, _ place: String
  ) -> (VerificationReport.Anchor.Status, time: String?) {
    let note: SignedNote
    switch Result(catching: { () throws(SignedNoteError) in try SignedNote(bytes: content) }) {
    case .success(let read): note = read
    case .failure(let error): return (.fails("no signed note (\(error))"), nil)
    }
    guard let told = try? Checkpoint(text: note.text) else { return (.fails("no checkpoint"), nil) }
    if let problem = checkpointProblem(told, size: size) { return (.fails(problem), nil) }
    do {
      _ = try note.verified(by: keyChain)
    } catch {
      return (.fails("no signature by the log's key that holds"), nil)
    }
    guard roots[size.value] != nil else { return (.unchecked(rootUnknown(size)), nil) }
    soundNotes.append((place, size, note))
    return cosigned(note)
  }

  private func rootUnknown(_ size: TreeSize) -> String {
    request.since.map { "entries before \($0) were not read" }
      ?? "the first \(size) entries cannot all be read"
  }
}
