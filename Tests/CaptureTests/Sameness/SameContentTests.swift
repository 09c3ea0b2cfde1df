import Documents
import Revisions
import Testing

@testable import Capture

@Suite struct SameContentTests {
  private struct Unasked: Error {}

  private static func page(
    _ main: String = "<p>Nine <a href='/wells?sid=1'>wells</a> are closed. Read the report.</p>",
    token: Int = 1, ad: String = "Buy boots."
  ) -> String {
    """
    <!doctype html><title>T</title><nav><a href="/a">Menu</a></nav><main><h1>The plan</h1>\(main)
    <form><input type=hidden name=csrf value=\(token)></form></main><div class="ad"><p>\(ad)</p></div>
    """
  }

  private func compare(_ old: String, _ new: String, _ rules: [String] = []) throws -> SameContent.Verdict {
    func side(_ text: String) throws -> SameContent.Side {
      let bytes = Array(text.utf8)
      return SameContent.Side(bytes: bytes, document: try DocumentReaders.read(bytes))
    }
    return try SameContent.compare(
      new: side(new), hasOldBytes: false, rules: IgnoreRules(texts: rules)
    ) { try side(old) }
  }

  @Test func `equal bytes are the same, and the old ones are not asked for where their digest is known`()
    throws
  {
    #expect(try compare(Self.page(), Self.page()) == .sameBytes)
    let bytes = Array(Self.page().utf8)
    let side = SameContent.Side(bytes: bytes, document: try HTMLReader().read(bytes))
    let verdict = try SameContent.compare(new: side, hasOldBytes: true, rules: .none) { throw Unasked() }
    #expect(verdict == .sameBytes && verdict.isSame)
  }

  @Test(arguments: [
    (page(token: 2), []),
    (page("<p>Nine <a href='/wells?sid=2'>wells</a>  are\nclosed. Read the report.</p>"), []),
    (page() + "<!-- built 12:30 --><script>var t=17</script>", []), (page(ad: "Sail away."), [".ad"]),
    (page(ad: "Sail away."), ["preset:adverts"]), (page(ad: "Sail away."), ["only:main"]),
    (
      page("<p>Nine <a href='/wells?sid=1&token=a'>wells</a> are closed. Read the report.</p>"),
      ["preset:sessions"]
    ),
  ])
  func `other bytes may have the same content`(_ new: String, _ rules: [String]) throws {
    let verdict = try compare(Self.page(), new, rules)
    #expect(verdict.isSame && verdict != .sameBytes, "\(verdict)")
  }

  @Test(arguments: [
    (page("<p>Ten <a href='/wells?sid=1'>wells</a> are closed. Read the report.</p>"), [], 1, 0),
    // A link that is gone, and one that leads elsewhere.
    (page("<p>Nine wells are closed. Read the report.</p>"), [], 1, 0),
    (page("<p>Nine <a href='/springs'>wells</a> are closed. Read the report.</p>"), ["only:main"], 1, 0),
    // The same words no longer part of the document.
    (
      page("<p>Nine <a href='/wells?sid=1'>wells</a> are closed.</p><aside>Read the report.</aside>"), [], 1,
      1
    ),
    (page(ad: "Sail away."), [], 0, 1),
  ])
  func `what is compared and differs is a change`(
    _ new: String, _ rules: [String], _ inDocument: Int, _ around: Int
  ) throws {
    let verdict = try compare(Self.page(), new, rules)
    guard case .changed(let document, let outside) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect((document > 0) == (inDocument > 0) && (outside > 0) == (around > 0), "\(verdict)")
  }

  @Test func `a part that is not there is no change`() throws {
    let other = "<!doctype html><p>Something else altogether is said here.</p>"
    #expect(
      try compare(Self.page(), other, ["only:main"])
        == .nothingSelected(reason: "the selector matched nothing: only:main"))
    #expect(
      try compare(other, Self.page(), ["only:main"])
        == .nothingSelected(reason: "the selector matched nothing: only:main (in the last version)"))
    #expect(try compare(Self.page(), Self.page(), ["only:#gone"]).isSame == false)
  }
}
