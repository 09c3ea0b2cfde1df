import Testing

@testable import Diffing

struct AnchorChainTests {
  @Test func `keeps as many tokens as the best of all chains`() {
    var numbers = SeededGenerator(seed: 3)
    let region = Region(old: 10..<30, new: 5..<25)
    for _ in 0..<300 {
      let runs = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
        Anchors.Run(
          old: Int.random(in: 10..<25, using: &numbers), new: Int.random(in: 5..<20, using: &numbers),
          length: Int.random(in: 1...5, using: &numbers))
      }
      let best = (1..<1 << runs.count).map { chosen in
        let chain = runs.indices.filter { chosen >> $0 & 1 == 1 }.map { runs[$0] }.sorted { $0.new < $1.new }
        return isChain(chain) ? tokens(chain) : 0
      }.max()
      let found = AnchorChain.heaviest(runs, in: region)
      #expect(isChain(found))
      #expect(tokens(found) == best)
    }
  }

  @Test func `prefers what stayed to a paragraph that moved`() {
    var search = Anchors(tokenLimit: 12)
    let pair = InternedPair(old: 0..<10, new: [0, 1, 2, 6, 7, 8, 3, 4, 5, 9])
    var steps = 0
    guard
      case .chain(let runs) = search.find(
        in: Region(old: 0..<10, new: 0..<10), pair.old, pair.new, steps: &steps)
    else {
      Issue.record("no chain")
      return
    }
    #expect(isChain(runs))
    #expect(tokens(runs) == 7)
  }

  private func tokens(_ chain: [Anchors.Run]) -> Int { chain.reduce(0) { $0 + $1.length } }

  private func isChain(_ runs: [Anchors.Run]) -> Bool {
    zip(runs, runs.dropFirst()).allSatisfy {
      $0.old + $0.length <= $1.old && $0.new + $0.length <= $1.new
    }
  }
}
