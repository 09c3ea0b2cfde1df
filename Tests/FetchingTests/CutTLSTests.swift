import Foundation
import Testing

@testable import Fetching

#if canImport(Glibc)
  import Glibc
#endif

/// Answers over TLS whose end is the connection's, cut off on the way.
@Suite struct CutTLSTests {
  private static let page = [UInt8](repeating: 0x78, count: 100_000)

  /// `openssl s_server`, which serves the files of its folder so, for the time of some work.
  private func withServer(_ work: (_ port: Int, _ authority: String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "rejoinder-tls-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try NginxServer.makeCertificates(in: folder)
    try Data(Self.page).write(to: URL(fileURLWithPath: folder + "/page.txt"))
    let port = try HostileServer.closedPort()
    let server = try NginxServer.start(
      [
        "timeout", "--kill-after=1", "60", "openssl", "s_server", "-accept", "\(port)", "-cert", "chain.pem",
        "-key",
        "server.key", "-WWW",
      ], in: folder)
    defer {
      kill(server, SIGTERM)
      _ = NginxServer.wait(for: server)
    }
    for _ in 0..<500 where Relay.connect(port).map({ close($0) }) == nil { usleep(20_000) }
    try await work(port, folder + "/ca.pem")
  }

  @Test func `an answer is whole with the goodbye of TLS, and cut off without`() async throws {
    try await withServer { port, authority in
      let policy = testPolicy { $0.certificateFile = authority }
      let whole = try await fetch("https://localhost:\(port)/page.txt", policy: policy).get()
      #expect(whole.first("Content-Length") == nil)
      #expect(try whole.body.bytes() == Self.page)
      let through = try Relay(to: port, bytes: .max)
      #expect(
        try await fetch("https://localhost:\(through.port)/page.txt", policy: policy).get().body.count
          == 100_000)
      for bytes in [60_000, 90_000] {
        let relay = try Relay(to: port, bytes: bytes)
        let result = try await fetch("https://localhost:\(relay.port)/page.txt", policy: policy)
        #expect(result.reason == .truncated, "\(bytes)")
      }
    }
  }
}

/// Passes one connection on to a port of this machine, and the answer's first bytes back; then it closes.
private final class Relay: Sendable {
  let port: Int

  init(to target: Int, bytes most: Int) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try HostileServer.bind(listener)
    Thread.detachNewThread {
      defer { close(listener) }
      var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, 10_000) == 1 else { return }
      let client = accept(listener, nil, nil)
      guard client >= 0, let server = Self.connect(target) else { return }
      defer {
        shutdown(client, CInt(SHUT_RDWR))
        close(client)
        close(server)
      }
      var left = most
      var part = [UInt8](repeating: 0, count: 4096)
      while left > 0 {
        var both = [
          pollfd(fd: client, events: Int16(POLLIN), revents: 0),
          pollfd(fd: server, events: Int16(POLLIN), revents: 0),
        ]
        guard unsafe poll(&both, 2, 10_000) > 0 else { return }
        let isAnswer = both[1].revents != 0
        let count = unsafe recv(
          isAnswer ? server : client, &part, isAnswer ? min(part.count, left) : part.count, 0)
        guard count > 0 else { return }
        unsafe send(isAnswer ? client : server, part, count, CInt(MSG_NOSIGNAL))
        if isAnswer { left -= count }
      }
    }
  }

  /// A connection to a port of this machine; nil where nobody listens.
  static func connect(_ port: Int) -> CInt? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = in_port_t(port).bigEndian
    let isOpen = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    if isOpen { return descriptor }
    close(descriptor)
    return nil
  }
}
