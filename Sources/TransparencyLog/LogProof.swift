/// Why bytes are not an offline proof, or why a proof does not show what it should.
package enum LogProofError: Error, Hashable {
  /// There are more bytes than are read.
  case tooLong(limit: Int, found: Int)
  /// The first line is not `c2sp.org/tlog-proof@v1`.
  case badHeader
  /// The `extra` line holds no canonical base64, or nothing.
  case badExtra
  /// There is no `index` line where one must be, or its number is not a decimal one below 2^64 without leading zeros.
  case badIndex(line: Int)
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
  /// The checkpoint is of another log than the key.
  case wrongOrigin(expected: String, found: String)
  /// The checkpoint's signature does not hold, or none is by the key.
  case notSigned(SignedNoteError)
  /// The policy does not believe the checkpoint.
  case policyUnmet(PolicyVerdict)
  /// The entry is not the one at the index.
  case notIncluded(ProofCheckError)
}

/// A proof, to be checked without the log, that an entry stands in it (C2SP tlog-proof).
///
/// ```
/// c2sp.org/tlog-proof@v1
/// extra <base64>            (the entry's bytes; may be left out)
/// index <decimal>
/// <base64 of a hash>        (the leaf's sibling first; at most 63)
/// (empty line)
/// <checkpoint>
/// ```
/// Laws: `LogProof(bytes: proof.bytes) == proof`, and whatever bytes are read are written the same.
package struct LogProof: Sendable, Hashable {
  /// What came with the proof, by the custom of this program the entry. Nothing vouches for it until it is checked as an entry.
  package let extra: [UInt8]?
  /// The place that the entry is said to have.
  package let index: LeafIndex
  /// The inclusion proof, the leaf's sibling first.
  package let hashes: [Digest]
  /// The signed checkpoint, as it was published.
  package let note: SignedNote
  /// What the note says; not believed before `check`.
  package let checkpoint: Checkpoint

  /// The longest proof that is read, in bytes.
  package static let maximumLength = 1 << 20
  /// The most hashes in a proof.
  package static let maximumHashes = 63
  private static let header = "c2sp.org/tlog-proof@v1"

  /// Joins the parts; nothing is checked but that they can be written.
  ///
  /// - Parameter entry: The entry to carry along as `extra`; an empty one is left out, since the format has no empty extra.
  /// - Throws: `badCheckpoint`, `tooManyHashes` or `tooLong`.
  package init(
    entry: [UInt8]?, index: LeafIndex, hashes: [Digest], note: SignedNote
  ) throws(LogProofError) {
    guard hashes.count <= LogProof.maximumHashes else {
      throw .tooManyHashes(limit: LogProof.maximumHashes)
    }
    extra = entry.flatMap { $0.isEmpty ? nil : $0 }
    self.index = index
    self.hashes = hashes
    self.note = note
    checkpoint = try LogProof.checkpoint(of: note)
    let length = bytes.count
    guard length <= LogProof.maximumLength else {
      throw .tooLong(limit: LogProof.maximumLength, found: length)
    }
  }

  /// Reads a proof strictly; nothing is checked but the form.
  ///
  /// - Throws: `LogProofError` for the first line that is wrong.
  package init(bytes: [UInt8]) throws(LogProofError) {
    guard bytes.count <= LogProof.maximumLength else {
      throw .tooLong(limit: LogProof.maximumLength, found: bytes.count)
    }
    var lines = LineReader(bytes)
    guard let first = lines.next(), first.elementsEqual(LogProof.header.utf8) else { throw .badHeader }
    guard var line = lines.next() else { throw .badIndex(line: lines.count + 1) }
    if let text = LineReader.value(of: "extra", in: line) {
      guard let decoded = Base64.decode(String(decoding: text, as: UTF8.self)), !decoded.isEmpty else {
        throw .badExtra
      }
      extra = decoded
      guard let following = lines.next() else { throw .badIndex(line: lines.count + 1) }
      line = following
    } else {
      extra = nil
    }
    guard let digits = LineReader.value(of: "index", in: line), let number = CanonicalDecimal.parse(digits)
    else { throw .badIndex(line: lines.count) }
    index = LeafIndex(number)
    var hashes: [Digest] = []
    while true {
      guard let line = lines.next() else { throw .noCheckpoint }
      if line.isEmpty { break }
      guard hashes.count < LogProof.maximumHashes else {
        throw .tooManyHashes(limit: LogProof.maximumHashes)
      }
      guard let hash = Digest(base64: String(decoding: line, as: UTF8.self)) else {
        throw .badHash(line: lines.count)
      }
      hashes.append(hash)
    }
    self.hashes = hashes
    let below = Array(lines.rest)
    switch Result(catching: { () throws(SignedNoteError) in try SignedNote(bytes: below) }) {
    case .success(let read): note = read
    case .failure(let error): throw .badNote(error)
    }
    checkpoint = try LogProof.checkpoint(of: note)
  }

  /// The proof as it is written to a `.tlog-proof` file.
  package var bytes: [UInt8] {
    var text = LogProof.header + "\n"
    if let extra { text += "extra \(Base64.encode(extra))\n" }
    text += "index \(index)\n"
    for hash in hashes { text += hash.base64 + "\n" }
    return Array(text.utf8) + [UInt8(ascii: "\n")] + note.bytes
  }

  private static func checkpoint(of note: SignedNote) throws(LogProofError) -> Checkpoint {
    switch Result(catching: { () throws(CheckpointError) in try Checkpoint(text: note.text) }) {
    case .success(let checkpoint): return checkpoint
    case .failure(let error): throw .badCheckpoint(error)
    }
  }
}
