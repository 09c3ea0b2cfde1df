import TransparencyLog

extension ArchiveCheck {
  private static let keyLimit = 4096
  private static let checkpointLimit = 1 << 20

  /// The key to check the checkpoint against: the trusted one, or else the archive's own.
  mutating func key(trusted: VerifierKey?) -> VerifierKey? {
    let place = ArchiveLayout.verifierKey
    guard singleFiles.contains(place) else {
      report.add(.keyMissing, at: place, "Expected the log's public key, found no file.")
      return trusted
    }
    guard let content = read(place, limit: ArchiveCheck.keyLimit) else { return trusted }
    guard content.last == UInt8(ascii: "\n"), let text = String(validating: content.dropLast(), as: UTF8.self)
    else {
      report.add(
        .keyMalformed, at: place, "Expected one line of UTF-8 with its line break, found other bytes.")
      return trusted
    }
    let found: VerifierKey
    do {
      found = try VerifierKey(text: text)
    } catch {
      report.add(.keyMalformed, at: place, "Expected a public key as name+id+base64, found \(error).")
      return trusted
    }
    guard found.algorithm == .ed25519 else {
      report.add(
        .keyMalformed, at: place, "Expected an Ed25519 key of type 1, found type \(found.algorithm.rawValue)."
      )
      return trusted
    }
    if let trusted, trusted != found {
      report.add(.keyMismatch, at: place, "Expected the trusted key \(trusted.text), found \(found.text).")
    }
    return trusted ?? found
  }

  /// The checkpoint, even with a bad signature, so that the rest can be compared with what it claims.
  mutating func checkpoint(key: VerifierKey?) -> Checkpoint? {
    let place = ArchiveLayout.checkpoint
    guard singleFiles.contains(place) else {
      report.add(.checkpointMissing, at: place, "Expected the signed head of the log, found no file.")
      return nil
    }
    guard let content = read(place, limit: ArchiveCheck.checkpointLimit) else { return nil }
    let note: SignedNote
    do {
      note = try SignedNote(bytes: content)
    } catch {
      report.add(.checkpointMalformed, at: place, "Expected a signed note, found \(error).")
      return nil
    }
    if let key { checkSignature(of: note, by: key) }
    let checkpoint: Checkpoint
    do {
      checkpoint = try Checkpoint(text: note.text)
    } catch {
      report.add(.checkpointMalformed, at: place, "Expected origin, size and root, found \(error).")
      return nil
    }
    if let key, !key.name.utf8.elementsEqual(checkpoint.origin.utf8) {
      report.add(
        .originMismatch, at: place,
        "Expected the key's name \(key.name) as origin, found \(checkpoint.origin).")
    }
    report.origin = checkpoint.origin
    report.size = checkpoint.size
    report.root = checkpoint.root
    return checkpoint
  }

  private mutating func checkSignature(of note: SignedNote, by key: VerifierKey) {
    let place = ArchiveLayout.checkpoint
    do {
      _ = try note.verified(by: [key])
    } catch .noKnownSignature(_, let found) {
      report.add(
        .signatureMissing, at: place,
        "Expected a signature by \(key.name)+\(key.keyID), found only \(found.joined(separator: ", ")).")
    } catch {
      report.add(
        .signatureInvalid, at: place,
        "Expected a signature over this text by \(key.name)+\(key.keyID), found one that does not hold.")
    }
  }
}
