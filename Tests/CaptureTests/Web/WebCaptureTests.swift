import Archive
import Documents
import Fetching
import Foundation
import Synchronization
import Testing
import TestArchives
import TransparencyLog
import Verification
import WebServer

@testable import Capture

/// Captures of pages from a real server on loopback into a real archive.
@Suite struct WebCaptureTests {
  /// What the server says next, and what it was asked.
  final class Site: Sendable {
    private let state = Mutex<(answers: [String: WebResponse], asked: [WebRequest])>(([:], []))

    func set(_ path: String, _ answer: WebResponse) { state.withLock { $0.answers[path] = answer } }
    func answer(_ request: WebRequest) -> WebResponse {
      state.withLock { state in
        state.asked.append(request)
        return state.answers[request.path] ?? .text(404, "none")
      }
    }
    var asked: [WebRequest] { state.withLock { $0.asked } }
  }

  static func page(_ text: String, _ fields: [WebField] = []) -> WebResponse {
    let filler = (1...6).map {
      "<p>The council of the valley keeps paragraph \($0) of its answer as it was.</p>"
    }
    let html =
      "<!DOCTYPE html><html lang=\"en\"><head><title>The answer</title></head><body><main><h1>The answer</h1><p>\(text)</p>\(filler.joined())</main></body></html>"
    return WebResponse(
      status: 200, headers: [WebField("Content-Type", "text/html; charset=utf-8")] + fields,
      body: Array(html.utf8))
  }

  /// Where an archive is, for closures that run elsewhere.
  struct Place: Sendable {
    let path: String
    let folders: UserFolders

    init(_ archive: TestArchive) { (path, folders) = (archive.path, archive.folders) }
  }

