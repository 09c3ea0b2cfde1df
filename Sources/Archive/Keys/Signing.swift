import TransparencyLog

/// The private key that signs an archive's checkpoints now.
struct Signing {
  private let key: SigningKey

  /// The matching public key.
  var verifierKey: VerifierKey { key.verifierKey }

  /// Finds the key: the one that the last change of keys announced, or that of `log.vkey`.
  init(_ archive: Archive, _ store: KeyStore) throws(ArchiveError) {
    key = try store.signingKey(for: try archive.catalog.handovers().last?.event.next ?? archive.key)
  }

  /// Signs a checkpoint, with the new key as well where the log is handed over to it.
  func sign(_ checkpoint: Checkpoint, handingOverTo successor: SigningKey?) throws -> SignedNote {
    let note = try key.sign(checkpoint.text)
    guard let successor else { return note }
    return try SignedNote(
      text: note.text, signatures: note.signatures + (try successor.sign(checkpoint.text)).signatures)
  }
}
