import TransparencyLog

/// The root of a tree from its leaf hashes in order, held as the perfect subtrees so far.
///
/// The verifier's own, so that no code that appends to a log vouches for it.
struct RootFold {
  private var subtrees: [(height: Int, hash: Digest)] = []

  mutating func append(_ leaf: Digest) {
    subtrees.append((0, leaf))
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
