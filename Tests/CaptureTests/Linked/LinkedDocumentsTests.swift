import Archive
import Documents
import Testing

@testable import Capture

@Suite struct LinkedDocumentsTests {
  private func find(_ main: String, at address: String = "https://office.example/reports/2025/") throws
    -> LinkedDocuments.Found
  {
    let page =
      "<!doctype html><title>T</title><nav><a href='/menu.pdf'>Menu</a></nav><main><h1>Reports</h1><p>The Office tested the wells of all villages in 2025.</p>\(main)</main>"
    return LinkedDocuments.find(in: try HTMLReader().read(Array(page.utf8)), address: address)
  }

  @Test func `documents of the main content are found, each once and made whole`() throws {
    let offered = try find(
      """
      <p>Read <a href="water.pdf">the report</a>, <a href="../2024/water.PDF?v=2#page=3">that of 2024</a> and <a href='//files.example/a/./b/../c.docx'>the letter</a>.</p>
      <p><a href="water.pdf#top">Again</a>. <a href="/get?id=7">Download the figures</a>, <a href="/get.php?id=8">télécharger</a>. <a href="/other">Another page</a>,
      <a href="/a.html">Download page</a>, <a href="/map.png">download the map</a>, <a href="/answer.txt">download the answer</a>, <a href="/notes.txt">notes</a>, <a href="ftp://files.example/a.pdf">old</a>, <a href="https://office.example@evil.example/a.pdf">no</a>.</p>
      """)
    let found = offered.documents
    #expect((offered.beyond, offered.around, offered.unaskable) == (0, 1, 2))
    #expect(
      offered.remarks == [
        "1 document in its menus, head, foot or comments is not followed",
        "2 documents cannot be asked for (ftp://files.example/a.pdf)",
      ])
    #expect(
      found.map(\.url) == [
        "https://office.example/reports/2025/water.pdf", "https://office.example/reports/2024/water.PDF?v=2",
        "https://files.example/a/c.docx", "https://office.example/get?id=7",
        "https://office.example/get.php?id=8", "https://office.example/answer.txt",
      ])
    #expect(found.first?.text == "the report")
  }

  @Test func `a list of documents below the text and one beside it are the page's own`() throws {
    let paragraphs = (1...8).map {
      "<p>Paragraph \($0) tells of the wells of another village, and what was found in them.</p>"
    }
    let list = (1...5).map { "<li><a href='/x/r\($0).pdf'>Report \($0) (PDF)</a></li>" }.joined()
    let found = try find(
      paragraphs.joined() + "<ul>\(list)</ul></main><aside><p><a href='/y.pdf'>Annex</a></p></aside>"
        + "<footer><a href='/imprint.pdf'>Imprint</a></footer><main>")
    #expect(found.documents.count == 6 && found.around == 2)
  }

  @Test func `one step alone is taken, and not too many`() throws {
    let text = try PlainTextReader().read(Array("See https://office.example/a.pdf".utf8))
    #expect(LinkedDocuments.find(in: text, address: "https://office.example/") == LinkedDocuments.Found())
    let many = (0..<80).map { "<p>Here is <a href='/\($0).pdf'>number \($0)</a> of the list.</p>" }.joined()
    let found = try find(many)
    #expect(found.documents.count == LinkedDocuments.most && found.beyond == 80 - LinkedDocuments.most)
    #expect(found.remarks.first == "30 documents more than the 50 that are followed")
  }

  @Test func `an id stays the same from visit to visit, is valid and tells documents apart`() throws {
    func id(_ url: String, _ parent: String = "water") -> String {
      LinkedDocument(url: url, text: "").sourceID(of: parent)
    }
    #expect(
      id("https://a.example/Report%202025.pdf?sid=1") == id("https://a.example/Report%202025.pdf?sid=2"))
    #expect(id("https://a.example/x/r.pdf") != id("https://a.example/y/r.pdf"))
    #expect(id("https://a.example/x/r.pdf").hasPrefix("water-r-"))
    let long = String(repeating: "long-", count: 40)
    for url in [
      "https://a.example/", "https://a.example/\(long).pdf", "https://a.example/報告.pdf",
      "https://a.example/get?id=7",
    ] {
      for parent in ["a", String(long.prefix(63)), "x-1"] {
        let made = id(url, String(parent.drop { $0 == "-" }))
        #expect(SnapshotReference.isValidSource(made), "\(made)")
      }
    }
  }

  /// RFC 3986 section 5.4, without what is not of http.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g/"),
    ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
    ("g#s", "http://a/b/c/g"),
    (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"),
    ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"),
  ])
  func `links are made whole as the standard's examples are`(_ link: String, _ whole: String) {
    #expect(ResolvedLink.address(link, on: "http://a/b/c/d;p?q") == whole)
  }

  @Test(arguments: [
    "mailto:a@b.example", "g:h", "javascript:alert(1)", "file:///etc/passwd", "http://", "data:text/plain,a",
  ])
  func `what is not of http leads nowhere`(_ link: String) {
    #expect(ResolvedLink.address(link, on: "http://a/b/c/d;p?q") == nil)
  }
}
