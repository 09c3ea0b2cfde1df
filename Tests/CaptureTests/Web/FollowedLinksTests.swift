import Archive
import Fetching
import Synchronization
import TestArchives
import Testing
import WebServer

@testable import Capture

/// Documents behind links of captured pages, from a real server into a real archive.
@Suite struct FollowedLinksTests {
  private static func capture(
    _ archive: WebCaptureTests.Place, _ id: String, _ url: String, _ following: WebCapture.Following
  ) async throws -> [WebOutcome] {
    let fetcher = try Fetcher(policy: .loopback)
    defer { fetcher.close() }
    let capture = WebCapture(archivePath: archive.path, folders: archive.folders, fetcher: fetcher)
    let outcomes = Mutex<[WebOutcome]>([])
    @Sendable func take(_ target: WebTarget, _ result: Result<WebOutcome, any Error>) {
      if let outcome = try? result.get() { outcomes.withLock { $0.append(outcome) } }
    }
    let details = SourceDetails(roles: [.response])
    try await capture.run([WebTarget(id: id, url: url, details: details)], each: take)
    try await capture.run(capture.linked(from: outcomes.withLock { $0 }, following), each: take)
    return outcomes.withLock { $0 }
  }

  @Test func `what a page offers to load down becomes sources, one step far`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = WebCaptureTests.Place(kept)
    let site = WebCaptureTests.Site()
    let links =
      "The dam is safe: <a href='/files/answer?session=1'>Download the answer</a>, <a href='/about'>about us</a>."
    let letter = (1...20).map { "The council answers question \($0) of the letter at length.\n\n" }.joined()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      let url = "http://\(address)/old/a"
      // Links are meant from where redirects led to.
      site.set("/old/a", WebResponse(status: 301, headers: [WebField("Location", "/a")]))
      site.set("/a", WebCaptureTests.page(links))
      site.set("/files/answer", .text(200, letter))
      site.set("/about", WebCaptureTests.page("About <a href='/b.pdf'>b</a>"))
      let first = try await Self.capture(archive, "page", url, .all)
      #expect(first.map(\.kind) == [.snapshot, .snapshot])
      let linked = try #require(first.last)
      #expect(linked.id.hasPrefix("page-answer-") && linked.url == "http://\(address)/files/answer?session=1")
      let opened = try Archive.open(at: archive.path, folders: archive.folders)
      let source = try opened.catalog.source(linked.id)
      #expect(source.roles == [.response] && source.url == linked.url)
      // Asked again with the page, or left to its own schedule.
      #expect(
        try await Self.capture(archive, "page", url, .all).map(\.kind) == [
          .look(.unchanged), .look(.unchanged),
        ])
      let own = try await Self.capture(
        archive, "page", url, .unscheduled { [id = linked.id] in $0 == id })
      #expect(own.map(\.kind) == [.look(.unchanged)])
      let without = try await Self.capture(archive, "page", url, .unscheduled { $0 == "page" })
      #expect(without.map(\.id) == ["page", linked.id])
      // Another page that offers the same document leaves it to the source that has it.
      site.set("/c", WebCaptureTests.page(links + " More."))
      #expect(
        try await Self.capture(archive, "other", "http://\(address)/c", .all).map(\.kind) == [.snapshot])
    }
    #expect(!site.asked.contains { $0.path == "/b.pdf" || $0.path == "/about" })
  }
}
