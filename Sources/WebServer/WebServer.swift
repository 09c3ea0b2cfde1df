import Dispatch
import Synchronization

/// What one server may spend on its clients.
package struct WebServerLimits: Sendable, Hashable {
  /// Bytes of a request's body: 1 MiB; a longer one is answered with 413.
  package var bodyBytes = 1 << 20
  /// Bytes of a request's head: 32 KiB in at most 100 fields.
  package var headBytes = 32 << 10
  /// Seconds for a body to come in whole: 30; then 408.
  package var bodySeconds = 30
  /// Seconds that a connection may stand idle: 30.
  package var idleSeconds = 30
  /// Connections at a time: 256; more wait in the system's queue.
  package var connections = 256
  /// Seconds after which the server stops by itself; nil for never.
  package var lifeSeconds: Int?
  /// Seconds for the answers that are being given when the server ends: 30; then they are broken off.
  package var endSeconds = 30

  package init() {}
}

/// Why a server did not serve.
package enum WebServerError: Error, Hashable {
  /// The address cannot be used: the port is taken or not permitted, or the address is not this machine's.
  case cannotListen(ListenAddress, reason: String)
}

/// Serves a handler over HTTP/1.1 on one address.
package enum WebServer {
  /// Serves until the task is cancelled, the life is over, or, where asked for, SIGTERM or SIGINT comes; then it takes
  /// no more connections and ends those that are being answered.
  ///
  /// - Parameters:
  ///   - stopsOnSignals: Whether the two signals stop the server and not the process.
  ///   - started: Called once, with the address and the port that the system chose.
  package static func run(
    on address: ListenAddress, limits: WebServerLimits = WebServerLimits(), stopsOnSignals: Bool = false,
    started: @escaping @Sendable (ListenAddress) async -> Void, handler: @escaping WebHandler
  ) async throws(WebServerError) {
    try await HummingbirdServer(
      address: address, limits: limits, started: started, handler: handler, threads: nil
    )
    .run(stopsOnSignals: stopsOnSignals)
  }

  /// The same, blocking the calling thread, which may not be one of Swift's pool: the main thread of a command.
  package static func runToEnd(
    on address: ListenAddress, limits: WebServerLimits = WebServerLimits(), stopsOnSignals: Bool = false,
    started: @escaping @Sendable (ListenAddress) async -> Void, handler: @escaping WebHandler
  ) throws(WebServerError) {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(WebServerError) {
        try await run(
          on: address, limits: limits, stopsOnSignals: stopsOnSignals, started: started, handler: handler)
      } catch {
        outcome.error.withLock { $0 = error }
      }
      done.signal()
    }
    done.wait()
    if let error = outcome.error.withLock({ $0 }) { throw error }
  }

  /// What a detached task leaves for the thread that waits for it.
  private final class Outcome: Sendable {
    let error = Mutex<WebServerError?>(nil)
  }

  /// Serves for as long as some work takes, which is given the server's address. The server has threads apart from Swift's
  /// pool, which others in the process may block.
  package static func during<Value: Sendable>(
    limits: WebServerLimits = WebServerLimits(), handler: @escaping WebHandler,
    _ work: @escaping @Sendable (ListenAddress) async throws -> Value
  ) async throws -> Value {
    let (addresses, found) = AsyncStream.makeStream(of: ListenAddress.self)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask {
        defer { found.finish() }
        var limits = limits
        limits.endSeconds = 1
        try await HummingbirdServer(
          address: .anyLoopbackPort, limits: limits, started: { found.yield($0) }, handler: handler,
          threads: ServingThreads.shared
        ).run(stopsOnSignals: false)
        return nil
      }
      group.addTask {
        for await address in addresses { return try await work(address) }
        return nil
      }
      defer { group.cancelAll() }
      while let value = try await group.next() {
        if let value { return value }
      }
      throw CancellationError()
    }
  }
}
