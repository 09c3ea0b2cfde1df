import Testing
import TransparencyLog

struct SealedKeyTests {
  static let secret = SignedNoteTests.neumannSecret
  static let passphrase = Array("correct horse, b\u{E4}ttery".utf8)
  /// Made by Python's hashlib.scrypt and a ChaCha20-Poly1305 written from RFC 8439, salt 00…0f and nonce 100…111.
  static let foreign =
    "SEALED+KEY+PeterNeumann+c74f20a3+scrypt:15:8:1+000102030405060708090a0b0c0d0e0f+"
    + "ZGVmZ2hpamtsbW5vNlKCp2wTLOjYf9QwXbp//eE9pAqNzWcYoAt3fOZl9Cx9zqPgpZp4uvd5DGJTN4SM4/3iTTyG4/TPVxj6iAhW"
    + "3Y+IwjAvJbfdSgR4USWIfNvgidP/Gd1w7amUt2+jvg=="

  static func sealed() throws -> SealedKey {
    try SealedKey(
      secretText: secret, key: try VerifierKey(text: SignedNoteTests.neumann), passphrase: passphrase)
  }

  // RFC 7914 section 12; the first of its vectors has an empty password, which is refused here.
  @Test(
    arguments: [
      (
        "password", "NaCl", 1024, 16,
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
      ),
      (
        "pleaseletmein", "SodiumChloride", 16_384, 1,
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
      ),
    ] as [(String, String, Int, Int, String)])
  func `scrypt agrees with RFC 7914`(
    password: String, salt: String, rounds: Int, parallelism: Int, key: String
  ) throws {
    let derived = try PassphraseKey.derive(
      Array(password.utf8), salt: Array(salt.utf8), rounds: rounds, blockSize: 8, parallelism: parallelism,
      byteCount: 64)
    #expect(Hex.encode(derived) == key)
  }

  @Test func `a secret that another program sealed opens`() throws {
    let sealed = try SealedKey(text: SealedKeyTests.foreign)
    #expect(sealed.name == "PeterNeumann" && sealed.keyID == KeyID(0xc74f_20a3))
    #expect(sealed.parameters == .standard)
    #expect(sealed.text == SealedKeyTests.foreign)
    #expect(try sealed.open(passphrase: SealedKeyTests.passphrase) == SealedKeyTests.secret)
  }

  @Test func `a sealed secret reads back, opens, and differs each time`() throws {
    let sealed = try SealedKeyTests.sealed()
    let text = sealed.text
    #expect(SealedKey.isSealed(text) && !SealedKey.isSealed(SealedKeyTests.secret))
    #expect(try SealedKey(text: text) == sealed)
    #expect(!text.contains("AYEKFALV"))
    #expect(text.hasPrefix("SEALED+KEY+PeterNeumann+c74f20a3+scrypt:15:8:1+"))
    let opened = try SealedKey(text: text).open(passphrase: SealedKeyTests.passphrase)
    #expect(opened == SealedKeyTests.secret)
    #expect(try SealedKeyTests.sealed().text != text)
  }

