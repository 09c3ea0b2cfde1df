import Archive
import Reporting
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

/// Documents that want to do something, and the links of all pages.
@Suite struct PageSafetyTests {
  private func archive() throws -> TestArchive {
    let archive = try TestArchive()
    try archive.describe("hostile", [.response], title: "<script>canary()</script>\u{202E}")
    try archive.snapshot(
      "hostile", Hostile.page, at: TestArchive.day(1), mediaType: "text/html",
      name: "\"><script>canary()</script>.html")
    try archive.snapshot(
      "hostile",
      Hostile.page.split(separator: Hostile.words).joined(
        separator: "The Council <i onclick=canary()>refuses</i> all results"),
      at: TestArchive.day(2), mediaType: "text/html", name: "b.html")
    try archive.snapshot("statement", Water.text(Water.pipes, Water.bridge), at: TestArchive.day(3))
    try archive.look("hostile", .failed, at: TestArchive.day(4))
    return archive
  }

  @Test(arguments: [
    "/", "/sources/hostile", "/sources/hostile/1", "/sources/hostile/2", "/sources/hostile/1/original",
    "/diff/hostile@1/hostile@2",
    "/align/letter/hostile", "/audit/letter/hostile", "/audit/hostile", "/search?q=council&versions=all",
    "/search?q=canary&versions=all",
    "/search?q=%22%3E%3Cscript%3Ecanary()%3C%2Fscript%3E",
    "/sources/hostile/1?exact=%3Cscript%3Ecanary()%3C%2Fscript%3E",
    "/sources/%3Cscript%3Ecanary()%3C%2Fscript%3E",
  ])
  func `no answer holds live markup of a document`(path: String) async throws {
    let support = PageSupport(try archive())
    if path.hasPrefix("/search") { _ = try await support.search("q=water") }
    let answer = await support.answer(path)
    let page = String(decoding: answer.body, as: UTF8.self)
    #expect(answer.status == 200 || path.contains("/sources/%3C"))
    for words in Hostile.forbidden where !page.isEmpty {
      // As words between tags they may stand anywhere; as markup or in an attribute nowhere.
      #expect(
        !Self.tags(page).contains {
          $0.contains(words) || $0.contains("canary(") && !$0.contains("&") && !$0.contains("%3C")
        }, "\(words)")
    }
    let policies = answer.headers.filter { $0.name == "Content-Security-Policy" }.map(\.value)
    #expect(policies.count == 1)
    let policy = policies.first ?? ""
    #expect(
      policy.contains("default-src 'none'") && policy.contains("base-uri 'none'")
        && policy.contains("frame-ancestors 'none'"))
    #expect(
      !policy.contains("script-src 'unsafe-inline'") && !policy.contains("unsafe-eval")
        && !policy.contains("http:") && !policy.contains("*"))
    // Of a page of the site no script runs but its own files; of a report none but the one whose hash it names.
    #expect(
      policy.contains("script-src 'self'") || policy.contains("script-src 'sha256-")
        || !policy.contains("script-src"))
  }

  /// Everything between `<` and `>` outside of the page's own styles and scripts.
  private static func tags(_ page: String) -> [String] {
    var rest = page
    for name in ["style", "script"] {
      rest = rest.split(separator: "<\(name)>", omittingEmptySubsequences: false).enumerated().map {
        index, part in
        index == 0
          ? String(part)
          : part.split(separator: "</\(name)>", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
            .joined()
      }.joined(separator: "<own>")
    }
    return rest.components(from: "<", to: ">")
  }

  @Test func `every link of every page leads to a page`() async throws {
    let support = PageSupport(try archive())
    _ = try await support.search("q=water")
    var waiting = ["/", "/search?q=council&versions=all"]
    var seen: Set<String> = []
    var missing: Set<String> = []
    var pages: [String: String] = [:]
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted else { continue }
      #expect(seen.count < 500)
      let bare = String(path.prefix { $0 != "?" })
      guard case .route = Routes.find(method: "GET", path: bare) else {
        missing.insert(bare)
        continue
      }
      let answer = await support.answer(path)
      // What leads on leads to a page of the site.
      if answer.status == 302 {
        let place = try #require(answer.headers.first { $0.name == "Location" }?.value)
        #expect(place.hasPrefix("/") || place.hasPrefix("http://127.0.0.1:"), "\(path) \(place)")
        waiting.append(
          place.hasPrefix("/") ? place : "/" + place.split(separator: "/").dropFirst(2).joined(separator: "/")
        )
        continue
      }
      #expect(answer.status == 200, "\(path)")
      guard answer.headers.contains(where: { $0.name == "Content-Type" && $0.value.hasPrefix("text/html") }),
        !bare.hasSuffix("/raw"), !bare.hasSuffix("/frame")
      else { continue }
      let page = String(decoding: answer.body, as: UTF8.self)
      pages[path] = page
      let links = (PageSupport.values(of: "href", in: page) + PageSupport.values(of: "src", in: page)).map(
        PageSupport.unescaped)
      for link in links where link.hasPrefix("/") { waiting.append(String(link.prefix { $0 != "#" })) }
      // A link into the same page has its place there.
      let ids = Set(PageSupport.values(of: "id", in: page))
      for link in links where link.hasPrefix("#") && link.count > 1 {
        #expect(ids.contains(String(link.dropFirst())), "\(path) \(link)")
      }
      #expect(ids.count == PageSupport.values(of: "id", in: page).count, "\(path)")
    }
    #expect(pages.count > 20)
    #expect(seen.contains("/diff/hostile@1/hostile@2") && seen.contains("/sources/hostile/1/raw"))
    #expect(seen.contains("/sources/hostile/1/frame"))
    #expect(seen.contains("/align/letter/hostile") && seen.contains("/audit/letter/hostile?format=csv"))
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test func `the file of an alignment's page is proved by the archive, and the page itself claims nothing`()
    async throws
  {
    let test = try archive()
    let support = PageSupport(test)
    let page = await support.page("/align/letter/statement@2")
    for words in ["verify-report", "record-hash", "application/json", "To check:"] {
      #expect(!page.contains(words), "\(words)")
    }
    #expect(PageSupport.values(of: "href", in: page).contains("/align/letter/statement@2?format=file"))
    let file = await support.answer("/align/letter/statement@2?format=file")
    #expect(
      file.headers.first { $0.name == "Content-Disposition" }?.value
        == "attachment; filename=\"letter-1-and-statement-2.html\"")
    let found = try ReportCheckTable.make(file.body, trust: .key(test.archive.key), archive: test.archive)
    #expect(found.verdict == .holds)
    #expect(throws: ReportCheckTable.InputError.noRecord) {
      try ReportCheckTable.make(Array(page.utf8), trust: nil, archive: test.archive)
    }
  }

  @Test(arguments: ["json", "csv", "markdown"])
  func `a report is given in other forms as the command line prints them`(format: String) async throws {
    let support = PageSupport(try archive())
    for path in [
      "/diff/statement@1/statement@2", "/align/letter/statement", "/audit/letter/statement",
      "/audit/statement",
    ] {
      let answer = await support.answer("\(path)?format=\(format)")
      #expect(answer.status == 200)
      #expect(answer.headers.contains { $0.name == "Content-Type" && $0.value.contains(format) })
      let text = String(decoding: answer.body, as: UTF8.self)
      #expect(text.utf8.last == 0x0A && !text.contains("<html"))
      #expect(format == "csv" || text.contains("statement"))
    }
  }

  @Test func `a report has the site's bar and keeps its own policy`() async throws {
    let answer = await PageSupport(try archive()).answer("/align/letter/statement")
    let page = String(decoding: answer.body, as: UTF8.self)
    #expect(page.components(from: "<nav class=\"site\"", to: "</nav>").count == 1)
    let own = try #require(
      page.components(from: "<meta http-equiv=\"Content-Security-Policy\" content=\"", to: "\"").first)
    #expect(
      answer.headers.contains {
        $0.name == "Content-Security-Policy" && $0.value == own + "; frame-ancestors 'none'"
      })
  }
}
