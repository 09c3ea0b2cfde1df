import Archive
import Foundation
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

@Suite struct MementoTests {
  private static func archive(_ versions: Int = 3) throws -> TestArchive {
    try TestArchive(versions: (1...versions).map { Water.whole + "Version \($0).\n" })
  }

  private static func links(_ answer: WebResponse) throws -> [LinkFormat] {
    let field = try #require(answer.headers.first { $0.name == "Link" }?.value)
    return try #require(LinkFormat.parse(field))
  }

  /// Foundation's calendar as the oracle, over every day of leap years and of the others, and over single seconds.
  @Test func `a moment is written as another calendar writes it, and read back`() throws {
    let oracle = DateFormatter()
    oracle.locale = Locale(identifier: "en_US_POSIX")
    oracle.timeZone = TimeZone(identifier: "UTC")
    oracle.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    let seconds =
      (0..<1500).map { $0 * 86_399 + 951_000_000 } + [0, 1, 86_399, 4_102_444_800, 253_402_300_799]
    for second in seconds {
      let stamp = Timestamp.text(second)
      let text = try #require(MementoDate.text(recorded: stamp))
      #expect(text == oracle.string(from: Date(timeIntervalSince1970: Double(second))))
      #expect(MementoDate.recorded(text) == stamp)
    }
  }

  @Test(
    arguments: [
      "", "2024-01-02T12:00:00Z", "Mon, 02 Jan 2024 12:00:00 GMT", "Tue, 2 Jan 2024 12:00:00 GMT",
      "Tue, 02 Jan 2024 12:00:00 UTC", "Tue, 02 jan 2024 12:00:00 GMT", "Tuesday, 02-Jan-24 12:00:00 GMT",
      "Tue Jan  2 12:00:00 2024", "Tue, 02 Jan 2024 24:00:00 GMT", "Tue, 30 Feb 2024 12:00:00 GMT",
      "Tue, 02 Jan 2024 12:00:00 GMT ", "tue, 02 Jan 2024 12:00:00 GMT", "Tue, 02 Jan 2024 12:00:60 GMT",
      "Tue, 02 Jan 2024 1２:00 GMT", "Tue, 31 Dec 1968 12:00:00 GMT",
    ])
  func `any other date is refused`(text: String) async throws {
    #expect(MementoDate.recorded(text) == nil)
    let archive = try Self.archive()
    let answer = await SiteTests.site(archive).answer(
      SiteTests.request("/sources/statement/timegate", [WebField("Accept-Datetime", text)]))
    #expect(answer.status == 400)
  }

