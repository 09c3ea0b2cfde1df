/// Why a proof cannot be made.
package enum ProofError: Error, Hashable {
  /// The leaf does not exist at the size asked for.
  case indexOutOfRange(index: LeafIndex, size: TreeSize)
  /// The size asked for exceeds the stored tree's.
  case sizeOutOfRange(size: TreeSize, stored: TreeSize)
  /// The older size exceeds the newer.
  case sizesReversed(older: TreeSize, newer: TreeSize)
  /// A tile could not be used.
  case unreadable(TileReadError)
}

extension TileHashes {
  /// The hashes that, with a leaf, give the root: PATH(m, D[n]) of RFC 6962 section 2.1.1, the leaf's sibling first.
  ///
  /// - Throws: `ProofError`.
  package mutating func inclusionProof(of leaf: LeafIndex, at size: TreeSize) throws(ProofError) -> [Digest] {
    guard size <= self.size else { throw .sizeOutOfRange(size: size, stored: self.size) }
    guard leaf.value < size.value else { throw .indexOutOfRange(index: leaf, size: size) }
    var proof: [Digest] = []
    var start: UInt64 = 0
    var end = size.value
    while end - start > 1 {
      // PATH(m, D[n]) = PATH(m, D[0:k]) : MTH(D[k:n]) for m < k, PATH(m - k, D[k:n]) : MTH(D[0:k]) otherwise
      let split = start + TreeHash.splitPoint(end - start)
      if leaf.value < split {
        proof.append(try proofHash(of: split..<end))
        end = split
      } else {
        proof.append(try proofHash(of: start..<split))
        start = split
      }
    }
    return proof.reversed()
  }

  /// The hashes that show one tree to begin with another: PROOF(m, D[n]) of RFC 6962 section 2.1.2.
  ///
  /// Empty for equal sizes and for an older size of 0, which every tree extends.
  /// - Throws: `ProofError`.
  package mutating func consistencyProof(
    from older: TreeSize, to newer: TreeSize
  ) throws(ProofError) -> [Digest] {
    guard newer <= size else { throw .sizeOutOfRange(size: newer, stored: size) }
    guard older <= newer else { throw .sizesReversed(older: older, newer: newer) }
    guard older.value > 0 else { return [] }
    var proof: [Digest] = []
    var start: UInt64 = 0
    var end = newer.value
    // SUBPROOF(m, D[n], b): b is true as long as the older tree is a whole left part, whose hash the checker knows.
    var isKnown = true
    while older.value < end {
      let split = start + TreeHash.splitPoint(end - start)
      if older.value <= split {
        proof.append(try proofHash(of: split..<end))
        end = split
      } else {
        proof.append(try proofHash(of: start..<split))
        start = split
        isKnown = false
      }
    }
    if !isKnown { proof.append(try proofHash(of: start..<end)) }
    return proof.reversed()
  }

  private mutating func proofHash(of leaves: Range<UInt64>) throws(ProofError) -> Digest {
    do {
      return try hash(of: leaves)
    } catch {
      throw .unreadable(error)
    }
  }
}
