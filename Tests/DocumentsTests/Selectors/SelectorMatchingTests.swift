import Testing

@testable import Documents

@Suite struct SelectorMatchingTests {
  /// The text that a selector takes from a page.
  static func selected(_ selector: String, _ html: String) throws -> String {
    let bytes = Array(html.utf8)
    let document = try HTMLReader().read(bytes)
    let text = try #require(try SelectedText(document, bytes: bytes)).text(of: try Selector(selector))
    return text.ranges.ranges.map(document.text.string).joined(separator: "/")
  }

  @Test(arguments: 0..<300)
  func `random selectors mean what the definition says in random pages`(_ seed: Int) throws {
    var random = SelectorOracle.Random(state: UInt64(seed))
    let page = SelectorOracle.page(&random)
    let bytes = Array("<!doctype html>\(page.html)".utf8)
    let document = try HTMLReader().read(bytes)
    let selected = try #require(try SelectedText(document, bytes: bytes))
    for _ in 0..<20 {
      let complex = SelectorOracle.complex(&random)
      let text = SelectorOracle.text(complex)
      let expected = Set(
        page.all.filter { SelectorOracle.means(complex[...], $0) }.flatMap(\.words).filter { !$0.isEmpty })
      let found = try selected.text(of: try Selector(text)).ranges.ranges
        .flatMap { document.text.string($0).split { !$0.isLetter && !$0.isNumber } }.map(String.init)
      #expect(Set(found) == expected, "\(text) in \(page.html)")
    }
  }

  @Test(arguments: [
    // As browsers count: scripts, styles and drawings are children too, and rows are in a tbody.
    ("div > :nth-child(3)", "<div><script>x</script><p>one<svg><g/></svg><p>two</div>", "two"),
    ("p:first-child", "<div><style>x</style><p>one</div><div><p>two</div>", "two"),
    ("table > tbody > tr:nth-child(2)", "<table><tr><td>a<tr><td>b</table>", "b"),
    ("table > tr", "<table><tr><td>a</table>", ""),
    ("thead + tbody td", "<table><thead><tr><th>h</thead><tr><td>a</td></tr></table>", "a"),
    (
      "body > p:first-child",
      "<html><head><script>x</script><link rel=x><title>t</title></head><body><p>one<p>two", "one"
    ),
    ("p:first-child", "<title>t</title><script>x</script><p>one<p>two", "one"),
    ("html body.x p", "<body class=x><p>one", "one"), ("html[lang=en] p", "<html lang=en><p>one", "one"),
    // Attributes that mean nothing to the reader, names that it does not know, references, odd tags.
    ("[data-n='a&b']", "<p data-n='a&amp;b'>one<p data-n=a>two", "one"),
    ("x-counter", "<p>Seen <x-counter>12</x-counter> times", "12"),
    ("x-counter-a", "<p><x-counter-b>12</x-counter-b> <x-counter-a>13</x-counter-a>", "13"),
    ("P.Big", "<p class='Big'>one<p class=big>two", "one"), ("#a", "<p id=a>one<p ID='a'>two", "one\n\ntwo"),
    ("[a=''], [b]", "<p a>one<p b = >two<p>three", "one\n\ntwo"),
    ("td.n", "<table><tr><th>k</th><th>v</th></tr><tr><td>a</td><td class=n>5</td></tr></table>", "| 5"),
    (".é", "<p class='é'>one", "one"),
  ])
  func `selectors see a page as browsers do`(_ selector: String, _ html: String, _ text: String) throws {
    let found = try Self.selected(selector, html)
    #expect(
      found.split(separator: "/").map { $0.drop { " |".contains($0) } }
        == text.split(separator: "/").map { $0.drop { " |".contains($0) } })
  }

  @Test func `places hold in transcoded pages and behind references`() throws {
    let html = "<meta charset=windows-1252><p>caf\u{E9} &amp; <b>na\u{EF}ve &eacute;t\u{E9}</b> end</p>"
    let bytes = html.unicodeScalars.map { UInt8($0.value) }
    let document = try HTMLReader().read(bytes)
    let found = try #require(try SelectedText(document, bytes: bytes)).text(of: try Selector("b"))
    #expect(found.ranges.ranges.map(document.text.string) == ["naïve été"])
  }

  @Test func `only pages have elements`() throws {
    let bytes = Array("Just text.\n".utf8)
    let document = try DocumentReaders.read(bytes)
    #expect(try SelectedText(document, bytes: bytes).map { _ in true } == nil)
  }

  @Test func `a deep page and a long selector end`() throws {
    let html = String(repeating: "<div><b>", count: 20_000) + "x"
    let bytes = Array(html.utf8)
    let document = try HTMLReader().read(bytes)
    let selector = try Selector(String(repeating: "div ~ b ", count: 31) + "b")
    let found = try #require(try SelectedText(document, bytes: bytes)).text(of: selector)
    #expect(found.ranges.isEmpty)
  }
}
