import Archive
import Foundation
import TestArchives
import Testing
import WebServer

@testable import Site

/// The API against its own description, on an archive that has a little of everything.
@Suite struct APITests {
  static func archive() throws -> TestArchive {
    let archive = try TestArchive(
      letters: [Water.letter, Water.letter + "\nP.S. Answer soon.\n"],
      versions: [
        Water.whole, Water.text(Water.tests, Water.thanks, Water.bridge),
        Water.text(Water.tests, Water.pipes, Water.thanks),
      ])
    try archive.describe("news", [.commentary, .demands], title: nil, published: "2024-02-01")
    try archive.snapshot("news", Water.text(Water.bridge), at: TestArchive.day(9))
    try archive.look("statement", .unchanged, at: TestArchive.day(10))
    try archive.look("statement", .blocked, at: TestArchive.day(11))
    try archive.review("1")
    try archive.snapshot("news", Water.text(Water.thanks), at: TestArchive.day(12))
    try archive.redact("news", 1)
    return archive
  }

  static func document(_ site: Site) async throws -> [String: Any] {
    let answer = await site.answer(SiteTests.request("/openapi.json"))
    #expect(answer.status == 200)
    return try #require(JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  /// Paths that give an answer without a fault, at least one of each operation.
  static let good = [
    "/api/sources", "/api/sources?limit=1", "/api/sources?limit=1&after=letter", "/api/sources?after=news",
    "/api/sources/letter", "/api/sources/news", "/api/sources/statement/versions",
    "/api/sources/statement/versions?limit=2&after=1", "/api/sources/statement/versions/2",
    "/api/sources/news/versions/1", "/api/sources/statement/versions/1/text",
    "/api/sources/statement/versions/1/document", "/api/sources/statement/versions/1/bytes", "/api/log",
    "/api/log/entries", "/api/log/entries?from=2&limit=3", "/api/log/entries?from=999999",
    "/api/proof/statement/3", "/api/diff/statement@1/statement@2", "/api/diff/statement@-1/statement@1",
    "/api/align/letter/statement", "/api/align/letter@1/statement@1", "/api/audit/statement",
    "/api/audit/news", "/api/audit/letter/statement", "/api/audit/letter@1/statement@2",
    "/api/audit/letter/statement?versions=1",
  ]

  @Test func `every answer fits its schema and has no member beside`() async throws {
    let archive = try Self.archive()
    let site = SiteTests.site(archive)
    let document = try await Self.document(site)
    let validator = SchemaValidator(document: document, isStrict: true)
    var answered: Set<String> = []
    for path in Self.good {
      let request = SiteTests.request(path)
      let operation = try #require(APIOperations.all.first { $0.pattern.match(request.path) != nil })
      answered.insert(operation.id)
      let answer = await site.answer(request)
      #expect(answer.status == 200, "\(path): \(String(decoding: answer.body, as: UTF8.self))")
      #expect(answer.headers.contains(WebField("Content-Type", operation.type)))
      guard let schema = operation.schema else { continue }
      let value = try JSONSerialization.jsonObject(with: Data(answer.body))
      let faults = validator.faults(value, ["$ref": "#/components/schemas/\(schema)"])
      #expect(faults.isEmpty, "\(path): \(faults.prefix(5))")
    }
    #expect(answered == Set(APIOperations.all.map(\.id)))
  }

  @Test(
    arguments: [
      ("/api/sources?limit=0", 400), ("/api/sources?limit=1001", 400), ("/api/sources?limit=ten", 400),
      ("/api/sources?limit=%2B5", 400), ("/api/sources?limit=05", 400), ("/api/sources?other=1", 400),
      ("/api/sources?after=Nobody", 400), ("/api/sources?after=nobody", 404), ("/api/sources/nobody", 404),
      ("/api/sources/NOBODY", 400), ("/api/sources/letter/versions/0", 400),
      ("/api/sources/letter/versions/9", 404), ("/api/sources/letter/versions/-1", 400),
      ("/api/sources/news/versions/1/text", 410), ("/api/sources/news/versions/1/bytes", 410),
      ("/api/align/letter/letter", 422), ("/api/align/statement/letter", 422),
      ("/api/align/nobody/letter", 404), ("/api/align/letter@0/statement", 400),
      ("/api/align/letter@+1/statement", 400), ("/api/audit/letter/letter", 422),
      ("/api/audit/letter/statement?versions=0", 400), ("/api/proof/letter/3", 404),
      ("/api/diff/.%2F/b", 404), ("/api/diff/etc@1/passwd", 404), ("/api/nothing", 404),
      ("/api/log?x", 400),
    ])
  func `a fault is a problem with its status`(path: String, status: Int) async throws {
    let archive = try Self.archive()
    let site = SiteTests.site(archive)
    let answer = await site.answer(SiteTests.request(path))
    #expect(answer.status == status)
    #expect(answer.headers.contains(WebField("Content-Type", "application/problem+json")))
    let value = try JSONSerialization.jsonObject(with: Data(answer.body))
    let validator = SchemaValidator(document: try await Self.document(site), isStrict: true)
    #expect(validator.faults(value, ["$ref": "#/components/schemas/Problem"]).isEmpty)
    #expect((value as? [String: Any])?["status"] as? Int == status)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
  func `another method is refused with those that there are`(method: String) async throws {
    let archive = try TestArchive()
    let answer = await SiteTests.site(archive).answer(SiteTests.request("/api/sources", method: method))
    #expect(answer.status == 405 && answer.headers.contains(WebField("Allow", "GET, HEAD")))
    #expect(answer.headers.contains(WebField("Content-Type", "application/problem+json")))
    let value = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    #expect(value?["status"] as? Int == 405)
  }

  @Test func `the description has every route below api, and no other`() async throws {
    let archive = try TestArchive()
    let document = try await Self.document(SiteTests.site(archive))
    let described = try #require(document["paths"] as? [String: Any])
    let routed = Routes.all.map(\.pattern.text).filter { $0.hasPrefix("/api/") }
    #expect(Set(described.keys) == Set(routed) && routed.count == Set(routed).count)
    for (path, item) in described {
      let operation = try #require((item as? [String: Any])?["get"] as? [String: Any])
      let parameters = try #require(operation["parameters"] as? [[String: Any]])
      let inPath = parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
      #expect(inPath == PathPattern(path).parameters)
      let responses = try #require(operation["responses"] as? [String: Any])
      #expect(Set(responses.keys).isSuperset(of: ["200", "304", "400", "404", "410", "422", "500"]))
    }
  }

  @Test func `every schema is used, and every reference leads to one`() throws {
    let text = String(
      decoding: try JSONEncoder().encode(OpenAPIDocument.value(address: "http://127.0.0.1:1")), as: UTF8.self
    ).replacing("\\/", with: "/")
    let referred = Set(text.matches(of: /#\/components\/schemas\/([A-Za-z]+)/).map { String($0.output.1) })
    #expect(referred == Set(APISchemas.all.keys))
  }

  @Test(arguments: ["/api/sources", "/api/sources/statement/versions", "/api/log/entries"])
  func `pages follow each other by their links and give every row once`(path: String) async throws {
    let archive = try Self.archive()
    let site = SiteTests.site(archive)
    func rows(_ path: String) async throws -> (rows: [NSDictionary], next: String?) {
      let answer = await site.answer(SiteTests.request(path))
      let object = try #require(JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      let link = answer.headers.first { $0.name == "Link" }?.value
      let next = link?.wholeMatch(of: /<http:\/\/127\.0\.0\.1:0(\/[^>]*)>; rel="next"/).map {
        String($0.output.1)
      }
      #expect((link == nil) == (next == nil))
      return (try #require(object["rows"] as? [NSDictionary]), next)
    }
    let whole = try await rows(path + "?limit=1000")
    #expect(whole.next == nil && whole.rows.count > 1)
    for limit in 1...whole.rows.count {
      var found: [NSDictionary] = []
      var next: String? = "\(path)?limit=\(limit)"
      while let page = next {
        let answer = try await rows(page)
        #expect(answer.rows.count <= limit && !answer.rows.isEmpty)
        found += answer.rows
        next = answer.next
      }
      #expect(found == whole.rows)
    }
  }

  @Test func `the text is the one that offsets count in, and the bytes are those of the log`() async throws {
    let archive = try Self.archive()
    let site = SiteTests.site(archive)
    let bytes = await site.answer(SiteTests.request("/api/sources/statement/versions/1/bytes"))
    #expect(bytes.body == Array(Water.whole.utf8))
    #expect(bytes.headers.contains { $0.name == "Content-Disposition" && $0.value.hasPrefix("attachment") })
    let text = await site.answer(SiteTests.request("/api/sources/statement/versions/1/text"))
    let scalars = Array(String(decoding: text.body, as: UTF8.self).unicodeScalars)
    let alignment = await site.answer(SiteTests.request("/api/align/letter/statement@1"))
    let object = try #require(JSONSerialization.jsonObject(with: Data(alignment.body)) as? [String: Any])
    var quotes = 0
    for demand in try #require(object["demands"] as? [[String: Any]]) {
      for passage in try #require(demand["responses"] as? [[String: Any]]) {
        let quote = try #require(passage["quote"] as? [String: Any])
        let (start, end) = (try #require(quote["start"] as? Int), try #require(quote["end"] as? Int))
        #expect(
          String(String.UnicodeScalarView(scalars[start..<end])) == (try #require(quote["exact"] as? String)))
        quotes += 1
      }
    }
    #expect(quotes > 0)
  }
}
