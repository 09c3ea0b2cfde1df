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
