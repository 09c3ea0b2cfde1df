import TestArchives
import Testing
import WebServer

@testable import Site

@Suite struct ConditionalAnswerTests {
  @Test(arguments: [
    "/", "/api/sources", "/feed.atom", "/flips.atom", "/log", "/openapi.json", "/sources/letter/timemap",
  ])
  func `who has an answer is told so, until the archive changes it`(path: String) async throws {
    let archive = try TestArchive()
    let site = SiteTests.site(archive)
    let first = await site.answer(SiteTests.request(path))
    let tag = try #require(first.headers.first { $0.name == "ETag" }?.value)
    for field in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      for method in ["GET", "HEAD"] {
        let again = await site.answer(
          SiteTests.request(path, method: method, [WebField("If-None-Match", field)]))
        #expect(again.status == 304 && again.body.isEmpty)
        #expect(again.headers.contains(WebField("ETag", tag)))
      }
    }
    let other = await site.answer(SiteTests.request(path, [WebField("If-None-Match", "\"other\"")]))
    #expect(other == first)
    guard path != "/openapi.json" else { return }
    try archive.snapshot("letter", "Another letter.\n", at: TestArchive.day(40))
    let later = await site.answer(SiteTests.request(path, [WebField("If-None-Match", tag)]))
    // A feed of flips says nothing of a first version of nothing else.
    #expect(later.status == (path == "/flips.atom" ? 304 : 200))
  }

  @Test(
    arguments: [
      ("*", true), ("\"a\"", true), ("W/\"a\"", true), (" \"b\" ,\t\"a\" ", true), ("\"b\"", false),
      ("a", false), ("", false), ("\"a", false), ("w/\"a\"", false), ("\"aa\"", false),
    ])
  func `a list of tags is compared weakly`(field: String, isMatch: Bool) {
    #expect(ConditionalAnswer.matches(field, "\"a\"") == isMatch)
  }
}
