import TransparencyLog

extension ArchiveCheck {
  /// Compares the log with checkpoints of it that were kept elsewhere.
  mutating func outside() {
    if let known = request.known { compare(known, from: "the checkpoint that you have seen") }
    guard let against = request.against else { return }
    let place = "the checkpoint given"
    let told: Checkpoint
    switch Result(catching: { () throws(CheckpointError) in try Checkpoint(text: against.text) }) {
    case .success(let read): told = read
    case .failure(let error):
      report.add(.checkpointMalformed, at: place, "Expected origin, size and root, found \(error).")
      return
    }
    let keys = keyChain + (request.trustedKey.map { [$0] } ?? [])
    do {
      _ = try against.verified(by: keys)
    } catch .noKnownSignature(let known, let found) {
      report.add(
        .signatureMissing, at: place,
        "Expected a signature by \(known.joined(separator: " or ")), found only \(found.joined(separator: ", "))."
      )
      return
    } catch {
      report.add(
        .signatureInvalid, at: place, "Expected a signature by the log's key, found one that does not hold.")
      return
    }
    if let checkpoint, !told.origin.utf8.elementsEqual(checkpoint.origin.utf8) {
      report.add(
        .originMismatch, at: place, "Expected the origin \(checkpoint.origin), found \(told.origin).")
      return
    }
    compare(told, from: place)
  }

  /// Reports a checkpoint that this log does not contain; both are shown in full.
  private mutating func compare(_ told: Checkpoint, from place: String) {
    guard let checkpoint else { return }
    let both =
      "size \(told.size) with root \(told.root), found size \(checkpoint.size) with root \(checkpoint.root)"
    guard told.size <= checkpoint.size else {
      report.add(.rolledBack, at: place, "Expected a log that goes on from \(both), which is shorter.")
      return
    }
    // The entries say it where they were all read; otherwise the tiles, by way of a proof that is checked here.
    if let root = roots[told.size.value] {
      if root != told.root {
        report.add(
          .forked, at: place,
          "Expected a log that contains \(both), whose first \(told.size) entries give \(root).")
      }
      return
    }
    var tiles = TileHashes(size: checkpoint.size, read: tileReader)
    let proof: [Digest]
    do {
      proof = try tiles.consistencyProof(from: told.size, to: checkpoint.size)
    } catch {
      report.add(
        .forked, at: place,
        "Expected a log that contains \(both), whose tiles cannot show it (\(error)).")
      return
    }
    do {
      try ConsistencyCheck.check(
        older: told.size, olderRoot: told.root, newer: checkpoint.size, newerRoot: checkpoint.root,
        proof: proof)
    } catch {
      report.add(
        .forked, at: place, "Expected a log that contains \(both), whose tiles show another (\(error)).")
    }
  }
}
