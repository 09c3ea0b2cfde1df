import Foundation

/// A port on loopback at which nobody answers; the system keeps whoever comes.
final class Listener {
  struct Failure: Error {}

  private let descriptor: Int32
  let port: Int

  init() throws {
    let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    guard opened >= 0 else { throw Failure() }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(opened, $0, length) == 0 && listen(opened, 100) == 0
          && getsockname(opened, $0, &length) == 0
      }
    }
    descriptor = opened
    port = Int(in_port_t(bigEndian: name.sin_port))
    guard isBound else {
      close(opened)
      throw Failure()
    }
  }

  deinit { close(descriptor) }

  /// How many connections were made since it was last asked.
  func connections() -> Int {
    var count = 0
    while case let connection = accept(descriptor, nil, nil), connection >= 0 {
      close(connection)
      count += 1
    }
    return count
  }
}
