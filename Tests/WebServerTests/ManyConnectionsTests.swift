import Glibc
import HTTPTransfer
import Testing
import WebServer

/// Clients that hold connections and ask for nothing, or one letter at a time, do not keep others out.
@Suite struct ManyConnectionsTests {
  @Test func `a thousand idle and slow connections keep nobody out`() async throws {
    // Both ends are in this process.
    guard OpenFileLimit.raise(to: 4096) >= 3000 else { return }
    var limits = WebServerLimits()
    limits.connections = 2048
    limits.idleSeconds = 600
    let statuses = try await WebServer.during(limits: limits, handler: { _ in .text(200, "here") }) {
      address in
      try await OwnThread.run { () -> Result<[Int], any Error> in
        Result {
          let head = Array("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ".utf8)
          let sockets = try (0..<1000).map {
            try RawConnection.connect(address, sending: $0.isMultiple(of: 2) ? [] : head)
          }
          defer { for socket in sockets { close(socket) } }
          var shorter = HTTPLimits()
          // Less than the idle connections last.
          shorter.totalMilliseconds = 240_000
          let client = HTTPClient(userAgent: "rejoinder/test", limits: shorter)
          return try (0..<5).map { _ in
            for socket in sockets {
              _ = unsafe send(socket, [UInt8(ascii: "x")], 1, Int32(MSG_NOSIGNAL))
            }
            return try client.send(HTTPRequest(url: "http://\(address)/")).status
          }
        }
      }.get()
    }
    #expect(statuses == [200, 200, 200, 200, 200])
  }
}
