import Archive
import TransparencyLog
import Testing
import TestArchives
import TransparencyLog
import WebServer

@testable import Site

/// The site through its handler, without a socket.
@Suite struct SiteTests {
  static func site(_ archive: TestArchive) -> Site {
    Site(path: archive.path, folders: archive.folders, address: .anyLoopbackPort)
  }

  static func request(_ path: String, method: String = "GET", _ headers: [WebField] = []) -> WebRequest {
    let parts = path.split(separator: "?", maxSplits: 1)
    return WebRequest(
      method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : nil,
      headers: [WebField("Host", "127.0.0.1:4000")] + headers)
  }

  @Test func `the first page lists the sources, and sees what is added`() async throws {
    let archive = try TestArchive()
    let site = Self.site(archive)
    let first = await site.answer(Self.request("/"))
    #expect(first.status == 200)
    #expect(String(decoding: first.body, as: UTF8.self).contains("href=\"/sources/letter\""))
    #expect(await site.answer(Self.request("/")) == first)
    try archive.describe("another", [.response], title: "<b>Another</b>")
    let second = String(decoding: await site.answer(Self.request("/")).body, as: UTF8.self)
    #expect(second.contains("/sources/another") && second.contains("&lt;b&gt;Another"))
  }

  @Test(
    arguments: [
      ("/nothing", "GET", 404), ("/", "POST", 405), ("/", "HEAD", 200), ("/?a=1&a=2", "GET", 400),
      ("/?%ff", "GET", 400),
    ])
  func `what cannot be answered is said with its status`(path: String, method: String, status: Int)
    async throws
  {
    let archive = try TestArchive()
    let answer = await Self.site(archive).answer(Self.request(path, method: method))
    #expect(archive.archive.checkpoint.size.value > 0)
    #expect(answer.status == status)
    #expect(answer.headers.contains { $0.name == "X-Content-Type-Options" && $0.value == "nosniff" })
    #expect(answer.headers.contains { $0.name == "Content-Security-Policy" })
  }

  @Test(arguments: ["evil.example", "evil.example:4000", "127.0.0.1.evil.example", "10.0.0.1:80", ""])
  func `a page of another name reads nothing`(host: String) async throws {
    let archive = try TestArchive()
    let answer = await Self.site(archive).answer(
      WebRequest(method: "GET", path: "/", headers: [WebField("Host", host)]))
    #expect(answer.status == 403)
    #expect(!String(decoding: answer.body, as: UTF8.self).contains("letter"))
  }
}
