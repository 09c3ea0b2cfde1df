import TransparencyLog

extension ArchiveCheck {
  private static let keyLimit = 4096
  static let noteLimit = 1 << 20

  /// Reads key and checkpoint; the signatures are checked later, when the log has said which keys it had.
  mutating func readHead() {
    foundKey = readKey()
    readCheckpoint()
    headFindings = report.findings.count
  }

  private mutating func readKey() -> VerifierKey? {
    let place = ArchiveLayout.verifierKey
    guard singleFiles.contains(place) else {
      report.add(.keyMissing, at: place, "Expected the log's public key, found no file.")
      return nil
    }
    guard let content = read(place, limit: ArchiveCheck.keyLimit) else { return nil }
    guard content.last == UInt8(ascii: "\n"), let text = String(validating: content.dropLast(), as: UTF8.self)
    else {
      report.add(
        .keyMalformed, at: place, "Expected one line of UTF-8 with its line break, found other bytes.")
      return nil
    }
    let found: VerifierKey
    do {
      found = try VerifierKey(text: text)
    } catch {
      report.add(.keyMalformed, at: place, "Expected a public key as name+id+base64, found \(error).")
      return nil
    }
    guard found.algorithm == .ed25519 else {
      report.add(
        .keyMalformed, at: place, "Expected an Ed25519 key of type 1, found type \(found.algorithm.rawValue)."
      )
      return nil
    }
    return found
  }

  /// Reads the checkpoint, even one with a bad signature, so that the rest can be compared with what it claims.
  private mutating func readCheckpoint() {
    let place = ArchiveLayout.checkpoint
    guard singleFiles.contains(place) else {
      report.add(.checkpointMissing, at: place, "Expected the signed head of the log, found no file.")
      return
    }
    guard let content = read(place, limit: ArchiveCheck.noteLimit) else { return }
    do {
      note = try SignedNote(bytes: content)
    } catch {
      report.add(.checkpointMalformed, at: place, "Expected a signed note, found \(error).")
      return
    }
    guard let note else { return }
    do {
      let checkpoint = try Checkpoint(text: note.text)
      self.checkpoint = checkpoint
      report.origin = checkpoint.origin
      report.size = checkpoint.size
      report.root = checkpoint.root
    } catch {
      report.add(.checkpointMalformed, at: place, "Expected origin, size and root, found \(error).")
    }
  }

  /// Checks the checkpoint's signatures and origin against a key; the findings go where the checkpoint was read.
  ///
  /// - Parameters:
  ///   - key: The key that must have signed.
  ///   - others: Keys that may have signed too, such as the one before it at a change of keys.
  /// - Returns: Whether all of it holds.
  mutating func checkSignatures(by key: VerifierKey, others: [VerifierKey]) -> Bool {
    guard let note else { return false }
    let place = ArchiveLayout.checkpoint
    var findings: [Finding] = []
    let known = others.contains(key) ? others : others + [key]
    do {
      let held = try note.verified(by: known)
      if held.contains(where: { $0.key == key }) {
        for signature in note.signatures
        where !known.contains(where: {
          $0.keyID == signature.keyID && $0.name.utf8.elementsEqual(signature.name.utf8)
        }) {
          findings.append(
            Finding(
              .signatureUnknown, at: place,
              "Expected signatures by the log's key alone, found one by \(signature.name)+\(signature.keyID)."
            ))
        }
      } else {
        findings.append(missing(key, note))
      }
    } catch .noKnownSignature {
      findings.append(missing(key, note))
    } catch {
      findings.append(
        Finding(
          .signatureInvalid, at: place,
          "Expected a signature over this text by \(key.name)+\(key.keyID), found one that does not hold."))
    }
    if let checkpoint, !key.name.utf8.elementsEqual(checkpoint.origin.utf8) {
      findings.append(
        Finding(
          .originMismatch, at: place,
          "Expected the key's name \(key.name) as origin, found \(checkpoint.origin)."))
    }
    addToHead(findings)
    return findings.isEmpty
  }

  private func missing(_ key: VerifierKey, _ note: SignedNote) -> Finding {
    let found = note.signatures.map { "\($0.name)+\($0.keyID)" }.joined(separator: ", ")
    return Finding(
      .signatureMissing, at: ArchiveLayout.checkpoint,
      "Expected a signature by \(key.name)+\(key.keyID), found only \(found).")
  }

  /// Puts findings behind those of the head.
  mutating func addToHead(_ findings: [Finding]) {
    report.findings.insert(contentsOf: findings, at: headFindings)
    headFindings += findings.count
  }
}