  @Test func `another passphrase and a changed text are refused alike`() throws {
    let sealed = try SealedKey(text: SealedKeyTests.foreign)
    // The same letters in the other normal form are other bytes.
    for other in ["correct horse", "correct horse, ba\u{308}ttery"] {
      #expect(throws: SealedKeyError.wrongPassphrase) { try sealed.open(passphrase: Array(other.utf8)) }
    }
    let changes = [
      ("PeterNeumann", "PeterNeumanm"), ("c74f20a3", "c74f20a4"), ("scrypt:15", "scrypt:16"),
      ("0e0f+", "0e0e+"), ("w7amUt2+jvg==", "w7amUt2+jvw=="),
    ]
    for (old, new) in changes {
      let changed = SealedKeyTests.foreign.replacing(old, with: new)
      #expect(changed != SealedKeyTests.foreign)
      #expect(throws: SealedKeyError.wrongPassphrase, "\(new)") {
        try SealedKey(text: changed).open(passphrase: SealedKeyTests.passphrase)
      }
    }
  }

  @Test func `no passphrase is no passphrase`() throws {
    #expect(throws: SealedKeyError.emptyPassphrase) {
      try SealedKey(text: SealedKeyTests.foreign).open(passphrase: [])
    }
    #expect(throws: SealedKeyError.emptyPassphrase) {
      try SealedKey(secretText: "x", key: try VerifierKey(text: SignedNoteTests.neumann), passphrase: [])
    }
  }

  static let salt = "000102030405060708090a0b0c0d0e0f"
  static let box = String(repeating: "A", count: 40)

  @Test(
    arguments: [
      ("", .malformed), (SignedNoteTests.neumannSecret, .malformed), ("SEALED+KEY+", .malformed),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1+\(salt)", .malformed),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1+\(salt)+", .malformed),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1+\(salt)+\(box)\n", .malformed),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1+\(salt)+AAAA", .malformed),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1+\(salt)00+\(box)", .malformed),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1+\(salt.uppercased())+\(box)", .malformed),
      ("SEALED+KEY++00000000+scrypt:15:8:1+\(salt)+\(box)", .badName("")),
      ("SEALED+KEY+a+0000000+scrypt:15:8:1+\(salt)+\(box)", .badKeyID("0000000")),
      ("SEALED+KEY+a+00000000+scrypt:15:8+\(salt)+\(box)", .badParameters("scrypt:15:8")),
      ("SEALED+KEY+a+00000000+scrypt:015:8:1+\(salt)+\(box)", .badParameters("scrypt:015:8:1")),
      ("SEALED+KEY+a+00000000+scrypt:15:8:1:1+\(salt)+\(box)", .badParameters("scrypt:15:8:1:1")),
      ("SEALED+KEY+a+00000000+argon2:15:8:1+\(salt)+\(box)", .badParameters("argon2:15:8:1")),
      (
        "SEALED+KEY+a+00000000+scrypt:99999999999:8:1+\(salt)+\(box)",
        .badParameters("scrypt:99999999999:8:1")
      ),
      // A hostile file cannot ask for gigabytes or minutes, nor pass for protected when it is hardly so.
      (
        "SEALED+KEY+a+00000000+scrypt:14:8:1+\(salt)+\(box)",
        .parametersOutOfRange(logN: 14, blockSize: 8, parallelism: 1)
      ),
      (
        "SEALED+KEY+a+00000000+scrypt:19:8:1+\(salt)+\(box)",
        .parametersOutOfRange(logN: 19, blockSize: 8, parallelism: 1)
      ),
      (
        "SEALED+KEY+a+00000000+scrypt:15:65535:1+\(salt)+\(box)",
        .parametersOutOfRange(logN: 15, blockSize: 65_535, parallelism: 1)
      ),
      (
        "SEALED+KEY+a+00000000+scrypt:15:8:65535+\(salt)+\(box)",
        .parametersOutOfRange(logN: 15, blockSize: 8, parallelism: 65_535)
      ),
    ] as [(String, SealedKeyError)])
  func `what is no sealed secret is refused with its reason`(text: String, error: SealedKeyError) {
    #expect(throws: error) { try SealedKey(text: text) }
  }

  @Test func `what is too long is neither sealed nor read`() throws {
    let long = String(repeating: "a", count: 8193)
    #expect(throws: SealedKeyError.tooLong(limit: 8192, found: 8193)) { try SealedKey(text: long) }
    let key = try VerifierKey(text: SignedNoteTests.neumann)
    #expect(throws: SealedKeyError.tooLong(limit: 4096, found: 8193)) {
      try SealedKey(secretText: long, key: key, passphrase: [1])
    }
    #expect(throws: SealedKeyError.parametersOutOfRange(logN: 10, blockSize: 8, parallelism: 1)) {
      try SealedKey(
        secretText: "x", key: key, passphrase: [1],
        parameters: SealedKey.Parameters(logN: 10, blockSize: 8, parallelism: 1))
    }
  }
}
