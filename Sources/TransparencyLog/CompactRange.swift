/// The right edge of a tree: the roots of its perfect subtrees, the widest first.
///
/// One hash for each set bit of the size (size 7 holds a subtree of 4, one of 2 and one leaf), at most 64 in all. It is all that is
/// needed to know the root and to append.
package struct CompactRange: Sendable, Hashable {
  /// The number of leaves.
  package private(set) var size: TreeSize
  /// The perfect subtrees' roots, left to right.
  package private(set) var hashes: [Digest]

  /// The edge of the empty tree.
  package init() {
    size = TreeSize(0)
    hashes = []
  }

  /// Takes the perfect subtrees' roots of a tree; nil unless there is one for each set bit of `size`.
  package init?(size: TreeSize, hashes: [Digest]) {
    guard hashes.count == size.value.nonzeroBitCount else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// Takes the hashes of the right-edge partial tiles, level 0 first, as many a level as that level's partial width.
  init(size: TreeSize, edgeTiles: [[Digest]]) {
    var hashes: [Digest] = []
    for tile in edgeTiles.reversed() {
      var rest = tile[...]
      while !rest.isEmpty {
        let width = 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount)
        hashes.append(TreeHash.perfect(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
    }
    precondition(hashes.count == size.value.nonzeroBitCount, "edge tiles fit the size")
    self.size = size
    self.hashes = hashes
  }

  /// Adds one leaf hash at the right.
  ///
  /// A tree of 2^64 - 1 leaves traps: no log gets there by appending.
  package mutating func append(_ leaf: Digest) {
    precondition(size.value < UInt64.max, "a tree holds fewer than 2^64 leaves")
    var carried = leaf
    var bits = size.value
    while bits & 1 == 1, let left = hashes.popLast() {
      carried = TreeHash.node(left, carried)
      bits >>= 1
    }
    hashes.append(carried)
    size = TreeSize(size.value + 1)
  }

  /// The Merkle tree hash of RFC 6962 section 2.1: the subtrees folded from the right.
  package var root: Digest {
    guard var folded = hashes.last else { return TreeHash.empty }
    for left in hashes.dropLast().reversed() {
      folded = TreeHash.node(left, folded)
    }
    return folded
  }
}
