import Testing

@testable import Reporting

struct PageHeadTests {
  @Test func `a policy without scripts allows none, and one with scripts those`() {
    #expect(
      PageHead.policy()
        == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
    #expect(
      PageHead.policy(scripts: ["sha256-a=", "sha256-b="])
        == "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-a=' 'sha256-b='; base-uri 'none'; form-action 'none'"
    )
  }

  @Test func `a head states its policy once, and its words can do nothing`() throws {
    let head = PageHead(title: "</title><b>", generator: "\" x=\"", style: "p { margin: 0; }", scripts: ["s"])
    let page = try PageParser(head.markup + "</html>")
    #expect(page.elements.first { $0.name == "title" }?.text == "</title><b>")
    let policies = page.elements.filter { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policies.map { $0.attributes["content"] } == [PageHead.policy(scripts: ["s"])])
    #expect(page.elements.contains { $0.attributes["content"] == "\" x=\"" })
  }

  @Test func `a site's bar stands right behind the skip link of every page`() throws {
    let bar = "<nav id=\"bar\"></nav>"
    let pages = try [
      AlignmentPage.html(SampleReport.aligned(), navigation: bar),
      AuditPage.html(AuditReport(parts: []), navigation: bar),
    ]
    for html in pages {
      let page = try PageParser(html)
      let place = try #require(page.elements.firstIndex { $0.attributes["id"] == "bar" })
      #expect(page.elements[place - 1].attributes["class"] == "skip")
      #expect(page.elements.filter { $0.attributes["http-equiv"] != nil }.count == 1)
    }
  }
}
