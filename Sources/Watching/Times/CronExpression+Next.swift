package import Foundation
import Moments

extension CronExpression {
  /// The first moment behind another one at which it is due, both in seconds since 1970; nil where there is none in 40 years.
  ///
  /// Where clocks are put forward, what would have been due in the time that is left out is due once, at the first moment
  /// behind it; where they are put back, a time that comes twice counts once, the first time. An expression for every hour goes
  /// by the hours that pass: it leaves nothing out and doubles nothing, whatever clocks say.
  package func next(after moment: Int64, in zone: TimeZone) -> Int64? {
    let clock = LocalClock(zone)
    // The day before: its end may come again where clocks are put back over midnight.
    let first = clock.day(of: moment) - 1
    for day in first...(first + Self.horizon) where isDue(CivilDay(day)) {
      guard let found = due(on: day, after: moment, clock) else { continue }
      // Where clocks are put back over midnight, the next day's beginning lies before this one's end.
      guard isHourly, isDue(CivilDay(day + 1)), let other = due(on: day + 1, after: moment, clock) else {
        return found
      }
      return min(found, other)
    }
    return nil
  }

  /// Days in 41 years.
  private static let horizon = 41 * 366

  private func due(on day: Int, after moment: Int64, _ clock: LocalClock) -> Int64? {
    let midnight = Int64(day) * LocalClock.day
    func local(_ hour: Int, _ minute: Int) -> Int64 { midnight + Int64(hour * 3600 + minute * 60) }
    if let offset = clock.steadyOffset(on: day) {
      // The first time of the day behind the moment's own.
      let reached = moment + offset
      for hour in hours where local(hour, 59) > reached {
        if let minute = minutes.first(where: { local(hour, $0) > reached }) {
          return local(hour, minute) - offset
        }
      }
      return nil
    }
    var found: Int64?
    for hour in hours {
      for minute in minutes {
        var moments = clock.moments(local(hour, minute))
        if !isHourly { moments = [moments.first ?? clock.endOfGap(local(hour, minute))] }
        for candidate in moments where candidate > moment { found = min(found ?? candidate, candidate) }
      }
    }
    return found
  }
}
