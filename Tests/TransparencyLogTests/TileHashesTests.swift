import Testing
import TransparencyLog

struct TileHashesTests {
  @Test func `published proofs come out`() throws {
    let tree = SlowTree(entries: TreeHashTests.entries)
    var hashes = TileHashes(size: TreeSize(8), read: tree.reader(8))
    #expect(
      try hashes.inclusionProof(of: LeafIndex(5), at: TreeSize(8)).map(\.hex) == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
    #expect(
      try hashes.consistencyProof(from: TreeSize(6), to: TreeSize(8)).map(\.base64) == [
        "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=", "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
      ])
    #expect(
      try hashes.consistencyProof(from: TreeSize(2), to: TreeSize(5)).map(\.hex) == [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ])
  }

  @Test func `every root and proof of every tree to 64 leaves agrees with the definition and is accepted`()
    throws
  {
    let tree = SlowTree(count: 64)
    var stored = TileHashes(size: TreeSize(64), read: tree.reader(64))
    for size in 0...64 {
      let newer = TreeSize(UInt64(size))
      let root = tree.root(size)
      #expect(try stored.root(at: newer) == root)
      for leaf in 0..<size {
        let index = LeafIndex(UInt64(leaf))
        let proof = try stored.inclusionProof(of: index, at: newer)
        #expect(proof == tree.inclusion(leaf, size))
        try InclusionCheck.check(leaf: tree.leaves[leaf], index: index, size: newer, proof: proof, root: root)
      }
      for older in 0...size {
        let olderSize = TreeSize(UInt64(older))
        let proof = try stored.consistencyProof(from: olderSize, to: newer)
        #expect(proof == tree.consistency(older, size))
        try ConsistencyCheck.check(
          older: olderSize, olderRoot: tree.root(older), newer: newer, newerRoot: root, proof: proof)
      }
    }
  }

  @Test(arguments: [255, 256, 257, 511, 512, 513, 767, 1000]) func `larger trees agree with the definition`(
    count: Int
  ) throws {
    let tree = SlowTree(count: count)
    var stored = TileHashes(size: TreeSize(UInt64(count)), read: tree.reader(count))
    var random = SplitMix(state: UInt64(count))
    for _ in 0..<8 {
      let size = Int.random(in: 1...count, using: &random)
      let leaf = Int.random(in: 0..<size, using: &random)
      let older = Int.random(in: 1...size, using: &random)
      let newer = TreeSize(UInt64(size))
      let root = try stored.root(at: newer)
      #expect(root == tree.root(size))
      let inclusion = try stored.inclusionProof(of: LeafIndex(UInt64(leaf)), at: newer)
      #expect(inclusion == tree.inclusion(leaf, size))
      try InclusionCheck.check(
        leaf: tree.leaves[leaf], index: LeafIndex(UInt64(leaf)), size: newer, proof: inclusion, root: root)
      let consistency = try stored.consistencyProof(from: TreeSize(UInt64(older)), to: newer)
      #expect(consistency == tree.consistency(older, size))
      try ConsistencyCheck.check(
        older: TreeSize(UInt64(older)), olderRoot: tree.root(older), newer: newer, newerRoot: root,
        proof: consistency)
    }
  }

  @Test func `every perfect subtree of 600 leaves agrees with the definition`() throws {
    let tree = SlowTree(count: 600)
    var stored = TileHashes(size: TreeSize(600), read: tree.reader(600))
    for level in 0..<10 {
      for index in 0..<(600 >> level) {
        #expect(
          try stored.node(level: level, index: UInt64(index))
            == tree.hash(index << level, (index + 1) << level))
      }
    }
  }

  @Test func `the tile of a high node is the one that the specification computes`() throws {
    // Node (level 8, index 123456789) is hash 21 of the tile (level 1, index 482253).
    let hashes = (0..<256).map { Digest.sha256([UInt8($0)]) }
    let read = memoryReader(["tile/1/x482/253": hashes.flatMap(\.bytes)])
    var stored = TileHashes(size: TreeSize(1 << 40), read: read)
    #expect(try stored.node(level: 8, index: 123_456_789) == hashes[21])
  }

  @Test func `a proof that cannot be is refused with both sides`() {
    var stored = TileHashes(size: TreeSize(8), read: memoryReader([:]))
    #expect(throws: ProofError.indexOutOfRange(index: LeafIndex(3), size: TreeSize(3))) {
      try stored.inclusionProof(of: LeafIndex(3), at: TreeSize(3))
    }
    #expect(throws: ProofError.sizeOutOfRange(size: TreeSize(9), stored: TreeSize(8))) {
      try stored.inclusionProof(of: LeafIndex(3), at: TreeSize(9))
    }
    #expect(throws: ProofError.sizesReversed(older: TreeSize(5), newer: TreeSize(4))) {
      try stored.consistencyProof(from: TreeSize(5), to: TreeSize(4))
    }
    #expect(throws: ProofError.unreadable(.missing(path: "tile/0/000.p/8"))) {
      try stored.inclusionProof(of: LeafIndex(0), at: TreeSize(8))
    }
  }

  @Test func `a tile of the wrong length is refused`() {
    var stored = TileHashes(
      size: TreeSize(2), read: memoryReader(["tile/0/000.p/2": [UInt8](repeating: 0, count: 63)]))
    #expect(throws: TileReadError.wrongLength(path: "tile/0/000.p/2", expected: 64, found: 63)) {
      try stored.root(at: TreeSize(2))
    }
  }
}

/// A small generator with a seed, so that a failing random case can be run again (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
