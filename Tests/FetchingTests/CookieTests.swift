import Testing

@testable import Fetching

/// A cookie lives as long as the redirects of one fetch.
@Suite struct CookieTests {
  private static func cookie(_ head: [UInt8]) -> String? {
    text(head).split(separator: "\r\n").first { $0.hasPrefix("Cookie: ") }.map { String($0.dropFirst(8)) }
  }

  @Test func `a page that wants its cookie back is had, and the next fetch brings none`() async throws {
    let server = try HostileServer { connection, _, number in
      guard number % 2 == 0 else {
        connection.answer("the page")
        return true
      }
      return connection.send(
        "HTTP/1.1 302 Found\r\nLocation: /a\r\nSet-Cookie: seen=1; Path=/\r\nSet-Cookie: far=1; Domain=example.org\r\n"
          + "Content-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    for _ in 0..<2 {
      let answer = try await fetch(server.url("/a")).get()
      #expect(try answer.body.bytes() == Array("the page".utf8))
      #expect(answer.hops.map(\.status) == [302, 200])
      // What was sent stands in the evidence.
      #expect(answer.hops.map { Self.cookie($0.requestHead) } == [nil, "seen=1"])
    }
    #expect(server.heads.map(Self.cookie) == [nil, "seen=1", nil, "seen=1"])
  }

  @Test func `one fetcher tells one fetch's cookies to no other`() async throws {
    let server = try HostileServer { connection, target, _ in
      if target == "/b" {
        connection.answer("b")
        return true
      }
      return connection.send(
        "HTTP/1.1 302 Found\r\nLocation: /b\r\nSet-Cookie: at=\(target.dropFirst()); Path=/\r\nContent-Length: 0\r\n\r\n"
      )
    }
    defer { server.stop() }
    let fetcher = try Fetcher(policy: testPolicy())
    defer { fetcher.close() }
    for name in ["one", "two", "b", "three"] {
      let answer = try await fetcher.fetch(FetchRequest(url: server.url("/" + name))).get()
      #expect(answer.hops.last.map { Self.cookie($0.requestHead) } == (name == "b" ? nil : "at=" + name))
    }
  }

  @Test func `another site is not told a cookie`() async throws {
    let other = try HostileServer { connection, _, _ in
      connection.answer("b")
      return true
    }
    defer { other.stop() }
    let (port, name) = (other.port, "localhost")
    let server = try HostileServer { connection, _, _ in
      connection.send(
        "HTTP/1.1 302 Found\r\nLocation: http://\(name):\(port)/b\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"
      )
    }
    defer { server.stop() }
    let answer = try await fetch(server.url("/a")).get()
    #expect(answer.hops.map { Self.cookie($0.requestHead) } == [nil, nil])
  }

  @Test func `a site whose cookie changes for ever is given up`() async throws {
    let server = try HostileServer { connection, _, number in
      connection.send(
        "HTTP/1.1 302 Found\r\nLocation: /a\r\nSet-Cookie: n=\(number)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    #expect(try await fetch(server.url("/a")).reason == .tooManyRedirects)
    #expect(server.heads.count == 11)
  }
}
