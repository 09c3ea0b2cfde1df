import HTTPTransfer
import Testing
import WebServer

@Suite struct HTTPClientTests {
  private static let client = HTTPClient(userAgent: "rejoinder/test")

  private static func handler(_ request: WebRequest) async -> WebResponse {
    switch request.path {
    case "/echo":
      let lines = request.headers.map { "\($0.name.lowercased()): \($0.value)" }.sorted()
      return WebResponse(
        status: 201, headers: [WebField("X-Twice", "a"), WebField("X-Twice", "b")],
        body: Array(
          (["\(request.method) \(request.path)?\(request.query ?? "")"] + lines + [""]).joined(
            separator: "\n"
          ).utf8)
          + request.body)
    case "/redirect": return WebResponse(status: 302, headers: [WebField("Location", "/plain")])
    case "/slow":
      try? await Task.sleep(for: .seconds(20))
      return .text(200, "at last")
    default: return .text(200, "plain")
    }
  }

  private func ask(_ request: HTTPRequest, limits: HTTPLimits = HTTPLimits()) async throws -> HTTPResponse {
    let client = HTTPClient(userAgent: "rejoinder/test", limits: limits)
    return try await WebServer.during(handler: Self.handler) { address in
      var request = request
      request.url = "http://\(address)" + request.url
      return try await OwnThread.run { [request] () throws(HTTPTransferError) in try client.send(request) }
    }
  }

  private func answer(_ text: String, limits: HTTPLimits = HTTPLimits()) async throws -> HTTPResponse {
    let server = try RawServer(answer: Array(text.utf8))
    let client = HTTPClient(userAgent: "rejoinder/test", limits: limits)
    return try await OwnThread.run { () throws(HTTPTransferError) in
      try client.send(HTTPRequest(url: "http://127.0.0.1:\(server.port)/"))
    }
  }

  private func reason(_ work: () async throws -> HTTPResponse) async throws -> HTTPTransferError.Reason? {
    do {
      _ = try await work()
      return nil
    } catch let error as HTTPTransferError {
      return error.reason
    }
  }

  @Test func `a request arrives whole and an answer comes back whole`() async throws {
    let body: [UInt8] = [0, 1, 254, 255, 10]
    let response = try await ask(
      HTTPRequest(
        method: "POST", url: "/echo?a=1", headers: [HTTPField("X-One", "1"), HTTPField("X-Empty", "")],
        body: body))
    #expect(response.status == 201)
    #expect(response.body.suffix(5) == body[...])
    let lines = String(decoding: response.body.dropLast(5), as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "POST /echo?a=1")
    for line in ["x-one: 1", "x-empty: ", "user-agent: rejoinder/test", "content-length: 5"] {
      #expect(lines.contains(Substring(line)), "\(line)")
    }
    #expect(!lines.contains { $0.hasPrefix("expect") || $0.hasPrefix("accept-encoding") })
    #expect(response.headers.filter { $0.name.lowercased() == "x-twice" }.map(\.value) == ["a", "b"])
    #expect(response.machine == "127.0.0.1")
  }

  @Test(arguments: ["GET", "HEAD", "PUT", "DELETE", "POST"])
  func `each method is sent as it is`(_ method: String) async throws {
    let response = try await ask(
      HTTPRequest(method: method, url: "/echo", body: method == "PUT" || method == "POST" ? [] : nil))
    #expect(response.status == 201)
    let first = String(decoding: response.body, as: UTF8.self).split(separator: "\n").first
    #expect(first.map(String.init) == (method == "HEAD" ? nil : "\(method) /echo?"))
  }

  @Test func `a body of a mebibyte is sent without waiting to be asked for it`() async throws {
    let body = [UInt8](repeating: 7, count: 1 << 20)
    let response = try await ask(HTTPRequest(method: "POST", url: "/echo", body: body))
    #expect(response.body.suffix(body.count) == body[...])
  }

  @Test func `a redirect is an answer and is not followed`() async throws {
    let response = try await ask(HTTPRequest(url: "/redirect"))
    #expect(response.status == 302)
    #expect(response.first("location") == "/plain")
    #expect(response.url.hasSuffix("/redirect"))
  }

  @Test func `a redirect that is followed leaves the last head and the last address`() async throws {
    var limits = HTTPLimits()
    limits.redirects = 1
    let response = try await ask(HTTPRequest(url: "/redirect"), limits: limits)
    #expect(response.status == 200)
    #expect(response.url.hasSuffix("/plain"))
    #expect(response.body == Array("plain\n".utf8))
    #expect(String(decoding: response.head, as: UTF8.self).hasPrefix("HTTP/1.1 200"))
  }

  @Test func `a server that does not answer is given up`() async throws {
    var limits = HTTPLimits()
    limits.totalMilliseconds = 300
    let found = try await reason { try await ask(HTTPRequest(url: "/slow"), limits: limits) }
    #expect(found == .timedOut)
  }

