import Crypto

/// A SHA-256 computed piece by piece, for content too large to hold at once.
///
/// Law: however the bytes are cut into pieces, `finish()` equals `Digest.sha256` of their concatenation.
package struct DigestStream: Sendable {
  private var hasher = SHA256()

  /// Starts with no bytes.
  package init() {}

  /// Feeds bytes that the caller owns; the pointer is not kept.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    unsafe hasher.update(bufferPointer: bytes)
  }

  /// Feeds a piece.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
  }

  /// The digest of everything fed so far; more may be fed afterwards.
  package func finish() -> Digest {
    Digest(hasher.finalize())
  }
}
