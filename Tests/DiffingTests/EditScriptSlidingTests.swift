import Diffing
import Testing

struct EditScriptSlidingTests {
  @Test func `slides down unless told otherwise`() {
    let pair = InternedPair(old: "abc", new: "ababc")
    #expect(EditScript(pair).sliding(in: pair).hunks == [Hunk(old: 2..<2, new: 2..<4)])
  }

  @Test func `moves an inserted sentence to where sentences begin and end`() {
    let old = "We met . We spoke .".split(separator: " ")
    let new = "We met . We wrote . We spoke .".split(separator: " ")
    let pair = InternedPair(old: old, new: new)
    let script = EditScript(pair).sliding(in: pair) { side, gap in
      let words = side == .new ? new : old
      return gap == 0 || gap == words.count || words[gap - 1] == "." ? 1 : 0
    }
    #expect(script.hunks == [Hunk(old: 3..<3, new: 3..<6)])
  }

  @Test func `asks about the old side for a deletion`() {
    let pair = InternedPair(old: "xaaay", new: "xaay")
    let up = EditScript(pair).sliding(in: pair) { side, gap in side == .old && gap == 1 ? 1 : 0 }
    #expect(up.hunks == [Hunk(old: 1..<2, new: 1..<1)])
    let down = EditScript(pair).sliding(in: pair) { side, gap in side == .new && gap == 1 ? 1 : 0 }
    #expect(down.hunks == [Hunk(old: 3..<4, new: 3..<3)])
  }

  @Test func `leaves a replacement where it is`() {
    let pair = InternedPair(old: "aabaa", new: "aacaa")
    let script = EditScript(pair)
    #expect(script.sliding(in: pair) { _, gap in -gap } == script)
  }

  @Test(arguments: [1, -1, 0, 37])
  func `stays sound and keeps each hunk's counts for every pair of short sequences`(factor: Int) {
    let all = sequences(letters: 2, through: 5)
    for old in all {
      for new in all {
        let pair = InternedPair(old: old, new: new)
        let script = EditScript(pair)
        let slid = script.sliding(in: pair) { _, gap in gap * factor % 7 }
        if let law = brokenLaw(slid, pair) { Issue.record("\(old) → \(new): \(law)") }
        if slid.hunks.map(\.old.count) != script.hunks.map(\.old.count)
          || slid.hunks.map(\.new.count) != script.hunks.map(\.new.count)
        {
          Issue.record("\(old) → \(new): \(script.hunks) became \(slid.hunks)")
        }
      }
    }
  }

  @Test func `takes the best of all sound places of a lone insertion`() {
    for old in sequences(letters: 2, through: 7) {
      for (place, length) in [(0, 1), (1, 2), (2, 2), (3, 3)] where place <= old.count {
        var new = old
        new.insert(contentsOf: (0..<length).map { $0 % 2 }, at: place)
        let score = { (gap: Int) in gap * 5 % 3 }
        // From the definition: each place where taking the tokens out again gives the old sequence.
        let best = (0...old.count).filter { Array(new[..<$0] + new[($0 + length)...]) == old }
          .map { score($0) + score($0 + length) }.max()
        let pair = InternedPair(old: old, new: new)
        let slid = EditScript(pair).sliding(in: pair) { _, gap in score(gap) }
        let found = slid.hunks.first.map { score($0.new.lowerBound) + score($0.new.upperBound) }
        if slid.hunks.count != 1 || found != best { Issue.record("\(old) → \(new): \(slid.hunks)") }
      }
    }
  }
}
