/// Why bytes are not the body of an `add-checkpoint` request.
package enum WitnessRequestError: Error, Hashable {
  /// There are more bytes than are read.
  case tooLong(limit: Int, found: Int)
  /// The first line is not `old` and a decimal number below 2^64 without leading zeros.
  case badOldSize
  /// The line, from 1, is not the canonical base64 of 32 bytes.
  case badHash(line: Int)
  /// There are more hashes than a proof has.
  case tooManyHashes(limit: Int)
  /// The bytes end before the empty line that is above the checkpoint.
  case noCheckpoint
  /// What follows the empty line is not a signed note.
  case badNote(SignedNoteError)
  /// The note's text is not a checkpoint.
  case badCheckpoint(CheckpointError)
}

/// What a log sends to a witness: a checkpoint and the proof that it extends the one cosigned before (C2SP tlog-witness).
///
/// ```
/// old <decimal size>
/// <base64 of a hash>        (the consistency proof; at most 63)
/// (empty line)
/// <checkpoint>
/// ```
/// Laws: `WitnessRequest(bytes: request.bytes) == request`, and whatever bytes are read are written the same.
package struct WitnessRequest: Sendable, Hashable {
  /// The size from which the proof leads; 0 if the witness is thought to know nothing of the log.
  package let oldSize: TreeSize
  /// The consistency proof from the old size to the checkpoint's.
  package let proof: [Digest]
  /// The signed checkpoint.
  package let note: SignedNote
  /// What the note says; its signatures are not checked.
  package let checkpoint: Checkpoint

  /// The longest request that is read, in bytes.
  package static let maximumLength = 1 << 19
  /// The most hashes in a request.
  package static let maximumHashes = 63

  /// Joins the parts.
  ///
  /// - Throws: `tooManyHashes` or `badCheckpoint`.
  package init(oldSize: TreeSize, proof: [Digest], note: SignedNote) throws(WitnessRequestError) {
    guard proof.count <= WitnessRequest.maximumHashes else {
      throw .tooManyHashes(limit: WitnessRequest.maximumHashes)
    }
    self.oldSize = oldSize
    self.proof = proof
    self.note = note
    checkpoint = try WitnessRequest.checkpoint(of: note)
  }

  /// Reads the body of a request strictly.
  ///
  /// - Throws: `WitnessRequestError` for the first line that is wrong.
  package init(bytes: [UInt8]) throws(WitnessRequestError) {
    guard bytes.count <= WitnessRequest.maximumLength else {
      throw .tooLong(limit: WitnessRequest.maximumLength, found: bytes.count)
    }
    var lines = LineReader(bytes)
    guard let first = lines.next(), let digits = LineReader.value(of: "old", in: first),
      let size = CanonicalDecimal.parse(digits)
    else { throw .badOldSize }
    var proof: [Digest] = []
    while true {
      guard let line = lines.next() else { throw .noCheckpoint }
      if line.isEmpty { break }
      guard proof.count < WitnessRequest.maximumHashes else {
        throw .tooManyHashes(limit: WitnessRequest.maximumHashes)
      }
      guard let hash = Digest(base64: String(decoding: line, as: UTF8.self)) else {
        throw .badHash(line: lines.count)
      }
      proof.append(hash)
    }
    let below = Array(lines.rest)
    switch Result(catching: { () throws(SignedNoteError) in try SignedNote(bytes: below) }) {
    case .success(let note): try self.init(oldSize: TreeSize(size), proof: proof, note: note)
    case .failure(let error): throw .badNote(error)
    }
  }

  /// The body as it is sent.
  package var bytes: [UInt8] {
    let lines = ["old \(oldSize)"] + proof.map(\.base64)
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + note.bytes
  }

  private static func checkpoint(of note: SignedNote) throws(WitnessRequestError) -> Checkpoint {
    switch Result(catching: { () throws(CheckpointError) in try Checkpoint(text: note.text) }) {
    case .success(let checkpoint): return checkpoint
    case .failure(let error): throw .badCheckpoint(error)
    }
  }
}
