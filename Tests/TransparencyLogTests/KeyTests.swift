import Testing
import TransparencyLog

struct KeyTests {
  @Test(arguments: [
    SignedNoteTests.neumann, SignedNoteTests.enoch,
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
    "witness.example/w1+e75f6532+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
  ])
  func `a published public key reads back`(text: String) throws {
    #expect(try VerifierKey(text: text).text == text)
  }

  @Test(
    arguments: [
      // The first two are the negative examples of Go's note package.
      ("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", .badBase64),
      ("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .unknownAlgorithm(0x65)),
      (
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy",
        .wrongLength(expected: 32, found: 29)
      ),
      ("", .malformed), ("PeterNeumann", .malformed), ("PeterNeumann+c74f20a3", .malformed),
      ("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badName("")),
      ("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badName("Peter Neumann")),
      ("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badKeyID("C74F20A3")),
      ("PeterNeumann+c74f20+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badKeyID("c74f20")),
      ("PeterNeumann+c74f20a3+", .badBase64),
      ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n", .badBase64),
    ] as [(String, KeyError)])
  func `what is no public key is refused with its reason`(text: String, error: KeyError) {
    #expect(throws: error) { try VerifierKey(text: text) }
  }

  @Test func `every flipped bit of a public key is noticed`() {
    let bytes = Array(SignedNoteTests.neumann.utf8)
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        guard let text = String(validating: changed, as: UTF8.self) else { continue }
        #expect(throws: KeyError.self) { try VerifierKey(text: text) }
      }
    }
  }

  @Test func `a private key reads back and signs for its public key`() throws {
    let made = try SigningKey.generate(name: "example.org/log")
    let read = try SigningKey(secretText: made.secretText)
    #expect(read.verifierKey == made.verifierKey)
    #expect(try read.sign("text\n").verified(by: [made.verifierKey]).count == 1)
    #expect(
      try SigningKey(secretText: SignedNoteTests.neumannSecret).secretText == SignedNoteTests.neumannSecret)
  }

  @Test func `two generated keys differ`() throws {
    let first = try SigningKey.generate(name: "example.org/log")
    #expect(try SigningKey.generate(name: "example.org/log").verifierKey != first.verifierKey)
    #expect(throws: KeyError.badName("a b")) { try SigningKey.generate(name: "a b") }
  }

  @Test(
    arguments: [
      (SignedNoteTests.neumann, .malformed),
      (
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        .keyIDMismatch(expected: KeyID(0xc74f_20a3), found: KeyID(0xc74f_20a4))
      ),
      (
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", .unknownAlgorithm(2)
      ),
      ("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr", .wrongLength(expected: 32, found: 17)),
    ] as [(String, KeyError)])
  func `what is no private key is refused with its reason`(text: String, error: KeyError) {
    #expect(throws: error) { try SigningKey(secretText: text) }
  }

  @Test func `nothing that describes a private key shows its secret`() throws {
    let key = try SigningKey(secretText: SignedNoteTests.neumannSecret)
    let secret = try #require(SignedNoteTests.neumannSecret.split(separator: "+").last)
    var dumped = ""
    dump(key, to: &dumped)
    for shown in [
      key.description, key.debugDescription, "\(key)", String(reflecting: key), "\([key])", dumped,
    ] {
      #expect(!shown.contains(secret))
      #expect(shown.contains("PeterNeumann+c74f20a3"))
    }
  }
}
