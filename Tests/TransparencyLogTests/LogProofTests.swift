import Testing
import TransparencyLog

struct LogProofTests {
  static let entries = PublishedLogTests.entries
  static let tree = SlowTree(entries: entries)

  static func head() throws -> SignedNote { try SignedNote(bytes: Array(PublishedLogTests.head.utf8)) }

  /// The proof that an entry of the published log stands in it; its checkpoint was made by another program.
  static func proof(_ index: Int, extra: Bool = true) throws -> LogProof {
    try LogProof(
      entry: extra ? entries[index] : nil, index: LeafIndex(UInt64(index)),
      hashes: tree.inclusion(index, entries.count), note: try head())
  }

  @Test func `the example in the documentation is right`() throws {
    let proof = try LogProofTests.proof(14)
    let written = String(decoding: proof.bytes, as: UTF8.self)
    #expect(
      written == """
        c2sp.org/tlog-proof@v1
        extra Zml2dGVu
        index 14
        \(LogProofTests.tree.hash(12, 14).base64)
        \(LogProofTests.tree.hash(8, 12).base64)
        \(LogProofTests.tree.hash(0, 8).base64)

        \(PublishedLogTests.head)
        """)
    #expect(proof.checkpoint.size == TreeSize(15))
  }

  @Test func `every entry of the published log is proved, and read back as written`() throws {
    let key = try VerifierKey(text: PublishedLogTests.key)
    for index in LogProofTests.entries.indices {
      for extra in [true, false] {
        let proof = try LogProofTests.proof(index, extra: extra)
        let read = try LogProof(bytes: proof.bytes)
        #expect(read == proof)
        #expect(read.bytes == proof.bytes)
        #expect(read.extra == (extra ? LogProofTests.entries[index] : nil))
        #expect(try read.check(entry: LogProofTests.entries[index], key: key) == proof.checkpoint)
      }
    }
  }

  @Test func `an entry is proved at its own place alone`() throws {
    let key = try VerifierKey(text: PublishedLogTests.key)
    let entries = LogProofTests.entries
    for index in entries.indices {
      let proof = try LogProofTests.proof(index)
      for other in entries.indices where other != index {
        #expect(throws: LogProofError.self) { try proof.check(entry: entries[other], key: key) }
        let moved = try LogProof(
          entry: nil, index: LeafIndex(UInt64(other)), hashes: proof.hashes, note: proof.note)
        #expect(throws: LogProofError.self) { try moved.check(entry: entries[index], key: key) }
      }
    }
    let beyond = try LogProof(entry: nil, index: LeafIndex(15), hashes: [], note: try LogProofTests.head())
    let error = ProofCheckError.indexOutOfRange(index: LeafIndex(15), size: TreeSize(15))
    #expect(throws: LogProofError.notIncluded(error)) { try beyond.check(entry: [], key: key) }
  }

  @Test func `another key, another log and another note are refused`() throws {
    let proof = try LogProofTests.proof(3)
    let entry = LogProofTests.entries[3]
    let stranger = try SigningKey.generate(name: "example.org/stranger").verifierKey
    #expect(
      throws: LogProofError.wrongOrigin(expected: stranger.name, found: "example.com/log/testdata")
    ) { try proof.check(entry: entry, key: stranger) }
    let twin = try SigningKey.generate(name: "example.com/log/testdata").verifierKey
    #expect(throws: LogProofError.self) { try proof.check(entry: entry, key: twin) }
    let witness = try CosigningKey.generate(name: "example.com/log/testdata")
    let cosigned = try SignedNote(
      text: proof.note.text,
      signatures: proof.note.signatures + [try witness.cosign(proof.note, time: 1)])
    let borne = try LogProof(entry: entry, index: proof.index, hashes: proof.hashes, note: cosigned)
    #expect(throws: LogProofError.self) { try borne.check(entry: entry, key: witness.verifierKey) }
    _ = try borne.check(entry: entry, key: try VerifierKey(text: PublishedLogTests.key))
  }

  @Test func `a policy decides by its quorum`() throws {
    let witness = try VerifierKey(text: PublishedLogTests.witness)
    let text = "log \(PublishedLogTests.key)\nwitness w \(witness.text)\nquorum w\n"
    let policy = try LogPolicy(bytes: Array(text.utf8))
    let proof = try LogProofTests.proof(3)
    #expect {
      try proof.check(entry: LogProofTests.entries[3], policy: policy)
    } throws: { error in
      guard case .policyUnmet(let verdict) = error as? LogProofError else { return false }
      return verdict.missing.map(\.key) == [witness] && verdict.log != nil
    }
    let note = try SignedNote(bytes: Array((PublishedLogTests.head + PublishedLogTests.cosignature).utf8))
    let cosigned = try LogProof(entry: nil, index: proof.index, hashes: proof.hashes, note: note)
    let verdict = try cosigned.check(entry: LogProofTests.entries[3], policy: policy)
    #expect(verdict.witnesses.map(\.time) == [1_679_315_147])
    #expect(throws: LogProofError.self) {
      try cosigned.check(entry: LogProofTests.entries[4], policy: policy)
    }
    let open = try LogPolicy(bytes: Array("quorum none\n".utf8))
    let key = try VerifierKey(text: PublishedLogTests.key)
    #expect(try cosigned.check(entry: LogProofTests.entries[3], policy: open, logKeys: [key]).holds)
    #expect(throws: LogProofError.self) { try cosigned.check(entry: LogProofTests.entries[3], policy: open) }
  }

  @Test func `every flipped bit of a proof is noticed`() throws {
    let key = try VerifierKey(text: PublishedLogTests.key)
    let bytes = try LogProofTests.proof(3, extra: false).bytes
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        #expect(throws: LogProofError.self) {
          try LogProof(bytes: changed).check(entry: LogProofTests.entries[3], key: key)
        }
      }
    }
  }

  @Test func `a proof cut anywhere or followed by anything is refused`() throws {
    let bytes = try LogProofTests.proof(3).bytes
    for length in bytes.indices {
      #expect(throws: LogProofError.self) { try LogProof(bytes: Array(bytes[..<length])) }
    }
    for byte in [0x0A, 0x20, 0x41, 0x00] as [UInt8] {
      #expect(throws: LogProofError.self) { try LogProof(bytes: bytes + [byte]) }
    }
  }

  static let hash = "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="

  @Test(
    arguments: [
      ([], .badHeader), (["c2sp.org/tlog-proof@v2"], .badHeader), (["c2sp.org/tlog-proof@v1 "], .badHeader),
      (["c2sp.org/tlog-proof@v1\r"], .badHeader), (["H"], .badIndex(line: 2)),
      (["H", ""], .badIndex(line: 2)),
      (["H", "extra "], .badExtra), (["H", "extra AA="], .badExtra), (["H", "extra  AAAA"], .badExtra),
      (["H", "extra AB=="], .badExtra), (["H", "extra AAAA"], .badIndex(line: 3)),
      (["H", "extra AAAA", "extra AAAA", "index 1"], .badIndex(line: 3)),
      (["H", "index 1", "extra AAAA"], .badHash(line: 3)),
      (["H", "index"], .badIndex(line: 2)), (["H", "index "], .badIndex(line: 2)),
      (["H", "index 01"], .badIndex(line: 2)), (["H", "index -1"], .badIndex(line: 2)),
      (["H", "index  1"], .badIndex(line: 2)), (["H", "Index 1"], .badIndex(line: 2)),
      (["H", "index\t1"], .badIndex(line: 2)), (["H", "index 18446744073709551616"], .badIndex(line: 2)),
      (["H", "index 1"], .noCheckpoint), (["H", "index 1", "AAAA"], .badHash(line: 3)),
      (["H", "index 1", hash, hash + " "], .badHash(line: 4)),
      (["H", "index 1", hash, String(hash.dropLast())], .badHash(line: 4)),
      // 32 bytes whose last, unused bits are set.
      (["H", "index 1", hash.replacing("cs=", with: "ct=")], .badHash(line: 3)),
      (["H", "index 1", hash.replacing("/", with: "_")], .badHash(line: 3)),
      // 31 and 33 bytes.
      (["H", "index 1", String(repeating: "A", count: 40) + "AA=="], .badHash(line: 3)),
      (["H", "index 1", String(repeating: "A", count: 44)], .badHash(line: 3)),
      (["H", "index 1", hash, ""], .badNote(.noBlankLine)),
      (["H", "index 1", "", "", ""], .badNote(.noSignatures)),
      (
        ["H", "index 1", "", "o", "1", "", "— a AAAAAAA="],
        .badCheckpoint(.tooFewLines(expected: 3, found: 2))
      ),
      (["H", "index 1"] + Array(repeating: hash, count: 64) + [""], .tooManyHashes(limit: 63)),
    ] as [([String], LogProofError)])
  func `what is no proof is refused with its line`(lines: [String], error: LogProofError) {
    let text = lines.map { ($0 == "H" ? "c2sp.org/tlog-proof@v1" : $0) + "\n" }.joined()
    #expect(throws: error) { try LogProof(bytes: Array(text.utf8)) }
  }

  @Test func `63 hashes are read, and a proof has its greatest length`() throws {
    let hashes = Array(repeating: TreeHash.empty, count: 63)
    let head = try LogProofTests.head()
    let proof = try LogProof(entry: [1], index: LeafIndex(.max), hashes: hashes, note: head)
    #expect(try LogProof(bytes: proof.bytes) == proof)
    #expect(throws: LogProofError.tooManyHashes(limit: 63)) {
      try LogProof(entry: nil, index: LeafIndex(0), hashes: hashes + hashes, note: head)
    }
    #expect(throws: LogProofError.tooLong(limit: 1 << 20, found: (1 << 20) + 1)) {
      try LogProof(bytes: [UInt8](repeating: 0x41, count: (1 << 20) + 1))
    }
    #expect(throws: LogProofError.self) {
      try LogProof(
        entry: [UInt8](repeating: 0, count: 1 << 20), index: LeafIndex(0), hashes: [], note: head)
    }
  }
}
