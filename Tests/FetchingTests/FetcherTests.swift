import HTTPTransfer
import Testing

@testable import Fetching

@Suite struct FetcherTests {
  /// A server that answers after a while, so that transfers overlap.
  private func slowServer(_ milliseconds: UInt32) throws -> HostileServer {
    try HostileServer { connection, target, _ in
      connection.wait(milliseconds: milliseconds)
      connection.answer(target)
      return true
    }
  }

  private func fetchAll(_ fetcher: Fetcher, _ urls: [String]) async -> [Int?] {
    await withTaskGroup(of: Int?.self) { group in
      for url in urls { group.addTask { try? await fetcher.fetch(FetchRequest(url: url)).get().status } }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test func `no more transfers run at once than the policy says`() async throws {
    let server = try slowServer(20)
    defer { server.stop() }
    let fetcher = try Fetcher(policy: testPolicy { $0.concurrency = 3 })
    let statuses = await fetchAll(fetcher, (0..<30).map { server.url("/\($0)") })
    #expect(statuses == [Int?](repeating: 200, count: 30))
    #expect(server.mostAtOnce <= 3)
    #expect(server.accepted <= 3)
  }

  @Test func `one host is asked by few at once, and others do not wait for it`() async throws {
    let servers = try (0..<3).map { _ in try slowServer(30) }
    defer { for server in servers { server.stop() } }
    var surroundings = FetchSurroundings()
    let pins = servers.enumerated().map { "host\($0.offset).test:\($0.element.port):127.0.0.1" }
    surroundings.pins = { _ in pins }
    let fetcher = try Fetcher(
      policy: testPolicy {
        $0.perHost = 2
        $0.hostInterval = .zero
      }, surroundings: surroundings)
    let urls = servers.enumerated().flatMap { item in
      (0..<8).map { "http://host\(item.offset).test:\(item.element.port)/\($0)" }
    }
    #expect(await fetchAll(fetcher, urls) == [Int?](repeating: 200, count: 24))
    for server in servers {
      #expect(server.mostAtOnce <= 2)
      #expect(server.heads.count == 8)
    }
  }

  @Test func `between two beginnings on one host there is the pause`() async throws {
    let server = try slowServer(0)
    defer { server.stop() }
    let fetcher = try Fetcher(
      policy: testPolicy {
        $0.isPoliteToItself = true
        $0.hostInterval = .milliseconds(100)
      })
    _ = await fetchAll(fetcher, (0..<6).map { server.url("/\($0)") })
    let times = server.times
    #expect(times.count == 6)
    #expect(times[5] - times[0] >= .milliseconds(450))
  }

  @Test func `a fetch that is cancelled ends at once, whatever it waits for`() async throws {
    let server = try HostileServer { connection, _, _ in
      connection.wait(milliseconds: 5000)
      return false
    }
    defer { server.stop() }
    let fetcher = try Fetcher(policy: testPolicy { $0.concurrency = 1 })
    let running = Task { await fetcher.fetch(FetchRequest(url: server.url("/running"))) }
    while server.heads.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    let queued = Task { await fetcher.fetch(FetchRequest(url: server.url("/queued"))) }
    queued.cancel()
    #expect(await queued.value.reason == .cancelled)
    running.cancel()
    #expect(await running.value.reason == .cancelled)
    let early = Task { await fetcher.fetch(FetchRequest(url: server.url("/early"))) }
    early.cancel()
    #expect(await early.value.reason == .cancelled)
    #expect(server.targets == ["/running"])
  }

  @Test func `closing ends every fetch, and later ones at once`() async throws {
    let server = try HostileServer { connection, _, _ in
      connection.wait(milliseconds: 5000)
      return false
    }
    defer { server.stop() }
    let fetcher = try Fetcher(policy: testPolicy())
    async let all = fetchReasons(fetcher, (0..<20).map { server.url("/\($0)") })
    while server.heads.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    fetcher.close()
    #expect(await all == [FetchFailure.Reason?](repeating: .cancelled, count: 20))
    #expect(await fetcher.fetch(FetchRequest(url: server.url())).reason == .cancelled)
  }

  private func fetchReasons(_ fetcher: Fetcher, _ urls: [String]) async -> [FetchFailure.Reason?] {
    await withTaskGroup(of: FetchFailure.Reason?.self) { group in
      for url in urls { group.addTask { await fetcher.fetch(FetchRequest(url: url)).reason } }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test(arguments: [
    FetchRequest(url: ""), FetchRequest(url: "http://127.0.0.1/a b"),
    FetchRequest(url: "http://127.0.0.1/\n"),
    FetchRequest(url: "http://user:secret@127.0.0.1/"), FetchRequest(url: "http://127.0.0.1:99999/"),
    FetchRequest(url: "http://127.0.0.1/", fields: [HTTPField("X", "a\r\nY: b")]),
    FetchRequest(url: "http://127.0.0.1/", fields: [HTTPField("Host", "elsewhere")]),
    FetchRequest(url: "http://127.0.0.1/", fields: [HTTPField("accept-encoding", "x")]),
    FetchRequest(url: "http://127.0.0.1/" + String(repeating: "a", count: 5000)),
  ])
  func `a request that would not stay what it is is not sent`(_ request: FetchRequest) async throws {
    let fetcher = try Fetcher(policy: testPolicy())
    let failure = try #require(await fetcher.fetch(request).failure)
    guard case .badRequest = failure.reason else {
      Issue.record("\(failure)")
      return
    }
    #expect(!failure.description.contains("secret"))
    #expect(!failure.description.contains("\n"))
  }

  @Test(arguments: ["", "a\nb", "caf\u{E9}"])
  func `a user agent that could not be sent as it is makes no fetcher`(_ agent: String) {
    #expect(throws: FetchFailure.self) { _ = try Fetcher(policy: FetchPolicy(userAgent: agent)) }
  }
}
