import HTTPTransfer
import Testing
import WebServer

@Suite struct WebServerTests {
  private static let client = HTTPClient(userAgent: "rejoinder/test")

  private static func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    try await OwnThread.run { () throws(HTTPTransferError) in try client.send(request) }
  }

  @Test func `a handler sees the request and its answer is sent`() async throws {
    let response = try await WebServer.during(handler: { request in
      WebResponse(
        status: 299,
        headers: [
          WebField("X-Path", request.path), WebField("X-Query", request.query ?? "none"),
          WebField("X-Host", request.first("host") ?? "none"),
        ],
        body: request.body.reversed())
    }) { address in
      try await Self.send(
        HTTPRequest(method: "POST", url: "http://\(address)/a%20b/c?d=%2F&e", body: [1, 2, 3]))
    }
    #expect(response.status == 299)
    #expect(response.body == [3, 2, 1])
    #expect(response.first("X-Path") == "/a%20b/c")
    #expect(response.first("X-Query") == "d=%2F&e")
    #expect(response.first("Content-Length") == "3")
    #expect(response.first("X-Host")?.hasPrefix("127.0.0.1:") == true)
  }

  @Test(arguments: [(100, 200), (101, 413)])
  func `a body is taken up to the limit and not above`(_ row: (size: Int, status: Int)) async throws {
    var limits = WebServerLimits()
    limits.bodyBytes = 100
    let response = try await WebServer.during(limits: limits, handler: { .text(200, "\($0.body.count)") }) {
      address in
      try await Self.send(
        HTTPRequest(method: "POST", url: "http://\(address)/", body: [UInt8](repeating: 1, count: row.size)))
    }
    #expect(response.status == row.status)
  }

  @Test func `a body of unknown length is refused above the limit`() async throws {
    var limits = WebServerLimits()
    limits.bodyBytes = 100
    let response = try await WebServer.during(limits: limits, handler: { _ in .text(200, "taken") }) {
      address in
      try await Self.send(
        HTTPRequest(
          method: "POST", url: "http://\(address)/", headers: [HTTPField("Transfer-Encoding", "chunked")],
          body: [UInt8](repeating: 1, count: 5000)))
    }
    #expect(response.status == 413)
  }

  @Test func `many clients at once each have their own answer`() async throws {
    let answers = try await WebServer.during(handler: { WebResponse(status: 200, body: $0.body) }) {
      address in
      try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for number in 0..<20 {
          group.addTask {
            try await Self.send(HTTPRequest(method: "POST", url: "http://\(address)/", body: [UInt8(number)]))
              .body
          }
        }
        var answers: [[UInt8]] = []
        for try await answer in group { answers.append(answer) }
        return answers
      }
    }
    #expect(Set(answers) == Set((0..<20).map { [UInt8($0)] }))
  }

  @Test func `a port that is taken cannot be listened on`() async throws {
    try await WebServer.during(handler: { _ in .text(200, "") }) { address in
      let error = await #expect(throws: WebServerError.self) {
        try await WebServer.run(on: address, started: { _ in }, handler: { _ in .text(200, "") })
      }
      #expect(error == .cannotListen(address, reason: "Address already in use"))
    }
  }

  @Test func `a life that is bounded ends by itself`() async throws {
    var limits = WebServerLimits()
    limits.lifeSeconds = 1
    // Without the bound this would never return.
    try await WebServer.run(
      on: .anyLoopbackPort, limits: limits, started: { #expect($0.port > 0) },
      handler: { _ in .text(200, "") })
  }

  // The limit tells a hang from a busy machine, where the other tests leave each step of 400 servers little time.
  @Test(.timeLimit(.minutes(20)))
  func `servers that end as soon as they have begun end`() async throws {
    // What each still does in its first moments must not keep it from ending.
    for _ in 0..<100 {
      let ports = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask { try await WebServer.during(handler: { _ in .text(200, "") }) { $0.port } }
        }
        var ports: [Int] = []
        for try await port in group { ports.append(port) }
        return ports
      }
      #expect(ports.count == 4 && ports.allSatisfy { $0 > 0 })
    }
  }

  @Test func `a field whose name HTTP does not permit is left out`() async throws {
    let response = try await WebServer.during(handler: { _ in
      WebResponse(status: 200, headers: [WebField("a b", "1"), WebField("X-Good", "a\r\nX-Bad: b")])
    }) { address in try await Self.send(HTTPRequest(url: "http://\(address)/")) }
    #expect(response.status == 200)
    #expect(response.first("X-Bad") == nil)
  }
}
