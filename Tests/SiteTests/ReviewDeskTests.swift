import Reviewing
import Archive
import Foundation
import Synchronization
import TestArchives
import Testing
import WebServer

@testable import Site

/// Signing in and reviewing through the handler, against a real archive.
@Suite struct ReviewDeskTests {
  /// A site with two reviewers whose clock the test sets.
  final class Bench {
    let archive: TestArchive
    let site: Site
    let seconds = Box()

    final class Box: Sendable { let value = Mutex<UInt64>(0) }

    init(closed: Bool = false) throws {
      archive = try TestArchive()
      let (path, folders, seconds) = (archive.path, archive.folders, seconds)
      let file = try ReviewersFile(
        Array((ReviewersFile.line(name: "Ana Ruíz", password: Array("right".utf8)) + "\n# nobody\n").utf8))
      let desk = ReviewDesk(
        reviewers: file, seconds: { seconds.value.withLock { $0 } }, now: { "2024-02-01T12:00:00Z" },
        record: { _ = try Archive.addReviews($0, at: path, folders: folders) })
      site = Site(
        path: path, folders: folders, address: .anyLoopbackPort, routes: Routes.all + desk.routes,
        readers: closed ? desk : nil)
    }

    func get(_ path: String, cookie: String? = nil) async -> WebResponse {
      await site.answer(SiteTests.request(path, cookie.map { [WebField("Cookie", $0)] } ?? []))
    }

    func post(_ path: String, _ fields: [(String, String)], cookie: String? = nil, _ more: [WebField] = [])
      async
      -> WebResponse
    {
      let body = fields.map { "\(PercentDecoding.encoded($0.0))=\(PercentDecoding.encoded($0.1))" }.joined(
        separator: "&")
      return await site.answer(
        WebRequest(
          method: "POST", path: path,
          headers: [
            WebField("Host", "127.0.0.1:4000"), WebField("Content-Type", "application/x-www-form-urlencoded"),
          ] + (cookie.map { [WebField("Cookie", $0)] } ?? []) + more, body: Array(body.utf8)))
    }

    /// The cookie of a session, as a browser sends it back.
    func signIn() async throws -> String {
      let answer = await post("/sign-in", [("name", "Ana Ruíz"), ("password", "right"), ("to", "/log")])
      #expect(answer.status == 303)
      let field = try #require(answer.headers.first { $0.name == "Set-Cookie" }?.value)
      #expect(
        field.contains("; HttpOnly") && field.contains("; SameSite=Strict") && field.contains("; Path=/"))
      return String(field.prefix { $0 != ";" })
    }

