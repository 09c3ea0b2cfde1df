import Testing

@testable import Diffing

struct EditScriptProseTests {
  @Test(arguments: [(1, 1), (2, 2)])
  func `stays within a hundredth of the shortest script on edited prose`(seed: UInt64, moves: Int) {
    var prose = ProseGenerator(seed: seed)
    let old = prose.words(2_000)
    let pair = InternedPair(old: old, new: prose.edited(old, moves: moves))
    let shortest = pair.old.count + pair.new.count - 2 * longestCommonSubsequence(pair.old, pair.new)
    let exact = EditScript(pair)
    #expect(brokenLaw(exact, pair) == nil)
    #expect((exact.deletedCount + exact.insertedCount) * 100 <= shortest * 101)
    // The same where anchors have to do what an exact search did: as in texts a hundred times longer.
    let anchored = EditScript(pair, effort: Effort(exactPerToken: 0, exactLeast: 256, exactMost: 256))
    #expect(brokenLaw(anchored, pair) == nil)
    #expect((anchored.deletedCount + anchored.insertedCount) * 100 <= shortest * 101)
  }

  @Test func `finds the same script in the same steps each time`() {
    var prose = ProseGenerator(seed: 11)
    let pair = InternedPair(old: prose.words(3_000), new: prose.words(3_000))
    #expect(EditScript(pair) == EditScript(pair))
  }
}
