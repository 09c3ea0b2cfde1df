import Testing
import TransparencyLog

struct CosigningKeyTests {
  /// The witness of the published vector: the seed 00 01 … 1f.
  static let secret =
    "PRIVATE+KEY+witness.example/w1+e75f6532+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

  @Test func `the key of the published vector reads back and has its public key`() throws {
    let key = try CosigningKey(secretText: CosigningKeyTests.secret)
    #expect(key.verifierKey.text == PublishedLogTests.witness)
    #expect(key.secretText == CosigningKeyTests.secret)
    let seed = (0..<32).map { UInt8($0) }
    #expect(WitnessFixture.key(name: "witness.example/w1", seed: seed)?.secretText == key.secretText)
  }

  #if os(Linux)
    @Test func `cosigning the published checkpoint gives the published line`() throws {
      let key = try CosigningKey(secretText: CosigningKeyTests.secret)
      let note = try SignedNote(bytes: Array(PublishedLogTests.head.utf8))
      let line = try key.cosign(note, time: 1_679_315_147)
      #expect(line.line + "\n" == PublishedLogTests.cosignature)
    }
  #endif

  @Test(arguments: [0, 1, 255, 256, 1 << 32, UInt64(Int64.max)]) func `a cosignature carries its time`(
    time: UInt64
  ) throws {
    let key = try CosigningKey.generate(name: "witness.example/w2")
    let note = try SignedNote(bytes: Array(PublishedLogTests.head.utf8))
    let line = try key.cosign(note, time: time)
    #expect(line.bytes.count == 72)
    let cosigned = try SignedNote(text: note.text, signatures: note.signatures + [line])
    #expect(try cosigned.verified(by: [key.verifierKey]).map(\.time) == [time])
    #expect(try SignedNote(bytes: cosigned.bytes) == cosigned)
  }

  @Test func `a time beyond 63 bits and a text that is no checkpoint are not cosigned`() throws {
    let key = try CosigningKey.generate(name: "witness.example/w2")
    let note = try SignedNote(bytes: Array(PublishedLogTests.head.utf8))
    #expect(throws: CosigningError.timeTooLarge(1 << 63)) { try key.cosign(note, time: 1 << 63) }
    let other = try SigningKey.generate(name: "example.org/log").sign("text\n")
    #expect(throws: CosigningError.notACheckpoint(.tooFewLines(expected: 3, found: 1))) {
      try key.cosign(other, time: 1)
    }
  }

  @Test func `extension lines are part of what is cosigned`() throws {
    let key = try CosigningKey.generate(name: "witness.example/w2")
    let signer = try SigningKey.generate(name: "o")
    let text = "o\n1\n\(CheckpointTests.root)\nextension\n"
    let note = try signer.sign(text)
    let line = try key.cosign(note, time: 1)
    let whole = try SignedNote(text: text, signatures: [line])
    #expect(try whole.verified(by: [key.verifierKey]).count == 1)
    let cut = try SignedNote(text: "o\n1\n\(CheckpointTests.root)\n", signatures: [line])
    #expect(throws: SignedNoteError.self) { try cut.verified(by: [key.verifierKey]) }
  }

  @Test func `a log's key is no witness's and a witness's is no log's`() throws {
    #expect(throws: KeyError.unknownAlgorithm(1)) {
      try CosigningKey(secretText: SignedNoteTests.neumannSecret)
    }
    #expect(throws: KeyError.unknownAlgorithm(4)) { try SigningKey(secretText: CosigningKeyTests.secret) }
    #expect(throws: KeyError.badName("a b")) { try CosigningKey.generate(name: "a b") }
    #expect(throws: KeyError.keyIDMismatch(expected: KeyID(0xe75f_6532), found: KeyID(0xe75f_6533))) {
      try CosigningKey(secretText: CosigningKeyTests.secret.replacing("6532", with: "6533"))
    }
  }

  @Test func `nothing that describes a witness's key shows its secret`() throws {
    let key = try CosigningKey(secretText: CosigningKeyTests.secret)
    let secret = try #require(CosigningKeyTests.secret.split(separator: "+").last)
    var dumped = ""
    dump(key, to: &dumped)
    for shown in [key.description, key.debugDescription, "\([key])", dumped] {
      #expect(!shown.contains(secret))
      #expect(shown.contains("witness.example/w1+e75f6532"))
    }
  }
}
