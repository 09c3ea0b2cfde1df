import Archive
import Documents
import Fetching
import Foundation
import Synchronization
import TestArchives
import Testing
import Verification
import WebServer

@testable import Capture

/// Pages that scripts make, captured from a real server with a real browser into a real archive.
@Suite(.serialized) struct WebRenderingTests {
  private static func page(_ text: String) -> WebResponse {
    let list = "Array.from({length: 12}, (_, i) => '<p>The council keeps paragraph ' + i + ' of it.</p>')"
    return .text(
      200,
      """
      <!doctype html><html lang="en"><head><title>The answer</title><meta charset="windows-1251"></head><body><main></main><script>
      document.querySelector('main').innerHTML = '<h1>The answer — öffentlich</h1><p>\(text)</p>' + \(list).join('');
      </script></body></html>
      """, type: "text/html; charset=utf-8")
  }

  private static func look(
    _ archive: WebCaptureTests.Place, _ url: String, renders: Bool? = nil, proxy: String? = nil
  ) async throws -> WebOutcome {
    var policy = FetchPolicy.loopback
    let fetcher = try Fetcher(policy: policy)
    defer { fetcher.close() }
    var options = WebCapture.Options()
    policy.proxy = proxy
    options.rendering = PageRendering(policy, seconds: 60)
    let capture = WebCapture(
      archivePath: archive.path, folders: archive.folders, fetcher: fetcher, options: options)
    let found = Mutex<Result<WebOutcome, any Error>?>(nil)
    try await capture.run([WebTarget(id: "page", url: url, renders: renders)]) { _, result in
      found.withLock { $0 = result }
    }
    return try #require(found.withLock { $0 }).get()
  }

  @Test(.enabled(if: PageRendererTests.works, "chromium or bwrap does not run here"))
  func `a rendered page is kept beside what the server sent, and rendered again`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = WebCaptureTests.Place(kept)
    let site = WebCaptureTests.Site()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      let url = "http://\(address)/a"
      site.set("/a", Self.page("The dam is safe."))
      let first = try await Self.look(archive, url, renders: true)
      #expect(first.kind == .snapshot, "\(first.reason ?? "")")
      let snapshot = try #require(first.snapshot)
      #expect(snapshot.method == "render")
      let opened = try Archive.open(at: archive.path, folders: archive.folders)
      let dom = String(decoding: try opened.blob(snapshot.sha256), as: UTF8.self)
      #expect(dom.contains("<p>The dam is safe.</p>"))
      #expect(
        try opened.blob(try #require(RetrievedPart.response.digest(of: snapshot)))
          == Self.page("The dam is safe.").body)
      let image = try opened.blob(try #require(RetrievedPart.image.digest(of: snapshot)))
      #expect(Array(image.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      #expect(snapshot.retrieval?.browser?.contains("Chrome/") == true)
      // The tree is UTF-8, whatever the page says of itself.
      let document = try InputResolver.read(snapshot, address: url, in: opened)
      #expect(document.blocks.map { document.text.string($0.range) }.joined().contains("öffentlich"))
      // Who asks says so, and that it is a browser.
      let agents = site.asked.filter { $0.path == "/a" }.compactMap { $0.first("user-agent") }
      #expect(agents.count == 2 && agents[0] == "rejoinder/test (+keeper@example.org)")
      #expect(agents.last?.hasPrefix("Mozilla/") == true)
      #expect(agents.last?.hasSuffix(" rejoinder/test (+keeper@example.org)") == true)

      // Nobody asked for a browser again: what was rendered is rendered.
      #expect(try await Self.look(archive, url).kind == .look(.unchanged))
      site.set("/a", Self.page("The dam is not safe."))
      let second = try await Self.look(archive, url)
      #expect(second.kind == .snapshot && second.snapshot?.method == "render", "\(second.reason ?? "")")
      #expect(
        try await Self.look(archive, url, proxy: "http://127.0.0.1:9").reason?.contains("--proxy") == true)
      site.set("/a", .text(404, "none"))
      #expect(try await Self.look(archive, url).kind == .look(.failed))
    }
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }
}
