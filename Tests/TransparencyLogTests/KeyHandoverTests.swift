import Testing
import TransparencyLog

struct KeyHandoverTests {
  static let name = "example.org/log"
  let keys: [SigningKey]

  init() throws {
    keys = try (0..<4).map { _ in try SigningKey.generate(name: KeyHandoverTests.name) }
  }

  func root(_ size: UInt64) -> Digest { Digest.sha256(Array("root \(size)".utf8)) }

  /// A checkpoint of a size, signed by some keys.
  func note(
    _ size: UInt64, by signers: [SigningKey], origin: String = KeyHandoverTests.name, root: Digest? = nil
  ) throws -> SignedNote {
    let text = try Checkpoint(origin: origin, size: TreeSize(size), root: root ?? self.root(size)).text
    return try SignedNote(text: text, signatures: signers.flatMap { try $0.sign(text).signatures })
  }

  func rotation(_ index: UInt64, _ previous: Int, _ next: Int) -> KeyRotation {
    KeyRotation(
      index: LeafIndex(index), previous: keys[previous].verifierKey, next: keys[next].verifierKey)
  }

  /// Key 0 hands over to 1 by entry 4, 1 to 2 by entry 9, 2 to 3 by entry 20.
  func handovers() throws -> [(event: KeyRotation, note: SignedNote)] {
    [
      (rotation(4, 0, 1), try note(5, by: [keys[0], keys[1]])),
      (rotation(9, 1, 2), try note(12, by: [keys[2], keys[1]])),
      (rotation(20, 2, 3), try note(21, by: [keys[2], keys[3]])),
    ]
  }

  func chain(
    _ from: Int, _ to: Int, _ handovers: [(event: KeyRotation, note: SignedNote)]
  ) throws -> KeyChain {
    try KeyChain(from: keys[from].verifierKey, to: keys[to].verifierKey, handovers: handovers)
  }

  @Test func `a chain leads from any older key to the current one in whatever order the notes come`() throws {
    let handovers = try handovers()
    for from in 0...3 {
      for order in [handovers, handovers.reversed(), [handovers[1], handovers[0], handovers[2]]] {
        let chain = try chain(from, 3, order)
        #expect(chain.links.map(\.key) == keys[from...].map(\.verifierKey))
        #expect(chain.links.map { $0.takeover?.size.value } == [nil] + [5, 12, 21][from...].map(\.self))
        #expect(chain.links.map { $0.event?.value } == [nil] + [4, 9, 20][from...].map(\.self))
      }
    }
    #expect(try chain(2, 2, []).links.count == 1)
  }

  @Test func `a checkpoint is signed by the key of its time, and at a takeover by both`() throws {
    let chain = try chain(0, 3, try handovers())
    let expected: [(UInt64, [Int])] = [
      (0, [0]), (4, [0]), (5, [0, 1]), (6, [1]), (11, [1]), (12, [1, 2]), (13, [2]), (20, [2]), (21, [2, 3]),
      (22, [3]), (.max, [3]),
    ]
    for (size, signers) in expected {
      #expect(chain.keys(at: TreeSize(size)) == signers.map { keys[$0].verifierKey })
    }
  }

