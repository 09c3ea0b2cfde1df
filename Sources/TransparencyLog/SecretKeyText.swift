import Crypto

/// The text form that private keys share: `PRIVATE+KEY+name+id+base64(type || 32-byte seed)` (the convention of Go's note package).
///
/// The id is the public key's. Only the type byte tells a log's key from a witness's.
enum SecretKeyText {
  private static let prefix = "PRIVATE+KEY+"
  private static let seedLength = 32

  /// Reads a text without a line break, and checks that the id belongs to the key.
  ///
  /// - Throws: `KeyError`, which never carries the secret.
  static func parse(
    _ text: String, algorithm: KeyAlgorithm
  ) throws(KeyError) -> (verifierKey: VerifierKey, key: Curve25519.Signing.PrivateKey) {
    guard text.utf8.starts(with: prefix.utf8) else { throw .malformed }
    let parts = try KeyName.split(Substring(text.utf8.dropFirst(prefix.utf8.count)))
    guard parts.type == algorithm.rawValue else { throw .unknownAlgorithm(parts.type) }
    guard parts.key.count == seedLength else {
      throw .wrongLength(expected: seedLength, found: parts.key.count)
    }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: parts.key) else { throw .badKey }
    let verifierKey = try VerifierKey(
      name: parts.name, algorithm: algorithm, publicKey: Array(key.publicKey.rawRepresentation))
    guard parts.id == verifierKey.keyID else {
      throw .keyIDMismatch(expected: verifierKey.keyID, found: parts.id)
    }
    return (verifierKey, key)
  }

  /// The text form, with the secret in it.
  static func text(of key: Curve25519.Signing.PrivateKey, for public: VerifierKey) -> String {
    prefix + "\(`public`.name)+\(`public`.keyID)+"
      + Base64.encode([`public`.algorithm.rawValue] + Array(key.rawRepresentation))
  }
}