  @Test func `a port without a server refuses, and the error names the address without a password`()
    async throws
  {
    let port = try RawServer.closedPort()
    let error = await #expect(throws: HTTPTransferError.self) {
      try await OwnThread.run { () throws(HTTPTransferError) in
        try Self.client.send(HTTPRequest(url: "http://user:secret@127.0.0.1:\(port)/x@y"))
      }
    }
    #expect(error?.reason == .refused)
    #expect(error?.url == "http://127.0.0.1:\(port)/x@y")
  }

  @Test func `a name that cannot exist is unresolved`() async throws {
    // Longer than a label of a name may be, so that no server of names is asked.
    let name = String(repeating: "a", count: 64)
    let found = try await reason {
      try await OwnThread.run { () throws(HTTPTransferError) in
        try Self.client.send(HTTPRequest(url: "http://\(name)/"))
      }
    }
    #expect(found == .unresolved)
  }

  @Test func `a server that speaks no TLS is not trusted`() async throws {
    let server = try RawServer(answer: Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
    let found = try await reason {
      try await OwnThread.run { () throws(HTTPTransferError) in
        var limits = HTTPLimits()
        limits.totalMilliseconds = 7000
        return try HTTPClient(userAgent: "x", limits: limits).send(
          HTTPRequest(url: "https://127.0.0.1:\(server.port)/"))
      }
    }
    switch found {
    // The raw server waits for the end of a head, which a TLS greeting does not have.
    case .tls, .timedOut: break
    default: Issue.record("\(String(describing: found))")
    }
  }

  @Test(arguments: ["HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n"])
  func `an answer is refused above the limit, announced or not, and accepted at it`(_ head: String)
    async throws
  {
    var limits = HTTPLimits()
    limits.responseBytes = 199
    let text = head + String(repeating: "x", count: 200)
    let found = try await reason { try await answer(text, limits: limits) }
    #expect(found == .tooLarge(limit: 199))
    limits.responseBytes = 200
    #expect(try await answer(text, limits: limits).body.count == 200)
  }

  @Test func `a head without end is refused`() async throws {
    var limits = HTTPLimits()
    limits.headBytes = 10_000
    let lines = (0..<1000).map { "X-Line-\($0): \(String(repeating: "y", count: 50))\r\n" }.joined()
    let found = try await reason { try await answer("HTTP/1.1 200 OK\r\n" + lines + "\r\n", limits: limits) }
    #expect(found == .tooLarge(limit: 10_000))
  }

  @Test func `the head is kept byte for byte, without interim answers and trailers`() async throws {
    let head = "HTTP/1.1 200 Fine \r\nTransfer-Encoding: chunked\r\nX-A:  one\r\n two\r\nX-B:\r\n\r\n"
    let response = try await answer(
      "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + head + "3\r\nabc\r\n0\r\nX-Trailer: late\r\n\r\n")
    #expect(response.status == 200)
    #expect(response.body == Array("abc".utf8))
    #expect(response.first("x-b") == "")
    #expect(response.first("Link") == nil)
    #expect(response.first("X-Trailer") == nil)
    #expect(response.headers.count == 3)
  }

  @Test(arguments: ["", "garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"])
  func `what is no whole answer is an error`(_ text: String) async throws {
    let found = try await reason { try await answer(text) }
    guard case .other = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test(arguments: [
    HTTPRequest(method: "GE T", url: "http://127.0.0.1/"), HTTPRequest(method: "", url: "http://127.0.0.1/"),
    HTTPRequest(url: ""), HTTPRequest(url: "http://127.0.0.1/a b"), HTTPRequest(url: "http://127.0.0.1/\n"),
    HTTPRequest(url: "http://127.0.0.1/", headers: [HTTPField("X", "a\r\nY: b")]),
    HTTPRequest(url: "http://127.0.0.1/", headers: [HTTPField("X:", "a")]),
    HTTPRequest(url: "http://127.0.0.1/", headers: [HTTPField("", "a")]),
    HTTPRequest(url: "http://127.0.0.1/" + String(repeating: "a", count: 5000)),
  ])
  func `a request that would not stay what it is is not sent`(_ request: HTTPRequest) {
    let error = #expect(throws: HTTPTransferError.self) { try Self.client.send(request) }
    guard case .badRequest? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "dict://127.0.0.1/"])
  func `no other scheme than http and https is spoken`(_ url: String) {
    let error = #expect(throws: HTTPTransferError.self) { try Self.client.send(HTTPRequest(url: url)) }
    // CURLE_UNSUPPORTED_PROTOCOL
    guard case .other(code: 1, _)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `what is shown of an address has no control character`() {
    let error = #expect(throws: HTTPTransferError.self) {
      try Self.client.send(HTTPRequest(url: "http://127.0.0.1/\u{1B}[2J"))
    }
    #expect(error?.description.unicodeScalars.contains { $0.value < 0x20 } == false)
  }
}
