/// Why bytes are not a signed note, or why a note is not to be believed.
package enum SignedNoteError: Error, Hashable {
  /// The bytes are not valid UTF-8.
  case notUTF8
  /// A control character other than the line break stands at this byte.
  case controlCharacter(offset: Int, byte: UInt8)
  /// No blank line parts text from signatures.
  case noBlankLine
  /// The text does not end in a line break.
  case unterminatedText
  /// The last signature line does not end in a line break.
  case unterminatedSignature
  /// Signature line `line` (from 1) is not `— name base64`.
  case malformedSignature(line: Int)
  /// There is no signature line.
  case noSignatures
  /// There are more signature lines than this module reads.
  case tooManySignatures(limit: Int, found: Int)
  /// A line claims to be by a known key, and that key did not sign this text.
  case invalidSignature(name: String, keyID: KeyID)
  /// None of the lines is by a known key.
  case noKnownSignature(known: [String], found: [String])
  /// The private key could not sign.
  case signingFailed(name: String)
}

/// A text with signatures below it (C2SP signed-note).
///
/// ```
/// text, ending in a line break
/// (empty line)
/// — name base64(4-byte key id || signature)
/// ```
/// Text and signatures part at the last empty line. Law: `SignedNote(bytes: note.bytes) == note`.
package struct SignedNote: Sendable, Hashable {
  /// One signature line, not yet checked.
  package struct Signature: Sendable, Hashable {
    /// The signer's name.
    package let name: String
    /// The hint at the signer's key.
    package let keyID: KeyID
    /// What follows the key id; its meaning depends on the key.
    package let bytes: [UInt8]

    /// Joins the parts of a line; whether they can be written is checked by `SignedNote`.
    package init(name: String, keyID: KeyID, bytes: [UInt8]) {
      self.name = name
      self.keyID = keyID
      self.bytes = bytes
    }

    /// The line without its line break.
    package var line: String { "\u{2014} \(name) " + Base64.encode(keyID.bytes + bytes) }
  }

  /// The signed text, with its final line break.
  package let text: String
  /// The signature lines in their order.
  package let signatures: [Signature]

  /// The most signature lines that are read; the format asks for at least 16.
  package static let maximumSignatures = 100

  /// Joins a text and its signature lines.
  ///
  /// - Throws: What reading the written note would throw; the signatures themselves are not checked.
  package init(text: String, signatures: [Signature]) throws(SignedNoteError) {
    let joined = text + "\n" + signatures.map { $0.line + "\n" }.joined()
    let parsed = try SignedNote(bytes: Array(joined.utf8))
    guard parsed.signatures == signatures else { throw .malformedSignature(line: 1) }
    self = parsed
  }

  /// Reads a note strictly; the signatures are not checked.
  ///
  /// - Throws: `SignedNoteError` for the first thing that is wrong.
  package init(bytes: [UInt8]) throws(SignedNoteError) {
    let lineBreak = UInt8(ascii: "\n")
    if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != lineBreak }) {
      throw .controlCharacter(offset: offset, byte: bytes[offset])
    }
    var split: Int?
    for offset in bytes.indices.dropLast().reversed()
    where bytes[offset] == lineBreak && bytes[offset + 1] == lineBreak {
      split = offset
      break
    }
    guard let split else { throw .noBlankLine }
    guard let whole = String(validating: bytes[...split], as: UTF8.self) else { throw .notUTF8 }
    let below = bytes[(split + 2)...]
    guard let last = below.last else { throw .noSignatures }
    guard last == lineBreak else { throw .unterminatedSignature }
    let lines = below.dropLast().split(separator: lineBreak, omittingEmptySubsequences: false)
    guard lines.count <= SignedNote.maximumSignatures else {
      throw .tooManySignatures(limit: SignedNote.maximumSignatures, found: lines.count)
    }
    var signatures: [Signature] = []
    for (position, bytes) in lines.enumerated() {
      guard let line = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
      guard let signature = Signature(line: line) else { throw .malformedSignature(line: position + 1) }
      signatures.append(signature)
    }
    text = whole
    self.signatures = signatures
  }

  /// The note as it is written to a file.
  package var bytes: [UInt8] { Array((text + "\n" + signatures.map { $0.line + "\n" }.joined()).utf8) }

  /// Checks the lines that are by known keys, and ignores the others.
  ///
  /// - Returns: The signatures that hold, in the order of their lines; never empty.
  /// - Throws: `invalidSignature` if a known key's line does not hold, whatever the others say; `noKnownSignature`
  ///   if no line is by a known key.
  package func verified(by keys: [VerifierKey]) throws(SignedNoteError) -> [VerifiedSignature] {
    let (verified, refuted) = checked(by: keys)
    if let first = refuted.first { throw .invalidSignature(name: first.name, keyID: first.keyID) }
    guard !verified.isEmpty else {
      throw .noKnownSignature(
        known: keys.map { "\($0.name)+\($0.keyID)" }, found: signatures.map { "\($0.name)+\($0.keyID)" })
    }
    return verified
  }

  /// Sorts the lines that are by known keys into those that hold and those that do not, in the order of the lines.
  ///
  /// A line in `refuted` claims a known key, and no known key that it may mean made it. Lines by other keys are in neither.
  package func checked(
    by keys: [VerifierKey]
  ) -> (verified: [VerifiedSignature], refuted: [Signature]) {
    var verified: [VerifiedSignature] = []
    var refuted: [Signature] = []
    for signature in signatures {
      // Four bytes of id can collide, so any key that the line may mean will do.
      let claimed = keys.filter {
        $0.keyID == signature.keyID && $0.name.utf8.elementsEqual(signature.name.utf8)
      }
      if let held = claimed.lazy.compactMap({ $0.check(signature.bytes, over: text) }).first {
        verified.append(held)
      } else if !claimed.isEmpty {
        refuted.append(signature)
      }
    }
    return (verified, refuted)
  }
}

extension SignedNote.Signature {
  /// Reads a line without its line break; nil if it is not a signature line.
  init?(line: String) {
    let parts = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual(["\u{2014}"]) else { return nil }
    let name = String(parts[1])
    guard KeyName.isValid(name), let bytes = Base64.decode(String(parts[2])), bytes.count > 4 else {
      return nil
    }
    self.init(name: name, keyID: KeyID(bytes: bytes[..<4]), bytes: Array(bytes[4...]))
  }
}
