import Archive
import Capture
import Documents
import TestArchives
import Testing
import WebServer

@testable import Site

@Suite struct OriginalPageTests {
  private func archive(_ page: String = Hostile.page, mediaType: String = "text/html") throws -> TestArchive {
    let archive = try TestArchive()
    try archive.snapshot("statement", page, at: TestArchive.day(1), mediaType: mediaType)
    return archive
  }

  private func header(_ name: String, _ answer: WebResponse) -> [String] {
    answer.headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  @Test func `the bytes are given as they are, to be saved`() async throws {
    let answer = await PageSupport(try archive()).answer("/sources/statement/2/raw")
    #expect(answer.status == 200)
    #expect(answer.body == Array(Hostile.page.utf8))
    #expect(header("content-type", answer) == ["text/html; charset=utf-8"])
    #expect(header("content-disposition", answer) == ["attachment; filename=\"statement-2.html\""])
    #expect(header("content-security-policy", answer) == [RawAnswer.policy])
    #expect(header("x-dns-prefetch-control", answer) == ["off"])
  }

  @Test func `a page is shown in a sandbox without permissions`() async throws {
    let answer = await PageSupport(try archive()).answer("/sources/statement/2/frame")
    #expect(header("content-type", answer) == ["text/html; charset=utf-8"])
    #expect(header("content-disposition", answer) == ["inline"])
    #expect(header("x-content-type-options", answer) == ["nosniff"])
    #expect(header("x-dns-prefetch-control", answer) == ["off"])
    let policy = try #require(header("content-security-policy", answer).first)
    #expect(header("content-security-policy", answer).count == 1)
    let directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    #expect(directives.contains(["sandbox"]))
    #expect(directives.contains(["default-src", "'none'"]))
    #expect(
      directives.filter { $0[0].hasSuffix("-src") }.map { $0[0] } == ["default-src", "style-src", "img-src"])
    #expect(!policy.contains("allow-") && !policy.contains("http") && !policy.contains("script-src"))
  }

  @Test func `the frame gives the page no permission`() async throws {
    let page = await PageSupport(try archive()).page("/sources/statement/2/original")
    #expect(page.contains("sandbox=\"\""))
    #expect(PageSupport.values(of: "src", in: page) == ["/sources/statement/2/frame"])
    #expect(!page.contains("allow"))
  }

  @Test(arguments: [
    ("a<link rel=preconnect>b", "a<wbr  rel=preconnect>b"), ("<LiNk/>", "<wbr />"), ("<link", "<wbr "),
    ("<link>", "<wbr >"), ("<links>", "<links>"), ("<link\u{0}>", "<link\u{0}>"),
    ("<!-- <link\n> -->", "<!-- <wbr \n> -->"), ("<<link\t>", "<<wbr \t>"),
    ("<svg><style><link rel=x>", "<svg><style><wbr  rel=x>"), ("", ""), ("\u{FEFF}a", "a"),
  ])
  func `no link element is left, whatever stands around it`(page: String, shown: String) {
    #expect(InertPage(Array(page.utf8)).bytes == [0xEF, 0xBB, 0xBF] + Array(shown.utf8))
  }

  @Test func `a page in any encoding is shown in the one in which no link is left`() async throws {
    let words = "<p>You must publish it.</p><link rel=preconnect href=//a.example>"
    let archive = try TestArchive()
    // UTF-16, and the escape that ISO-2022-JP leaves out of what it says.
    let utf16: [UInt8] = [0xFF, 0xFE] + words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let japanese = Array(
      "<meta charset=iso-2022-jp>\(words)<li\u{1B}(Bnk rel=preconnect href=//b.example>".utf8)
    for (index, bytes) in [utf16, japanese].enumerated() {
      try archive.snapshot("statement", bytes: bytes, at: TestArchive.day(index + 1), mediaType: "text/html")
      let answer = await PageSupport(archive).answer("/sources/statement/\(index + 2)/frame")
      #expect(answer.body.starts(with: [0xEF, 0xBB, 0xBF]))
      let page = String(decoding: answer.body, as: UTF8.self)
      #expect(page.contains("You must publish it.") && page.contains("<wbr "))
      #expect(!page.contains("<link"))
    }
  }

  @Test(arguments: [
    ("application/pdf", "application/pdf", "attachment; filename=\"statement-2.pdf\""),
    ("image/svg+xml", "application/octet-stream", "attachment; filename=\"statement-2.bin\""),
    ("application/xhtml+xml", "application/octet-stream", "attachment; filename=\"statement-2.bin\""),
    ("text/xml", "application/octet-stream", "attachment; filename=\"statement-2.bin\""),
    ("text/javascript", "application/octet-stream", "attachment; filename=\"statement-2.bin\""),
    ("message/rfc822", "application/octet-stream", "attachment; filename=\"statement-2.eml\""),
  ])
  func `what is on no list of safe types is saved, not shown`(type: String, sent: String, disposition: String)
    async throws
  {
    let support = PageSupport(try archive(mediaType: type))
    let answer = await support.answer("/sources/statement/2/raw")
    #expect(answer.status == 200)
    #expect(header("content-type", answer) == [sent])
    #expect(header("content-disposition", answer) == [disposition])
    #expect(header("content-security-policy", answer) == [RawAnswer.policy])
    #expect(!(await support.page("/sources/statement/2/original")).contains("<iframe"))
    _ = await support.page("/sources/statement/2/frame", status: 404)
  }

