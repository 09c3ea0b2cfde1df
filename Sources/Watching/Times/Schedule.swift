package import Foundation
import TransparencyLog

/// When sources are looked at.
package struct Schedule: Sendable, Hashable {
  package enum Rhythm: Sendable, Hashable {
    /// Some time after the last look.
    case every(TimeSpan)
    /// At times of the clock.
    case cron(CronExpression)
  }

  package let rhythm: Rhythm
  /// How much later at most: each look is put off by a part of it that its source and its time determine.
  package let jitter: TimeSpan
  /// Whose clocks a cron expression speaks of.
  package let zone: TimeZone

  package init(_ rhythm: Rhythm, jitter: TimeSpan = TimeSpan(seconds: 0), zone: TimeZone = .gmt) {
    self.rhythm = rhythm
    self.jitter = jitter
    self.zone = zone
  }

  /// Without a watch file: once a day.
  package static let standard = Schedule(.every(TimeSpan(seconds: 86_400)))

  /// When a source is to be looked at next, in seconds since 1970.
  ///
  /// A function of its arguments alone, so that no restart puts a look off or doubles it. Times that went by without a look
  /// are made up by one look: it is due at the first of them.
  /// - Parameter look: When it was looked at last; nil where it never was, and then it is due at `start`.
  /// - Returns: nil where it never comes again.
  package func due(_ source: String, after look: Int64?, start: Int64) -> Int64? {
    guard let look else { return start }
    switch rhythm {
    case .every(let span):
      let base = look + Int64(span.seconds)
      return base + delay(source, base)
    case .cron(let expression):
      return expression.next(after: look, in: zone).map { $0 + delay(source, $0) }
    }
  }

  /// 0 to `jitter` seconds: the first eight bytes of SHA-256 over "SOURCE SECONDS".
  private func delay(_ source: String, _ moment: Int64) -> Int64 {
    guard jitter.seconds > 0 else { return 0 }
    let number = Digest.sha256(Array("\(source) \(moment)".utf8)).bytes.prefix(8).reduce(UInt64(0)) {
      $0 << 8 | UInt64($1)
    }
    return Int64(number % UInt64(jitter.seconds + 1))
  }

  /// How people read it: "every 6h, up to 30m later", "0 6 * * 1-5 (Europe/Zurich)".
  package var words: String {
    let later = jitter.seconds > 0 ? ", up to \(jitter.text) later" : ""
    return switch rhythm {
    case .every(let span): "every \(span.text)\(later)"
    case .cron(let expression): "\(expression.text) (\(zone.identifier))\(later)"
    }
  }
}
