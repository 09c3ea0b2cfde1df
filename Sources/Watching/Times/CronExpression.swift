import Moments

/// When something is due, as crontab(5) writes it: minute, hour, day of the month, month, day of the week.
///
/// Each field is a list of values, ranges and steps; months and weekdays have English names of three letters; Sunday is 0 or 7. Where
/// both the day of the month and the day of the week are restricted, either is enough; a field that begins with `*` is not
/// restricted in this sense, and then both must hold. `@hourly`, `@daily` (`@midnight`), `@weekly`, `@monthly` and `@yearly`
/// (`@annually`) stand for what cron says.
package struct CronExpression: Sendable, Hashable {
  /// As it was written.
  package let text: String
  let minutes: [Int]
  let hours: [Int]
  private let days: CronField
  private let months: CronField
  private let weekdays: CronField

  private static let words = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
  ]

  /// Reads an expression.
  ///
  /// - Throws: `TimeError` for what is none, and for one that no day ever fits ("0 0 31 2 *").
  package init(_ text: String) throws(TimeError) {
    guard text.utf8.count <= 1000 else { throw TimeError("the expression has more than 1,000 characters") }
    let words = text.split { $0 == " " || $0 == "\t" }
    var fields = words
    if words.count == 1, let word = words.first, word.hasPrefix("@") {
      guard let expression = Self.words[word.lowercased()] else {
        throw TimeError(
          "“\(word)” is none of \(Self.words.keys.sorted().joined(separator: ", "))")
      }
      fields = expression.split(separator: " ")
    }
    guard fields.count == 5 else {
      throw TimeError(
        "“\(text)” has \(fields.count) fields and needs five: minute, hour, day of the month, month, day of the week"
      )
    }
    self.text = words.joined(separator: " ")
    minutes = try CronField(fields[0], CronField.minute).values
    hours = try CronField(fields[1], CronField.hour).values
    days = try CronField(fields[2], CronField.day)
    months = try CronField(fields[3], CronField.month)
    weekdays = try CronField(fields[4], CronField.weekday)
    // Dates and weekdays come round in 400 years; no gap between two days that fit is longer than 40 (29 February on a
    // weekday, over a year like 2100).
    guard (0..<146_097).contains(where: { isDue(CivilDay($0)) }) else {
      throw TimeError("“\(text)” never comes: there is no such day")
    }
  }

  /// Whether it is due at some time of a day.
  func isDue(_ day: CivilDay) -> Bool {
    guard months.values.contains(day.month) else { return false }
    let fitsDay = days.values.contains(day.day)
    let fitsWeekday = weekdays.values.contains(day.weekday)
    return days.isOpen || weekdays.isOpen ? fitsDay && fitsWeekday : fitsDay || fitsWeekday
  }

  /// Whether it is due in every hour: then the hours that pass count and not what clocks call them.
  var isHourly: Bool { hours.count == 24 }
}