    /// The hidden fields of the first form for a demand.
    func fields(of demand: String, cookie: String) async throws -> [(String, String)] {
      let page = String(decoding: await get("/review/letter/statement", cookie: cookie).body, as: UTF8.self)
      let article = try #require(page.range(of: "<article id=\"demand-\(demand)\"")).lowerBound
      let form = page[article...]
      return try ["token", "demand", "letter", "answer"].map { name in
        let start = try #require(form.range(of: "name=\"\(name)\" value=\"")).upperBound
        return (name, String(form[start...].prefix { $0 != "\"" }))
      }
    }
  }

  @Test func `a reviewer signs in, confirms and overrules, and the log keeps both`() async throws {
    let bench = try Bench()
    let cookie = try await bench.signIn()
    let first = try await bench.fields(of: "1", cookie: cookie)
    let confirmed = await bench.post(
      "/review/letter/statement", first + [("decision", "confirm")], cookie: cookie)
    #expect(confirmed.status == 303)
    #expect(
      confirmed.headers.contains { $0.name == "Location" && $0.value == "/review/letter/statement#demand-1" })
    // The same again is no second entry.
    _ = await bench.post("/review/letter/statement", first + [("decision", "confirm")], cookie: cookie)
    let overruled = await bench.post(
      "/review/letter/statement",
      first + [
        ("decision", "overrule"), ("disposition", "absent"), ("note", "not the same\r\nthing"),
        ("passage", ""),
      ],
      cookie: cookie)
    #expect(overruled.status == 303)
    let reviews = try Archive.open(at: bench.archive.path, folders: bench.archive.folders).catalog.reviews()
    #expect(reviews.map(\.event.reviewer) == ["Ana Ruíz", "Ana Ruíz"])
    #expect(reviews.map(\.event.verdict) == [.confirmed, .overruled])
    #expect(reviews.map(\.event.recorded) == ["2024-02-01T12:00:00Z", "2024-02-01T12:00:00Z"])
    #expect(reviews.last?.event.note == "not the same thing")
    let page = String(decoding: await bench.get("/review/letter/statement").body, as: UTF8.self)
    #expect(page.contains("overruled: absent") && !page.contains("<form"))
  }

  @Test func `a source's page leads to its reviews where they are taken`() async throws {
    let bench = try Bench()
    let page = String(decoding: await bench.get("/sources/letter").body, as: UTF8.self)
    #expect(page.contains("href=\"/review/letter/statement\""))
    let reading = await SiteTests.site(bench.archive).answer(SiteTests.request("/sources/letter"))
    #expect(!String(decoding: reading.body, as: UTF8.self).contains("/review/"))
    #expect(await bench.get("/review/letter/statement").status == 200)
  }

  @Test func `nothing is recorded without a session, its token, its origin or the version that was seen`()
    async throws
  {
    let bench = try Bench()
    let cookie = try await bench.signIn()
    let fields = try await bench.fields(of: "1", cookie: cookie) + [("decision", "confirm")]
    func with(_ name: String, _ value: String) -> [(String, String)] {
      fields.map { $0.0 == name ? (name, value) : $0 }
    }
    let path = "/review/letter/statement"
    #expect(await bench.post(path, fields).status == 401)
    #expect(await bench.post(path, fields, cookie: "rejoinder-session=0").status == 401)
    #expect(await bench.post(path, with("token", ""), cookie: cookie).status == 403)
    #expect(
      await bench.post(path, fields, cookie: cookie, [WebField("Origin", "http://evil.example")]).status
        == 403)
    #expect(await bench.post(path, fields, cookie: cookie, [WebField("Origin", "null")]).status == 403)
    #expect(await bench.post(path, with("letter", "0"), cookie: cookie).status == 409)
    #expect(await bench.post(path, with("demand", "99"), cookie: cookie).status == 404)
    #expect(await bench.post(path, with("decision", "delete"), cookie: cookie).status == 400)
    bench.seconds.value.withLock { $0 += Sessions.lifetime }
    #expect(await bench.post(path, fields, cookie: cookie).status == 401)
    #expect(
      try Archive.open(at: bench.archive.path, folders: bench.archive.folders).catalog.reviews().isEmpty)
    #expect(await bench.post(path, fields + [("token", "x")], cookie: cookie).status == 400)
  }

  @Test func `a passage is taken by its words and its place, and words that are not there are refused`()
    async throws
  {
    let bench = try Bench()
    let cookie = try await bench.signIn()
    let fields = try await bench.fields(of: "1", cookie: cookie)
    func overrule(_ passage: String, at: String = "", _ disposition: String = "declined") async -> WebResponse
    {
      await bench.post(
        "/review/letter/statement",
        fields + [("decision", "overrule"), ("disposition", disposition), ("passage", passage), ("at", at)],
        cookie: cookie)
    }
    #expect(await overrule("these words are nowhere in it").status == 400)
    #expect(await overrule("x", "absent").status == 400)
    let words = Water.whole.split(separator: "\n").first { $0.count > 30 }.map { String($0.prefix(24)) } ?? ""
    #expect(await overrule(words).status == 303)
    let review = try Archive.open(at: bench.archive.path, folders: bench.archive.folders).catalog.reviews()
      .last
    #expect(review?.event.passages.map(\.exact) == [words.trimmingPrefix(" ").description])
  }

  @Test func `wrong passwords have to wait, and the way in names no name`() async throws {
    let bench = try Bench()
    func attempt(_ name: String, _ password: String) async -> Int {
      await bench.post("/sign-in", [("name", name), ("password", password)]).status
    }
    #expect(await attempt("nobody", "right") == 401)
    for _ in 0..<Sessions.mostFailures { #expect(await attempt("Ana Ruíz", "wrong") == 401) }
    #expect(await attempt("Ana Ruíz", "right") == 429)
    let refused = await bench.post("/sign-in", [("name", "Ana Ruíz"), ("password", "right")])
    #expect(refused.headers.contains(WebField("Retry-After", "60")))
    bench.seconds.value.withLock { $0 += Sessions.window }
    #expect(await attempt("Ana Ruíz", "right") == 303)
  }

  @Test func `another spelling of the same characters signs in under the name in the file`() async throws {
    let bench = try Bench()
    let answer = await bench.post("/sign-in", [("name", "Ana Rui\u{301}z"), ("password", "right")])
    #expect(answer.status == 303)
    let cookie = try #require(answer.headers.first { $0.name == "Set-Cookie" }?.value.prefix { $0 != ";" })
    let fields = try await bench.fields(of: "1", cookie: String(cookie))
    _ = await bench.post(
      "/review/letter/statement", fields + [("decision", "confirm")], cookie: String(cookie))
    let reviews = try Archive.open(at: bench.archive.path, folders: bench.archive.folders).catalog.reviews()
    #expect(reviews.map { Array($0.event.reviewer.utf8) } == [Array("Ana Ruíz".utf8)])
  }

  @Test func `the way out stands on the review page, with the name and the way back`() async throws {
    let bench = try Bench()
    let cookie = try await bench.signIn()
    let page = String(
      decoding: await bench.get("/review/letter/statement", cookie: cookie).body, as: UTF8.self)
    #expect(page.contains("Signed in as <strong><bdi>Ana Ruíz</bdi></strong>"))
    #expect(page.contains("action=\"/sign-out\""))
    #expect(PageSupport.values(of: "href", in: page).contains("/align/letter/statement"))
    let token = try await bench.fields(of: "1", cookie: cookie)[0]
    #expect(await bench.post("/sign-out", [token], cookie: cookie).status == 303)
    #expect(
      !String(decoding: await bench.get("/sign-in", cookie: cookie).body, as: UTF8.self).contains("Ana"))
  }

  @Test(arguments: ["-5", "99999999999999999999", "+1", "01", "a", "9999999"])
  func `a place that is none is refused, and nothing is recorded`(place: String) async throws {
    let bench = try Bench()
    let cookie = try await bench.signIn()
    let fields =
      try await bench.fields(of: "1", cookie: cookie) + [
        ("decision", "overrule"), ("disposition", "absent"), ("passage", ""), ("at", place),
      ]
    #expect(await bench.post("/review/letter/statement", fields, cookie: cookie).status == 400)
    let reviews = try Archive.open(at: bench.archive.path, folders: bench.archive.folders).catalog.reviews()
    #expect(reviews.isEmpty)
  }

  @Test func `a write that a browser says comes from elsewhere is refused`() async throws {
    let bench = try Bench()
    for (site, status) in [("cross-site", 403), ("same-site", 403), ("same-origin", 303), ("none", 303)] {
      let answer = await bench.post(
        "/sign-in", [("name", "Ana Ruíz"), ("password", "right")], [WebField("Sec-Fetch-Site", site)])
      #expect(answer.status == status)
    }
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b", "/a\r\nb",
  ])
  func `signing in leads to no other place`(path: String) {
    #expect(SignInPage.place(path) == "/")
  }

  @Test func `where only reviewers may read, others see the way in alone`() async throws {
    let bench = try Bench(closed: true)
    for path in ["/", "/review/letter/statement", "/nothing"] { #expect(await bench.get(path).status == 401) }
    #expect(await bench.get("/sign-in").status == 200)
    let cookie = try await bench.signIn()
    #expect(await bench.get("/", cookie: cookie).status == 200)
    // What a reader was shown is kept for nobody else.
    #expect(await bench.get("/").status == 401)
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "letter@0", "README.md", "letter@1/..", "LETTER"])
  func `no name reaches the file system`(name: String) async throws {
    let bench = try Bench()
    let answer = await bench.get("/review/\(PercentDecoding.encoded(name))/statement")
    #expect([400, 404].contains(answer.status))
  }
}

