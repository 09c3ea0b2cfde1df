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
  /// Waits so many seconds, or until the task is cancelled.
  package let sleep: @Sendable (Int64) async -> Void

  /// Seconds after which new sources, and a machine's clock that was changed, are noticed.
  package let longestWait: Int64

  package init(
    now: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Int64) async -> Void,
    longestWait: Int64 = 60
  ) {
    self.now = now
    self.sleep = sleep
    self.longestWait = longestWait
  }

  /// The machine's.
  package static let system = WatchClock(
    now: { Int64(time(nil)) }, sleep: { try? await Task.sleep(for: .seconds($0)) })
}
