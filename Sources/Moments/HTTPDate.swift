/// Dates as HTTP writes them, RFC 9110 section 5.6.7: the one form that is to be written, and the two older ones that are read.
package enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// A moment in seconds since 1970 in the preferred form: `Sun, 06 Nov 1994 08:49:37 GMT`.
  package static func text(_ seconds: Int) -> String { text(seconds, zone: "GMT") }

  /// The same with another name of UTC, such as mail's `+0000` (RFC 5322 section 3.3).
  package static func text(_ seconds: Int, zone: String) -> String {
    let day = CivilDay((seconds - second(seconds)) / UniversalTime.secondsOfDay)
    return
      "\(days[day.weekday]), \(Digits.padded(day.day, 2)) \(months[day.month - 1]) \(Digits.padded(day.year, 4)) "
      + "\(UniversalTime.clock(second(seconds))) \(zone)"
  }

  private static func second(_ seconds: Int) -> Int {
    (seconds % UniversalTime.secondsOfDay + UniversalTime.secondsOfDay) % UniversalTime.secondsOfDay
  }

  /// Seconds since 1970 of a date in one of the three forms; nil for what is no date, or a day that does not exist.
  ///
  /// The name of the day is not compared with the date. Months may be in any case, a day of the month may have one digit.
  /// - Parameter now: Seconds since 1970, for the form whose years have two digits: a year that would be more than 50 ahead is of the
  ///   century before.
  package static func seconds(_ text: String, now: Int = UniversalTime.seconds()) -> Int? {
    // Sun, 06 Nov 1994 08:49:37 GMT | Sunday, 06-Nov-94 08:49:37 GMT | Sun Nov  6 08:49:37 1994
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    switch words.count {
    case 6 where words[5] == "GMT":
      guard var year = number(words[3], [2, 4]) else { return nil }
      if words[3].utf8.count == 2 {
        let thisYear = CivilDay(now / UniversalTime.secondsOfDay).year
        year += thisYear / 100 * 100
        if year > thisYear + 50 { year -= 100 }
      }
      return seconds(year, words[2], words[1], words[4])
    case 5:
      guard let year = number(words[4], [4]) else { return nil }
      return seconds(year, words[1], words[2], words[3])
    default: return nil
    }
  }

  private static func seconds(_ year: Int, _ month: Substring, _ day: Substring, _ clock: Substring) -> Int? {
    guard let month = months.firstIndex(where: { $0.lowercased() == month.lowercased() }),
      let day = number(day, [1, 2]), let date = CivilDay(year: year, month: month + 1, day: day),
      let second = UniversalTime.second(ofClock: clock)
    else { return nil }
    return date.number * UniversalTime.secondsOfDay + second
  }

  private static func number(_ text: Substring, _ lengths: Set<Int>) -> Int? {
    lengths.contains(text.utf8.count) ? Digits.number(Array(text.utf8)[...]) : nil
  }
}
