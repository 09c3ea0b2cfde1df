import Foundation
import Synchronization
import Verification

/// One line on standard error that says how far a verification or an index is; rewritten in place, and erased at the end.
final class ProgressLine: Sendable {
  /// When the line was last written, on the system's monotonic clock; nil if it is not there. Guards the writing too.
  private let written = Mutex<ContinuousClock.Instant?>(nil)
  private let start = ContinuousClock.now

  private static let interval = Duration.milliseconds(100)

  /// A line, if standard error is a terminal that can rewrite one.
  static func onTerminal() -> ProgressLine? {
    let environment = ProcessInfo.processInfo.environment
    guard isatty(STDERR_FILENO) == 1, environment["TERM"] != "dumb" else { return nil }
    return ProgressLine()
  }

  /// Writes the line anew, at most ten times a second, and not in the first of them.
  func show(_ progress: VerificationProgress) { show(ProgressLine.text(progress)) }

  /// Writes a text as the line, at most ten times a second, and not in the first of them.
  func show(_ text: String) {
    written.withLock { last in
      let now = ContinuousClock.now
      guard now - (last ?? start) >= ProgressLine.interval else { return }
      last = now
      Output.writeError("\r" + text + "\u{1B}[K")
    }
  }

  /// Takes the line away.
  func erase() {
    written.withLock { last in
      if last != nil { Output.writeError("\r\u{1B}[K") }
      last = nil
    }
  }

  static func text(_ progress: VerificationProgress) -> String {
    let percent = progress.total == 0 ? 100 : progress.done * 100 / progress.total
    switch progress.phase {
    case .log: return "log: \(progress.done) of \(progress.total) entries, \(percent) %"
    case .blobs:
      return "blobs: \(progress.done) of \(progress.total), \(progress.bytes / 1_000_000) MB, \(percent) %"
    }
  }
}
