import Dispatch
import Glibc

/// SIGTERM and SIGINT as something that asks a loop to end; a second one ends the process at once, as usual.
final class StopSignals {
  /// Gives a value when one has come.
  let stops: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (stops, feed) = AsyncStream.makeStream(of: Void.self)
    self.stops = stops
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        feed.yield()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}

/// Runs something asynchronous from the main thread of a command, which waits for it.
enum Waiting {
  private final class Outcome<Value: Sendable>: @unchecked Sendable {
    // Written by the task before the semaphore is signalled, read behind it.
    var result: Result<Value, any Error>?
  }

  static func forResult<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let outcome = Outcome<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do { outcome.result = .success(try await work()) } catch { outcome.result = .failure(error) }
      done.signal()
    }
    done.wait()
    guard let result = outcome.result else { throw CancellationError() }
    return try result.get()
  }
}
