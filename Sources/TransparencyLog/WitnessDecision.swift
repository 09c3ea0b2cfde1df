/// A log whose checkpoints a witness cosigns.
package struct WitnessedLog: Sendable, Hashable {
  /// The first line of the log's checkpoints.
  package let origin: String
  /// The keys that may sign them, Ed25519 keys of whatever name; others are not looked at.
  package let keys: [VerifierKey]

  /// Joins an origin and its keys.
  package init(origin: String, keys: [VerifierKey]) {
    self.origin = origin
    self.keys = keys
  }

  /// The log of a key whose name is the log's origin.
  package init(key: VerifierKey) {
    self.init(origin: key.name, keys: [key])
  }
}

/// What a witness has cosigned last of a log.
package struct WitnessedHead: Sendable, Hashable {
  /// The number of entries.
  package let size: TreeSize
  /// The root.
  package let root: Digest

  /// Joins a size and its root.
  package init(size: TreeSize, root: Digest) {
    self.size = size
    self.root = root
  }

  /// What a witness knows of a log that it never cosigned.
  package static let none = WitnessedHead(size: TreeSize(0), root: TreeHash.empty)
}

/// What a witness answers to `add-checkpoint` (C2SP tlog-witness).
///
/// A pure function: the caller holds the log's lock from before it reads the latest head until the new one is on disk, and only then
/// answers with the cosignature.
package enum WitnessDecision: Sendable, Hashable {
  /// The checkpoint extends what was cosigned: record its size and root, then cosign the note and answer 200.
  case cosign(Checkpoint, SignedNote)
  /// The status code and the body to answer with, as plain text or, at 409, as `text/x.tlog.size`.
  case refuse(status: Int, body: String, contentType: String)

  /// The media type of a body that holds the size cosigned last.
  package static let sizeType = "text/x.tlog.size"
  /// The media type of a body for people.
  package static let plainType = "text/plain; charset=utf-8"

  /// Decides on a request.
  ///
  /// - Parameter latest: What was cosigned last under an origin, asked at most once and only for a known origin; nil if nothing was.
  package static func decide(
    request bytes: [UInt8], logs: [WitnessedLog], latest: (_ origin: String) -> WitnessedHead?
  ) -> WitnessDecision {
    let request: WitnessRequest
    switch Result(catching: { () throws(WitnessRequestError) in try WitnessRequest(bytes: bytes) }) {
    case .success(let read): request = read
    case .failure: return refuse(400, "malformed request\n")
    }
    let checkpoint = request.checkpoint
    // Octet by octet: Swift holds some different spellings to be the same string.
    guard let log = logs.first(where: { $0.origin.utf8.elementsEqual(checkpoint.origin.utf8) }) else {
      return refuse(404, "unknown log\n")
    }
    let keys = log.keys.filter { $0.algorithm == .ed25519 }
    guard (try? request.note.verified(by: keys)) != nil else {
      return refuse(403, "no valid signature by a key of the log\n")
    }
    guard request.oldSize <= checkpoint.size else {
      return refuse(400, "the old size exceeds the checkpoint's\n")
    }
    let head = latest(log.origin) ?? .none
    let conflict = WitnessDecision.refuse(status: 409, body: "\(head.size)\n", contentType: sizeType)
    guard request.oldSize == head.size else { return conflict }
    guard checkpoint.size > head.size || checkpoint.root == head.root else { return conflict }
    let consistency = Result { () throws(ProofCheckError) in
      try ConsistencyCheck.check(
        older: head.size, olderRoot: head.root, newer: checkpoint.size, newerRoot: checkpoint.root,
        proof: request.proof)
    }
    guard case .success = consistency else { return refuse(422, "the consistency proof does not hold\n") }
    return .cosign(checkpoint, request.note)
  }

  private static func refuse(_ status: Int, _ body: String) -> WitnessDecision {
    .refuse(status: status, body: body, contentType: plainType)
  }
}
