import Testing

@testable import Reporting

struct PageScriptTests {
  @Test func `the slow hash gives the vector of FIPS 180-4 for abc`() {
    let hex = SlowSHA256.digest(Array("abc".utf8)).map {
      String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
    }
    #expect(hex.joined() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `the policy names the hash of the script that the page carries`() throws {
    let expected = "sha256-" + SlowSHA256.base64(SlowSHA256.digest(Array(PageScript.source.utf8)))
    #expect(PageScript.hash == expected)
    let page = try PageParser(AlignmentPage.html(SampleReport.aligned()))
    #expect(
      page.elements.first { $0.name == "script" && $0.attributes["type"] == nil }?.text == PageScript.source)
    let policy = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(
      policy?.attributes["content"]
        == "default-src 'none'; style-src 'unsafe-inline'; script-src '\(expected)'; base-uri 'none'; form-action 'none'"
    )
  }

  @Test func `script and style read alike in HTML and XML and reach for nothing outside`() {
    for source in [PageScript.source, PageStyle.source, Ribbons.style] {
      for mark in [
        "<", "&", "]]>", "url(", "@import", "http:", "https:", "//example", "fetch(", "innerHTML", "eval(",
      ] {
        #expect(!source.contains(mark), "\(mark)")
      }
    }
  }
}
