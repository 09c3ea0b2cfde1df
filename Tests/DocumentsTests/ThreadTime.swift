import Glibc

/// CPU time of the present thread: what others do on the machine does not count.
enum ThreadTime {
  /// The CPU time of the shorter of two runs.
  static func measure(_ work: () -> Void) -> Duration {
    (0..<2).map { _ in
      let start = now()
      work()
      return now() - start
    }.min() ?? .zero
  }

  private static func now() -> Duration {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