  @Test func `two takeovers may fall on one checkpoint, with one root`() throws {
    let all = [keys[0], keys[1], keys[2]]
    let together = try chain(
      0, 2, [(rotation(4, 0, 1), try note(6, by: all)), (rotation(5, 1, 2), try note(6, by: all))])
    #expect(together.keys(at: TreeSize(6)) == all.map(\.verifierKey))
    let other = Digest.sha256([1])
    #expect(throws: KeyHandoverError.fork(size: TreeSize(6), root(6), other)) {
      try chain(
        0, 2,
        [(rotation(4, 0, 1), try note(6, by: all)), (rotation(5, 1, 2), try note(6, by: all, root: other))])
    }
  }

  @Test func `a handover without both signatures is none`() throws {
    let (old, new) = (keys[0].verifierKey, keys[1].verifierKey)
    let index = LeafIndex(4)
    for (signers, missing) in [([keys[0]], new), ([keys[1]], old), ([keys[2]], old)] {
      #expect(throws: KeyHandoverError.unsigned(index: index, key: missing)) {
        try chain(0, 1, [(rotation(4, 0, 1), try note(5, by: signers))])
      }
    }
    let signed = try note(5, by: [keys[0], keys[1]])
    for position in 0...1 {
      var lines = signed.signatures
      var bytes = lines[position].bytes
      bytes[63] ^= 0x10
      lines[position] = SignedNote.Signature(
        name: lines[position].name, keyID: lines[position].keyID, bytes: bytes)
      let key = [old, new][position]
      let error = KeyHandoverError.invalidSignature(index: index, name: key.name, keyID: key.keyID)
      #expect(throws: error) {
        try chain(0, 1, [(rotation(4, 0, 1), try SignedNote(text: signed.text, signatures: lines))])
      }
    }
    // Other people's signatures do not matter.
    _ = try chain(0, 1, [(rotation(4, 0, 1), try note(5, by: [keys[3], keys[1], keys[0]]))])
  }

  @Test func `a handover speaks of the same log and covers its event`() throws {
    let both = [keys[0], keys[1]]
    for size in [0, 1, 4] as [UInt64] {
      #expect(throws: KeyHandoverError.tooSmall(index: LeafIndex(4), size: TreeSize(size))) {
        try chain(0, 1, [(rotation(4, 0, 1), try note(size, by: both))])
      }
    }
    let error = KeyHandoverError.wrongOrigin(
      index: LeafIndex(4), expected: KeyHandoverTests.name, found: "example.org/other")
    #expect(throws: error) {
      try chain(0, 1, [(rotation(4, 0, 1), try note(5, by: both, origin: "example.org/other"))])
    }
    let text = "example.org/log\n5\n"
    let short = try SignedNote(
      text: text, signatures: try both.flatMap { try $0.sign(text).signatures })
    #expect(
      throws: KeyHandoverError.notACheckpoint(index: LeafIndex(4), .tooFewLines(expected: 3, found: 2))
    ) {
      try chain(0, 1, [(rotation(4, 0, 1), short)])
    }
  }

  @Test func `a chain with a link left out, doubled or bent is refused`() throws {
    let handovers = try handovers()
    let key = keys.map(\.verifierKey)
    #expect(throws: KeyHandoverError.noHandover(from: key[0], to: key[3])) { try chain(0, 3, []) }
    #expect(throws: KeyHandoverError.noHandover(from: key[0], to: key[3])) {
      try chain(0, 3, Array(handovers[1...]))
    }
    #expect(throws: KeyHandoverError.endsElsewhere(current: key[3], latest: key[2])) {
      try chain(0, 3, Array(handovers[..<2]))
    }
    #expect(throws: KeyHandoverError.endsElsewhere(current: key[0], latest: key[3])) {
      try chain(0, 0, handovers)
    }
    #expect(throws: KeyHandoverError.brokenChain(index: LeafIndex(20), expected: key[1], found: key[2])) {
      try chain(0, 3, [handovers[0], handovers[2]])
    }
    #expect(throws: KeyHandoverError.repeatedIndex(LeafIndex(9))) {
      try chain(0, 3, handovers + [handovers[1]])
    }
    #expect(
      throws: KeyHandoverError.sizesReversed(
        index: LeafIndex(9), earlier: TreeSize(30), later: TreeSize(12))
    ) {
      try chain(0, 2, [(rotation(4, 0, 1), try note(30, by: [keys[0], keys[1]])), handovers[1]])
    }
    #expect(throws: KeyHandoverError.reusedKey(index: LeafIndex(9), key: key[0])) {
      try chain(0, 0, [handovers[0], (rotation(9, 1, 0), try note(12, by: [keys[0], keys[1]]))])
    }
  }

  @Test func `a handover to a cosignature key or to another name is refused`() throws {
    let cosigner = try CosigningKey.generate(name: KeyHandoverTests.name).verifierKey
    let old = keys[0].verifierKey
    let event = KeyRotation(index: LeafIndex(4), previous: old, next: cosigner)
    let signed = try note(5, by: [keys[0]])
    #expect(throws: KeyHandoverError.wrongAlgorithm(cosigner)) {
      try KeyChain(from: old, to: cosigner, handovers: [])
    }
    #expect(throws: KeyHandoverError.wrongAlgorithm(cosigner)) {
      try KeyChain(from: old, to: keys[1].verifierKey, handovers: [(event, signed)])
    }
    let renamed = try SigningKey.generate(name: "example.org/renamed")
    let change = KeyRotation(index: LeafIndex(4), previous: old, next: renamed.verifierKey)
    let error = KeyHandoverError.nameChanged(
      index: LeafIndex(4), previous: KeyHandoverTests.name, next: "example.org/renamed")
    #expect(throws: error) {
      try KeyChain(
        from: old, to: renamed.verifierKey, handovers: [(change, try note(5, by: [keys[0], renamed]))])
    }
  }

  @Test func `an event's keys are read from their texts`() throws {
    let read = try KeyRotation(
      index: LeafIndex(4), previous: keys[0].verifierKey.text, next: keys[1].verifierKey.text)
    #expect(read == rotation(4, 0, 1))
    #expect(throws: KeyError.malformed) {
      try KeyRotation(index: LeafIndex(4), previous: keys[0].verifierKey.text, next: "x")
    }
  }
}
