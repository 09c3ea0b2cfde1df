import Foundation
import Synchronization

/// A server of a few pages on a port of 127.0.0.1 that the system chooses; it ends when it is told to, or after two minutes.
final class LoopbackPages: Sendable {
  let port: UInt16
  private let isOver = Mutex(false)

  struct NoPort: Error {}

  /// - Parameter noticed: is told each path that is asked for.
  init(_ pages: [String: String], noticed: @escaping @Sendable (String) -> Void) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { place in
      unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(listener, $0, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard listener >= 0, isBound else { throw NoPort() }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in
      let end = ContinuousClock.now + .seconds(120)
      while ContinuousClock.now < end, !isOver.withLock({ $0 }) {
        var place = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&place, 1, 100) > 0 else { continue }
        let client = accept(listener, nil, nil)
        guard client >= 0 else { continue }
        Thread.detachNewThread {
          Self.answer(client, pages, noticed)
          close(client)
        }
      }
      close(listener)
    }
  }

  func stop() { isOver.withLock { $0 = true } }

  private static func answer(_ client: Int32, _ pages: [String: String], _ noticed: (String) -> Void) {
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = unsafe recv(client, &bytes, bytes.count, 0)
    guard count > 0 else { return }
    let words = String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ")
    guard words.count > 1 else { return }
    let path = String(words[1])
    noticed(path)
    let body = pages[path].map { Array($0.utf8) }
    let head =
      "HTTP/1.1 \(body == nil ? "404 Not Found" : "200 OK")\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(body?.count ?? 0)\r\nConnection: close\r\n\r\n"
    let answer = Array(head.utf8) + (body ?? [])
    _ = unsafe send(client, answer, answer.count, Int32(MSG_NOSIGNAL))
  }
}
