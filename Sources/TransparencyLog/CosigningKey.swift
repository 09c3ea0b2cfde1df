import Crypto

/// Why a witness cannot cosign.
package enum CosigningError: Error, Hashable {
  /// The note's text is not a checkpoint.
  case notACheckpoint(CheckpointError)
  /// The time exceeds 2^63 - 1 seconds.
  case timeTooLarge(UInt64)
  /// The private key could not sign.
  case signingFailed(name: String)
}

/// A witness's private key, for cosignature/v1 (C2SP tlog-cosignature); no description of it shows the secret.
///
/// ```
/// signed:    "cosignature/v1\ntime <decimal seconds>\n" || text of the checkpoint
/// signature: uint64 big-endian seconds || 64 bytes of Ed25519
/// text form: PRIVATE+KEY+name+id+base64(0x04 || 32-byte seed)
/// ```
/// A key serves one witness alone: what is signed does not hold the witness's name.
package struct CosigningKey: Sendable {
  /// The matching public key.
  package let verifierKey: VerifierKey
  private let key: Curve25519.Signing.PrivateKey

  /// Makes a new key from the system's random numbers.
  ///
  /// - Throws: `badName`.
  package static func generate(name: String) throws(KeyError) -> CosigningKey {
    let key = Curve25519.Signing.PrivateKey()
    let verifierKey = try VerifierKey(
      name: name, algorithm: .cosignatureV1, publicKey: Array(key.publicKey.rawRepresentation))
    return CosigningKey(verifierKey: verifierKey, key: key)
  }

  private init(verifierKey: VerifierKey, key: Curve25519.Signing.PrivateKey) {
    self.verifierKey = verifierKey
    self.key = key
  }

  /// Reads the text form, without a line break, and checks that the id belongs to the key.
  ///
  /// - Throws: `KeyError`, which never carries the secret; a log's key is `unknownAlgorithm(1)`.
  package init(secretText: String) throws(KeyError) {
    (verifierKey, key) = try SecretKeyText.parse(secretText, algorithm: .cosignatureV1)
  }

  /// The text form with the secret in it, to be written to a file that its owner alone can read.
  package var secretText: String { SecretKeyText.text(of: key, for: verifierKey) }

  /// Vouches for a checkpoint: says that, at a time in POSIX seconds, it was the largest seen of its log and extended all before.
  ///
  /// Whether that is so is for the caller to know (`WitnessDecision`). The whole text is signed, extension lines too.
  /// - Returns: The line to add to the note.
  /// - Throws: `CosigningError`.
  package func cosign(
    _ note: SignedNote, time: UInt64
  ) throws(CosigningError) -> SignedNote.Signature {
    if case .failure(let error) = Result(catching: { () throws(CheckpointError) in
      try Checkpoint(text: note.text)
    }) {
      throw .notACheckpoint(error)
    }
    guard time <= UInt64(Int64.max) else { throw .timeTooLarge(time) }
    let message = Array("cosignature/v1\ntime \(time)\n".utf8) + Array(note.text.utf8)
    guard let signature = try? key.signature(for: message) else {
      throw .signingFailed(name: verifierKey.name)
    }
    let seconds = stride(from: 56, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: time >> UInt64($0))
    }
    return SignedNote.Signature(
      name: verifierKey.name, keyID: verifierKey.keyID, bytes: seconds + Array(signature))
  }
}

extension CosigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The public text form only.
  package var description: String { "CosigningKey(\(verifierKey.text))" }
  /// The public text form only.
  package var debugDescription: String { description }
  /// The public key only, so that `dump` shows no secret either.
  package var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey.text]) }
}
