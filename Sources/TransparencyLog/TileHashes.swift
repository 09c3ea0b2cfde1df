/// A stored tree: the hash of any perfect subtree and the root at any size, read from tiles.
///
/// Tiles are believed as they are read; compare `root(at:)` with a checkpoint before trusting anything else. A few tiles are kept
/// between calls, so that a proof reads each of its tiles once.
package struct TileHashes {
  /// The number of entries of the stored tree.
  package let size: TreeSize
  private let read: TileReader
  private var kept: [TileCoordinate: [Digest]] = [:]

  /// The most tiles kept between calls: 512 KiB of hashes.
  private static let keptLimit = 64

  /// Reads a tree of a size through a closure.
  package init(size: TreeSize, read: @escaping TileReader) {
    self.size = size
    self.read = read
  }

  /// The hash of the perfect subtree over the leaves index·2^level up to (index + 1)·2^level, half-open.
  ///
  /// The subtree must lie within the tree; one that does not traps.
  /// - Throws: `TileReadError`.
  package mutating func node(level: Int, index: UInt64) throws(TileReadError) -> Digest {
    precondition(
      (0...63).contains(level) && index < size.value >> UInt64(level), "the subtree lies within the tree")
    // Eight levels of the tree to a tile: its hashes are the nodes of level 8·L, and the levels between are computed.
    let above = level % 8
    let width = UInt64(1) << UInt64(above)
    let first = index << UInt64(above)
    guard let tile = TileCoordinate(level: level / 8, index: first / 256, in: size) else {
      preconditionFailure("a tile of the tree is not empty")
    }
    let hashes = try hashes(of: tile)
    let start = Int(first % 256)
    return TreeHash.perfect(hashes[start..<start + Int(width)])
  }

  /// The Merkle tree hash of the first `size` leaves.
  ///
  /// A size greater than the stored tree's traps.
  /// - Throws: `TileReadError`.
  package mutating func root(at size: TreeSize) throws(TileReadError) -> Digest {
    try hash(of: 0..<size.value)
  }

  /// The Merkle tree hash of consecutive leaves that begin at a split point of RFC 6962 section 2.1.
  mutating func hash(of leaves: Range<UInt64>) throws(TileReadError) -> Digest {
    precondition(leaves.upperBound <= size.value, "the leaves lie within the tree")
    var subtrees: [Digest] = []
    var start = leaves.lowerBound
    while start < leaves.upperBound {
      // The widest perfect subtree that fits: the split of RFC 6962 taken from the left.
      let level = 63 - (leaves.upperBound - start).leadingZeroBitCount
      subtrees.append(try node(level: level, index: start >> UInt64(level)))
      start += 1 << UInt64(level)
    }
    guard var folded = subtrees.popLast() else { return TreeHash.empty }
    while let left = subtrees.popLast() { folded = TreeHash.node(left, folded) }
    return folded
  }

  private mutating func hashes(of tile: TileCoordinate) throws(TileReadError) -> [Digest] {
    if let hashes = kept[tile] { return hashes }
    let hashes = try StoredTile.hashes(of: tile, read: read)
    if kept.count >= TileHashes.keptLimit { kept.removeAll() }
    kept[tile] = hashes
    return hashes
  }
}
