import Diffing
import Testing

struct InternerTests {
  @Test func `gives equal elements equal tokens and others new ones`() {
    var interner = Interner<String>()
    let tokens = interner.tokens(for: ["the", "report", "of", "the", "committee"])
    #expect(tokens.map(\.rawValue) == [0, 1, 2, 0, 3])
    #expect(interner.token(for: "of") == tokens[2])
    #expect(interner.count == 4)
  }

  @Test func `interns two sequences together`() {
    let pair = InternedPair(old: "abca", new: "dab")
    #expect(pair.old.map(\.rawValue) == [0, 1, 2, 0])
    #expect(pair.new.map(\.rawValue) == [3, 0, 1])
  }
}
