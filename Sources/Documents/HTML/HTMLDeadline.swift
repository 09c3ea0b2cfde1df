import Glibc

/// How much of the thread's CPU time the work on one page may still take.
struct HTMLDeadline {
  /// Seconds that were given.
  let seconds: Double
  private let end: Double

  /// The time begins to run now.
  init(seconds: Double) {
    self.seconds = seconds
    end = Self.now() + seconds
  }

  /// Whether it has run out; costs about as much as reading a kilobyte, so that it is asked now and then.
  var hasPassed: Bool { Self.now() >= end }

  /// Ends the work when the time has run out.
  func check() throws(ReadingError) {
    if hasPassed { throw error }
  }

  /// What to throw when it has passed.
  var error: ReadingError {
    // Only a number that an Int holds can be turned into one.
    let limit = seconds > 0 ? Int(min(seconds, 1e9).rounded(.up)) : 0
    return .limitExceeded(what: "seconds for one page", limit: limit)
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
