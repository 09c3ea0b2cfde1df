import Documents
import Testing

@testable import Revisions

@Suite struct OnlyRuleTests {
  private static let page = """
    <!doctype html><title>T</title><nav><a href="/a">Menu one</a></nav><main id="main"><h1>The plan</h1><p>Nine wells are closed. <b class="n">12</b> remain.</p>
    <p id="side">Open from nine to five.</p></main><div class="box"><p>Rain tomorrow in the north of the country.</p></div><p id="void"></p>
    """

  private func match(_ rules: [String], _ page: String = page) throws -> (Document, IgnoreRules.Match) {
    let bytes = Array(page.utf8)
    let document = try HTMLReader().read(bytes)
    return (document, try IgnoreRules(texts: rules).match(document) { bytes })
  }

  /// The text that is compared, block by block.
  private func left(_ rules: [String], _ page: String = page) throws -> [String] {
    let (document, match) = try match(rules, page)
    return document.blocks.flatMap { match.ranges.outside($0.range) }.map(document.text.string)
  }

  @Test func `only what the selector means is compared`() throws {
    #expect(try left(["only:#side"]) == ["Open from nine to five."])
    #expect(
      try left(["only:main"]) == ["The plan", "Nine wells are closed. 12 remain.", "Open from nine to five."])
  }

  @Test func `several of them add, and what others take away is taken away of that`() throws {
    #expect(
      try left(["only:#side", "only:.box"])
        == ["Open from nine to five.", "Rain tomorrow in the north of the country."])
    #expect(
      try left(["only:main", "css:.n", "regex:Open"]).map { $0.trimmingSpaces }
        == ["The plan", "Nine wells are closed.", "remain.", "from nine to five."])
    #expect(try left(["css:main", "only:main"]).isEmpty)
  }

  @Test(arguments: [
    (["only:#gone"], ["only:#gone"]), (["only:#void"], ["only:#void"]),
    (["only:main", "only:#gone"], ["only:#gone"]),
    (["only:#gone, main"], []), (["only:main", "css:#gone"], []),
  ])
  func `a part that is not there or has no text is said to be missing`(_ rules: [String], _ missing: [String])
    throws
  {
    let match = try match(rules).1
    #expect(match.missing == missing)
    #expect((match.fault == nil) == missing.isEmpty)
  }

  @Test func `in what is no page everything is missing`() throws {
    let text = try PlainTextReader().read(Array("Nine wells are closed.".utf8))
    #expect(try IgnoreRules(texts: ["only:main"]).match(text) { [] }.missing == ["only:main"])
  }

  @Test func `a part that is missing in one version is never deleted or inserted`() throws {
    let (old, before) = try match(["only:main"])
    let (new, after) = try match(["only:main"], "<p>Something else altogether.</p>")
    let revision = Revision(from: old, to: new, ignoring: IgnoredText(old: before, new: after))
    #expect(revision.sentences.isEmpty && revision.outside.isEmpty)
    let back = Revision(from: new, to: old, ignoring: IgnoredText(old: after, new: before))
    #expect(back.sentences.isEmpty && back.outside.isEmpty)
  }

  @Test(arguments: [
    ("/a?id=3", "/a?id=4", false), ("/a?token=1", "/a?token=2", true),
    ("/a?x=8f3a9c21b7d04e6f", "/a?x=0b1c2d3e4f5a6b7c", true),
    ("/a?_=1718000001", "/a?_=1718000002", true),
    ("/(S(lit3py55t21z5v55vlm25s55))/a", "/(S(abc3py55t21z5v55vlm25s55))/a", true),
    ("/a?doc=annual-report-2024", "/a?doc=annual-report-2025", false), ("/a?sid=1", "/a?sid=2", true),
    ("/report-8f3a9c21b7d04e6f.pdf", "/report-0b1c2d3e4f5a6b7c.pdf", false),
    ("/a?page=1", "/a?page=2", false), ("/a?date=2025-05-03", "/a?date=2025-05-04", false),
  ])
  func `fields of addresses that change at every visit are left out on request`(
    _ old: String, _ new: String, _ isSame: Bool
  ) throws {
    let pages = [old, new].map { Self.page.replacing("Nine wells", with: "<a href='\($0)'>Nine wells</a>") }
    func changes(_ rules: [String]) throws -> Int {
      let sides = try pages.map { try match(rules, $0) }
      let revision = Revision(
        from: sides[0].0, to: sides[1].0, ignoring: IgnoredText(old: sides[0].1, new: sides[1].1))
      return revision.sentences.count { $0.kind != .equal }
    }
    #expect(try changes(["preset:sessions"]) == (isSame ? 0 : 1))
  }

  @Test(arguments: [
    ("FTSE 100 7,532.12 ▲ 0.4 %", true), ("EUR/USD 1.0842", true), ("Harbour: 21 °C", true),
    ("Online now: 345", true),
    ("345 people online", true), ("Gold +1.2%", true), ("Report 2025", false), ("Article 12", false),
    ("Deadline: 30 June", false),
    ("May 2025", false), ("Turnout 45 %", false), ("Nine wells were closed by +3 districts.", false),
    ("Total 5,000", false),
  ])
  func `a ticker's line is a name and figures that move`(_ line: String, _ isTicker: Bool) throws {
    let document = try PlainTextReader().read(Array((line + "\n\nText follows here.").utf8))
    let match = try IgnoreRules(texts: ["preset:ticker"]).match(document) { [] }
    #expect(match.ranges.ranges.map(document.text.string) == (isTicker ? [line] : []))
  }

  @Test func `numbers are taken away wherever they stand`() throws {
    let document = try PlainTextReader().read(
      Array("In 2025 it was 1,234.5 or −3 at 10:32; B12 is a road.".utf8))
    let match = try IgnoreRules(texts: ["preset:numbers"]).match(document) { [] }
    #expect(match.ranges.ranges.map(document.text.string) == ["2025", "1,234.5", "−3", "10:32", "12"])
  }

  @Test func `advertisements and notices about cookies are known by their makers' names`() throws {
    let page = """
      <!doctype html><main><p>Nine wells are closed until further notice.</p><div class="advert"><p>Buy boots at once.</p></div>
      <div id="div-gpt-ad-12"><p>Sail away today.</p></div><p class="address">12 Harbour Road</p></main>
      <div id="onetrust-consent-sdk"><p>We use cookies.</p></div>
      """
    let left = try left(["preset:adverts", "preset:consent"], page)
    #expect(left == ["Nine wells are closed until further notice.", "12 Harbour Road"])
    #expect(try match(["preset:adverts"], "<p>Nine wells are closed.</p>").1.warnings.isEmpty)
  }
}

extension String {
  /// Without spaces at the ends.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
