/// Answers out of a cache that are older than what was seen already.
///
/// A site in front of which several caches stand may send yesterday's page after today's. That it is another text than the last
/// version is then no change: the site said so before the last version was seen.
package enum StaleCopy {
  /// Clocks of servers are wrong by so many seconds, most of them.
  package static let slack = 120

  /// Why an answer is an old copy, one line; nil where it may be new. All times in seconds since 1970.
  ///
  /// - Parameters:
  ///   - date: The field `Date`: when the answer was made, by the server's clock.
  ///   - age: The field `Age`: how many seconds it lay in caches, by their own account (RFC 9111 section 5.1).
  ///   - now: When the answer came, by ours.
  ///   - seen: When the last version came, by ours.
  ///   - seenAge: The age of the last version's answer.
  package static func reason(date: Int?, age: Int?, now: Int, seen: Int, seenAge: Int? = nil) -> String? {
    // RFC 9111 section 4.2.3: the apparent age is what the clocks say, the other what the caches say.
    let apparent = date.map { max(0, now - $0) } ?? 0
    let current = max(apparent, max(0, age ?? 0))
    let made = now - current
    let before = seen - max(0, seenAge ?? 0)
    guard current > slack, made + slack < before else { return nil }
    return "a copy from a cache, \(current) seconds old: made before the last version was seen"
  }
}
