import HTTPTransfer
import Testing

@testable import Fetching

@Suite struct RetryTests {
  @Test(arguments: [
    ("120", 120), ("0", 0), ("99999999999999999999", 1_000_000_000), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
    ("Sunday, 06-Nov-94 08:49:37 GMT", 37), ("Sun Nov  6 08:49:37 1994", 37),
    ("Sun, 06 Nov 1994 08:48:00 GMT", 0),
  ])
  func `Retry-After is a number of seconds or a date`(_ text: String, _ expected: Int) {
    // 784111777 is the date of RFC 9110 section 5.6.7.
    #expect(RetryAfter.pause(text, now: 784_111_777 - 37) == .seconds(expected))
  }

  @Test(arguments: [
    "", "-1", "1.5", "soon", "Sun, 06 Nov 1994", "Sun, 99 Nov 1994 08:49:37 GMT", "1 2 3 4 5", "\u{661}",
  ])
  func `what is neither is no Retry-After`(_ text: String) {
    #expect(RetryAfter.pause(text, now: 0) == nil)
  }

  @Test func `the pause doubles, up to its limit, and is never under half`() {
    var policy = testPolicy()
    policy.backoff = .seconds(1)
    policy.longestBackoff = .seconds(10)
    let rule = RetryRule(policy)
    for (tries, whole) in [(1, 1), (2, 2), (3, 4), (4, 8), (5, 10), (100, 10)] {
      for _ in 0..<50 {
        let pause = rule.backoff(tries)
        #expect(pause <= .seconds(whole) && pause * 2 >= .seconds(whole), "\(tries)")
      }
    }
  }

  @Test(arguments: [429, 502, 503, 504])
  func `a busy server is asked again, and its last answer stands`(_ status: Int) async throws {
    let server = try HostileServer { connection, _, number in
      if number == 2 {
        connection.answer("at last")
        return true
      }
      return connection.send("HTTP/1.1 \(status) Busy\r\nContent-Length: 4\r\n\r\nbusy")
    }
    defer { server.stop() }
    let fetched = try await fetch(server.url(), policy: testPolicy { $0.retries = 3 }).get()
    #expect(fetched.status == 200)
    #expect(fetched.tries == 3)
    #expect(fetched.hops.count == 1)
    let busy = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 \(status) Busy\r\nContent-Length: 4\r\n\r\nbusy")
    }
    defer { busy.stop() }
    let last = try await fetch(busy.url(), policy: testPolicy { $0.retries = 2 }).get()
    #expect(last.status == status && last.tries == 3)
    #expect(try last.body.bytes() == Array("busy".utf8))
    #expect(busy.heads.count == 3)
  }

  @Test
  func `a pause that is asked for is kept by the whole host, and one that is too long is not waited for`()
    async throws
  {
    let server = try HostileServer { connection, target, number in
      if number == 0 {
        return connection.send("HTTP/1.1 429 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")
      }
      connection.answer(target)
      return true
    }
    defer { server.stop() }
    let fetcher = try Fetcher(policy: testPolicy { $0.retries = 1 })
    async let first = fetcher.fetch(FetchRequest(url: server.url("/first")))
    while server.heads.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    try await Task.sleep(for: .milliseconds(100))
    let second = try await fetcher.fetch(FetchRequest(url: server.url("/second"))).get()
    #expect(try await first.get().tries == 2)
    #expect(second.tries == 1)
    #expect(server.times[1] - server.times[0] >= .milliseconds(900))

    let later = try HostileServer { connection, _, _ in
      connection.send("HTTP/1.1 503 Busy\r\nRetry-After: 86400\r\nContent-Length: 0\r\n\r\n")
    }
    defer { later.stop() }
    let answer = try await fetch(later.url(), policy: testPolicy { $0.retries = 3 }).get()
    #expect(answer.status == 503 && answer.tries == 1)
  }

  @Test func `a connection that fails is tried again, and a failure that would be the same is not`()
    async throws
  {
    let server = try HostileServer { connection, _, number in
      if number < 2 {
        if number == 1 { connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") }
        return false
      }
      connection.answer("whole")
      return true
    }
    defer { server.stop() }
    let fetched = try await fetch(server.url(), policy: testPolicy { $0.retries = 3 }).get()
    #expect(try fetched.body.bytes() == Array("whole".utf8))
    #expect(fetched.tries == 3)

    let port = try HostileServer.closedPort()
    let refused = try await fetch("http://127.0.0.1:\(port)/", policy: testPolicy { $0.retries = 2 })
    #expect(refused.failure?.reason == .refused && refused.failure?.tries == 3)

    let bad = try HostileServer(
      once: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nxyz")
    defer { bad.stop() }
    let result = try await fetch(bad.url(), policy: testPolicy { $0.retries = 2 })
    #expect(result.failure?.reason == .badEncoding && result.failure?.tries == 1)
  }
}
