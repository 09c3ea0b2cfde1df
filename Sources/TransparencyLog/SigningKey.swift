import Crypto

/// A private key with the name under which it signs; no description of it shows the secret.
///
/// Text form (the convention of Go's note package): `PRIVATE+KEY+name+id+base64(0x01 || 32-byte seed)`, where the id is the public key's.
package struct SigningKey: Sendable {
  /// The matching public key.
  package let verifierKey: VerifierKey
  private let key: Curve25519.Signing.PrivateKey

  private init(name: String, key: Curve25519.Signing.PrivateKey) throws(KeyError) {
    self.key = key
    verifierKey = try VerifierKey(
      name: name, algorithm: .ed25519, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// Makes a new key from the system's random numbers.
  ///
  /// - Throws: `badName`.
  package static func generate(name: String) throws(KeyError) -> SigningKey {
    try SigningKey(name: name, key: Curve25519.Signing.PrivateKey())
  }

  /// Reads the text form, without a line break, and checks that the id belongs to the key.
  ///
  /// - Throws: `KeyError`, which never carries the secret.
  package init(secretText: String) throws(KeyError) {
    (verifierKey, key) = try SecretKeyText.parse(secretText, algorithm: .ed25519)
  }

  /// The text form with the secret in it, to be written to a file that its owner alone can read.
  package var secretText: String { SecretKeyText.text(of: key, for: verifierKey) }

  /// Signs a text, which must end in a line break.
  ///
  /// The signature is the same each time on Linux; CryptoKit on Apple systems adds randomness.
  /// - Throws: `SignedNoteError` when the text cannot be the text of a note, or `signingFailed`.
  package func sign(_ text: String) throws(SignedNoteError) -> SignedNote {
    guard let signature = try? key.signature(for: Array(text.utf8)) else {
      throw .signingFailed(name: verifierKey.name)
    }
    let line = SignedNote.Signature(name: verifierKey.name, keyID: verifierKey.keyID, bytes: Array(signature))
    return try SignedNote(text: text, signatures: [line])
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The public text form only.
  package var description: String { "SigningKey(\(verifierKey.text))" }
  /// The public text form only.
  package var debugDescription: String { description }
  /// The public key only, so that `dump` shows no secret either.
  package var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey.text]) }
}
