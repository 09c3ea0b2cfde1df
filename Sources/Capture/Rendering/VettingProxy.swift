import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An HTTP proxy on this machine that connects to permitted addresses only.
///
/// A name is resolved here and the address that it gives is the one connected to, so that an answer that changes leads nowhere else. It ends
/// when it is told to, after some seconds, or when too many bytes went through it.
final class VettingProxy: Sendable {
  /// Where it listens on 127.0.0.1.
  let port: UInt16
  private let listener: CInt
  private let mostConnections: Int
  private let permits: @Sendable ([UInt8]) -> Bool
  private let end: ContinuousClock.Instant

  private struct State {
    var isOver = false
    var connections = 0
    var bytesLeft: Int
    /// Hosts whose addresses were not permitted, in the order in which they were asked for.
    var refused: [String] = []
  }
  private let state: Mutex<State>

  /// - Returns: nil where no port is to be had.
  init?(mostBytes: Int, mostConnections: Int, seconds: Int, permits: @escaping @Sendable ([UInt8]) -> Bool) {
    let socket = ProxySocket.listening()
    guard let socket else { return nil }
    (listener, port) = socket
    self.mostConnections = mostConnections
    self.permits = permits
    end = ContinuousClock.now + .seconds(seconds)
    state = Mutex(State(bytesLeft: mostBytes))
    Thread.detachNewThread { [self] in accept() }
  }

  /// The hosts that were refused.
  var refused: [String] { state.withLock { $0.refused } }

  /// Ends it and, within a quarter of a second, what goes through it.
  func stop() { state.withLock { $0.isOver = true } }

  private var isOver: Bool { ContinuousClock.now >= end || state.withLock { $0.isOver || $0.bytesLeft <= 0 } }

  private func accept() {
    defer { close(listener) }
    while !isOver {
      guard ProxySocket.isReady(listener, POLLIN, milliseconds: 250) else { continue }
      let client = ProxySocket.accepted(listener)
      guard client >= 0 else { continue }
      let hasRoom = state.withLock { state in
        if state.connections >= mostConnections { return false }
        state.connections += 1
        return true
      }
      guard hasRoom else {
        close(client)
        continue
      }
      Thread.detachNewThread { [self] in
        serve(client)
        close(client)
        state.withLock { $0.connections -= 1 }
      }
    }
  }

  private func serve(_ client: CInt) {
    guard let head = readHead(client), let request = ProxyRequest(head.bytes[..<head.end]) else { return }
    guard let server = connect(request) else { return }
    defer { close(server) }
    let rest = head.bytes[head.end...]
    if request.isTunnel {
      guard ProxySocket.write(client, Array("HTTP/1.1 200 Connection established\r\n\r\n".utf8)),
        rest.isEmpty || ProxySocket.write(server, Array(rest))
      else { return }
      relay(client, server, fromClient: .max)
    } else {
      // One request a connection: the next one may be for another host.
      let body = rest.prefix(request.bodyBytes)
      guard ProxySocket.write(server, request.head + body) else { return }
      relay(client, server, fromClient: request.bodyBytes - body.count)
    }
  }

  private func readHead(_ client: CInt) -> (bytes: [UInt8], end: Int)? {
    var bytes: [UInt8] = []
    while bytes.count < 64 << 10, !isOver {
      guard ProxySocket.isReady(client, POLLIN, milliseconds: 250) else { continue }
      guard let chunk = ProxySocket.read(client) else { return nil }
      bytes += chunk
      if let end = ProxyRequest.end(of: bytes) { return (bytes, end) }
    }
    return nil
  }

  private func connect(_ request: ProxyRequest) -> CInt? {
    let addresses = ProxySocket.addresses(of: request.host, port: request.port)
    let permitted = addresses.filter { permits(ProxySocket.number(of: $0)) }
    // A name that gives one private address beside public ones is refused as a whole.
    guard permitted.count == addresses.count else {
      state.withLock { if $0.refused.count < 100 { $0.refused.append(request.host) } }
      return nil
    }
    for address in permitted.prefix(4) where !isOver {
      if let socket = ProxySocket.connected(to: address, seconds: 10) { return socket }
    }
    return nil
  }

  /// Hands bytes on in both directions until the server ends, or the client where it may send on.
  private func relay(_ client: CInt, _ server: CInt, fromClient: Int) {
    var left = fromClient
    while !isOver {
      let ready = ProxySocket.ready(client, server, milliseconds: 250)
      if ready.second {
        guard let chunk = ProxySocket.read(server), spend(chunk.count), ProxySocket.write(client, chunk)
        else { return }
      }
      if ready.first {
        guard let chunk = ProxySocket.read(client), chunk.count <= left, spend(chunk.count),
          ProxySocket.write(server, chunk)
        else { return }
        left -= chunk.count
      }
    }
  }

  private func spend(_ bytes: Int) -> Bool {
    state.withLock {
      $0.bytesLeft -= bytes
      return $0.bytesLeft > 0
    }
  }
}
