import HTTPTransfer
import Testing

@testable import Fetching

@Suite struct HostileServerTests {
  private func reason(_ answer: String, _ change: (inout FetchPolicy) -> Void = { _ in }) async throws
    -> FetchFailure.Reason?
  {
    let server = try HostileServer(once: answer)
    defer { server.stop() }
    return try await fetch(server.url(), policy: testPolicy(change)).reason
  }

  @Test func `heads are kept byte for byte, whatever they look like`() async throws {
    let answer =
      "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 \u{FC}ber \r\nX-A:  one\r\n two\r\nx-B:\r\n"
      + "X-A: three\r\nTransfer-Encoding: chunked\r\n\r\n"
    let server = try HostileServer(once: answer + "3\r\nabc\r\n0\r\nX-Trailer: late\r\n\r\n")
    defer { server.stop() }
    let fetched = try await fetch(server.url("/p?q=1#f")).get()
    #expect(fetched.hops.count == 1)
    #expect(fetched.hops[0].responseHead == Array(answer.utf8))
    #expect([fetched.hops[0].requestHead] == server.heads)
    #expect(text(fetched.hops[0].requestHead).hasPrefix("GET /p?q=1 HTTP/1.1\r\n"))
    #expect(try fetched.body.bytes() == Array("abc".utf8))
    #expect(fetched.hops[0].machine == "127.0.0.1")
    #expect(fetched.first("x-b") == "")
    #expect(fetched.first("Link") == nil)
    #expect(fetched.fields.filter { $0.name == "X-A" }.map(\.value) == ["one two", "three"])
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", FetchFailure.Reason.truncated),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc", .truncated),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", .truncated),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n", .truncated),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc", .truncated),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nabc", .truncated),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n", .truncated),
    ("HTTP/1.1 200 OK\r\nX-A: b", .truncated),
    ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", .badEncoding),
    ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", .truncated),
    ("HTTP/1.1 200 OK\r\nContent-Encoding: compress\r\nContent-Length: 3\r\n\r\nabc", .badEncoding),
    (
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip,gzip,gzip,gzip,gzip\r\nContent-Length: 3\r\n\r\nabc",
      .badEncoding
    ),
    ("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc", .tooLarge),
    ("", .refused),
  ])
  func `what is no whole answer is a failure`(_ answer: String, _ expected: FetchFailure.Reason) async throws
  {
    #expect(try await reason(answer) == expected)
  }

  @Test(arguments: [
    "garbage\r\n\r\n", "HTTP/9.9 200 OK\r\n\r\nabc", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
    "HTTP/1.1 200 OK\r\nContent-Length: 3, 4\r\n\r\nabcd", "\u{0}\u{0}\u{0}\u{0}",
    "SSH-2.0-OpenSSH_9.2\r\n",
  ])
  func `what is no HTTP is no answer`(_ answer: String) async throws {
    #expect(try await reason(answer) != nil)
  }

  @Test func `heads without end are refused`() async throws {
    let server = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 200 OK\r\n")
      var number = 0
      while connection.send("X-Line-\(number): \(String(repeating: "y", count: 500))\r\n") { number += 1 }
      return false
    }
    defer { server.stop() }
    #expect(try await fetch(server.url()).reason == .longHead)
  }

  @Test func `one line without end is refused`() async throws {
    let server = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 200 OK\r\nX-Line: ")
      while connection.send(String(repeating: "y", count: 5000)) {}
      return false
    }
    defer { server.stop() }
    #expect(try await fetch(server.url()).reason == .longHead)
  }

  @Test func `interim answers without end are refused`() async throws {
    let server = try HostileServer { connection, _, _ in
      while connection.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n") {}
      return false
    }
    defer { server.stop() }
    #expect(try await fetch(server.url()).reason == .longHead)
  }

  @Test(arguments: ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"])
  func `a body without end is refused, a redirect's too`(_ head: String) async throws {
    let server = try HostileServer { connection, _, _ in
      connection.send(head)
      while connection.send([UInt8](repeating: 65, count: 1 << 16)) {}
      return false
    }
    defer { server.stop() }
    let result = try await fetch(server.url(), policy: testPolicy { $0.limits.bodyBytes = 3_000_000 })
    #expect(result.reason == .tooLarge)
  }

  @Test func `a body at the limit is taken`() async throws {
    let answer = "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 300)
    #expect(try await reason(answer) { $0.limits.bodyBytes = 300 } == nil)
    #expect(try await reason(answer) { $0.limits.bodyBytes = 299 } == .tooLarge)
  }

  @Test(arguments: ["head", "body", "chunk"])
  func `a slow drip is given up`(_ place: String) async throws {
    let server = try HostileServer { connection, _, _ in
      if place != "head" {
        connection.send(
          "HTTP/1.1 200 OK\r\n" + (place == "chunk" ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n"))
      } else {
        connection.send("HTTP/1.1 200 OK\r\nX: ")
      }
      while connection.send(place == "chunk" ? "1\r\na\r\n" : "a") { connection.wait(milliseconds: 100) }
      return false
    }
    defer { server.stop() }
    let result = try await fetch(server.url(), policy: testPolicy { $0.limits.stalled = .seconds(1) })
    #expect(result.reason == .stalled)
  }

  @Test func `a server that says nothing is given up when the time is over`() async throws {
    let server = try HostileServer { connection, _, _ in
      connection.wait(milliseconds: 3000)
      return false
    }
    defer { server.stop() }
    let result = try await fetch(server.url(), policy: testPolicy { $0.limits.total = .milliseconds(300) })
    #expect(result.reason == .timedOut)
  }

  @Test func `all hops together have the one time`() async throws {
    let server = try HostileServer { connection, _, number in
      connection.wait(milliseconds: 150)
      return connection.send("HTTP/1.1 302 Found\r\nLocation: /\(number)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let result = try await fetch(
      server.url("/start"),
      policy: testPolicy {
        $0.limits.total = .milliseconds(700)
        $0.limits.redirects = 1000
      })
    #expect(result.reason == .timedOut)
    #expect(result.failure.map { !$0.hops.isEmpty && $0.hops.count < 6 } == true)
  }

  @Test func `a redirect in a circle is found`() async throws {
    let server = try HostileServer { connection, target, _ in
      connection.send(
        "HTTP/1.1 301 Moved\r\nLocation: \(target == "/a" ? "/b#x" : "/a")\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let failure = try #require(try await fetch(server.url("/a")).failure)
    #expect(failure.reason == .redirectLoop)
    #expect(failure.hops.map(\.url) == [server.url("/a"), server.url("/b")])
  }

  @Test func `redirects that never end do end`() async throws {
    let server = try HostileServer { connection, _, number in
      connection.send("HTTP/1.1 302 Found\r\nLocation: /\(number)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let failure = try #require(try await fetch(server.url("/start")).failure)
    #expect(failure.reason == .tooManyRedirects)
    #expect(server.heads.count == 11)
  }

  @Test(arguments: [
    ("file:///etc/passwd", FetchFailure.Reason.scheme), ("ftp://127.0.0.1/x", .scheme),
    ("gopher://127.0.0.1:70/x", .scheme), ("javascript:alert(1)", .scheme), ("dict://127.0.0.1/x", .scheme),
    ("FILE:///etc/passwd", .scheme), ("data:text/html,x", .scheme), ("unix:/run/x.sock", .scheme),
    (
      "http://user:secret@127.0.0.1/",
      .badRequest("the address holds a user's name or password, which would be recorded")
    ),
    ("http://", .badRequest("the address is none")),
    ("http://127.0.0.1/" + String(repeating: "a", count: 5000), .badRequest("the address is too long")),
  ])
  func `a redirect to what is not asked is not followed`(_ location: String, _ expected: FetchFailure.Reason)
    async throws
  {
    let server = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let failure = try #require(try await fetch(server.url()).failure)
    #expect(failure.reason == expected)
    #expect(failure.hops.count == 1)
    #expect(!failure.description.contains("secret"))
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "smb://x/", "example",
  ])
  func `nothing else than http and https is asked`(_ url: String) async throws {
    let reason = try await fetch(url).reason
    #expect(reason == .scheme || reason == .badRequest("the address is none"))
    if url.contains(":") { #expect(reason == .scheme) }
  }

  @Test func `nobody at a port is refused, and a name that cannot exist unresolved`() async throws {
    let port = try HostileServer.closedPort()
    #expect(try await fetch("http://127.0.0.1:\(port)/").reason == .refused)
    // Longer than a label of a name may be, so that no server of names is asked.
    #expect(try await fetch("http://\(String(repeating: "a", count: 64))/").reason == .unresolved)
  }

  @Test func `a connection that is closed behind an answer is no failure of the next`() async throws {
    let server = try HostileServer { connection, _, number in
      connection.answer("\(number)")
      // Without saying so.
      return false
    }
    defer { server.stop() }
    let fetcher = try Fetcher(policy: testPolicy())
    for number in 0..<5 {
      let fetched = try await fetcher.fetch(FetchRequest(url: server.url())).get()
      #expect(try fetched.body.bytes() == Array("\(number)".utf8))
      #expect(fetched.hops[0].requestHead == server.heads[number])
    }
  }
}
