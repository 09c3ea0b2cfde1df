import Crypto

/// A SHA-256 hash: exactly 32 bytes, by construction.
///
/// Digests are compared as values, never as text. Held as four big-endian words, so that a million of them need no
/// million small arrays.
package struct Digest: Sendable, Hashable {
  /// The length of every digest, in bytes.
  package static let byteCount = 32

  private let word0: UInt64
  private let word1: UInt64
  private let word2: UInt64
  private let word3: UInt64

  /// Takes exactly 32 bytes; any other number gives nil.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in bytes {
      // One 256-bit shift to the left by a byte.
      words.0 = words.0 << 8 | words.1 >> 56
      words.1 = words.1 << 8 | words.2 >> 56
      words.2 = words.2 << 8 | words.3 >> 56
      words.3 = words.3 << 8 | UInt64(byte)
    }
    (word0, word1, word2, word3) = words
  }

  /// Takes exactly 64 lower-case hexadecimal digits; anything else gives nil.
  package init?(hex: String) {
    guard let bytes = Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// Takes the canonical standard base64 of 32 bytes (44 characters with padding); anything else gives nil.
  package init?(base64: String) {
    guard let bytes = Base64.decode(base64) else { return nil }
    self.init(bytes: bytes)
  }

  init(_ digest: SHA256Digest) {
    (word0, word1, word2, word3) = unsafe digest.withUnsafeBytes { raw in
      unsafe (
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
      )
    }
  }

  /// The 32 bytes, first byte first.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(Digest.byteCount)
    append(to: &result)
    return result
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hex.encode(bytes) }

  /// Standard base64 with padding, 44 characters.
  package var base64: String { Base64.encode(bytes) }

  /// Appends the 32 bytes to a buffer.
  package func append(to buffer: inout [UInt8]) {
    for word in [word0, word1, word2, word3] {
      unsafe withUnsafeBytes(of: word.bigEndian) { unsafe buffer.append(contentsOf: $0) }
    }
  }

  /// The SHA-256 of a whole byte string.
  package static func sha256(_ bytes: [UInt8]) -> Digest {
    var stream = DigestStream()
    stream.update(bytes)
    return stream.finish()
  }
}

extension Digest: CustomStringConvertible {
  /// The hexadecimal form, so that messages show what `sha256sum` shows.
  package var description: String { hex }
}