@Suite struct ReviewersFileTests {
  /// A line whose hash nobody computed.
  private static func line(_ name: String) -> String {
    "scrypt:10:1:1:\(String(repeating: "0", count: 32)):\(String(repeating: "0", count: 64)) \(name)\n"
  }

  @Test func `a line that was made admits its password alone`() throws {
    let line = try ReviewersFile.line(name: "Bo", password: Array("secret".utf8))
    let file = try ReviewersFile(Array(line.utf8))
    #expect(file.admits("Bo", password: Array("secret".utf8)))
    #expect(!file.admits("Bo", password: Array("Secret".utf8)) && !file.admits("Bo", password: []))
    #expect(!file.admits("Ana", password: Array("secret".utf8)))
  }

  @Test(
    arguments: [
      "", "# only a comment\n", "Bo\n", "scrypt:15:8:1:00:00 Bo\n",
      "scrypt:40:8:1:\(String(repeating: "0", count: 32)):\(String(repeating: "0", count: 64)) Bo\n",
      "scrypt:15:8:1:\(String(repeating: "0", count: 32)):\(String(repeating: "0", count: 64))\n",
      "scrypt:15:8:1:\(String(repeating: "0", count: 32)):\(String(repeating: "0", count: 64))  Bo\n",
    ])
  func `what is no file of reviewers is refused`(text: String) {
    #expect(throws: ReviewersFile.Malformed.self) { try ReviewersFile(Array(text.utf8)) }
  }

