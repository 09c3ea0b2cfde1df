import Testing
import TransparencyLog

/// The families of cases by which the test data of transparency-dev/merkle is made, for sizes on both sides of the powers of two.
struct ProofFamilyTests {
  static let count = 300
  static let tree = SlowTree(count: count)
  static let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 129, 255, 256, 257, 300]

  /// What else could be sent in place of a proof: a name for the failure, and the hashes.
  static func corruptions(
    of proof: [Digest], roots: [Digest], random: inout SplitMix
  ) -> [(name: String, proof: [Digest])] {
    let stranger = Digest.sha256([UInt8.random(in: 0...255, using: &random)])
    var cases: [(name: String, proof: [Digest])] = [
      ("trailing hash", proof + [stranger]), ("preceding hash", [stranger] + proof),
      ("trailing empty root", proof + [TreeHash.empty]), ("preceding empty root", [TreeHash.empty] + proof),
      ("twice", proof + proof), ("random", proof.map { _ in stranger }),
      ("reversed", proof.reversed()), ("first missing", Array(proof.dropFirst())),
      ("last missing", Array(proof.dropLast())), ("none", []),
      ("64 hashes", Array(repeating: stranger, count: 64)),
    ]
    for root in roots {
      cases.append(("trailing root", proof + [root]))
      cases.append(("preceding root", [root] + proof))
    }
    for position in proof.indices {
      var bytes = proof[position].bytes
      bytes[Int.random(in: 0..<32, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      var changed = proof
      if let flipped = Digest(bytes: bytes) { changed[position] = flipped }
      cases.append(("bit flipped at \(position)", changed))
      changed = proof
      changed.remove(at: position)
      cases.append(("missing at \(position)", changed))
      changed = proof
      changed.insert(stranger, at: position)
      cases.append(("inserted at \(position)", changed))
      changed = proof
      changed[position] = stranger
      cases.append(("replaced at \(position)", changed))
      changed = proof
      changed.swapAt(position, proof.count - 1 - position)
      cases.append(("swapped at \(position)", changed))
    }
    return cases.filter { $0.proof != proof }
  }

  static func includes(
    _ leaf: Digest, _ index: UInt64, _ size: UInt64, _ proof: [Digest], _ root: Digest
  ) -> Bool {
    (try? InclusionCheck.check(
      leaf: leaf, index: LeafIndex(index), size: TreeSize(size), proof: proof, root: root)) != nil
  }

  static func extends(
    _ older: Int, _ olderRoot: Digest, _ newer: Int, _ newerRoot: Digest, _ proof: [Digest]
  ) -> Bool {
    (try? ConsistencyCheck.check(
      older: TreeSize(UInt64(older)), olderRoot: olderRoot, newer: TreeSize(UInt64(newer)),
      newerRoot: newerRoot, proof: proof)) != nil
  }

  @Test(arguments: sizes) func `a right inclusion proof is accepted and each of the family is refused`(
    size: Int
  ) {
    let tree = ProofFamilyTests.tree
    let root = tree.root(size)
    var random = SplitMix(state: UInt64(size))
    for leaf in ReferenceTreeTests.positions(below: size, random: &random) {
      let hash = tree.leaves[leaf]
      let proof = tree.inclusion(leaf, size)
      let (index, count) = (UInt64(leaf), UInt64(size))
      #expect(ProofFamilyTests.includes(hash, index, count, proof, root))

      let wrongIndices = [index &- 1, index + 1, index ^ 1, index ^ 2, count, count + 1, .max]
      for wrong in wrongIndices where wrong != index {
        #expect(!ProofFamilyTests.includes(hash, wrong, count, proof, root), "index \(wrong)")
      }
      // Twice and half the size need another number of hashes.
      for wrong in [count * 2, count / 2, 0] {
        #expect(!ProofFamilyTests.includes(hash, index, wrong, proof, root), "size \(wrong)")
      }
      let strangers = [
        TreeHash.empty, Digest.sha256([9]), tree.leaves[(leaf + 1) % ProofFamilyTests.count],
        Digest.sha256(SlowTree.entries(leaf + 1)[leaf]), TreeHash.node(hash, hash),
      ]
      for wrong in strangers {
        #expect(!ProofFamilyTests.includes(wrong, index, count, proof, root), "leaf \(wrong)")
        #expect(!ProofFamilyTests.includes(hash, index, count, proof, wrong), "root \(wrong)")
      }
      // An inner node or the root in place of the leaf.
      if size > 1 { #expect(!ProofFamilyTests.includes(root, index, count, proof, root)) }
      #expect(size == 1 || !ProofFamilyTests.includes(root, 0, 1, proof, root))
      for (name, proof) in ProofFamilyTests.corruptions(of: proof, roots: [root, hash], random: &random) {
        #expect(!ProofFamilyTests.includes(hash, index, count, proof, root), "leaf \(leaf): \(name)")
      }
    }
  }

  @Test(arguments: sizes) func `a right consistency proof is accepted and each of the family is refused`(
    newer: Int
  ) {
    let tree = ProofFamilyTests.tree
    let newerRoot = tree.root(newer)
    var random = SplitMix(state: UInt64(newer))
    for older in ReferenceTreeTests.positions(below: newer + 1, random: &random) {
      let olderRoot = tree.root(older)
      let proof = tree.consistency(older, newer)
      #expect(ProofFamilyTests.extends(older, olderRoot, newer, newerRoot, proof))

      // Other sizes with their own roots; the proof may be right for them only if it is theirs.
      for (otherOlder, otherNewer) in [
        (older + 1, newer), (older - 1, newer), (older, newer + 1), (older, newer - 1), (newer, older),
        (older * 2, newer), (older, newer * 2),
      ]
      where otherOlder >= 0 && otherNewer >= 0 && max(otherOlder, otherNewer) <= ProofFamilyTests.count
        && (otherOlder, otherNewer) != (older, newer)
      {
        let isTheirs = otherOlder <= otherNewer && tree.consistency(otherOlder, otherNewer) == proof
        let accepted = ProofFamilyTests.extends(
          otherOlder, tree.root(otherOlder), otherNewer, tree.root(otherNewer), proof)
        #expect(accepted == isTheirs, "\(otherOlder), \(otherNewer) for \(older), \(newer)")
      }
      for wrong in [Digest.sha256([9]), TreeHash.empty, tree.leaves[0], newerRoot] where wrong != olderRoot {
        #expect(!ProofFamilyTests.extends(older, wrong, newer, newerRoot, proof), "older \(wrong)")
      }
      // Everything extends the empty tree, and its proof says nothing of the newer root.
      for wrong in [Digest.sha256([9]), TreeHash.empty, olderRoot] where wrong != newerRoot && older > 0 {
        #expect(!ProofFamilyTests.extends(older, olderRoot, newer, wrong, proof), "newer \(wrong)")
      }
      if olderRoot != newerRoot {
        #expect(!ProofFamilyTests.extends(older, newerRoot, newer, olderRoot, proof), "roots swapped")
      }
      for (name, proof) in ProofFamilyTests.corruptions(
        of: proof, roots: [olderRoot, newerRoot], random: &random)
      {
        #expect(!ProofFamilyTests.extends(older, olderRoot, newer, newerRoot, proof), "\(older): \(name)")
      }
    }
  }

  // The one case on which verifiers are known to differ: a root and a leaf that are both the empty string.
  @Test func `the empty string is no hash, so that no proof begins with one`() {
    #expect(Digest(bytes: []) == nil && Digest(hex: "") == nil && Digest(base64: "") == nil)
    #expect(throws: CheckpointError.badRoot("")) { try Checkpoint(text: "o\n1\n\n") }
  }
}
