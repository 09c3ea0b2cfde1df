import Foundation
import HTTPTransfer
import Testing
import TransparencyLog

@testable import Fetching

@Suite(.enabled(if: NginxServer.isInstalled, "needs Debian's nginx-light"))
struct NginxTests {
  private static let page = Array(String(repeating: "<p>A line of a page.</p>\n", count: 2000).utf8)

  @Test func `a chain of redirects is recorded hop by hop`() async throws {
    let server = try NginxServer(
      files: ["/page.html": Self.page],
      locations: """
        location = /one { return 301 /two; }
        location = /two { return 302 $scheme://127.0.0.1:$server_port/three?x=1; }
        location = /three { return 307 page.html; }
        """)
    let fetched = try await fetch(server.url("/one")).get()
    #expect(fetched.hops.map(\.status) == [301, 302, 307, 200])
    #expect(fetched.hops.map(\.url) == ["/one", "/two", "/three?x=1", "/page.html"].map(server.url))
    #expect(fetched.finalURL == server.url("/page.html"))
    #expect(try fetched.body.bytes() == Self.page)
    #expect(fetched.body.sha256 == Digest.sha256(Self.page))
    #expect(fetched.body.count == Self.page.count)
    for hop in fetched.hops {
      let request = text(hop.requestHead)
      let path = hop.url.dropFirst(server.url("").count)
      #expect(request.hasPrefix("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"))
      #expect(request.contains("User-Agent: rejoinder/0 (+https://example.org/)\r\n"))
      #expect(request.hasSuffix("\r\n\r\n"))
      #expect(text(hop.responseHead).hasPrefix("HTTP/1.1 \(hop.status) "))
      #expect(text(hop.responseHead).hasSuffix("\r\n\r\n"))
      #expect(hop.first("Server")?.hasPrefix("nginx") == true)
      #expect(hop.machine == "127.0.0.1")
      #expect(hop.certificates.isEmpty)
    }
    #expect(fetched.heads == fetched.hops.flatMap { $0.requestHead + $0.responseHead })
    #expect(fetched.tries == 1)
    #expect(fetched.retrieved.count == 20 && fetched.retrieved.hasSuffix("Z"))
  }

