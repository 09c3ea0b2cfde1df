import Archive
import Capture
import Documents
import TestArchives
import Testing
import WebServer

@testable import Site

@Suite struct SnapshotPageTests {
  private func archive(_ page: String = Hostile.page) throws -> TestArchive {
    let archive = try TestArchive()
    try archive.snapshot("statement", page, at: TestArchive.day(1), mediaType: "text/html", name: "a.html")
    return archive
  }

  private func document(_ archive: TestArchive, _ version: Int = 2) throws -> Document {
    let snapshot = try archive.archive.catalog.snapshot(of: "statement", version: version)
    return try InputResolver.read(snapshot, address: nil, in: archive.archive)
  }

  @Test func `structure is shown as structure`() async throws {
    let page = await PageSupport(try archive()).page("/sources/statement/2")
    #expect(
      page.contains("<tr id=") && page.contains("<td dir=\"auto\">2019</td><td dir=\"auto\">forty tests</td>")
    )
    #expect(page.contains("<ul class=\"blocks\" role=\"list\">"))
    #expect(page.contains("<em>promise</em>"))
    #expect(page.contains("<blockquote"))
    #expect(page.contains("<strong>Council</strong>"))
    #expect(page.contains("lang=\"en\""))
    #expect(page.components(from: "<ul class=\"blocks\"", to: ">").count == 2)
  }

  @Test func `links to addresses are shown, harmless, and no others`() async throws {
    let page = await PageSupport(try archive()).page("/sources/statement/2")
    #expect(
      page.contains("<a rel=\"nofollow noreferrer\" href=\"https://example.org/x?a=1&amp;b=2\">there</a>"))
    let outside = PageSupport.values(of: "href", in: page).filter { !$0.hasPrefix("/") && !$0.hasPrefix("#") }
    #expect(outside == ["https://example.org/x?a=1&amp;b=2"])
    #expect(page.contains("soon"))
  }

  @Test func `every quote of every sentence is marked with its own words`() async throws {
    let archive = try archive()
    let document = try document(archive)
    let support = PageSupport(archive)
    var count = 0
    for sentence in document.blocks.filter({ $0.kind != .tableRow }).flatMap(\.sentences) {
      let quote = document.text.quote(sentence)
      let page = await support.page("/sources/statement/2?quote=\(quote.start)-\(quote.end)")
      #expect(PageSupport.values(of: "id", in: page).filter { $0 == "quote" }.count == 1)
      // What stands for a control on the page is a name beside the character itself.
      let marked = PageSupport.marked(page).joined()
      #expect(marked.filter { $0 != "&" } == PageSupport.plain(quote.exact).filter { $0 != "&" })
      count += 1
    }
    #expect(count > 5)
  }

  @Test(arguments: [
    ("exact=\(Hostile.words.replacingBlanks("%20"))", Hostile.words),
    ("exact=will%20publish", "will publish"), ("exact=%20%20all%0A%20results", nil),
    ("exact=all%20%20results", "all results"),
  ])
  func `words are looked for whatever white space stands between them`(query: String, words: String?)
    async throws
  {
    let support = PageSupport(try archive())
    guard let words else {
      // A line break cannot be sent: no control character is taken.
      _ = await support.page("/sources/statement/2?\(query)", status: 400)
      return
    }
    let page = await support.page("/sources/statement/2?\(query)")
    #expect(PageSupport.marked(page).joined() == words)
  }

  @Test(arguments: ["quote=5-99999", "exact=words%20that%20are%20not%20there", "quote=99999-100000"])
  func `what is not in this version is said to be missing`(query: String) async throws {
    let page = await PageSupport(try archive()).page("/sources/statement/2?\(query)")
    #expect(page.contains("The passage is not in this version"))
    #expect(PageSupport.marked(page).isEmpty)
  }

  @Test(arguments: [
    ("/sources/statement/2?quote=9-5", 400), ("/sources/statement/2?quote=a-b", 400),
    ("/sources/statement/2?quote=-5", 400),
    ("/sources/statement/2?quote=1-2&exact=a", 400), ("/sources/statement/2?quote=5-5", 400),
    ("/sources/statement/0", 404),
    ("/sources/statement/3", 404), ("/sources/statement/-2", 404), ("/sources/statement/+1", 404),
    ("/sources/statement/one", 404),
    ("/sources/nobody/1", 404), ("/sources/statement/-1", 200),
    ("/sources/statement/99999999999999999999", 404),
    ("/sources/..%2Fletter/1", 404), ("/sources/%2Fetc%2Fpasswd/1", 404), ("/sources/statement/-1/raw", 404),
    ("/sources/statement/-1/original", 200), ("/sources/statement/01", 404), ("/sources/statement/%31", 404),
    ("/sources/%73tatement", 404), ("/%73ources/statement", 404), ("/sources/statement?x=1", 400),
    ("/sources/statement/1?quotes=1-2", 400), ("/audit/letter/statement?versions=0", 400),
    ("/log?after=1", 400),
    ("/sources/statement/1/raw?quote=1-2", 400), ("/search?text=a", 400), ("/?x", 400),
    ("/diff/statement%401/statement%402", 200),
    ("/diff/%2Fetc%2Fpasswd/statement@1", 404), ("/diff/README.md/statement@1", 400),
    ("/align/letter@x/statement", 400),
    ("/audit/nobody", 404), ("/audit/letter/nobody", 404), ("/align/letter/statement?format=pdf", 400),
    ("/align/statement@1/statement@1", 422), ("/align/statement/letter", 422),
  ])
  func `what no page can be is said with its status`(path: String, status: Int) async throws {
    _ = await PageSupport(try archive()).page(path, status: status)
  }

  @Test func `the last version is also the one at minus one`() async throws {
    let support = PageSupport(try archive())
    #expect(await support.page("/sources/statement/-1") == support.page("/sources/statement/2"))
  }

  @Test func `headings leave out no level, and an id stands once`() async throws {
    let page = await PageSupport(
      try archive(
        "<h1>One of them here</h1><p>Words of one.</p><h5>Five of them here</h5><p>Words of five.</p><h2>Two of them</h2><p>And words.</p>"
      )
    ).page("/sources/statement/2?exact=Words%20of%20five")
    let levels = page.components(from: "<h", to: " ").compactMap { Int($0) }
    for (first, second) in zip(levels, levels.dropFirst()) { #expect(second <= first + 1) }
    let ids = PageSupport.values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
  }
}

extension PageSupport {
  /// Words as they come back from a page: controls of direction stand for themselves there, in elements of their own.
  static func plain(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          ("\u{202A}"..."\u{202E}").contains(scalar)
            ? Array("#x\(String(scalar.value, radix: 16, uppercase: true));".unicodeScalars) : [scalar]
        }))
  }
}

extension String {
  func replacingBlanks(_ other: String) -> String { split(separator: " ").joined(separator: other) }
}