  @Test(arguments: [
    "\u{200B}", "x\u{202E}y", "Ana\u{A0}Ruíz", "Ana  Ruíz", "\u{301}Ana", "Аna Ruíz", "...", "Ana\u{FEFF}",
    "Ana\u{E000}",
  ])
  func `a name that the eye cannot tell is none`(name: String) throws {
    #expect(ReviewerName.problem(name) != nil)
    #expect(throws: ReviewersFile.Malformed.self) { try ReviewersFile(Array(Self.line(name).utf8)) }
  }

  @Test(arguments: ["Bo", "Ana Ruíz", "Ольга Пак", "Μαρία", "王小明", "O’Neill-Öz", "محمد", "J. P. 2"])
  func `names of people are names`(name: String) { #expect(ReviewerName.problem(name) == nil) }

  @Test(arguments: ["ana ruíz", "Ana Rui\u{301}z", "АNА", "Аnna", "ＡＮＡ ＲＵÍＺ", "AnaRuíz", "PАУ", "РАУ"])
  func `names that look like another's are not added`(name: String) throws {
    let file = try ReviewersFile(Array((Self.line("Ana Ruíz") + Self.line("PAY")).utf8))
    #expect(file.problem(adding: name) != nil)
    #expect(file.problem(adding: "Ana Ruiz") == nil)
  }

  @Test func `a name stands once, and bytes that are no text are refused`() throws {
    let line = try ReviewersFile.line(name: "Bo", password: [1])
    #expect(throws: ReviewersFile.Malformed.line(2, reason: "its name stands above already")) {
      try ReviewersFile(Array((line + line).utf8))
    }
    #expect(throws: ReviewersFile.Malformed.self) { try ReviewersFile([0xFF]) }
  }

  /// scrypt itself is held to RFC 7914's vectors where it is wrapped.
  @Test func `a hash is the scrypt of its parts`() throws {
    let hash = try PasswordHash(of: Array("pleaseletmein".utf8))
    let again = try #require(PasswordHash(text: hash.text))
    #expect(again == hash && again.matches(Array("pleaseletmein".utf8)))
  }
}
