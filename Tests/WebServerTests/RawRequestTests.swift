import HTTPTransfer
import Testing
import WebServer

/// What stands on a kept connection, byte by byte.
@Suite struct RawRequestTests {
  /// The answers on one connection, each from its status line on.
  private static func answers(_ words: String, handler: @escaping WebHandler) async throws -> [String] {
    let text = try await WebServer.during(handler: handler) { address in
      await OwnThread.run { () -> Result<String, any Error> in
        Result { try RawConnection.answers(address, to: words) }
      }
    }.get()
    return text.components(before: "HTTP/1.1 ")
  }

  @Test func `HEAD is answered with the head alone, and the connection goes on`() async throws {
    let words =
      "HEAD /one HTTP/1.1\r\nHost: x\r\n\r\nHEAD /long HTTP/1.1\r\nHost: x\r\n\r\n"
      + "GET /two HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let answers = try await Self.answers(words) { request in
      WebResponse(status: 200, headers: [], body: Array("the body of \(request.method) \(request.path)".utf8))
    }
    try #require(answers.count == 3)
    for (answer, length) in zip(answers, [21, 22]) {
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.lowercased().contains("\r\ncontent-length: \(length)\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
    }
    #expect(answers[2].hasSuffix("\r\n\r\nthe body of GET /two"))
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: x\r\nHost: y", "GET / HTTP/1.1\r\nHost: x\r\nhOsT: x",
    "OPTIONS * HTTP/1.1\r\nHost: x", "GET http://y/ HTTP/1.1\r\nHost: x",
    "GET HTTP://x/a HTTP/1.1\r\nHost: x", "HEAD http://y/ HTTP/1.1\r\nHost: x",
  ])
  func `two hosts, and a target that is no path, are refused`(head: String) async throws {
    let words = head + "\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let answers = try await Self.answers(words) { .text(200, $0.path) }
    try #require(answers.count == 2)
    #expect(answers[0].hasPrefix("HTTP/1.1 400 "))
    #expect(answers[1].hasPrefix("HTTP/1.1 200 ") && answers[1].hasSuffix("\r\n\r\n/next\n"))
  }

  @Test func `a document that looks like an answer is none behind HEAD`() async throws {
    let forged = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"
    let words =
      "HEAD /raw HTTP/1.1\r\nHost: x\r\n\r\nGET /mine HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let answers = try await Self.answers(words) { request in
      WebResponse(status: 200, body: Array((request.path == "/raw" ? forged : "mine").utf8))
    }
    try #require(answers.count == 2)
    #expect(answers[1].hasSuffix("mine"))
  }
}

extension String {
  /// Parts that begin with some words each; what stands before the first is a part of its own.
  fileprivate func components(before words: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let next = rest.dropFirst().firstRange(of: words) {
      parts.append(String(rest[..<next.lowerBound]))
      rest = rest[next.lowerBound...]
    }
    return parts + (rest.isEmpty ? [] : [String(rest)])
  }
}
