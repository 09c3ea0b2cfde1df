import Testing

@testable import Fetching

@Suite struct RobotsFetchTests {
  private func policy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
    testPolicy {
      $0.ignoresRobots = false
      change(&$0)
    }
  }

  /// A server whose robots.txt is answered so, and every other path with its name.
  private func server(_ robots: String) throws -> HostileServer {
    try HostileServer { connection, target, _ in
      if target == "/robots.txt" { return connection.send(robots) }
      connection.answer(target)
      return true
    }
  }

  private func file(_ rules: String) -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(rules.utf8.count)\r\n\r\n\(rules)"
  }

  @Test func `robots is asked once an origin and heeded`() async throws {
    let server = try server(file("User-agent: rejoinder\nDisallow: /private\n"))
    defer { server.stop() }
    let fetcher = try Fetcher(policy: policy())
    let reasons = await withTaskGroup(of: FetchFailure.Reason?.self) { group in
      for number in 0..<20 {
        group.addTask {
          await fetcher.fetch(FetchRequest(url: server.url(number == 7 ? "/private/x" : "/\(number)"))).reason
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reasons.compactMap { $0 } == [.robots("Disallow: /private")])
    #expect(server.targets.filter { $0 == "/robots.txt" }.count == 1)
    #expect(server.targets.first == "/robots.txt")
    #expect(!server.targets.contains("/private/x"))
  }

  @Test func `robots is not asked where it is to be ignored`() async throws {
    let server = try server(file("User-agent: *\nDisallow: /\n"))
    defer { server.stop() }
    #expect(try await fetch(server.url("/x"), policy: policy { $0.ignoresRobots = true }).get().status == 200)
    #expect(server.targets == ["/x"])
  }

  @Test(arguments: ["404 Not Found", "403 Forbidden", "401 Unauthorized", "410 Gone", "429 Too Many"])
  func `a robots that there is not permits everything`(_ status: String) async throws {
    let server = try server("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    #expect(try await fetch(server.url("/x"), policy: policy()).get().status == 200)
  }

  @Test(arguments: [
    "HTTP/1.1 500 Error\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
    "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
  ])
  func `a robots that cannot be read forbids everything`(_ answer: String) async throws {
    let server = try server(answer)
    defer { server.stop() }
    let reason = try await fetch(server.url("/x"), policy: policy()).reason
    guard case .robots? = reason else {
      Issue.record("\(String(describing: reason))")
      return
    }
    #expect(!server.targets.contains("/x"))
  }

  @Test func `up to five redirects are followed to robots, and more permit everything`() async throws {
    for (hops, isPermitted) in [(1, false), (5, false), (6, true)] {
      let rules = file("User-agent: *\nDisallow: /x")
      let server = try HostileServer { connection, target, _ in
        let step = target == "/robots.txt" ? 0 : Int(target.dropFirst(2)) ?? -1
        if step < 0 {
          connection.answer("page")
          return true
        }
        return connection.send(
          step < hops ? "HTTP/1.1 301 Moved\r\nLocation: /r\(step + 1)\r\nContent-Length: 0\r\n\r\n" : rules)
      }
      defer { server.stop() }
      let result = try await fetch(server.url("/x"), policy: policy())
      #expect((result.reason == nil) == isPermitted, "\(hops)")
    }
  }

  @Test func `where a redirect leads is asked for its robots too`() async throws {
    let other = try server(file("User-agent: *\nDisallow: /x"))
    defer { other.stop() }
    let address = other.url("/x")
    let server = try HostileServer { connection, target, _ in
      target == "/robots.txt"
        ? connection.send("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n")
        : connection.send("HTTP/1.1 302 Found\r\nLocation: \(address)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let failure = try #require(try await fetch(server.url("/start"), policy: policy()).failure)
    #expect(failure.reason == .robots("Disallow: /x"))
    #expect(failure.hops.map(\.status) == [302])
    #expect(failure.url == address)
    #expect(other.targets == ["/robots.txt"])
  }

  @Test func `of a robots without end the first 500 KiB hold`() async throws {
    let server = try HostileServer { connection, target, _ in
      guard target == "/robots.txt" else {
        connection.answer(target)
        return true
      }
      connection.send("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n")
      while connection.send(String(repeating: "# and so on\n", count: 1000)) {}
      return false
    }
    defer { server.stop() }
    let fetcher = try Fetcher(policy: policy())
    #expect(
      await fetcher.fetch(FetchRequest(url: server.url("/private"))).reason == .robots("Disallow: /private"))
    #expect(await fetcher.fetch(FetchRequest(url: server.url("/open"))).reason == nil)
  }

  @Test func `where nobody answers, that is what is said`() async throws {
    let port = try HostileServer.closedPort()
    #expect(try await fetch("http://127.0.0.1:\(port)/x", policy: policy()).reason == .refused)
    let reason = try await fetch("http://127.0.0.1:\(port)/x", policy: policy { $0.allowsPrivate = false })
      .reason
    #expect(reason == .privateAddress("127.0.0.1"))
  }

  @Test func `the pause that robots asks for is kept, up to a limit`() async throws {
    let server = try server(file("User-agent: *\nCrawl-delay: 1000\n"))
    defer { server.stop() }
    let fetcher = try Fetcher(policy: policy { $0.longestCrawlDelay = .milliseconds(200) })
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask { _ = await fetcher.fetch(FetchRequest(url: server.url("/\(number)"))) }
      }
    }
    let times = Array(server.times.dropFirst())
    #expect(times.count == 4)
    // What the fetcher begins apart arrives apart, but for what the machine is late.
    #expect(times[3] - times[0] >= .milliseconds(550))
  }
}