  @Test func `a page that has not changed is answered with 304`() async throws {
    let server = try NginxServer(files: ["/page.html": Self.page])
    let fetcher = try Fetcher(policy: testPolicy())
    let first = try await fetcher.fetch(FetchRequest(url: server.url("/page.html"))).get()
    for field in [
      HTTPField("If-None-Match", try #require(first.first("ETag"))),
      HTTPField("If-Modified-Since", try #require(first.first("last-modified"))),
    ] {
      let again = try await fetcher.fetch(FetchRequest(url: server.url("/page.html"), fields: [field])).get()
      #expect(again.status == 304)
      #expect(again.body.count == 0)
      #expect(text(again.hops[0].requestHead).contains("\r\n\(field.name): \(field.value)\r\n"))
    }
    let other = try await fetcher.fetch(
      FetchRequest(url: server.url("/page.html"), fields: [HTTPField("If-None-Match", "\"else\"")])
    ).get()
    #expect(other.status == 200)
    #expect(try other.body.bytes() == Self.page)
  }

  @Test func `compression is asked for and undone`() async throws {
    let server = try NginxServer(files: ["/page.html": Self.page], locations: "gzip on;")
    let fetched = try await fetch(server.url("/page.html")).get()
    #expect(fetched.first("Content-Encoding") == "gzip")
    #expect(try fetched.body.bytes() == Self.page)
    let refused = try await fetch(
      server.url("/page.html"), policy: testPolicy { $0.limits.bodyBytes = Self.page.count - 1 })
    #expect(refused.reason == .tooLarge)
  }

  @Test func `a large body goes through a file that leaves nothing behind`() async throws {
    var page = [UInt8](repeating: 0, count: 5_000_001)
    for place in page.indices { page[place] = UInt8(truncatingIfNeeded: place &* 31 &+ place >> 8) }
    let server = try NginxServer(files: ["/large.txt": page])
    let fetched = try await fetch(server.url("/large.txt")).get()
    #expect(fetched.body.count == page.count)
    #expect(fetched.body.sha256 == Digest.sha256(page))
    #expect(try fetched.body.bytes() == page)
    var parts: [UInt8] = []
    try fetched.body.forEachPart { parts += $0 }
    #expect(parts == page)
  }

  @Test func `an error is an answer`() async throws {
    let server = try NginxServer(locations: "location = /gone { return 410 'it is gone'; }")
    let fetched = try await fetch(server.url("/gone")).get()
    #expect(fetched.status == 410)
    #expect(try fetched.body.bytes() == Array("it is gone".utf8))
    #expect(try await fetch(server.url("/nothing")).get().status == 404)
  }

  @Test func `a page that comes too slowly is given up`() async throws {
    let server = try NginxServer(
      files: ["/page.html": Self.page], locations: "location / { limit_rate 1; }")
    let result = try await fetch(
      server.url("/page.html"), policy: testPolicy { $0.limits.stalled = .seconds(1) })
    #expect(result.reason == .stalled)
  }

  @Test func `a server that is asked too often is asked again when it says`() async throws {
    let server = try NginxServer(
      files: ["/page.html": Self.page],
      locations: """
        error_page 429 = @often;
        location / { limit_req zone=few; limit_req_status 429; }
        location @often { add_header Retry-After 1 always; return 429; }
        """, general: "limit_req_zone $server_name zone=few:32k rate=1r/s;")
    let fetcher = try Fetcher(policy: testPolicy { $0.retries = 5 })
    let request = FetchRequest(url: server.url("/page.html"))
    let start = ContinuousClock.now
    async let first = fetcher.fetch(request)
    async let second = fetcher.fetch(request)
    let both = try await [first.get(), second.get()]
    #expect(both.map(\.status) == [200, 200])
    #expect(both.contains { $0.tries == 1 } && both.contains { $0.tries > 1 })
    #expect(.now - start >= .milliseconds(900))
  }

  @Test func `connections are kept for hundreds of fetches`() async throws {
    let server = try NginxServer(
      files: ["/page.html": Self.page], locations: "location = /status { stub_status; }")
    let fetcher = try Fetcher(policy: testPolicy { $0.concurrency = 8 })
    let request = FetchRequest(url: server.url("/page.html"))
    let statuses = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<400 { group.addTask { try? await fetcher.fetch(request).get().status } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [Int?](repeating: 200, count: 400))
    // "server accepts handled requests", and the three numbers below.
    let status = try await fetcher.fetch(FetchRequest(url: server.url("/status"))).get()
    let lines = text(try status.body.bytes()).split(separator: "\n")
    let numbers = lines[2].split(separator: " ").compactMap { Int($0) }
    #expect(numbers[0] <= 8)
    #expect(numbers[2] == 401)
  }

  @Test
  func `TLS is checked against the authority, its chain recorded on every connection, and HTTP 2 spoken`()
    async throws
  {
    let server = try NginxServer(
      files: ["/page.html": Self.page], locations: "location = /one { return 301 /page.html; }", hasTLS: true)
    let fetcher = try Fetcher(policy: testPolicy { $0.certificateFile = server.authority })
    let chain = try String(contentsOfFile: server.folder + "/chain.pem", encoding: .utf8)
    for _ in 0..<3 {
      let fetched = try await fetcher.fetch(FetchRequest(url: server.tlsURL("/one"))).get()
      #expect(fetched.hops.map(\.status) == [301, 200])
      #expect(text(fetched.hops[1].responseHead).hasPrefix("HTTP/2 200"))
      #expect(text(fetched.hops[1].requestHead).hasPrefix("GET /page.html HTTP/2\r\nHost: localhost:"))
      #expect(try fetched.body.bytes() == Self.page)
      for hop in fetched.hops {
        #expect(hop.certificates.count == 2)
        #expect(text(hop.certificates.flatMap { $0 }) == chain)
      }
    }
    let request = FetchRequest(url: server.tlsURL("/page.html"))
    let many = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<50 {
        group.addTask {
          try? await fetcher.fetch(request).get().certificates.count
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(many == [Int?](repeating: 2, count: 50))
  }

  @Test func `a certificate that is unknown or of another name is not trusted`() async throws {
    let server = try NginxServer(files: ["/page.html": Self.page], hasTLS: true)
    let unknown = try await fetch(server.tlsURL("/page.html"))
    guard case .tls? = unknown.reason else {
      Issue.record("\(unknown)")
      return
    }
    var surroundings = FetchSurroundings()
    let port = server.tlsPort
    surroundings.pins = { _ in ["other.test:\(port):127.0.0.1"] }
    let other = try await fetch(
      server.tlsURL("/page.html", host: "other.test"),
      policy: testPolicy { $0.certificateFile = server.authority }, surroundings: surroundings)
    guard case .tls? = other.reason else {
      Issue.record("\(other)")
      return
    }
    let plain = try await fetch("https://127.0.0.1:\(server.port)/page.html")
    guard case .tls? = plain.reason else {
      Issue.record("\(plain)")
      return
    }
  }
}
