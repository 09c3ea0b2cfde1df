import TransparencyLog

/// The root of a tree from its leaf hashes in order, held as the perfect subtrees so far.
///
/// The verifier's own, so that no code that appends to a log vouches for it.
struct RootFold {
  private var subtrees: [(height: Int, hash: Digest)] = []
  /// The number of leaves so far.
  private(set) var count: UInt64 = 0

  /// Begins with no leaf.
  init() {}

  /// Begins with the leaves below perfect subtrees, the widest first; their widths add up to the number of leaves.
  init(subtrees: [(height: Int, hash: Digest)]) {
    self.subtrees = subtrees
    count = subtrees.reduce(0) { $0 + 1 << UInt64($1.height) }
  }

  mutating func append(_ leaf: Digest) { append(leaf, height: 0) }

  /// Appends a perfect subtree of 2^height leaves; the number of leaves so far must be a multiple of that.
  mutating func append(_ subtree: Digest, height: Int) {
    precondition(count.trailingZeroBitCount >= height, "a subtree begins at a multiple of its width")
    count += 1 << UInt64(height)
    subtrees.append((height, subtree))
    while subtrees.count >= 2, subtrees[subtrees.count - 2].height == subtrees[subtrees.count - 1].height {
      let right = subtrees.removeLast()
      let left = subtrees.removeLast()
      subtrees.append((left.height + 1, TreeHash.node(left.hash, right.hash)))
    }
  }

  /// MTH of RFC 6962 section 2.1: the split at the largest power of two takes the perfect subtrees from the left.
  var root: Digest {
    var rest = subtrees[...]
    guard var folded = rest.popLast()?.hash else { return TreeHash.empty }
    while let left = rest.popLast() { folded = TreeHash.node(left.hash, folded) }
    return folded
  }
}
