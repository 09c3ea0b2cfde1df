import Documents
import Testing

@testable import Revisions

@Suite struct IgnoreRuleTests {
  @Test(arguments: [
    ("css:#a", "css:#a"), ("#a", "css:#a"), (".b", "css:.b"), ("[c]", "css:[c]"), ("regex:a:b", "regex:a:b"),
    ("preset:ago", "preset:ago"), ("css:p", "css:p"),
  ])
  func `a rule has a prefix, or gets that of a selector`(_ text: String, _ full: String) throws {
    #expect(try IgnoreRule(text).text == full)
  }

  @Test(
    arguments: [
      ("footer", .noPrefix), ("", .noPrefix), ("xpath://a", .noPrefix), ("preset:all", .unknownPreset),
      ("css:a:hover", .selector("“:hover”", at: 1)), ("#a >", .selector("its end", at: 4)),
      ("regex:(", .pattern("missing ): (")), ("regex:a{1001}", .pattern("invalid repetition size: {1001}")),
      ("regex:(?=a)", .pattern("invalid perl operator: (?=")),
      ("regex:\\1", .pattern("invalid escape sequence: \\1")),
      ("regex:a\tb", .controlCharacter), ("regex:" + String(repeating: "a", count: 1000), .tooLong),
    ] as [(String, IgnoreRuleError.Reason)])
  func `what is no rule says why`(_ text: String, _ reason: IgnoreRuleError.Reason) {
    #expect(throws: IgnoreRuleError(rule: text, reason: reason)) { try IgnoreRule(text) }
  }

  @Test func `a pattern that would be too large is refused`() {
    #expect(throws: IgnoreRuleError.self) { try IgnoreRule("regex:((\\pL{1,99}){1,99}){1,99}") }
  }

  @Test func `each rule holds once, and at most a hundred`() throws {
    #expect(try IgnoreRules(texts: ["#a", "css:#a", "#b"]).rules.map(\.text) == ["css:#a", "css:#b"])
    #expect(throws: IgnoreRuleError(rule: "css:#a100", reason: .tooMany)) {
      try IgnoreRules(texts: (0...100).map { "#a\($0)" })
    }
  }

  /// What rules take away from a plain text.
  private func taken(_ rules: [String], _ text: String) throws -> [String] {
    let document = try PlainTextReader().read(Array(text.utf8))
    return try IgnoreRules(texts: rules).match(document) { [] }.ranges.ranges.map(document.text.string)
  }

  @Test(arguments: [
    ("regex:\\d+", "Seen 12 times, 3 today.", ["12", "3"]), ("regex:^Seen", "Seen. Not Seen.", ["Seen"]),
    ("regex:x*", "ax béx", ["x", "x"]), ("regex:(?i)SEEN", "Seen", ["Seen"]),
    ("regex:é.", "été là", ["été "]),
    ("regex:\\d+ \\d+", "a 1 2\n\nb 3 4", ["1 2", "3 4"]), ("regex:q", "Seen", []),
    (
      "preset:ago", "Posted 5 minutes ago. An hour ago it was 3 days since.",
      ["5 minutes ago", "An hour ago"]
    ),
    ("preset:counts", "1,234 views and Visitors: 99. Ten views.", ["1,234 views", "Visitors: 99"]),
    ("preset:copyright", "© 2010–2022 The Office. Copyright 2022.", ["© 2010–2022", "Copyright 2022"]),
    (
      "preset:clock", "Today is Monday, 30 May 2022. On 30 May 2022 she left.",
      ["Today is Monday, 30 May 2022"]
    ),
  ])
  func `patterns take away what they match, block by block`(_ rule: String, _ text: String, _ found: [String])
    throws
  {
    #expect(try taken([rule], text) == found)
  }

  @Test func `patterns that make backtracking engines explode end at once`() throws {
    let text = String(repeating: "a", count: 15_000) + "!"
    #expect(
      try taken(["regex:(a+)+$", "regex:(a|aa)+b", "regex:(a*)*c", "regex:^(a?){99}a{99}$"], text) == [])
  }

  @Test func `a long block is matched piece by piece, whole characters each`() throws {
    let text = String(repeating: "é1 ", count: 20_000)
    #expect(try taken(["regex:\\d"], text).count == 20_000)
  }

  @Test func `a selector means nothing in a text, and says so`() throws {
    let document = try PlainTextReader().read(Array("Text.".utf8))
    let match = try IgnoreRules(texts: ["#a"]).match(document) { [] }
    #expect(match.ranges.isEmpty)
    #expect(match.warnings == ["it is no page, so that selectors match nothing in it: css:#a"])
  }
}
