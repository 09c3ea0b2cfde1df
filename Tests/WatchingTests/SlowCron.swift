import Foundation

/// Cron from its definition, minute by minute and with the calendar of the system: the slow reference.
struct SlowCron {
  let fields: [String]
  let zone: TimeZone
  private let calendar: Calendar
  private var minutes: Set<Int64> = []
  private var hours: Set<Int64> = []

  init(_ text: String, _ zone: TimeZone) {
    fields = text.split(separator: " ").map(String.init)
    self.zone = zone
    var utc = Calendar(identifier: .gregorian)
    utc.timeZone = .gmt
    calendar = utc
    minutes = Set((0...59).filter { has($0, fields[0], 0...59) }.map { Int64($0) })
    hours = Set((0...23).filter { has($0, fields[1], 0...23) }.map { Int64($0) })
  }

  private func offset(_ moment: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))))
  }

  /// Whether a value is in a field, read again at every question.
  private func has(_ value: Int, _ field: String, _ range: ClosedRange<Int>) -> Bool {
    field.split(separator: ",").contains { part in
      let pieces = part.split(separator: "/")
      let step = pieces.count == 2 ? Int(pieces[1]) ?? 1 : 1
      var low = range.lowerBound
      var high = range.upperBound
      if pieces[0] != "*" {
        let bounds = pieces[0].split(separator: "-").compactMap { Int($0) }
        low = bounds.first ?? -1
        high = bounds.last ?? -1
      }
      return value >= low && value <= high && (value - low) % step == 0
    }
  }

  private var isHourly: Bool { hours.count == 24 }

  /// Whether clocks that show a time without a zone fit the five fields.
  private func fits(_ local: Int64) -> Bool {
    guard minutes.contains(local / 60 % 60), hours.contains(local / 3600 % 24) else { return false }
    let parts = calendar.dateComponents(
      [.day, .month, .weekday], from: Date(timeIntervalSince1970: Double(local)))
    guard let day = parts.day, let month = parts.month, let weekday = parts.weekday,
      has(month, fields[3], 1...12)
    else { return false }
    let isDay = has(day, fields[2], 1...31)
    let isWeekday =
      has(weekday - 1, fields[4], 0...6)
      || weekday == 1 && has(7, fields[4], 7...7)
        && fields[4].first != "*"
    if fields[2].hasPrefix("*") || fields[4].hasPrefix("*") { return isDay && isWeekday }
    return isDay || isWeekday
  }

  /// Whether it is due at a moment, which is a whole minute.
  private func isDue(_ moment: Int64) -> Bool {
    let local = moment + offset(moment)
    if isHourly { return fits(local) }
    if fits(local) {
      // The first time that clocks show this.
      let isAgain = (1...(26 * 60)).contains { back in
        let earlier = moment - Int64(back) * 60
        return earlier + offset(earlier) == local
      }
      if !isAgain { return true }
    }
    // What clocks left out just before.
    let before = moment - 60 + offset(moment - 60)
    return stride(from: before + 60, to: local, by: 60).contains(where: fits)
  }

  /// The first due minute behind a moment, as far as some minutes; nil where there is none.
  func next(after moment: Int64, minutes: Int) -> Int64? {
    let start = moment - (moment % 60 + 60) % 60 + 60
    return (0..<Int64(minutes)).lazy.map { start + $0 * 60 }.first(where: isDue)
  }
}
