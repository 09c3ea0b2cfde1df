import Testing
import TransparencyLog

struct SignedNoteTests {
  static let text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  static let neumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let neumannSecret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let neumannLine =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
  static let enoch = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
  /// The key of the seed of zeros.
  static let enochSecret = "PRIVATE+KEY+EnochRoot+af0cfe78+AQ" + String(repeating: "A", count: 42)
  static let enochLine =
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ="

  static func note(_ text: String, _ lines: String...) throws -> SignedNote {
    try SignedNote(bytes: Array((text + "\n" + lines.map { $0 + "\n" }.joined()).utf8))
  }

  @Test func `the published note of two signers verifies with either key and with both`() throws {
    let note = try SignedNoteTests.note(
      SignedNoteTests.text, SignedNoteTests.neumannLine, SignedNoteTests.enochLine)
    let neumann = try VerifierKey(text: SignedNoteTests.neumann)
    let enoch = try VerifierKey(text: SignedNoteTests.enoch)
    #expect(try note.verified(by: [neumann]).map(\.key) == [neumann])
    #expect(try note.verified(by: [enoch]).map(\.key) == [enoch])
    #expect(try note.verified(by: [enoch, neumann]).map(\.key) == [neumann, enoch])
    #expect(note.text == SignedNoteTests.text)
    #expect(try SignedNote(bytes: note.bytes) == note)
  }

  #if os(Linux)
    @Test func `signing gives the published bytes`() throws {
      let key = try SigningKey(secretText: SignedNoteTests.neumannSecret)
      let note = try key.sign(SignedNoteTests.text)
      #expect(note == (try SignedNoteTests.note(SignedNoteTests.text, SignedNoteTests.neumannLine)))
      #expect(key.verifierKey.text == SignedNoteTests.neumann)
      let enoch = try SigningKey(secretText: SignedNoteTests.enochSecret)
      #expect(
        try enoch.sign(SignedNoteTests.text)
          == SignedNoteTests.note(SignedNoteTests.text, SignedNoteTests.enochLine))
      #expect(enoch.verifierKey.text == SignedNoteTests.enoch)
    }
  #endif

  @Test func `the example of the specification verifies`() throws {
    let note = try SignedNoteTests.note(
      "This is an example message.\n",
      "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
    )
    let key = try VerifierKey(text: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    #expect(try note.verified(by: [key]).map(\.key) == [key])
  }

  @Test func `a known key that did not sign spoils the note whoever else signed`() throws {
    let neumann = try VerifierKey(text: SignedNoteTests.neumann)
    let enoch = try VerifierKey(text: SignedNoteTests.enoch)
    let note = try SignedNoteTests.note(
      SignedNoteTests.text, SignedNoteTests.neumannLine,
      SignedNoteTests.enochLine.replacing("rwz+eBzm", with: "rwz+eBzn"))
    #expect(try note.verified(by: [neumann]).count == 1)
    #expect(throws: SignedNoteError.invalidSignature(name: "EnochRoot", keyID: enoch.keyID)) {
      try note.verified(by: [neumann, enoch])
    }
  }

  @Test func `a note without a known signature is not verified`() throws {
    let note = try SignedNoteTests.note(SignedNoteTests.text, SignedNoteTests.neumannLine)
    let enoch = try VerifierKey(text: SignedNoteTests.enoch)
    let error = SignedNoteError.noKnownSignature(
      known: ["EnochRoot+af0cfe78"], found: ["PeterNeumann+c74f20a3"])
    #expect(throws: error) { try note.verified(by: [enoch]) }
  }

  @Test func `every flipped bit of a signed note is noticed`() throws {
    let neumann = try VerifierKey(text: SignedNoteTests.neumann)
    let bytes = try SignedNoteTests.note(SignedNoteTests.text, SignedNoteTests.neumannLine).bytes
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        #expect(throws: SignedNoteError.self) { try SignedNote(bytes: changed).verified(by: [neumann]) }
      }
    }
  }

  @Test func `sixteen signatures and more are read, and a hundred and one are not`() throws {
    let key = try VerifierKey(text: SignedNoteTests.neumann)
    for count in [16, 99] {
      let lines = Array(repeating: SignedNoteTests.enochLine + "\n", count: count).joined()
      let bytes = Array((SignedNoteTests.text + "\n" + lines + SignedNoteTests.neumannLine + "\n").utf8)
      #expect(try SignedNote(bytes: bytes).verified(by: [key]).count == 1)
    }
    let lines = Array(repeating: SignedNoteTests.enochLine + "\n", count: 101).joined()
    #expect(throws: SignedNoteError.tooManySignatures(limit: 100, found: 101)) {
      try SignedNote(bytes: Array((SignedNoteTests.text + "\n" + lines).utf8))
    }
  }

  @Test func `text and signatures part at the last empty line`() throws {
    let text = "first\n\n— not a signature\n"
    let key = try SigningKey.generate(name: "example.org/log")
    let note = try key.sign(text)
    #expect(note.text == text)
    #expect(try note.verified(by: [key.verifierKey]).count == 1)
  }

  @Test(
    arguments: [
      ("", .noBlankLine), ("text\n", .noBlankLine), ("text\n\n", .noSignatures),
      ("text\n\n— a", .unterminatedSignature),
      ("text\n\nx\n", .malformedSignature(line: 1)),
      ("text\n\n— a AAAAAAA=\nx\n", .malformedSignature(line: 2)),
      ("text\n\n— a AAAAAA==\n", .malformedSignature(line: 1)),
      ("text\n\n—  AAAAAAA=\n", .malformedSignature(line: 1)),
      ("text\n\n- a AAAAAAA=\n", .malformedSignature(line: 1)),
      ("text\n\n— a+b AAAAAAA=\n", .malformedSignature(line: 1)),
      ("text\n\n— a AAAAAAA= \n", .malformedSignature(line: 1)),
      ("te\txt\n\n— a AAAAAAA=\n", .controlCharacter(offset: 2, byte: 9)),
      ("text\n\n— a AAAAAAA=\r\n", .controlCharacter(offset: 20, byte: 13)),
    ] as [(String, SignedNoteError)])
  func `what is no note is refused with its reason`(note: String, error: SignedNoteError) {
    #expect(throws: error) { try SignedNote(bytes: Array(note.utf8)) }
  }

  @Test func `bytes that are not UTF-8 are no note`() {
    #expect(throws: SignedNoteError.notUTF8) {
      try SignedNote(bytes: [0xFF] + Array("\n\n— a AAAAAAA=\n".utf8))
    }
    #expect(throws: SignedNoteError.notUTF8) {
      try SignedNote(bytes: Array("t\n\n".utf8) + [0xC0, 0x80, 0x0A])
    }
  }

  @Test func `a text without its line break is not signed`() throws {
    let key = try SigningKey.generate(name: "example.org/log")
    #expect(throws: SignedNoteError.noBlankLine) { try key.sign("text") }
  }
}
