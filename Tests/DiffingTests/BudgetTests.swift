import Diffing
import Testing

struct BudgetTests {
  private var pair: InternedPair {
    var prose = ProseGenerator(seed: 21)
    let old = prose.words(1_200)
    return InternedPair(old: old, new: prose.edited(old, moves: 2) + prose.words(400))
  }

  @Test func `replaces all but the common ends when there are no steps`() {
    let script = EditScript(InternedPair(old: "abcdefz", new: "abxdyfz"), budget: Budget(steps: 0))
    #expect(script.hunks == [Hunk(old: 2..<5, new: 2..<5)])
    #expect(script.isCoarse)
  }

  @Test func `is not coarse when trimming the ends was enough`() {
    let script = EditScript(InternedPair(old: "abcz", new: "abxcz"), budget: Budget(steps: 0))
    #expect(script.hunks == [Hunk(old: 2..<2, new: 2..<3)])
    #expect(!script.isCoarse)
  }

  @Test func `is sound and says so wherever the budget ends the search`() {
    let pair = pair
    let full = EditScript(pair)
    #expect(!full.isCoarse)
    var coarse = 0
    for steps in stride(from: 0, through: full.steps, by: max(1, full.steps / 60)) {
      let script = EditScript(pair, budget: Budget(steps: steps))
      #expect(brokenLaw(script, pair) == nil)
      #expect(script.isCoarse || script.hunks == full.hunks)
      #expect(script.steps <= steps + 8 * (pair.old.count + pair.new.count))
      if script.isCoarse { coarse += 1 }
    }
    #expect(coarse > 40)
  }

  @Test func `changes nothing when it is large enough`() {
    let pair = pair
    let full = EditScript(pair)
    #expect(EditScript(pair, budget: Budget(steps: full.steps + 1)) == full)
  }
}
