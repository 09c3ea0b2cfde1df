import Testing
import TransparencyLog

struct ProofCheckTests {
  static let count = 16
  static let tree = SlowTree(count: count)
  static let roots = (0...count).map { tree.root($0) }

  /// The proof with each hash flipped, dropped and doubled, and with one more at either end.
  static func mutations(_ proof: [Digest]) throws -> [[Digest]] {
    var mutated: [[Digest]] = [proof + [TreeHash.empty], [TreeHash.empty] + proof]
    for position in proof.indices {
      var bytes = proof[position].bytes
      bytes[position % 32] ^= 1
      var flipped = proof
      flipped[position] = try #require(Digest(bytes: bytes))
      var dropped = proof
      dropped.remove(at: position)
      var doubled = proof
      doubled.insert(proof[position], at: position)
      mutated += [flipped, dropped, doubled]
      if position > 0, proof[position] != proof[position - 1] {
        var swapped = proof
        swapped.swapAt(position, position - 1)
        mutated.append(swapped)
      }
    }
    return mutated
  }

  static func accepts(leaf: Int, as index: Int, at size: Int, _ proof: [Digest], root: Digest) -> Bool {
    (try? InclusionCheck.check(
      leaf: tree.leaves[leaf], index: LeafIndex(UInt64(index)), size: TreeSize(UInt64(size)), proof: proof,
      root: root)) != nil
  }

  static func accepts(_ older: Int, _ olderRoot: Digest, _ newer: Int, _ newerRoot: Digest, _ proof: [Digest])
    -> Bool
  {
    (try? ConsistencyCheck.check(
      older: TreeSize(UInt64(older)), olderRoot: olderRoot, newer: TreeSize(UInt64(newer)),
      newerRoot: newerRoot, proof: proof)) != nil
  }

  @Test func `an inclusion proof changed in any way is refused`() throws {
    for size in 1...ProofCheckTests.count {
      for leaf in 0..<size {
        let proof = ProofCheckTests.tree.inclusion(leaf, size)
        let root = ProofCheckTests.roots[size]
        #expect(ProofCheckTests.accepts(leaf: leaf, as: leaf, at: size, proof, root: root))
        for mutated in try ProofCheckTests.mutations(proof) {
          #expect(!ProofCheckTests.accepts(leaf: leaf, as: leaf, at: size, mutated, root: root))
        }
        for other in 0...size + 1 where other != leaf {
          #expect(!ProofCheckTests.accepts(leaf: leaf, as: other, at: size, proof, root: root))
          if other < size {
            #expect(!ProofCheckTests.accepts(leaf: other, as: leaf, at: size, proof, root: root))
          }
        }
        #expect(!ProofCheckTests.accepts(leaf: leaf, as: leaf, at: size, proof, root: TreeHash.empty))
      }
    }
  }

  // A size is bound to its root by the checkpoint, not by the proof, so the law is stated over sizes with their own roots.
  @Test func `an inclusion proof holds for a size and its root exactly if it is that size's proof`() {
    let tree = ProofCheckTests.tree
    for size in 1...ProofCheckTests.count {
      for leaf in 0..<size {
        let proof = tree.inclusion(leaf, size)
        for other in 0...ProofCheckTests.count {
          let accepted = ProofCheckTests.accepts(
            leaf: leaf, as: leaf, at: other, proof, root: ProofCheckTests.roots[other])
          #expect(accepted == (leaf < other && proof == tree.inclusion(leaf, other)))
        }
      }
    }
  }

  @Test func `a consistency proof changed in any way is refused`() throws {
    for newer in 0...ProofCheckTests.count {
      for older in 0...newer {
        let proof = ProofCheckTests.tree.consistency(older, newer)
        let (olderRoot, newerRoot) = (ProofCheckTests.roots[older], ProofCheckTests.roots[newer])
        #expect(ProofCheckTests.accepts(older, olderRoot, newer, newerRoot, proof))
        for mutated in try ProofCheckTests.mutations(proof) {
          #expect(!ProofCheckTests.accepts(older, olderRoot, newer, newerRoot, mutated))
        }
        let wrong = Digest.sha256([1])
        #expect(!ProofCheckTests.accepts(older, wrong, newer, newerRoot, proof))
        // Every tree extends the empty one, whose proof is empty and says nothing of the newer root.
        #expect(ProofCheckTests.accepts(older, olderRoot, newer, wrong, proof) == (older == 0 && newer > 0))
      }
    }
  }

  @Test func `a consistency proof holds for sizes and their roots exactly if it is theirs`() {
    let roots = ProofCheckTests.roots
    let proofs = (0...10).map { newer in (0...newer).map { ProofCheckTests.tree.consistency($0, newer) } }
    for proof in Set(proofs.joined()) {
      for newer in 0...10 {
        for older in 0...10 {
          let accepted = ProofCheckTests.accepts(older, roots[older], newer, roots[newer], proof)
          #expect(accepted == (older <= newer && proof == proofs[newer][older]))
        }
      }
    }
  }

  @Test func `errors carry both sides`() {
    let root = Digest.sha256([1])
    #expect(throws: ProofCheckError.indexOutOfRange(index: LeafIndex(2), size: TreeSize(2))) {
      try InclusionCheck.check(leaf: root, index: LeafIndex(2), size: TreeSize(2), proof: [], root: root)
    }
    #expect(throws: ProofCheckError.wrongLength(expected: 1, found: 0)) {
      try InclusionCheck.check(leaf: root, index: LeafIndex(1), size: TreeSize(2), proof: [], root: root)
    }
    #expect(throws: ProofCheckError.rootMismatch(expected: root, computed: TreeHash.empty)) {
      try InclusionCheck.check(
        leaf: TreeHash.empty, index: LeafIndex(0), size: TreeSize(1), proof: [], root: root)
    }
    #expect(throws: ProofCheckError.sizesReversed(older: TreeSize(2), newer: TreeSize(1))) {
      try ConsistencyCheck.check(
        older: TreeSize(2), olderRoot: root, newer: TreeSize(1), newerRoot: root, proof: [])
    }
    #expect(throws: ProofCheckError.olderRootMismatch(expected: root, computed: TreeHash.empty)) {
      try ConsistencyCheck.check(
        older: TreeSize(0), olderRoot: root, newer: TreeSize(1), newerRoot: root, proof: [])
    }
  }

  @Test func `proofs at the edge of 64 bits have their length and do not overflow`() {
    #expect(InclusionCheck.length(index: LeafIndex(.max - 1), size: TreeSize(.max)) == 63)
    #expect(InclusionCheck.length(index: LeafIndex(0), size: TreeSize(.max)) == 64)
    #expect(ConsistencyCheck.length(older: TreeSize(1), newer: TreeSize(.max)) == 64)
    let proof = Array(repeating: TreeHash.empty, count: 64)
    #expect(throws: ProofCheckError.self) {
      try InclusionCheck.check(
        leaf: TreeHash.empty, index: LeafIndex(0), size: TreeSize(.max), proof: proof, root: TreeHash.empty)
    }
    #expect(throws: ProofCheckError.self) {
      try ConsistencyCheck.check(
        older: TreeSize(1), olderRoot: TreeHash.empty, newer: TreeSize(.max), newerRoot: TreeHash.empty,
        proof: proof)
    }
  }
}
