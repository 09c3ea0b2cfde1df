import Crypto

/// The hashes of an RFC 6962 Merkle tree.
///
/// ```
/// leaf    = SHA-256(0x00 || entry)
/// node    = SHA-256(0x01 || left || right)
/// MTH({}) = SHA-256("")
/// ```
/// A tree of n > 1 leaves is split at k, the largest power of two smaller than n.
package enum TreeHash {
  /// The root of a tree without entries: SHA-256 of the empty string.
  package static let empty = Digest.sha256([])

  /// The hash of one entry's bytes.
  package static func leaf(_ entry: some Collection<UInt8>) -> Digest {
    var hasher = SHA256()
    var prefix: UInt8 = 0x00
    unsafe withUnsafeBytes(of: &prefix) { unsafe hasher.update(bufferPointer: $0) }
    let contiguous: Void? = entry.withContiguousStorageIfAvailable {
      unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if contiguous == nil {
      unsafe Array(entry).withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    }
    return Digest(hasher.finalize())  // SHA-256(0x00 || entry), RFC 6962 section 2.1
  }

  /// The hash of an inner node from its two children.
  package static func node(_ left: Digest, _ right: Digest) -> Digest {
    // Called twice for every entry of a log, so the 65 bytes are laid out on the stack.
    let length = 1 + 2 * Digest.byteCount
    return unsafe withUnsafeTemporaryAllocation(byteCount: length, alignment: 8) { buffer in
      unsafe buffer.storeBytes(of: 0x01, toByteOffset: 0, as: UInt8.self)
      unsafe left.store(in: buffer, at: 1)
      unsafe right.store(in: buffer, at: 1 + Digest.byteCount)
      var hasher = SHA256()
      unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(buffer))
      return Digest(hasher.finalize())  // SHA-256(0x01 || left || right), RFC 6962 section 2.1
    }
  }

  /// The hash of a perfect subtree from its nodes on one level, left to right.
  ///
  /// The number of nodes must be a power of two; a violation traps, since only this module calls it so.
  package static func perfect(_ nodes: some Collection<Digest>) -> Digest {
    precondition(nodes.count.nonzeroBitCount == 1, "a perfect subtree has a power of two of nodes")
    var level = Array(nodes)
    var width = level.count
    while width > 1 {
      width /= 2
      // The first half is written over from the left: pair i is read at 2i and 2i + 1 before anything is written there.
      for pair in 0..<width { level[pair] = node(level[2 * pair], level[2 * pair + 1]) }
    }
    return level[0]
  }

  /// The split point of RFC 6962 section 2.1: the largest power of two smaller than `count`, which is at least 2.
  static func splitPoint(_ count: UInt64) -> UInt64 {
    1 << UInt64(63 - (count - 1).leadingZeroBitCount)
  }
}