  /// Looks at one source once, or at several.
  static func look(
    _ archive: Place, _ targets: [WebTarget], goneAfter: Int = 3, ignoresRobots: Bool = true
  ) async throws -> [Result<WebOutcome, any Error>] {
    var policy = FetchPolicy.loopback
    policy.ignoresRobots = ignoresRobots
    let fetcher = try Fetcher(policy: policy)
    defer { fetcher.close() }
    var options = WebCapture.Options()
    options.goneAfter = goneAfter
    options.ignoresRobots = ignoresRobots
    let capture = WebCapture(
      archivePath: archive.path, folders: archive.folders, fetcher: fetcher, options: options)
    let results = Mutex<[(String, Result<WebOutcome, any Error>)]>([])
    try await capture.run(targets) { target, result in results.withLock { $0.append((target.id, result)) } }
    return results.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  static func kind(
    _ archive: Place, _ address: ListenAddress, _ path: String = "/a", goneAfter: Int = 3
  ) async throws -> WebOutcome.Kind {
    try await look(archive, [WebTarget(id: "page", url: "http://\(address)\(path)")], goneAfter: goneAfter)[0]
      .get().kind
  }

  private static func opened(_ archive: Place) throws -> Archive {
    try Archive.open(at: archive.path, folders: archive.folders)
  }

  @Test func `a page is captured with what the server said`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    site.set(
      "/old", WebResponse(status: 301, headers: [WebField("Location", "/a"), WebField("X-Hop", "one")]))
    site.set("/a", Self.page("The dam is safe.", [WebField("X-Hop", "two")]))
    let (outcome, address) = try await WebServer.during(handler: { site.answer($0) }) {
      address async throws in
      (try await Self.look(archive, [WebTarget(id: "page", url: "http://\(address)/old")])[0].get(), address)
    }
    #expect(outcome.kind == .snapshot)
    let snapshot = try #require(outcome.snapshot)
    let retrieval = try #require(snapshot.retrieval)
    #expect(snapshot.method == "http")
    #expect(snapshot.mediaType == "text/html")
    #expect(snapshot.title == "The answer")
    #expect(retrieval.url == "http://\(address)/old")
    #expect(retrieval.finalURL == "http://\(address)/a")
    #expect(retrieval.status == 200)
    #expect(retrieval.machine == "127.0.0.1")
    #expect(retrieval.charset == "utf-8")
    #expect(retrieval.ignoresRobots)
    let made = try Self.opened(archive)
    let head = String(decoding: try made.blob(try #require(retrieval.head)), as: UTF8.self)
    let parts = head.components(separatedBy: "\r\n\r\n")
    #expect(parts.count == 5)
    #expect(parts[0].hasPrefix("GET /old HTTP/1.1\r\n"))
    #expect(parts[0].contains("\r\nUser-Agent: rejoinder/test"))
    #expect(parts[1].hasPrefix("HTTP/1.1 301 ") && parts[1].contains("one"))
    #expect(parts[2].hasPrefix("GET /a HTTP/1.1\r\n"))
    #expect(parts[3].hasPrefix("HTTP/1.1 200 ") && parts[3].contains("two"))
    #expect(try made.catalog.source("page").url == "http://\(address)/old")
    #expect(try made.blob(snapshot.sha256) == Self.page("The dam is safe.").body)
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }

  @Test func `what is seen again, otherwise, not or no more is told apart`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    let denied = WebResponse(
      status: 403, headers: [WebField("Content-Type", "text/html")],
      body: Array(
        "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1></body></html>".utf8))
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      site.set("/a", Self.page("The dam is safe."))
      #expect(try await Self.kind(archive, address) == .snapshot)
      #expect(try await Self.kind(archive, address) == .look(.unchanged))
      // Other markup, the same words.
      var other = Self.page("The dam is safe.").body
      other += Array("<!-- 12:01 -->".utf8)
      site.set("/a", WebResponse(status: 200, headers: [WebField("Content-Type", "text/html")], body: other))
      #expect(try await Self.kind(archive, address) == .look(.technical))
      site.set("/a", denied)
      #expect(try await Self.kind(archive, address) == .look(.blocked))
      site.set("/a", .text(500, "oops"))
      #expect(try await Self.kind(archive, address) == .look(.failed))
      site.set("/a", .text(410, "none"))
      #expect(try await Self.kind(archive, address) == .look(.failed))
      #expect(try await Self.kind(archive, address) == .look(.failed))
      #expect(try await Self.kind(archive, address) == .look(.gone))
      #expect(try await Self.kind(archive, address) == .look(.gone))
      // Back as it was, and then changed.
      site.set("/a", Self.page("The dam is safe."))
      #expect(try await Self.kind(archive, address) == .look(.unchanged))
      site.set("/a", .text(404, "none"))
      #expect(try await Self.kind(archive, address) == .look(.failed))
      site.set("/a", Self.page("The dam is not safe."))
      #expect(try await Self.kind(archive, address) == .snapshot)
    }
    let made = try Self.opened(archive)
    #expect(try made.catalog.source("page").versions == 2)
    let looks = try made.catalog.looks(at: "page")
    #expect(
      looks.map(\.result) == [
        .unchanged, .technical, .blocked, .failed, .failed, .failed, .gone, .gone, .unchanged, .failed,
      ])
    #expect(looks.map(\.tries) == [nil, nil, nil, nil, 1, 2, 3, 4, nil, 1])
    #expect(looks.allSatisfy { $0.retrieval != nil })
    #expect(looks[2].seen == Digest.sha256(denied.body))
    #expect(looks[2].retrieval?.status == 403)
    // The heads of what changed nothing are not kept.
    #expect(
      looks.map { $0.retrieval?.head == nil } == [
        true, true, false, false, false, false, false, false, true, false,
      ])
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }

  @Test func `a page that returns to what it said is three versions of two contents`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      for text in ["The dam is safe.", "The dam has a crack.", "The dam is safe."] {
        site.set("/a", Self.page(text))
        #expect(try await Self.kind(archive, address) == .snapshot)
      }
    }
    let snapshots = try Self.opened(archive).catalog.snapshots(of: "page")
    #expect(snapshots.map(\.version) == [1, 2, 3])
    #expect(snapshots[0].sha256 == snapshots[2].sha256)
    #expect(snapshots[0].sha256 != snapshots[1].sha256)
  }

  @Test func `a server is asked whether anything changed, by the last version's own fields`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      site.set(
        "/a",
        Self.page(
          "One.", [WebField("ETag", "\"1\""), WebField("Last-Modified", "Sat, 28 May 2022 09:30:00 GMT")]))
      #expect(try await Self.kind(archive, address) == .snapshot)
      // Another page by another head is no version, and its fields are not asked with.
      site.set("/a", Self.page("One.<!-- -->", [WebField("ETag", "\"2\"")]))
      #expect(try await Self.kind(archive, address) == .look(.technical))
      site.set("/a", WebResponse(status: 304, headers: [WebField("ETag", "\"1\"")]))
      #expect(try await Self.kind(archive, address) == .look(.unchanged))
      // Another address of the same source is asked without a condition, and a 304 is no answer then.
      site.set("/b", WebResponse(status: 304))
      #expect(try await Self.kind(archive, address, "/b") == .look(.failed))
    }
    #expect(site.asked.map { $0.first("If-None-Match") } == [nil, "\"1\"", "\"1\"", nil])
    #expect(
      site.asked.map { $0.first("If-Modified-Since") } == [
        nil, "Sat, 28 May 2022 09:30:00 GMT", "Sat, 28 May 2022 09:30:00 GMT", nil,
      ])
  }

  @Test func `what cannot be had introduces no source`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let before = try Self.opened(archive).checkpoint.size
    let site = Site()
    let outcomes = try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      try await Self.look(
        archive,
        [
          WebTarget(id: "a", url: "http://\(address)/none"), WebTarget(id: "b", url: "http://127.0.0.1:1/"),
          WebTarget(id: "c", url: "http://\(address)/empty"),
        ])
    }
    for outcome in outcomes {
      #expect(try outcome.get().kind == .look(.failed))
      #expect(try outcome.get().isRecorded == false)
      #expect(try outcome.get().reason != nil)
    }
    #expect(try Self.opened(archive).checkpoint.size == before)
  }

  @Test func `what another address lacks says nothing of the source`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      site.set("/a", Self.page("They agreed."))
      #expect(try await Self.kind(archive, address, goneAfter: 2) == .snapshot)
      let size = try Self.opened(archive).checkpoint.size
      // A slip of the hand, as often as it would take for the document to be gone.
      for _ in 0..<3 {
        let slip = [WebTarget(id: "page", url: "http://\(address)/typo")]
        let outcome = try await Self.look(archive, slip, goneAfter: 2)[0].get()
        #expect(outcome.isRecorded == false && outcome.kind == .look(.failed))
      }
      #expect(try Self.opened(archive).checkpoint.size == size)
      #expect(try await Self.kind(archive, address) == .look(.unchanged))
      // Where it has moved to, it is found, and that is its address from then on.
      site.set("/new", Self.page("They agreed."))
      #expect(try await Self.kind(archive, address, "/new") == .look(.unchanged))
      #expect(try Self.opened(archive).catalog.source("page").url == "http://\(address)/new")
      site.set("/new", .text(404, "none"))
      #expect(try await Self.kind(archive, address, "/new", goneAfter: 2) == .look(.failed))
      #expect(try await Self.kind(archive, address, "/new", goneAfter: 2) == .look(.gone))
    }
  }

  @Test func `rules make a change of what they name no change`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    @Sendable func ticking(_ number: Int) -> WebResponse {
      Self.page("The dam is safe.</p><p id=\"n\">\(number) visitors today")
    }
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      site.set("/a", ticking(1))
      #expect(try await Self.kind(archive, address) == .snapshot)
      site.set("/a", ticking(2))
      #expect(try await Self.kind(archive, address) == .snapshot)
      _ = try Archive.setRules(["css:#n"], of: "page", at: archive.path, folders: archive.folders)
      site.set("/a", ticking(3))
      #expect(try await Self.kind(archive, address) == .look(.technical))
      _ = try Archive.setRules(["only:#nowhere"], of: "page", at: archive.path, folders: archive.folders)
      site.set("/a", ticking(4))
      #expect(try await Self.kind(archive, address) == .look(.failed))
      _ = try Archive.setRules([], of: "page", at: archive.path, folders: archive.folders)
      #expect(try await Self.kind(archive, address) == .snapshot)
    }
  }

  @Test func `many sources at once are each recorded once`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let targets = 300
    for round in 0..<2 {
      let results = try await WebServer.during(handler: { request in
        request.path == "/7" && round == 1
          ? Self.page("New of \(request.path)") : Self.page("Text of \(request.path)")
      }) { address async throws in
        try await Self.look(
          archive, (0..<targets).map { WebTarget(id: "s\($0)", url: "http://\(address)/\($0)") })
      }
      let kinds = try results.map { try $0.get().kind }
      #expect(kinds.count { $0 == .snapshot } == (round == 0 ? targets : 1))
      #expect(kinds.count { $0 == .look(.unchanged) } == (round == 0 ? 0 : targets - 1))
    }
    let made = try Self.opened(archive)
    #expect(try made.catalog.sources().count == targets)
    #expect(try made.catalog.snapshot(of: "s7", version: -1).version == 2)
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }

  @Test func `an encoding that only the server names is kept`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    var body = Array("<!DOCTYPE html><html><body><main>".utf8)
    for _ in 0..<8 {
      body += Array("<p>".utf8) + [0xCF, 0xEB, 0xEE, 0xF2, 0xE8, 0xED, 0xE0] + Array(" 1.</p>".utf8)
    }
    site.set(
      "/a",
      WebResponse(
        status: 200, headers: [WebField("Content-Type", "text/html; charset=\"Windows-1251\"")], body: body))
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      #expect(try await Self.kind(archive, address) == .snapshot)
    }
    let made = try Self.opened(archive)
    let snapshot = try made.catalog.snapshot(of: "page", version: 1)
    #expect(snapshot.retrieval?.charset == "windows-1251")
    #expect(try InputResolver.read(snapshot, address: nil, in: made).text.string.contains("Плотина 1."))
  }

  @Test func `an old copy out of a cache is no new version`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      let target = [WebTarget(id: "page", url: "http://\(address)/a")]
      site.set("/a", Self.page("The dam is safe."))
      #expect(try await Self.kind(archive, address) == .snapshot)
      site.set("/a", Self.page("The dam is being looked at.", [WebField("Age", "7200")]))
      let stale = try await Self.look(archive, target)[0].get()
      #expect(stale.kind == .look(.failed))
      #expect(stale.reason?.contains("a copy from a cache, 7200 seconds old") == true)
      #expect(stale.snapshot?.reference == "page@1")
      // As old as the cache says the last one was, it may be newer.
      site.set("/a", Self.page("The dam is being looked at.", [WebField("Age", "100")]))
      #expect(try await Self.kind(archive, address) == .snapshot)
      site.set("/a", Self.page("The dam is safe.", [WebField("Age", "190")]))
      #expect(try await Self.kind(archive, address) == .snapshot)
    }
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }

  @Test func `what a log or a server cannot take costs no look`() async throws {
    let kept = try TestArchive(keepsPassages: false)
    defer { withExtendedLifetime(kept) {} }
    let archive = Place(kept)
    let site = Site()
    try await WebServer.during(handler: { site.answer($0) }) { address async throws in
      let title = String(repeating: "A title ", count: 20_000)
      let body = String(decoding: Self.page("The dam is safe.").body, as: UTF8.self)
      let long = WebResponse(
        status: 200,
        headers: [WebField("Content-Type", "text/html"), WebField("ETag", "\"\(title.prefix(30_000))\"")],
        body: Array(body.replacing("<title>The answer", with: "<title>\(title)").utf8))
      site.set("/a", long)
      #expect(try await Self.kind(archive, address) == .snapshot)
      #expect(try await Self.kind(archive, address) == .look(.unchanged))
      // The validator would have been refused by most servers.
      #expect(site.asked.allSatisfy { $0.first("if-none-match") == nil })
      let target = "/b/" + String(repeating: "x", count: 12_000)
      site.set("/a", WebResponse(status: 302, headers: [WebField("Location", target)]))
      site.set(target, Self.page("Elsewhere."))
      let look = try await Self.look(archive, [WebTarget(id: "page", url: "http://\(address)/a")])[0].get()
      #expect(look.kind == .look(.failed) && look.isRecorded, "\(look.reason ?? "")")
    }
    #expect(try Self.opened(archive).catalog.source("page").title?.unicodeScalars.count == 2000)
    #expect(Verifier(root: archive.path).run().findings.isEmpty)
  }
}
