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
    let contiguous = bytes.withContiguousStorageIfAvailable {
      unsafe Digest(raw: UnsafeRawBufferPointer($0))
    }
    if let contiguous {
      self = contiguous
    } else {
      self = unsafe Array(bytes).withUnsafeBytes { unsafe Digest(raw: $0) }
    }
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
    self = unsafe digest.withUnsafeBytes { unsafe Digest(raw: $0) }
  }

  /// Takes the 32 bytes of a buffer that holds no others; another length traps.
  private init(raw: UnsafeRawBufferPointer) {
    precondition(raw.count == Digest.byteCount, "a digest has 32 bytes")
    word0 = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    word1 = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    word2 = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    word3 = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
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
    let words = (word0.bigEndian, word1.bigEndian, word2.bigEndian, word3.bigEndian)
    unsafe withUnsafeBytes(of: words) { unsafe buffer.append(contentsOf: $0) }
  }

  /// Writes the 32 bytes at an offset of a buffer that has room for them.
  func store(in buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
    unsafe buffer.storeBytes(of: word0.bigEndian, toByteOffset: offset, as: UInt64.self)
    unsafe buffer.storeBytes(of: word1.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
    unsafe buffer.storeBytes(of: word2.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
    unsafe buffer.storeBytes(of: word3.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
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
