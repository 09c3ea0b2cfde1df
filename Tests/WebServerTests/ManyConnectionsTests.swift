import Glibc
import HTTPTransfer
import Testing
import WebServer

/// Clients that hold connections and ask for nothing, or one letter at a time, do not keep others out.
@Suite struct ManyConnectionsTests {
  private struct NoRoom: Error {}

  /// A connected socket that has sent some bytes.
  private static func connect(_ address: ListenAddress, sending bytes: [UInt8]) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw NoRoom() }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = in_port_t(address.port).bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    let sent = bytes.isEmpty ? 0 : unsafe send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    guard result == 0, sent == bytes.count else {
      close(descriptor)
      throw NoRoom()
    }
    return descriptor
  }

  @Test func `a thousand idle and slow connections keep nobody out`() async throws {
    // Both ends are in this process.
    guard OpenFileLimit.raise(to: 4096) >= 3000 else { return }
    var limits = WebServerLimits()
    limits.connections = 2048
    limits.idleSeconds = 60
    let statuses = try await WebServer.during(limits: limits, handler: { _ in .text(200, "here") }) {
      address in
      try await OwnThread.run { () -> Result<[Int], any Error> in
        Result {
          let head = Array("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ".utf8)
          let sockets = try (0..<1000).map {
            try Self.connect(address, sending: $0.isMultiple(of: 2) ? [] : head)
          }
          defer { for socket in sockets { close(socket) } }
          var shorter = HTTPLimits()
          // Less than the idle connections last.
          shorter.totalMilliseconds = 20_000
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
