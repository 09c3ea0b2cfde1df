/// Answers out of a cache that are older than what was seen already.
///
/// A site in front of which several caches stand may send yesterday's page after today's. That it is another text than the last
/// version is then no change: it was made before the last version was. Each clock is compared with itself alone, since the site's
/// and ours may be hours apart.
package enum StaleCopy {
  /// When an answer was made and came, as far as that is known.
  package struct Moments: Sendable {
    /// The field `Date`: when it was made, by the site's clock, which caches pass on; in seconds since 1970.
    package let made: Int?
    /// The field `Age`: how many seconds it lay in caches, by their own account (RFC 9111 section 5.1).
    package let age: Int
    /// When it came, by our clock, in seconds since 1970.
    package let came: Int

    package init(made: Int?, age: Int?, came: Int) {
      // A clock that is ahead of ours would make every later answer an old one, one that is broken for years.
      self.made = made.flatMap { $0 <= came + slack ? $0 : nil }
      self.age = age.flatMap { (0...longestAge).contains($0) ? $0 : nil } ?? 0
      self.came = came
    }
  }

  /// What claims to have lain in a cache for longer than a year says nothing (RFC 9111 section 1.2.2 has no such bound).
  private static let longestAge = 31_536_000

  /// Clocks of a site's machines differ by so many seconds, most of them.
  package static let slack = 120

  /// Why an answer is an old copy, one line; nil where it may be new.
  package static func reason(_ answer: Moments, last: Moments) -> String? {
    if answer.age > slack, answer.came - answer.age + slack < last.came - last.age {
      return "a copy from a cache, \(answer.age) seconds old: made before the last version was"
    }
    if let made = answer.made, let before = last.made, made + slack < before {
      return "a copy from a cache: made \(before - made) seconds before the last version was"
    }
    return nil
  }
}