  @Test func `plain text stays plain text whatever it holds`() async throws {
    for place in ["raw", "frame"] {
      let answer = await PageSupport(try archive(mediaType: "text/plain")).answer(
        "/sources/statement/2/\(place)")
      #expect(header("content-type", answer) == ["text/plain; charset=utf-8"])
      #expect(header("x-content-type-options", answer) == ["nosniff"])
    }
  }

  @Test func `without its marks a marked page is the blob without its links, and the marks hold the quote`()
    async throws
  {
    let archive = try archive()
    let snapshot = try archive.archive.catalog.snapshot(of: "statement", version: 2)
    let document = try InputResolver.read(snapshot, address: nil, in: archive.archive)
    let support = PageSupport(archive)
    var marked = 0
    for sentence in document.blocks.flatMap(\.sentences) {
      let quote = document.text.quote(sentence)
      let page = await support.page(
        "/sources/statement/2/frame?quote=\(quote.start)-\(quote.end)")
      let bare = page.components(from: "<mark", to: "\u{0}").isEmpty ? page : Self.withoutMarks(page)
      #expect(Array(bare.utf8) == InertPage(Array(Hostile.page.utf8)).bytes)
      guard page.contains("<mark") else { continue }
      marked += 1
      #expect(PageSupport.values(of: "id", in: page).filter { $0 == "quote" }.count == 1)
      // Blanks at the edges of elements are no text; the words are the quote's.
      let words = page.components(from: "<mark", to: "</mark>").map {
        String($0.drop { $0 != ">" }.dropFirst())
      }
      #expect(!words.contains { $0.contains("<") })
      let joined = PageSupport.unescaped(words.joined()).filter { !$0.isWhitespace }
      let expected = quote.exact.split(separator: " | ").joined().filter { !$0.isWhitespace }
      #expect(joined == expected)
    }
    #expect(marked > 5)
  }

  private static func withoutMarks(_ page: String) -> String {
    var result = ""
    for (index, part) in page.split(separator: "<mark", omittingEmptySubsequences: false).enumerated() {
      let rest = index == 0 ? part : part.drop { $0 != ">" }.dropFirst()
      result += rest.split(separator: "</mark>", omittingEmptySubsequences: false).joined()
    }
    return result
  }

  @Test func `the page says when the passage could not be marked`() async throws {
    let support = PageSupport(try archive())
    #expect(
      await support.page("/sources/statement/2/original?quote=1-5").contains(
        "The passage is marked in the original"))
    #expect(await support.page("/sources/statement/2/original?quote=1-99999").contains("not in this version"))
    #expect(
      await support.page("/sources/statement/1/original?quote=1-5").contains("plain text can hold no mark"))
  }

  @Test(
    arguments: [
      ("a<b>c</b>d", ["a", "c", "d"]), ("a<!-- <b> -->d", ["a", "d"]),
      ("a<script>if (1<2) x</script>d", ["a", "d"]),
      ("a<p title='x>y'>d", ["a", "d"]), ("a<p title=\"<mark>\">d</p>", ["a", "d"]),
      ("1 < 2 and <", ["1 < 2 and <"]),
      ("a<STYLE>b</sTyLe >c", ["a", "c"]), ("<title>a</title>b", ["b"]),
      ("a<textarea><b>c</textarea>d", ["a", "d"]),
      ("a<!doctype html>b<?xml ?>c", ["a", "b", "c"]), ("a<script>never closed <b>", ["a"]),
      ("a</b title='>'>c", ["a", "c"]),
      ("a<p class=it's>b</p>", ["a", "b"]), ("a<svg><text>b</text></svg>c", ["a", "c"]),
      ("a<!-->b", ["a", "b"]),
      ("a<scripts>b", ["a", "b"]), ("<script></scriptx>a</script>b", ["b"]),
      ("a<plaintext>b</plaintext>", ["a"]), ("", []),
      ("<", ["<"]), ("</", ["</"]), ("<p", []), ("<p a=\"", []), ("a<!--b", ["a"]),
    ] as [(String, [String])])
  func `running text is what stands outside of all markup`(page: String, expected: [String]) {
    let bytes = Array(page.utf8)
    #expect(HTMLTextZones(bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test func `every short page has its zones in order and inside of it`() {
    let signs = Array("<>/!-a\"'= ".utf8)
    var pages: [[UInt8]] = [[]]
    for _ in 0..<4 { pages = pages.flatMap { page in [page] + signs.map { page + [$0] } } }
    for page in Set(pages) {
      var end = 0
      for range in HTMLTextZones(page).ranges {
        #expect(range.lowerBound >= end && range.upperBound <= page.count && !range.isEmpty)
        end = range.upperBound
      }
    }
  }
}
