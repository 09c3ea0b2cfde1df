#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time, and waiting for it.
package struct WatchClock: Sendable {
  /// Seconds since 1970.
  package let now: @Sendable () -> Int64
  /// Waits so many seconds, or until the task is cancelled; is told whether nothing is under way meanwhile.
  package let sleep: @Sendable (_ seconds: Int64, _ isIdle: Bool) async -> Void

  /// Seconds after which new sources, and a machine's clock that was changed, are noticed.
  package let longestWait: Int64

  package init(
    now: @escaping @Sendable () -> Int64,
    sleep: @escaping @Sendable (_ seconds: Int64, _ isIdle: Bool) async -> Void,
    longestWait: Int64 = 60
  ) {
    self.now = now
    self.sleep = sleep
    self.longestWait = longestWait
  }

  /// The machine's.
  package static let system = WatchClock(
    now: { Int64(time(nil)) }, sleep: { seconds, _ in try? await Task.sleep(for: .seconds(seconds)) })
}
