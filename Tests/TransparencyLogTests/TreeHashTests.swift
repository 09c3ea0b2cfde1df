import Testing
import TransparencyLog

/// The eight leaves and nine roots that Certificate Transparency implementations share as test data.
struct TreeHashTests {
  static let entries = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
  ].compactMap(Hex.decode)

  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  /// The perfect subtrees' roots, by level and position.
  static let nodes = [
    [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
      "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
      "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
      "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1",
    ],
    [
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    ],
    [
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    ["5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
  ]

  @Test func `inner nodes and compact ranges agree with the published ones`() throws {
    let tree = SlowTree(entries: TreeHashTests.entries)
    var stored = TileHashes(size: TreeSize(8), read: tree.reader(8))
    for (level, nodes) in TreeHashTests.nodes.enumerated() {
      for (index, node) in nodes.enumerated() {
        #expect(try stored.node(level: level, index: UInt64(index)).hex == node)
      }
    }
    // Level and position of each hash of the edge, for sizes 0 to 8.
    let edges = [
      [], [(0, 0)], [(1, 0)], [(1, 0), (0, 2)], [(2, 0)], [(2, 0), (0, 4)], [(2, 0), (1, 2)],
      [(2, 0), (1, 2), (0, 6)], [(3, 0)],
    ]
    var range = CompactRange()
    for (size, edge) in edges.enumerated() {
      if size > 0 { range.append(TreeHash.leaf(TreeHashTests.entries[size - 1])) }
      #expect(range.hashes.map(\.hex) == edge.map { TreeHashTests.nodes[$0.0][$0.1] })
    }
  }

  @Test func `a leaf that does not lie in one piece has the same hash`() {
    let entry = Array("hello world".utf8)
    #expect(TreeHash.leaf(entry.lazy.map { $0 }) == TreeHash.leaf(entry))
    #expect(TreeHash.leaf(entry[3...]) == TreeHash.leaf(Array(entry[3...])))
    let bytes = Array(UInt8(1)...32)
    #expect(Digest(bytes: bytes.lazy.map { $0 }) == Digest(bytes: bytes))
    #expect(Digest(bytes: [0, 0, 0] + bytes)?.bytes == nil)
    #expect(Digest(bytes: ([0, 0, 0] + bytes)[3...])?.bytes == bytes)
  }

  @Test func `leaf hashes agree with the published ones`() {
    #expect(TreeHashTests.entries.map { TreeHash.leaf($0).hex } == TreeHashTests.nodes[0])
    #expect(
      TreeHash.leaf(Array("hello world".utf8)).base64 == "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=")
  }

  @Test func `roots agree with the published ones as leaves are appended`() {
    var range = CompactRange()
    #expect(range.root.hex == TreeHashTests.roots[0])
    for (count, entry) in TreeHashTests.entries.enumerated() {
      range.append(TreeHash.leaf(entry))
      #expect(range.size == TreeSize(UInt64(count + 1)))
      #expect(range.root.hex == TreeHashTests.roots[count + 1])
    }
  }

  @Test func `the reference tree agrees with the published roots`() {
    let tree = SlowTree(entries: TreeHashTests.entries)
    #expect((0...8).map { tree.root($0).hex } == TreeHashTests.roots)
  }

  @Test func `the edge of a tree holds its perfect subtrees`() throws {
    let tree = SlowTree(count: 7)
    var range = CompactRange()
    for leaf in tree.leaves { range.append(leaf) }
    #expect(range.hashes == [tree.hash(0, 4), tree.hash(4, 6), tree.hash(6, 7)])
    #expect(CompactRange(size: TreeSize(7), hashes: range.hashes) == range)
    #expect(CompactRange(size: TreeSize(6), hashes: range.hashes) == nil)
  }

  @Test func `appending agrees with the definition for every size to 300`() {
    let tree = SlowTree(count: 300)
    var range = CompactRange()
    for size in 1...300 {
      range.append(tree.leaves[size - 1])
      #expect(range.root == tree.root(size))
    }
  }

  @Test func `a perfect subtree agrees with the definition`() {
    let tree = SlowTree(count: 256)
    for width in [1, 2, 4, 64, 256] { #expect(TreeHash.perfect(tree.leaves[..<width]) == tree.root(width)) }
  }
}
