import Documents
import Testing

@testable import Alignment
@testable import Reporting

struct AlignmentPageHostileTests {
  private static let poison =
    "<script>alert(1)</script> \" onclick=\"x\" ' ]]> <!-- --> &lt; </mark></title></style></script> \u{202E}gnp.exe \u{2066}\u{2069}\u{2069}"

  /// A report that has hostile words in every field.
  private func report(url: String) -> AlignmentReport {
    let poison = Self.poison
    let response = SampleReport.document([
      (.heading, .content, poison), (.paragraph, .content, poison), (.listItem, .aside, poison),
    ])
    let whole = response.blocks[1].range
    let passage = AlignedPassage(
      range: whole, quote: response.text.quote(whole), paragraph: 1, probability: .nan, because: [poison])
    let demands = [
      SampleReport.demand(poison, words: poison, context: [poison + ":"], responses: [passage]),
      SampleReport.demand(poison, parent: poison, words: poison, context: [poison], nearest: passage),
    ]
    let document = ReportedDocument(
      source: nil, version: nil, file: poison, title: poison, published: poison, url: url, recorded: poison,
      sha256: poison, textSHA256: poison, reader: poison, warnings: [poison])
    return AlignmentReport(
      demandsDocument: document, responseDocument: document, letter: response, response: response,
      result: AlignmentResult(demands: demands), aligner: poison,
      checkpoint: ReportedCheckpoint(origin: poison, size: 1, root: poison))
  }

  @Test(arguments: ["javascript:alert(1)", "https://example.org/\" onclick=\"x", "data:text/html,<b>x</b>"])
  func `words of a document can neither run nor break out`(url: String) throws {
    let html = AlignmentPage.html(report(url: url))
    let page = try PageParser(html)
    let scripts = page.elements.filter { $0.name == "script" }
    #expect(scripts.map { $0.attributes["type"] } == ["application/json", nil])
    #expect(page.elements.filter { $0.name == "style" }.count == 1)
    #expect(scripts.last?.text == PageScript.source)
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("]]>"))
    #expect(!html.contains("<!--"))
    for control in ["\u{202E}", "\u{2066}", "\u{2069}"] { #expect(!html.contains(control)) }
    #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    for link in page.values("href") { #expect(link.hasPrefix("#"), "\(link)") }
    #expect(page.values("src") == [] && page.values("action") == [])
  }

  @Test func `hostile words are still there to read`() throws {
    let report = report(url: "javascript:alert(1)")
    let page = try PageParser(AlignmentPage.html(report))
    #expect(
      page.elements("class", having: "text").map(\.text)
        == report.response.blocks.map { report.response.text.string($0.range) })
    #expect(page.element(id: "record")?.text.contains("javascript:alert(1)") == true)
    #expect(page.elements.first { $0.name == "title" }?.text.contains("[U+202E]gnp.exe") == true)
  }

  @Test func `a link out goes to the web and tells nobody where from`() throws {
    let page = try PageParser(AlignmentPage.html(report(url: "https://example.org/?a=1&b=2")))
    let out = page.elements.filter { $0.name == "a" && $0.attributes["href"]?.hasPrefix("#") == false }
    #expect(out.count == 4)
    for link in out {
      #expect(link.attributes["href"] == "https://example.org/?a=1&b=2")
      #expect(link.attributes["rel"] == "noopener noreferrer")
    }
  }

  @Test(arguments: [
    ("letter@1", "letter@1"), ("a/b-c_d.txt", "a/b-c_d.txt"), ("-x", "./-x"), ("", "''"), ("a b", "'a b'"),
    ("$(x);`y`", "'$(x);`y`'"), ("it's", "'it'\\''s'"), ("a\nb", "'a\nb'"),
  ])
  func `a name in a command is one argument and no option`(name: String, quoted: String) {
    #expect(ShellWord.quoted(name) == quoted)
  }
}
