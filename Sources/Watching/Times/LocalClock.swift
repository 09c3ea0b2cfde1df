import Foundation

/// What the clocks of a time zone show.
///
/// A local time is the number of seconds that a clock without a zone would show since 1 January 1970. It is taken that no zone
/// changes its clocks twice within three days.
struct LocalClock {
  static let day: Int64 = 86_400
  /// More than any offset from UTC.
  private static let margin: Int64 = 26 * 3600

  private let zone: TimeZone

  init(_ zone: TimeZone) { self.zone = zone }

  /// Seconds east of UTC at a moment.
  func offset(_ moment: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))))
  }

  /// The day that clocks show at a moment, counted from 1 January 1970.
  func day(of moment: Int64) -> Int {
    let local = moment + offset(moment)
    return Int((local - (local % Self.day + Self.day) % Self.day) / Self.day)
  }

  /// The offset of a day on which, and around which, clocks are not changed.
  func steadyOffset(on number: Int) -> Int64? {
    let midnight = Int64(number) * Self.day
    let before = offset(midnight - Self.margin)
    return before == offset(midnight + Self.day + Self.margin) ? before : nil
  }

  /// The moments at which clocks show a local time, in order: one, none where it is left out, two where it comes twice.
  func moments(_ local: Int64) -> [Int64] {
    Set([offset(local - Self.margin), offset(local + Self.margin)])
      .filter { offset(local - $0) == $0 }.map { local - $0 }.sorted()
  }

  /// The first moment behind the time that is left out around a local time.
  func endOfGap(_ local: Int64) -> Int64 {
    var low = local - Self.margin
    var high = local + Self.margin
    let before = offset(low)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
