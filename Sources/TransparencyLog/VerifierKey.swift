import Crypto

/// A public key with the name under which it signs: `name+id+base64(type || key)` (C2SP signed-note).
///
/// Example: `PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW`. Law: `VerifierKey(text: key.text) == key`.
package struct VerifierKey: Sendable, Hashable {
  /// The signer's name, for a log the same as its origin.
  package let name: String
  /// What the key signs and how.
  package let algorithm: KeyAlgorithm
  /// The 32 bytes of the Ed25519 public key.
  package let publicKey: [UInt8]
  /// The id in signature lines, derived from the rest.
  package let keyID: KeyID

  /// The length of a public key, in bytes.
  private static let keyLength = 32

  /// Joins a name and a public key.
  ///
  /// - Throws: `badName`, `wrongLength` or `badKey`.
  package init(name: String, algorithm: KeyAlgorithm, publicKey: [UInt8]) throws(KeyError) {
    guard KeyName.isValid(name) else { throw .badName(name) }
    guard publicKey.count == VerifierKey.keyLength else {
      throw .wrongLength(expected: VerifierKey.keyLength, found: publicKey.count)
    }
    guard (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else { throw .badKey }
    self.name = name
    self.algorithm = algorithm
    self.publicKey = publicKey
    keyID = KeyID(name: name, algorithm: algorithm, publicKey: publicKey)
  }

  /// Reads the text form, without a line break, and checks that the id belongs to the key.
  ///
  /// - Throws: `KeyError`; a key of an unknown type is `unknownAlgorithm`.
  package init(text: String) throws(KeyError) {
    let parts = try KeyName.split(text[...])
    guard let algorithm = KeyAlgorithm(rawValue: parts.type) else { throw .unknownAlgorithm(parts.type) }
    try self.init(name: parts.name, algorithm: algorithm, publicKey: parts.key)
    guard parts.id == keyID else { throw .keyIDMismatch(expected: keyID, found: parts.id) }
  }

  /// The text form, without a line break.
  package var text: String { "\(name)+\(keyID)+" + Base64.encode([algorithm.rawValue] + publicKey) }

  /// Checks what follows the key id in a signature line against the text of the note.
  ///
  /// Returns nil if the signature is not this key's over this text.
  func check(_ signature: [UInt8], over text: String) -> VerifiedSignature? {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return nil }
    switch algorithm {
    case .ed25519:
      guard signature.count == 64, key.isValidSignature(signature, for: Array(text.utf8)) else { return nil }
      return VerifiedSignature(key: self, time: nil)
    case .cosignatureV1:
      // uint64 big-endian POSIX seconds || 64-byte signature, C2SP tlog-cosignature
      guard signature.count == 72 else { return nil }
      let time = signature[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard time <= UInt64(Int64.max) else { return nil }  // the time "MUST NOT exceed 2^63 - 1"
      // The whole body is signed, extension lines included (version 1.0); older witnesses signed its first three lines.
      let message = Array("cosignature/v1\ntime \(time)\n".utf8) + Array(text.utf8)
      guard key.isValidSignature(Array(signature[8...]), for: message) else { return nil }
      return VerifiedSignature(key: self, time: time)
    }
  }
}

/// A signature that was checked and holds.
package struct VerifiedSignature: Sendable, Hashable {
  /// The key that made it.
  package let key: VerifierKey
  /// When a witness says that it saw the text, in POSIX seconds; nil for a plain signature.
  package let time: UInt64?
}
