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
    var input: [UInt8] = [0x00]
    input.reserveCapacity(entry.count + 1)
    input.append(contentsOf: entry)
    return Digest.sha256(input)  // SHA-256(0x00 || entry), RFC 6962 section 2.1
  }

  /// The hash of an inner node from its two children.
  package static func node(_ left: Digest, _ right: Digest) -> Digest {
    var input: [UInt8] = [0x01]
    input.reserveCapacity(1 + 2 * Digest.byteCount)
    left.append(to: &input)
    right.append(to: &input)
    return Digest.sha256(input)  // SHA-256(0x01 || left || right), RFC 6962 section 2.1
  }

  /// The hash of a perfect subtree from its nodes on one level, left to right.
  ///
  /// The number of nodes must be a power of two; a violation traps, since only this module calls it so.
  package static func perfect(_ nodes: some Collection<Digest>) -> Digest {
    precondition(nodes.count.nonzeroBitCount == 1, "a perfect subtree has a power of two of nodes")
    var level = Array(nodes)
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { node(level[$0], level[$0 + 1]) }
    }
    return level[0]
  }

  /// The split point of RFC 6962 section 2.1: the largest power of two smaller than `count`, which is at least 2.
  static func splitPoint(_ count: UInt64) -> UInt64 {
    1 << UInt64(63 - (count - 1).leadingZeroBitCount)
  }
}
