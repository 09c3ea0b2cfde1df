import Foundation

/// The best CPU time of one piece of work.
final class Measurement {
  let name: String
  /// Seconds.
  private(set) var best = Double.infinity

  init(_ name: String) { self.name = name }

  /// Does the work once more.
  func add(_ work: () -> Void) {
    let start = Self.processTime()
    work()
    best = min(best, Self.processTime() - start)
  }

  /// CPU seconds that this process has used.
  private static func processTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// What the measurements are of, and how they are printed.
struct Stopwatch {
  let pages: Int
  let bytes: Int
  /// Takes what the work returns.
  var sink = 0

  init(pages: Int, bytes: Int) {
    self.pages = pages
    self.bytes = bytes
  }

  /// One line; with a measurement to compare it with, how many times as fast it is.
  func print(_ measurement: Measurement, against base: Measurement? = nil) {
    let name = measurement.name.padding(toLength: 18, withPad: " ", startingAt: 0)
    var line = String(
      format: "%@ %8.1f MB/s %8.0f pages/s", name, Double(bytes) / 1e6 / measurement.best,
      Double(pages) / measurement.best)
    if let base { line += String(format: "   %.2f times libxml2 alone", base.best / measurement.best) }
    Swift.print(line)
  }
}
