import Archive
import Fetching
import Synchronization
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Capture

/// Versions from a server on loopback that plays a web archive.
@Suite struct MementoImportTests {
  /// A page with enough words to be taken for one.
  private func page(_ text: String) -> String {
    "<html><title>T</title><body><p>\(text). The committee met on Tuesday and heard what the villages along the river had to say about "
      + "their wells, which have run dry in three of the last five summers; a report will follow in the spring.</p></body></html>"
  }

  private func run(
    _ played: PlayedArchive, into archive: TestArchive, allowsPrivate: Bool = true,
    _ change: @escaping @Sendable (inout MementoRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    let (path, folders) = (archive.path, archive.folders)
    return try await played.during { base in
      var request = MementoRequest(url: PlayedArchive.page, timeMap: base + "/web/timemap/link/{url}")
      change(&request)
      let fetcher = try PlayedArchive.fetcher(allowsPrivate: allowsPrivate)
      defer { fetcher.close() }
      return try await MementoImport(
        request, fetcher: fetcher,
        recording: ImportRecording(
          id: "page", method: .memento, details: SourceDetails(), archivePath: path, folders: folders)
      ).run()
    }
  }

  private func snapshots(_ archive: TestArchive) throws -> [Snapshot] {
    try Archive.open(at: archive.path, folders: archive.folders).catalog.snapshots(of: "page")
  }

  private func texts(_ archive: TestArchive) throws -> [String] {
    let opened = try Archive.open(at: archive.path, folders: archive.folders)
    return try opened.catalog.snapshots(of: "page").map {
      String(decoding: try opened.blob($0.sha256), as: UTF8.self)
    }
  }

  @Test func `versions are recorded oldest first as the archive received them, and again only what is later`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let (a, b) = (page("A"), page("B"))
    let played = PlayedArchive([
      ("20200301000000", b), ("20200101000000", a), ("20200201000000", a), ("20200401000000", a),
    ])
    let report = try await run(played, into: archive)
    #expect(report.leftOut.isEmpty && report.notes.isEmpty && report.stopped == nil)
    #expect(report.repeated == 1)
    #expect(try texts(archive) == [a, b, a])
    #expect(report.added == (try snapshots(archive)))
    let first = try #require(report.added.first?.retrieval)
    #expect(
      report.added.map { $0.retrieval?.retrieved } == [
        "2020-01-01T00:00:00Z", "2020-03-01T00:00:00Z", "2020-04-01T00:00:00Z",
      ])
    #expect(report.added.allSatisfy { $0.method == "memento" && $0.mediaType == "text/html" })
    #expect(
      first.url == PlayedArchive.page && first.finalURL == nil && first.status == 200
        && first.charset == "utf-8")
    #expect(first.archive?.hasSuffix("/web/20200101000000id_/http://example.org/page") == true)
    let opened = try Archive.open(at: archive.path, folders: archive.folders)
    let head = String(decoding: try opened.blob(try #require(first.head)), as: UTF8.self)
    #expect(head.hasPrefix("GET /web/20200101000000id_/http://example.org/page HTTP/1.1\r\n"))
    #expect(head.lowercased().contains("memento-datetime: wed, 01 jan 2020 00:00:00 gmt\r\n"))
    // The second time A was seen is in the log as well: until then it stood.
    let looks = try opened.catalog.looks(at: "page")
    #expect(looks.map { $0.retrieval?.retrieved } == ["2020-02-01T00:00:00Z"])
    #expect(looks.map(\.result) == [.unchanged])

    played.asked.withLock { $0 = [] }
    let again = try await run(played, into: archive)
    #expect(again.added.isEmpty && again.earlier == 4)
    #expect(played.asked.withLock { $0 }.filter { !$0.hasSuffix("robots.txt") }.count == 1)

    played.kept.withLock { $0["20200501000000"] = .init(body: b) }
    played.kept.withLock { $0["20200115000000"] = .init(body: b) }
    let more = try await run(played, into: archive)
    #expect(more.added.map(\.version) == [4])
    #expect(try texts(archive) == [a, b, a, b])
  }

  @Test func `the version of a moment is found by when it was captured, and not by when it came here`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive((1...4).map { ("20200\($0)01000000", page("version \($0)")) })
    _ = try await run(played, into: archive)
    let catalog = try Archive.open(at: archive.path, folders: archive.folders).catalog
    let versions = try snapshots(archive)
    #expect(versions.map(\.seen) == (1...4).map { "2020-0\($0)-01T00:00:00Z" })
    for moment in [
      "2019-01-01T00:00:00Z", "2020-02-01T00:00:00Z", "2020-03-15T12:00:00Z", "2099-01-01T00:00:00Z",
    ] {
      // From the definition: the newest that was seen by then, or the first.
      let expected = versions.last { $0.seen <= moment } ?? versions[0]
      #expect(try catalog.snapshot(of: "page", at: moment) == expected, "\(moment)")
    }
    #expect(try catalog.imports() == ["page"])
    let last = try catalog.lastVersion(of: "page")
    #expect(last?.version == 4 && last?.sha256 == versions[3].sha256)
  }

  @Test func `a list in parts is followed, each part once, and only those of the wanted time`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    let texts = (1...6).map { page("version \($0)") }
    let digits = (1...6).map { "20200\($0)01000000" }
    let kept = Dictionary(uniqueKeysWithValues: zip(digits, texts.map { PlayedArchive.Kept(body: $0) }))
    let played = PlayedArchive(kept) { base, path in
      func part(_ number: Int, _ rel: String = "timemap", from: String, until: String) -> String {
        "<\(base)/map/\(number)>; rel=\"\(rel)\"; type=\"application/link-format\"; "
          + "from=\"\(PlayedArchive.date(from))\"; until=\"\(PlayedArchive.date(until))\""
      }
      switch path {
      case let path where path.hasPrefix("/web/timemap/"):
        return PlayedArchive.links([
          "<\(PlayedArchive.page)>; rel=original",
          part(1, from: digits[0], until: digits[1]), part(2, from: digits[2], until: digits[3]),
          part(9, from: "20100101000000", until: "20100201000000"),
          "<\(base)/map.json>; rel=timemap; type=\"application/json\"",
        ])
      case "/map/1":
        return PlayedArchive.links([
          PlayedArchive.entry(base, digits[0], rel: "first memento"), PlayedArchive.entry(base, digits[1]),
        ])
      case "/map/2":
        // The next part is known from here alone, and leads back.
        return PlayedArchive.links([
          PlayedArchive.entry(base, digits[2]), PlayedArchive.entry(base, digits[3]),
          "<\(base)/map/3>; rel=\"next\"", part(1, from: digits[0], until: digits[1]),
          part(2, "self", from: digits[2], until: digits[3]),
        ])
      case "/map/3":
        return PlayedArchive.links([
          PlayedArchive.entry(base, digits[4]), PlayedArchive.entry(base, digits[5]),
          "<\(base)/map/2>; rel=\"prev\"",
        ])
      case let path where path.hasPrefix("/map"): return .text(500, "not to be asked")
      default: return nil
      }
    }
    let report = try await run(played, into: archive) {
      $0.from = 1_577_836_800
      $0.to = 1_588_291_200
    }
    // From January to the first moment of May: five of the six.
    #expect(report.added.count == 5)
    #expect(try self.texts(archive) == Array(texts[..<5]))
    let asked = played.asked.withLock { $0 }.filter { $0.hasPrefix("/map") }
    #expect(asked.sorted() == ["/map/1", "/map/2", "/map/3"])
  }

  @Test func `an answer is dated by its own word, and one without is no version`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    let (a, b, c) = (page("A"), page("B"), page("C"))
    let played = PlayedArchive([
      "20200101000000": .init(body: a), "20200201000000": .init(body: page("sorry"), datetime: ""),
      "20200301000000": .init(body: b, datetime: PlayedArchive.date("20200315000000")),
      "20200401000000": .init(body: c, datetime: "yesterday"),
      "20200501000000": .init(status: 404, body: page("not found")),
      "20200601000000": .init(body: c),
    ])
    let report = try await run(played, into: archive)
    #expect(
      report.added.map { $0.retrieval?.retrieved } == [
        "2020-01-01T00:00:00Z", "2020-03-15T00:00:00Z", "2020-06-01T00:00:00Z",
      ])
    #expect(try texts(archive) == [a, b, c])
    #expect(report.statuses == [404: 1])
    #expect(report.leftOut.count == 2)
    #expect(report.leftOut[0].contains("20200201000000") && report.leftOut[0].contains("no Memento-Datetime"))
    #expect(report.leftOut[1].contains("its Memento-Datetime is no date"))
    #expect(
      report.notes.contains { $0.contains("listed for 2020-03-01T00:00:00Z, and of 2020-03-15T00:00:00Z") })
  }

  @Test func `a page that stood in the document's place is no version, though the archive keeps it`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let wall =
      "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing example.org</h1>"
      + "<p>Please enable JavaScript and cookies to continue.</p></body></html>"
    let played = PlayedArchive([
      ("20200101000000", page("A")), ("20200201000000", wall), ("20200301000000", page("A")),
    ])
    let report = try await run(played, into: archive)
    #expect(try texts(archive) == [page("A")])
    #expect(report.blocked == 1 && report.repeated == 1 && report.leftOut.isEmpty)
  }

  @Test func `a redirect from one version to another is that other one, once`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    let (a, b) = (page("A"), page("B"))
    let played = PlayedArchive([
      "20200101000000": .init(body: a), "20200201000000": .init(redirect: "20200101000000"),
      "20200301000000": .init(redirect: "20200401000000"), "20200401000000": .init(body: b),
      "20200501000000": .init(redirect: "20200501000000"),
    ])
    let report = try await run(played, into: archive)
    #expect(try texts(archive) == [a, b])
    #expect(report.added.map { $0.retrieval?.retrieved } == ["2020-01-01T00:00:00Z", "2020-04-01T00:00:00Z"])
    #expect(report.repeated == 2)
    #expect(report.leftOut.count == 1 && report.leftOut[0].contains("circle"))
  }

  @Test func `a list that lies gives nothing that is not so`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive([
      "20200101000000": .init(body: page("A")),
      "20200201000000": .init(body: page("other"), original: "http://example.com/other"),
      "20200301000000": .init(body: page("www"), original: "https://www.example.org/page/"),
    ]) { base, path in
      guard path.hasPrefix("/web/timemap/") else { return nil }
      return PlayedArchive.links([
        "<http://example.org/page>; rel=\"original\"",
        PlayedArchive.entry(base, "20200301000000"), PlayedArchive.entry(base, "20200101000000"),
        PlayedArchive.entry(base, "20200101000000"), PlayedArchive.entry(base, "20200201000000"),
        "<file:///etc/passwd>; rel=memento; datetime=\"\(PlayedArchive.date("20200102000000"))\"",
        "<ftp://x/y>; rel=memento; datetime=\"\(PlayedArchive.date("20200102000000"))\"",
        "<\(base)/nowhere>; rel=memento; datetime=\"\(PlayedArchive.date("20200103000000"))\"",
        "<\(base)/undated>; rel=memento; datetime=\"soon\"", "<\(base)/undated>; rel=memento",
      ])
    }
    let report = try await run(played, into: archive)
    #expect(try texts(archive) == [page("A"), page("www")])
    #expect(report.added.last?.retrieval?.finalURL == "https://www.example.org/page/")
    #expect(report.leftOut.count == 1 && report.leftOut[0].contains("version of another page"))
    #expect(report.statuses == [404: 1])
    #expect(report.notes.contains { $0.contains("2 listed versions have no date") })

    let other = PlayedArchive([:]) { base, path in
      path == "/robots.txt"
        ? nil
        : PlayedArchive.links([
          "<http://evil.example/>; rel=\"original\"", PlayedArchive.entry(base, "20200101000000"),
        ])
    }
    await #expect(throws: ImportError.self) { try await run(other, into: archive) }
  }

  @Test func `an archive that only shows its own form of a page is taken at that, and it is said`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive(
      ["20200101000000": .init(body: page("A")), "20200201000000": .init(body: page("B"))],
      givesOriginals: false)
    let report = try await run(played, into: archive)
    #expect(try texts(archive) == ["<!-- BANNER -->" + page("A"), "<!-- BANNER -->" + page("B")])
    #expect(
      report.notes.count == 1 && report.notes[0].contains("does not give the bytes as they were received"))
    // Asked for once, and then no more.
    #expect(played.asked.withLock { $0 }.filter { $0.contains("id_") }.count == 1)
    #expect(report.added.allSatisfy { $0.retrieval?.archive?.contains("id_") == false })
  }

  @Test func `where the archive stops to answer, what came before is recorded, and the next import goes on`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive((1...5).map { ("20200\($0)01000000", page("version \($0)")) })
    played.kept.withLock { $0["20200301000000"]?.status = 503 }
    let report = try await run(played, into: archive)
    #expect(report.added.count == 2)
    #expect(report.stopped?.contains("answers 503") == true)
    played.kept.withLock { $0["20200301000000"]?.status = 200 }
    let more = try await run(played, into: archive)
    #expect(more.stopped == nil && more.added.map(\.version) == [3, 4, 5])
    #expect(try texts(archive) == (1...5).map { page("version \($0)") })
  }

  @Test func `a limit takes the first, and the next import the next`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive((1...5).map { ("20200\($0)01000000", page("version \($0)")) })
    let report = try await run(played, into: archive) { $0.limit = 3 }
    #expect(report.added.count == 3)
    #expect(
      report.notes.last
        == "5 versions are listed, and 3 were asked for; import again for more, or give --limit")
    #expect(try await run(played, into: archive) { $0.limit = 3 }.added.map(\.version) == [4, 5])
  }

  @Test func `where none of those that were asked for is a version, a greater limit is asked for`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive((1...3).map { ("20200\($0)01000000", page("version \($0)")) })
    played.kept.withLock { $0["20200101000000"]?.status = 404 }
    for _ in 0..<2 {
      let report = try await run(played, into: archive) { $0.limit = 1 }
      #expect(report.added.isEmpty && report.notes.last?.hasSuffix("so give a greater --limit") == true)
    }
    #expect(try await run(played, into: archive) { $0.limit = 2 }.added.count == 1)
  }

  @Test func `many versions are recorded in portions, none lost and none doubled`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    let count = 100
    let played = PlayedArchive(
      (0..<count).map { number in
        let digits =
          "2020010100\(number < 60 ? "00" : "01")" + (number % 60 < 10 ? "0" : "") + "\(number % 60)"
        return (digits, page("version \(number)"))
      })
    let report = try await run(played, into: archive)
    #expect(report.added.count == count)
    #expect(try texts(archive) == (0..<count).map { page("version \($0)") })
  }

  @Test
  func `there is no import without a list, from a private address, or into a source captured otherwise`()
    async throws
  {
    let archive = try TestArchive(keepsPassages: false)
    let played = PlayedArchive([("20200101000000", page("A"))])
    await #expect(throws: ImportError.self) { try await run(played, into: archive, allowsPrivate: false) }
    for status in [404, 500, 200] {
      let none = PlayedArchive([:]) { _, path in
        path == "/robots.txt" ? nil : .text(status, "<html>no list</html>")
      }
      let error = await #expect(throws: ImportError.self) { try await run(none, into: archive) }
      switch (error, status) {
      case (.noTimeMap(_, status), 404), (.noTimeMap(_, status), 500), (.notATimeMap, 200): break
      default: Issue.record("\(status): \(error as Any)")
      }
    }
    #expect(try snapshots(archive).isEmpty)
    try archive.describe("page", [.commentary], title: nil)
    try archive.snapshot("page", "our own")
    await #expect(throws: ImportError.otherMethod(id: "page", method: "file", importing: .memento)) {
      try await run(played, into: archive)
    }
    #expect(try snapshots(archive).count == 1)
  }
}
