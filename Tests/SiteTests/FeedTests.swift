import Archive
import Foundation
import TestArchives
import Testing
import WebServer

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Site

/// A feed as another program's XML parser reads it.
private final class ParsedFeed: NSObject, XMLParserDelegate {
  /// The elements of the feed and of each entry with their texts, by path below; links by their relation.
  var feed: [String: String] = [:]
  var entries: [[String: String]] = []
  private var path: [String] = []
  private var text = ""

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    #expect(namespaceURI == "http://www.w3.org/2005/Atom")
    path.append(name)
    text = ""
    if name == "entry" { entries.append([:]) }
    if name == "link", let relation = attributes["rel"] { set("link-\(relation)", attributes["href"] ?? "") }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
    if name != "link" { set(name, text) }
  }

  private func set(_ name: String, _ value: String) {
    if path.contains("entry") {
      // RFC 4287: one of each.
      #expect(entries[entries.count - 1].updateValue(value, forKey: name) == nil)
    } else {
      feed[name] = value
    }
  }
}

@Suite struct FeedTests {
  private static func parsed(_ path: String, _ site: Site) async throws -> ParsedFeed {
    let answer = await site.answer(SiteTests.request(path))
    #expect(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
    #expect(answer.headers.contains(WebField("Content-Type", "application/atom+xml; charset=utf-8")))
    let feed = try ParsedFeed(answer.body)
    // RFC 4287 section 4.1.1 and 4.1.2: what a feed and an entry must have.
    #expect(feed.feed["link-self"] == "http://127.0.0.1:0\(path)")
    for name in ["id", "title", "updated", "name"] { #expect(feed.feed[name]?.isEmpty == false) }
    for entry in feed.entries {
      for name in ["id", "title", "updated", "link-alternate", "summary"] {
        #expect(entry[name]?.isEmpty == false)
      }
      #expect(entry["id"]?.wholeMatch(of: /tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[A-Za-z0-9\/.@_~%:-]+/) != nil)
      #expect((feed.feed["updated"] ?? "") >= (entry["updated"] ?? "-"))
    }
    #expect(Set(feed.entries.compactMap { $0["id"] }).count == feed.entries.count)
    return feed
  }

  @Test func `changes come newest first, with the times of the log`() async throws {
    let archive = try APITests.archive()
    let site = SiteTests.site(archive)
    let all = try await Self.parsed("/feed.atom", site)
    #expect(
      all.entries.compactMap { $0["link-alternate"]?.dropFirst("http://127.0.0.1:0/sources/".count) }
        == ["news/2", "news/1", "statement/3", "statement/2", "statement/1", "letter/2", "letter/1"])
    #expect(all.feed["updated"] == TestArchive.day(12))
    let one = try await Self.parsed("/sources/statement/feed.atom", site)
    #expect(one.entries.compactMap { $0["updated"] } == [2, 1, 0].map(TestArchive.day))
    #expect(one.entries.first?["link-related"] == "http://127.0.0.1:0/diff/statement@2/statement@3")
    #expect(one.entries.last?["link-related"] == nil)
    // The same thing has the same id in every feed and at every later time.
    #expect(Set(one.entries.compactMap { $0["id"] }).isSubset(of: all.entries.compactMap { $0["id"] }))
    try archive.snapshot("statement", Water.text(Water.pipes), at: TestArchive.day(20))
    let later = try await Self.parsed("/sources/statement/feed.atom", site)
    #expect(later.entries.dropFirst().compactMap { $0["id"] } == one.entries.compactMap { $0["id"] })
    #expect(later.feed["id"] == one.feed["id"])
  }

  @Test func `flips are those of the audit, once each`() async throws {
    let archive = try APITests.archive()
    let site = SiteTests.site(archive)
    let answer = await site.answer(SiteTests.request("/api/audit/letter/statement"))
    let object = try #require(JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    let flips = try #require(object["flips"] as? [[String: Any]])
    #expect(!flips.isEmpty)
    let expected = flips.map { flip in
      "letter@2/\(flip["snapshot"] ?? "")/\(flip["demand"] ?? ""): \(flip["from"] ?? "") → \(flip["to"] ?? "")"
    }
    for path in ["/flips.atom", "/sources/letter/flips.atom", "/sources/statement/flips.atom"] {
      let feed = try await Self.parsed(path, site)
      let found = try feed.entries.filter { $0["id"]?.contains("flip/letter") == true }.map { entry in
        let name = try #require(entry["id"]?.split(separator: ":flip/").last)
        let arrow = try #require(entry["title"]?.split(separator: ": ").last?.split(separator: " in ").first)
        return "\(name): \(arrow)"
      }
      #expect(found.sorted() == expected.sorted())
      #expect(feed.entries.allSatisfy { $0["updated"] != nil })
    }
    // News demand as well, so that they are a letter of their own.
    let news = try await Self.parsed("/sources/news/flips.atom", site)
    #expect(news.entries.allSatisfy { $0["id"]?.contains("flip/news@") == true })
  }

  @Test func `foreign words stay words`() async throws {
    let archive = try TestArchive()
    let title = "<script>alert(1)</script> & \"]]>\" \u{202E}evil \u{FFFF} 'x'"
    try archive.describe("hostile", [.response], title: title)
    try archive.snapshot("hostile", "Words.\n", at: TestArchive.day(3))
    let site = SiteTests.site(archive)
    for path in ["/feed.atom", "/sources/hostile/feed.atom"] {
      let feed = try await Self.parsed(path, site)
      #expect(
        feed.entries.first?["title"]
          == "<script>alert(1)</script> & \"]]>\" [U+202E]evil \u{FFFD} 'x', version 1")
    }
    #expect(await site.answer(SiteTests.request("/sources/nobody/feed.atom")).status == 404)
  }

  @Test func `an empty archive has feeds as well`() async throws {
    let archive = try TestArchive(keepsPassages: false)
    try archive.describe("letter", [.demands], title: nil)
    let site = SiteTests.site(archive)
    for path in ["/feed.atom", "/flips.atom", "/sources/letter/feed.atom", "/sources/letter/flips.atom"] {
      #expect(try await Self.parsed(path, site).entries.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("example.org/audit", "tag:example.org,2023-12-30:example.org/audit:entry/3")
    ])
  func `an id is a tag of the log`(origin: String, id: String) async throws {
    let archive = try TestArchive()
    let feed = try await Self.parsed("/sources/statement/feed.atom", SiteTests.site(archive))
    #expect(feed.entries.first?["id"] == id)
  }
}
