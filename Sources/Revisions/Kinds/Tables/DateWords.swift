/// Months, weekdays and days that are named from today.
enum DateWords {
  static let table: [Phrases] = months + ambiguousMonths + [weekdays, relative] + near

  private static let weekdays = Phrases(
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday", .weekday)
  private static let relative = Phrases("today, tomorrow, yesterday, tonight", .relativeDate)

  private static let months: [Phrases] = [
    month("january", 1), month("february, feb", 2), month("apr", 4), month("jun", 6), month("july, jul", 7),
    month("aug", 8), month("september, sept, sep", 9), month("october, oct", 10), month("november, nov", 11),
    month("december", 12),
  ]
  /// Other words or names of people too.
  private static let ambiguousMonths: [Phrases] = [
    month("jan", 1, true), month("march, mar", 3, true), month("april", 4, true), month("may", 5, true),
    month("june", 6, true), month("august", 8, true), month("dec", 12, true),
  ]
  private static let near: [Phrases] = ["next", "last", "this", "coming", "previous"].map { near in
    let units = ["year", "month", "week", "quarter", "decade", "spring", "summer", "autumn", "winter"]
    return Phrases(units.map { "\(near) \($0)" }.joined(separator: ","), .relativeDate)
  }

  private static func month(_ names: String, _ number: Int, _ isAmbiguous: Bool = false) -> Phrases {
    Phrases(names, .month(number, isAmbiguous: isAmbiguous))
  }
}
