import Testing

@testable import Documents

@Suite struct SelectorParsingTests {
  @Test(arguments: [
    ("", 0), ("  ", 2), ("p >", 3), ("> p", 0), ("p,", 2), (",p", 0), ("p:hover", 1), ("p::before", 1),
    ("p[", 2),
    ("p[a", 3), ("p[a=]", 4), ("p[a!=b]", 3), ("p[a=\"b]", 7), ("p[a=b i]", 6), ("#1", 1), (".", 1),
    ("a..b", 2),
    ("p:nth-child(x)", 12), ("p:nth-child(2", 13), ("p:not(a b)", 8), ("p:not(:not(a))", 6), ("p:has(a)", 1),
    ("p || q", 2), ("ns|p", 2), ("p\\", 2), ("&", 0), ("p{}", 1), ("p:nth-child(99999999999)", 12),
  ])
  func `what is not read is refused with its place`(_ text: String, _ offset: Int) {
    let error = #expect(throws: SelectorError.self) { try Selector(text) }
    #expect(error?.offset == offset, "\(error?.reason ?? "")")
  }

  @Test func `a refusal quotes what it found`() {
    #expect(throws: SelectorError(offset: 1, reason: "“:hover”")) { try Selector("p:hover") }
    #expect(throws: SelectorError(offset: 2, reason: "its end")) { try Selector("p>") }
  }

  @Test func `hostile lengths are refused and not followed`() {
    #expect(throws: SelectorError.self) { try Selector(String(repeating: "a ", count: 100_000)) }
    #expect(throws: SelectorError.self) { try Selector(String(repeating: "a>", count: 65) + "a") }
    #expect(throws: Never.self) { try Selector(String(repeating: "a>", count: 63) + "a") }
  }

  @Test(arguments: [
    ("\\31 23", "123"), ("a\\.b", "a.b"), ("\\e9 t\\e9", "été"), ("\\110000", "\u{FFFD}"),
    ("\\0", "\u{FFFD}"),
    ("été", "été"), ("-x", "-x"), ("\\:a", ":a"),
  ])
  func `escapes stand for their characters`(_ text: String, _ name: String) throws {
    let selector = try Selector("#" + text)
    #expect(selector.compounds == [.init(combinator: .first, conditions: [.id(Array(name.utf8))])])
  }

  @Test(arguments: [
    ("odd", 2, 1), ("even", 2, 0), (" 3 ", 0, 3), ("2n", 2, 0), ("2n + 1", 2, 1), ("-n+3", -1, 3),
    ("n", 1, 0),
    ("+3n-2", 3, -2), ("EVEN", 2, 0),
  ])
  func `counts of children are read`(_ text: String, _ step: Int, _ first: Int) throws {
    let selector = try Selector(":nth-child(\(text))")
    #expect(selector.compounds[0].conditions == [.nthChild(step: step, first: first)])
  }
}
