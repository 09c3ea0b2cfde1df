import Glibc
import WebServer

/// Bytes sent over a socket as they are, so that what no client would send can be sent.
enum RawConnection {
  struct NoRoom: Error {}

  /// A connected socket that has sent some bytes; it waits ten seconds for an answer at most.
  static func connect(_ address: ListenAddress, sending bytes: [UInt8]) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw NoRoom() }
    var wait = timeval(tv_sec: 10, tv_usec: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
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

  /// All that is answered to some bytes until the server closes the connection.
  static func answers(_ address: ListenAddress, to words: String) throws -> String {
    let descriptor = try connect(address, sending: Array(words.utf8))
    defer { close(descriptor) }
    var received: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while received.count < 1 << 20 {
      let count = unsafe recv(descriptor, &part, part.count, 0)
      guard count > 0 else { break }
      received += part[..<count]
    }
    return String(decoding: received, as: UTF8.self)
  }
}
