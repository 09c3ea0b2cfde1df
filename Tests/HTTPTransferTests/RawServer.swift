import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A server of one answer, byte for byte as a test writes it: takes one connection on a port of this machine that the
/// system chose, reads to the end of a head, writes, closes. Gives up after ten seconds without a client.
final class RawServer: Sendable {
  let port: Int
  private let listener: CInt

  init(answer: [UInt8]) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.bind(listener)
    let listener = listener
    Thread.detachNewThread {
      defer { close(listener) }
      var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, 10_000) == 1 else { return }
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return }
      defer { close(client) }
      var limit = timeval(tv_sec: 5, tv_usec: 0)
      unsafe setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      unsafe setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      var request: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4096)
      while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
        let count = unsafe recv(client, &chunk, chunk.count, 0)
        guard count > 0 else { return }
        request += chunk[..<count]
      }
      var sent = 0
      while sent < answer.count {
        let count = unsafe answer[sent...].withUnsafeBytes {
          unsafe send(client, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        sent += count
      }
      shutdown(client, CInt(SHUT_WR))
      // Until the client closes, or data that is still on its way would be lost.
      while unsafe recv(client, &chunk, chunk.count, 0) > 0 {}
    }
  }

  /// A port on which nobody listens any more.
  static func closedPort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return try bind(descriptor)
  }

  private static func bind(_ descriptor: CInt) throws -> Int {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe Glibc.bind(descriptor, generic, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
