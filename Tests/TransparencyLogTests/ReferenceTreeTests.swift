import Testing
import TransparencyLog

/// The stored tree against the definition, at every size to 512 and at random sizes to a million.
struct ReferenceTreeTests {
  static let count = 512

  /// Positions worth looking at below a bound: both ends, the powers of two and their neighbours, and some at random.
  static func positions(below bound: Int, random: inout SplitMix) -> [Int] {
    var positions: Set<Int> = [0, bound - 1, bound / 2, SlowTree.split(max(bound, 2)) - 1]
    positions.insert(SlowTree.split(max(bound, 2)))
    positions.insert(Int.random(in: 0..<bound, using: &random))
    return positions.filter { (0..<bound).contains($0) }.sorted()
  }

  @Test func `at every size to 512 each way of computing the root agrees with the definition`() throws {
    let entries = SlowTree.entries(ReferenceTreeTests.count)
    let tree = SlowTree(entries: entries)
    var range = CompactRange()
    var log = LogAppendTests.MemoryLog()
    for size in 0...ReferenceTreeTests.count {
      if size > 0 {
        range.append(tree.leaves[size - 1])
        _ = try log.append([entries[size - 1]])
      }
      let root = tree.root(size)
      #expect(range.root == root)
      #expect(log.root == root)
      var stored = TileHashes(size: log.size, read: memoryReader(log.files))
      #expect(try stored.root(at: log.size) == root)
    }
  }

  @Test func `proofs at every size to 512 are those of the definition and are accepted`() throws {
    let count = ReferenceTreeTests.count
    let tree = SlowTree(count: count)
    let roots = (0...count).map { tree.root($0) }
    var stored = TileHashes(size: TreeSize(UInt64(count)), read: tree.reader(count))
    var random = SplitMix(state: 512)
    for size in 1...count {
      let newer = TreeSize(UInt64(size))
      for leaf in ReferenceTreeTests.positions(below: size, random: &random) {
        let index = LeafIndex(UInt64(leaf))
        let proof = try stored.inclusionProof(of: index, at: newer)
        #expect(proof == tree.inclusion(leaf, size))
        try InclusionCheck.check(
          leaf: tree.leaves[leaf], index: index, size: newer, proof: proof, root: roots[size])
      }
      for older in ReferenceTreeTests.positions(below: size + 1, random: &random) {
        let olderSize = TreeSize(UInt64(older))
        let proof = try stored.consistencyProof(from: olderSize, to: newer)
        #expect(proof == tree.consistency(older, size))
        try ConsistencyCheck.check(
          older: olderSize, olderRoot: roots[older], newer: newer, newerRoot: roots[size], proof: proof)
      }
    }
  }

  @Test func `random sizes to a million agree with the definition`() throws {
    // Another tree in every run; a failure says which.
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    // Each magnitude as likely as the others, from thousands to a million.
    let bits = Int.random(in: 12...19, using: &random)
    let total = min(Int.random(in: 1 << bits..<2 << bits, using: &random), 1_000_000)
    let older = Int.random(in: 1..<total, using: &random)
    let leaf = Int.random(in: 0..<total, using: &random)
    let note: Comment = "seed \(seed): \(total) entries, older \(older), leaf \(leaf)"
    let entries = (0..<total).map { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 >> 16)] }

    var log = LogAppendTests.MemoryLog()
    _ = try log.append(Array(entries[..<older]))
    let olderRoot = log.root
    _ = try log.append(Array(entries[older...]))
    let size = TreeSize(UInt64(total))
    var stored = TileHashes(size: size, read: memoryReader(log.files))

    let tree = SlowTree(entries: entries)
    #expect(tree.root(older) == olderRoot, note)
    let inclusion = tree.inclusion(leaf, total)
    let consistency = tree.consistency(older, total)
    #expect(try stored.root(at: size) == log.root, note)
    #expect(try stored.root(at: TreeSize(UInt64(older))) == olderRoot, note)
    let index = LeafIndex(UInt64(leaf))
    #expect(try stored.inclusionProof(of: index, at: size) == inclusion, note)
    #expect(try stored.consistencyProof(from: TreeSize(UInt64(older)), to: size) == consistency, note)
    #expect(throws: Never.self, note) {
      try InclusionCheck.check(
        leaf: tree.leaves[leaf], index: index, size: size, proof: inclusion, root: log.root)
      try ConsistencyCheck.check(
        older: TreeSize(UInt64(older)), olderRoot: olderRoot, newer: size, newerRoot: log.root,
        proof: consistency)
    }
  }
}
