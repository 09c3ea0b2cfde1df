/// Checks that the tree with one root begins with the tree with another.
///
/// Made of nothing that makes proofs: it follows RFC 9162 section 2.1.4.2, the proofs follow RFC 6962 section 2.1.2.
package enum ConsistencyCheck {
  /// Returns if the proof holds.
  ///
  /// For equal sizes the proof is empty and the roots are equal; an older size of 0 needs an empty proof and the empty root.
  /// - Throws: `ProofCheckError`.
  package static func check(
    older: TreeSize, olderRoot: Digest, newer: TreeSize, newerRoot: Digest, proof: [Digest]
  ) throws(ProofCheckError) {
    guard older <= newer else { throw .sizesReversed(older: older, newer: newer) }
    let expected = length(older: older, newer: newer)
    guard proof.count == expected else { throw .wrongLength(expected: expected, found: proof.count) }
    for (size, root) in [(older, olderRoot), (newer, newerRoot)]
    where size.value == 0 && root != TreeHash.empty {
      throw size == newer
        ? .rootMismatch(expected: root, computed: TreeHash.empty)
        : .olderRootMismatch(expected: root, computed: TreeHash.empty)
    }
    if older == newer, olderRoot != newerRoot {
      throw .rootMismatch(expected: newerRoot, computed: olderRoot)
    }
    if older.value == 0 || older == newer { return }

    // RFC 9162 section 2.1.4.2; fn is `node`, sn is `last`, fr and sr are the two computed roots.
    let path = older.value.nonzeroBitCount == 1 ? [olderRoot] + proof : proof
    var node = older.value - 1
    var last = newer.value - 1
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var computedOlder = path[0]
    var computedNewer = path[0]
    for hash in path.dropFirst() {
      if node & 1 == 1 || node == last {
        computedOlder = TreeHash.node(hash, computedOlder)
        computedNewer = TreeHash.node(hash, computedNewer)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        computedNewer = TreeHash.node(computedNewer, hash)
      }
      node >>= 1
      last >>= 1
    }
    guard computedOlder == olderRoot else {
      throw .olderRootMismatch(expected: olderRoot, computed: computedOlder)
    }
    guard computedNewer == newerRoot else {
      throw .rootMismatch(expected: newerRoot, computed: computedNewer)
    }
  }

  /// The number of hashes in a proof, counted along SUBPROOF of RFC 6962 section 2.1.2.
  ///
  /// The older size must not exceed the newer.
  package static func length(older: TreeSize, newer: TreeSize) -> Int {
    precondition(older <= newer, "the older tree is the smaller")
    guard older.value > 0 else { return 0 }
    var part = older.value
    var leaves = newer.value
    var count = 0
    var isKnown = true
    while part < leaves {
      let split = TreeHash.splitPoint(leaves)
      if part <= split {
        leaves = split
      } else {
        part -= split
        leaves -= split
        isKnown = false
      }
      count += 1
    }
    return isKnown ? count : count + 1
  }
}