  @Test(
    arguments: [
      (nil, 3), ("Mon, 01 Jan 2024 12:00:00 GMT", 1), ("Mon, 01 Jan 2024 11:59:59 GMT", 1),
      ("Tue, 02 Jan 2024 11:59:59 GMT", 1), ("Tue, 02 Jan 2024 12:00:00 GMT", 2),
      ("Thu, 01 Jan 1970 00:00:00 GMT", 1), ("Fri, 01 Jan 2100 00:00:00 GMT", 3),
    ] as [(String?, Int)])
  func `a timegate leads to the version that stood then`(time: String?, version: Int) async throws {
    let archive = try Self.archive()
    let answer = await SiteTests.site(archive).answer(
      SiteTests.request("/sources/statement/timegate", time.map { [WebField("Accept-Datetime", $0)] } ?? []))
    #expect(answer.status == 302)
    #expect(
      answer.headers.contains(
        WebField("Location", "http://127.0.0.1:0/sources/statement/\(version)/raw")))
    #expect(answer.headers.contains(WebField("Vary", "accept-datetime")))
    #expect(!answer.headers.contains { $0.name == "Memento-Datetime" })
    let links = try Self.links(answer)
    #expect(
      links.map(\.relations) == [["original"], ["timemap"], ["first", "memento"], ["last", "memento"]])
  }

  @Test func `two dates, and a source without versions, are refused`() async throws {
    let archive = try Self.archive()
    try archive.describe("empty", [.response], title: nil)
    let site = SiteTests.site(archive)
    let date = WebField("Accept-Datetime", "Tue, 02 Jan 2024 12:00:00 GMT")
    #expect(
      await site.answer(SiteTests.request("/sources/statement/timegate", [date, date])).status == 400)
    for path in ["/sources/empty/timegate", "/sources/nobody/timegate", "/sources/NO/timegate"] {
      #expect(await site.answer(SiteTests.request(path, [date])).status == 404)
    }
    let map = await site.answer(SiteTests.request("/sources/empty/timemap"))
    let links = try #require(LinkFormat.parse(String(decoding: map.body, as: UTF8.self)))
    #expect(links.map(\.relations) == [["original"], ["timegate"], ["self"]])
  }

  @Test(arguments: [1, 2, 3, 1001, 2500])
  func `a time map lists every version once, on as many pages as it needs`(count: Int) async throws {
    let archive = try TestArchive(versions: [])
    try archive.record(
      (0..<count).map { number in
        .snapshot(
          SnapshotEvent(
            source: "statement", sha256: archive.archive.checkpoint.root, bytes: 1, mediaType: "text/plain",
            method: "file", name: nil, recorded: Timestamp.text(1_704_110_400 + number * 60)))
      })
    let site = SiteTests.site(archive)
    var mementos: [LinkFormat] = []
    var next: String? = "/sources/statement/timemap"
    var pages = 0
    while let path = next {
      let answer = await site.answer(SiteTests.request(path))
      #expect(answer.status == 200)
      #expect(answer.headers.contains(WebField("Content-Type", "application/link-format")))
      let links = try #require(LinkFormat.parse(String(decoding: answer.body, as: UTF8.self)))
      #expect(links.filter { $0.relations == ["original"] }.count == 1)
      #expect(links.filter { $0.relations == ["timegate"] }.count == 1)
      let own = links.filter { $0.relations.contains("memento") }
      let itself = try #require(links.first { $0.relations == ["self"] })
      #expect(itself.target == "http://127.0.0.1:0\(path)")
      #expect(itself.attributes["from"] == own.first?.attributes["datetime"])
      #expect(itself.attributes["until"] == own.last?.attributes["datetime"])
      #expect(itself.attributes["type"] == "application/link-format")
      mementos += own
      next = links.first { $0.relations == ["timemap", "next"] }.map {
        String($0.target.dropFirst("http://127.0.0.1:0".count))
      }
      #expect(links.contains { $0.relations == ["timemap", "prev"] } == (pages > 0))
      pages += 1
    }
    #expect(pages == (count + 999) / 1000)
    #expect(
      mementos.map(\.target) == (1...count).map { "http://127.0.0.1:0/sources/statement/\($0)/raw" })
    #expect(mementos.first?.relations.first == "first" && mementos.last?.relations.contains("last") == true)
    #expect(mementos.allSatisfy { $0.attributes["datetime"].flatMap(MementoDate.recorded) != nil })
  }

  @Test(arguments: [(1, 1), (3, 1), (3, 2), (3, 3), (5, 3)])
  func `a memento says when it was, and what is around it`(count: Int, version: Int) throws {
    let archive = try Self.archive(count)
    let view = ArchiveView(
      archive: archive.archive, path: archive.path, folders: archive.folders, address: "http://127.0.0.1:0",
      search: SearchShelf())
    let snapshot = try archive.archive.catalog.snapshot(of: "statement", version: version)
    let headers = try Memento.headers(for: snapshot, in: view)
    #expect(
      headers.first == MementoDate.text(recorded: snapshot.recorded).map { WebField("Memento-Datetime", $0) })
    let links = try #require(LinkFormat.parse(headers[1].value))
    #expect(Set(links.map(\.target)).count == links.count)
    var relations: [String: Int] = [:]
    for link in links where link.relations.contains("memento") {
      let number = try #require(Int(link.target.split(separator: "/")[4]))
      let recorded = try archive.archive.catalog.snapshot(of: "statement", version: number).recorded
      #expect(link.attributes["datetime"] == MementoDate.text(recorded: recorded))
      for relation in link.relations where relation != "memento" { relations[relation] = number }
    }
    var expected = ["first": 1, "last": count]
    if version > 1 { expected["prev"] = version - 1 }
    if version < count { expected["next"] = version + 1 }
    #expect(relations == expected)
    #expect(links.contains { $0.target.hasSuffix("/statement/\(version)/raw") })
  }

  @Test(
    arguments: [
      ("https://example.org/statement", true), ("https://example.org/a>b", false),
      ("javascript:alert(1)", false),
      ("https://example.org/\r\nSet-Cookie: a=b", false), ("https://example.org/ä", false),
    ])
  func `an address that could break a link is not given`(url: String, isGiven: Bool) {
    let page = "http://127.0.0.1:0/sources/statement"
    #expect(Memento.original(url: url, page: page) == (isGiven ? url : page))
    #expect(LinkFormat.parse("<\(Memento.original(url: url, page: page))>; rel=\"original\"")?.count == 1)
  }
}
