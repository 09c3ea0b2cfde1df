import Moments

/// When a fetch is tried again, and after what pause.
struct RetryRule {
  private let policy: FetchPolicy

  init(_ policy: FetchPolicy) { self.policy = policy }

  /// What a server, or the one before it, says of a trouble that passes: too many requests, no answer from behind, no service now.
  private static let passing: Set<Int> = [429, 502, 503, 504]

  /// The pause after an answer; nil where the answer stands.
  func pause(after transfer: Transfer, tries: Int) -> Duration? {
    guard Self.passing.contains(transfer.status), tries <= policy.retries else { return nil }
    guard
      let asked = transfer.hop.first("Retry-After").flatMap({
        RetryAfter.pause($0, now: UniversalTime.seconds())
      })
    else { return backoff(tries) }
    // A server that wants to be left alone for longer than this waits is left alone: its answer is the answer.
    guard asked <= policy.longestRetryAfter else { return nil }
    return max(asked, backoff(tries))
  }

  /// The pause after a failure; nil where it stands. What took its whole time is not tried again, nor what would be the same.
  func pause(after reason: FetchFailure.Reason, tries: Int) -> Duration? {
    guard tries <= policy.retries else { return nil }
    switch reason {
    case .unresolved, .refused, .truncated: return backoff(tries)
    default: return nil
    }
  }

  /// Doubled each time, between half and all of it by chance, so that many that failed together do not come back together.
  func backoff(_ tries: Int) -> Duration {
    let whole = min(policy.backoff * (1 << min(tries - 1, 20)), policy.longestBackoff)
    return whole * Double.random(in: 0.5...1)
  }
}

/// The field Retry-After, RFC 9110 section 10.2.3.
enum RetryAfter {
  /// The pause that it asks for; nil where it is neither a number of seconds nor a date.
  /// - Parameter now: Seconds since 1970.
  static func pause(_ text: String, now: Int) -> Duration? {
    let text = text.filter { $0 != "\t" }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      // A number with more digits than an Int has is a very long time.
      return .seconds(min(Int(text) ?? .max, 1_000_000_000))
    }
    return HTTPDate.seconds(text, now: now).map { .seconds(max(0, $0 - now)) }
  }
}
