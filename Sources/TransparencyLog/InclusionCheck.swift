/// Why a proof does not show what it should; each case carries both sides.
package enum ProofCheckError: Error, Hashable {
  /// The index is not below the size.
  case indexOutOfRange(index: LeafIndex, size: TreeSize)
  /// The older size exceeds the newer.
  case sizesReversed(older: TreeSize, newer: TreeSize)
  /// The proof has the wrong number of hashes for the sizes.
  case wrongLength(expected: Int, found: Int)
  /// The proof leads to another root; of two roots, this is the (only or) newer tree's.
  case rootMismatch(expected: Digest, computed: Digest)
  /// The proof leads to another root of the older tree.
  case olderRootMismatch(expected: Digest, computed: Digest)
}

/// Checks that a leaf stands at its index in the tree with a root.
///
/// Made of nothing that makes proofs: it follows RFC 9162 section 2.1.3.2, the proofs follow RFC 6962 section 2.1.1.
package enum InclusionCheck {
  /// Returns if the proof holds.
  ///
  /// - Parameter leaf: The leaf *hash*, SHA-256(0x00 || entry).
  /// - Throws: `ProofCheckError`.
  package static func check(
    leaf: Digest, index: LeafIndex, size: TreeSize, proof: [Digest], root: Digest
  ) throws(ProofCheckError) {
    guard index.value < size.value else { throw .indexOutOfRange(index: index, size: size) }
    let expected = length(index: index, size: size)
    guard proof.count == expected else { throw .wrongLength(expected: expected, found: proof.count) }
    var computed = leaf
    var node = index.value
    var last = size.value - 1
    for sibling in proof {
      // RFC 9162 section 2.1.3.2, step 4: fn is `node`, sn is `last`.
      if node & 1 == 1 || node == last {
        computed = TreeHash.node(sibling, computed)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        computed = TreeHash.node(computed, sibling)
      }
      node >>= 1
      last >>= 1
    }
    guard computed == root else { throw .rootMismatch(expected: root, computed: computed) }
  }

  /// The number of hashes in a proof: one for each split between the root and the leaf.
  ///
  /// The index must be below the size.
  package static func length(index: LeafIndex, size: TreeSize) -> Int {
    precondition(index.value < size.value, "the leaf is in the tree")
    var leaf = index.value
    var leaves = size.value
    var count = 0
    while leaves > 1 {
      let split = TreeHash.splitPoint(leaves)
      if leaf < split {
        leaves = split
      } else {
        leaf -= split
        leaves -= split
      }
      count += 1
    }
    return count
  }
}
