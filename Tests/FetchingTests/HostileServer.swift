import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A server that answers byte for byte as a test says, well or badly, on a port of this machine that the system chose.
///
/// Each connection has a thread; one that waits for a client longer than ten seconds gives it up.
final class HostileServer: Sendable {
  /// One client's connection, used by its own thread.
  struct Connection {
    fileprivate let descriptor: CInt

    /// The next request head; nil when the client has gone.
    func readHead() -> [UInt8]? {
      var head: [UInt8] = []
      var byte: UInt8 = 0
      while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
        guard unsafe recv(descriptor, &byte, 1, 0) == 1 else { return nil }
        head.append(byte)
      }
      return head
    }

    /// Whether all went out.
    @discardableResult func send(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = unsafe bytes[sent...].withUnsafeBytes {
          unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }

    @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    func wait(milliseconds: UInt32) { usleep(milliseconds * 1000) }

    /// A whole answer of status 200.
    func answer(_ body: String, _ fields: String = "") {
      send("HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
  }

  let port: Int
  /// The heads of all requests in the order in which they came, and when.
  private let requests = Mutex<[(head: [UInt8], at: ContinuousClock.Instant)]>([])
  private let connections = Mutex((open: 0, most: 0, all: 0))
  private let isOver = Mutex(false)
  private let listener: CInt

  /// - Parameter answer: Called with each request of a connection, from 0, and its target; false closes the connection.
  init(_ answer: @escaping @Sendable (Connection, String, Int) -> Bool) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.bind(listener)
    let listener = listener
    Thread.detachNewThread { [weak self] in
      defer { close(listener) }
      while true {
        var waiting = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, 100) >= 0, let self, !self.isOver.withLock({ $0 }) else { return }
        guard waiting.revents != 0 else { continue }
        let client = accept(listener, nil, nil)
        guard client >= 0 else { continue }
        Thread.detachNewThread { self.serve(client, answer) }
      }
    }
  }

  /// A server of one answer to whatever is asked, after which it closes.
  convenience init(once answer: String) throws {
    try self.init { connection, _, _ in
      connection.send(answer)
      return false
    }
  }

  func stop() { isOver.withLock { $0 = true } }

  /// The address of a path here.
  func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  var heads: [[UInt8]] { requests.withLock { $0.map(\.head) } }
  /// What was asked for, path and query.
  var targets: [String] { heads.map(Self.target) }
  var times: [ContinuousClock.Instant] { requests.withLock { $0.map(\.at) } }
  var accepted: Int { connections.withLock { $0.all } }
  /// The most connections that were open at once.
  var mostAtOnce: Int { connections.withLock { $0.most } }

  private func serve(_ client: CInt, _ answer: @Sendable (Connection, String, Int) -> Bool) {
    connections.withLock { known in
      known.open += 1
      known.all += 1
      known.most = max(known.most, known.open)
    }
    defer {
      connections.withLock { $0.open -= 1 }
      shutdown(client, CInt(SHUT_RDWR))
      close(client)
    }
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    unsafe setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    unsafe setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let connection = Connection(descriptor: client)
    while let head = connection.readHead() {
      let number = requests.withLock { known in
        known.append((head, .now))
        return known.count - 1
      }
      guard answer(connection, Self.target(head), number) else { return }
    }
  }

  private static func target(_ head: [UInt8]) -> String {
    let words = String(decoding: head, as: UTF8.self).split(separator: " ", maxSplits: 2)
    return words.count > 1 ? String(words[1]) : ""
  }

  /// A port on which nobody listens any more.
  static func closedPort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return try bind(descriptor)
  }

  static func bind(_ descriptor: CInt) throws -> Int {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe Glibc.bind(descriptor, generic, length) == 0 && listen(descriptor, 128) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
