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

  @Test func `leaf hashes agree with the published ones`() {
    let beginnings = [
      "6e340b9c", "96a296d2", "0298d122", "07506a85", "bc1a0643", "4271a26b", "b08693ec", "46f6ffad",
    ]
    #expect(TreeHashTests.entries.map { String(TreeHash.leaf($0).hex.prefix(8)) } == beginnings)
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
