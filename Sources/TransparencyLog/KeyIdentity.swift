/// The four bytes by which a signature line names its key.
///
/// They are the first four bytes of SHA-256(name || 0x0A || type || public key) (C2SP signed-note): a hint and not a proof.
package struct KeyID: Sendable, Hashable, CustomStringConvertible {
  /// The four bytes as a big-endian number.
  package let value: UInt32

  /// Names a key by the number.
  package init(_ value: UInt32) {
    self.value = value
  }

  /// The id of a key.
  package init(name: String, algorithm: KeyAlgorithm, publicKey: [UInt8]) {
    let hash = Digest.sha256(Array(name.utf8) + [0x0A, algorithm.rawValue] + publicKey).bytes
    value = KeyID(bytes: hash[..<4]).value
  }

  init(bytes: ArraySlice<UInt8>) {
    value = bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The four bytes, first byte first.
  package var bytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }

  /// Eight lower-case hexadecimal digits.
  package var description: String { Hex.encode(bytes) }
}

/// What a key signs and how; the raw values are the type bytes of C2SP signed-note.
package enum KeyAlgorithm: UInt8, Sendable, Hashable {
  /// Ed25519 over the text of the note.
  case ed25519 = 0x01
  /// Ed25519 over a time and the text of the note (C2SP tlog-cosignature, cosignature/v1).
  case cosignatureV1 = 0x04
}

/// Why a text is not a key of this module.
package enum KeyError: Error, Hashable {
  /// It is not `name+id+key`.
  case malformed
  /// The name is empty, or has a plus sign, white space or a control character.
  case badName(String)
  /// The id is not eight lower-case hexadecimal digits.
  case badKeyID(String)
  /// The key is not canonical base64, or it is empty.
  case badBase64
  /// The key's type is none that this module knows.
  case unknownAlgorithm(UInt8)
  /// The key has the wrong length, in bytes.
  case wrongLength(expected: Int, found: Int)
  /// The bytes are no key of the algorithm.
  case badKey
  /// The id in the text is not the key's own.
  case keyIDMismatch(expected: KeyID, found: KeyID)
}

/// The rules of C2SP signed-note for the names of keys.
enum KeyName {
  /// Whether a name has at least one character and no plus sign, white space or control character.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "+" && scalar.value >= 0x20 && !scalar.properties.isWhitespace
      }
  }

  /// Cuts `name+id+base64` at its first two plus signs; base64 may hold more of them.
  static func split(_ text: Substring) throws(KeyError) -> (
    name: String, id: KeyID, type: UInt8, key: [UInt8]
  ) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .malformed }
    let name = String(parts[0])
    guard isValid(name) else { throw .badName(name) }
    guard parts[1].utf8.count == 8, let id = Hex.decode(String(parts[1])) else {
      throw .badKeyID(String(parts[1]))
    }
    guard let bytes = Base64.decode(String(parts[2])), let type = bytes.first else { throw .badBase64 }
    return (name, KeyID(bytes: id[...]), type, Array(bytes.dropFirst()))
  }
}
