import Testing

@testable import Diffing

struct EditScriptTests {
  @Test func `writes out the runs of a script in reading order`() {
    let script = EditScript(InternedPair(old: "abcdefg", new: "xbcdyzg"))
    #expect(script.hunks == [Hunk(old: 0..<1, new: 0..<1), Hunk(old: 4..<6, new: 4..<6)])
    #expect(
      script.runs == [
        .delete(old: 0..<1), .insert(new: 0..<1), .equal(old: 1..<4, new: 1..<4), .delete(old: 4..<6),
        .insert(new: 4..<6), .equal(old: 6..<7, new: 6..<7),
      ])
    #expect(script.deletedCount == 3)
    #expect(script.insertedCount == 3)
    #expect(script.equalCount == 4)
    #expect(!script.isCoarse)
  }

  @Test(arguments: [("", "", 0), ("abc", "abc", 0), ("", "abc", 1), ("abc", "", 1), ("abc", "xyz", 1)])
  func `finds no hunk or one where that is all there is`(old: String, new: String, hunks: Int) {
    let pair = InternedPair(old: old, new: new)
    let script = EditScript(pair)
    #expect(brokenLaw(script, pair) == nil)
    #expect(script.hunks.count == hunks)
  }

  @Test(arguments: [(2, 6), (3, 4)])
  func `is sound and shortest for every pair of short sequences`(letters: Int, length: Int) {
    let all = sequences(letters: letters, through: length)
    for old in all {
      for new in all {
        let pair = InternedPair(old: old, new: new)
        let script = EditScript(pair)
        let law = brokenLaw(script, pair)
        let equal = longestCommonSubsequence(pair.old, pair.new)
        if law != nil || script.equalCount != equal {
          Issue.record("\(old) → \(new): \(law ?? "\(script.equalCount) equal tokens, not \(equal)")")
        }
      }
    }
  }

  @Test(arguments: [(2, 5), (3, 4)])
  func `is sound when exact searches are as good as switched off`(letters: Int, length: Int) {
    let all = sequences(letters: letters, through: length)
    let effort = Effort(exactPerToken: 0, exactLeast: 1, exactMost: 1, shortRounds: 1)
    for old in all {
      for new in all {
        let pair = InternedPair(old: old, new: new)
        if let law = brokenLaw(EditScript(pair, effort: effort), pair) {
          Issue.record("\(old) → \(new): \(law)")
        }
      }
    }
  }

  @Test(arguments: [2, 5, 40, 1000])
  func `is sound and shortest for random sequences of 256 tokens together`(letters: Int) {
    var numbers = SeededGenerator(seed: UInt64(letters))
    for _ in 0..<20 {
      let count = Int.random(in: 0...256, using: &numbers)
      let all = (0..<256).map { _ in Int.random(in: 0..<letters, using: &numbers) }
      let pair = InternedPair(old: all[..<count], new: all[count...])
      let script = EditScript(pair)
      #expect(brokenLaw(script, pair) == nil)
      #expect(script.equalCount == longestCommonSubsequence(pair.old, pair.new))
    }
  }

  @Test func `does not depend on how sparse the tokens are`() {
    var prose = ProseGenerator(seed: 7)
    let (old, new) = (prose.words(1_500), prose.words(1_500))
    var shared = Interner<Int>()
    _ = shared.tokens(for: (0..<100_000).reversed())
    let sparse = InternedPair(old: shared.tokens(for: old), new: shared.tokens(for: new))
    #expect(EditScript(sparse) == EditScript(InternedPair(old: old, new: new)))
  }
}
