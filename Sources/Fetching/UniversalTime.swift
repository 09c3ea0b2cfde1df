#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The clock of the world, in UTC.
enum UniversalTime {
  /// Seconds since 1970 (POSIX).
  static func seconds() -> Int { Int(time(nil)) }

  /// Now, RFC 3339 to the second: `2022-05-28T09:30:00Z`.
  static func now() -> String { text(seconds()) }

  /// A moment in seconds since 1970, up to the year 9999.
  static func text(_ seconds: Int) -> String {
    let day = seconds / 86_400
    let second = seconds % 86_400
    let date = date(day)
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month))-\(padded(date.day))T"
      + "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }

  /// The days from 1970-01-01 to a date of the Gregorian calendar, which may be before it. The year begins in March here, so that the day
  /// that only some years have is its last, and a month's days are those of a line: (153 · month + 2) / 5.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? month - 3 : month + 9
    let year = month > 2 ? year : year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * shifted + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The other way round, for days from 1970 on.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // 365.2425 days a year leave at most one year of error, which is looked for.
    var year = 1970 + days * 400 / 146_097
    while self.days(year: year, month: 1, day: 1) > days { year -= 1 }
    while self.days(year: year + 1, month: 1, day: 1) <= days { year += 1 }
    var month = 12
    while self.days(year: year, month: month, day: 1) > days { month -= 1 }
    return (year, month, days - self.days(year: year, month: month, day: 1) + 1)
  }
}

/// Dates as HTTP writes them, RFC 9110 section 5.6.7: the one form that is to be written and the two older ones.
package enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970; nil for what is no date.
  package static func seconds(_ text: String) -> Int? {
    seconds(text, thisYear: 1970 + UniversalTime.seconds() / 31_556_952)
  }

  /// - Parameter thisYear: For the form whose years have two digits: a year that would be more than 50 ahead is of the century before.
  static func seconds(_ text: String, thisYear: Int) -> Int? {
    // Sun, 06 Nov 1994 08:49:37 GMT | Sunday, 06-Nov-94 08:49:37 GMT | Sun Nov  6 08:49:37 1994
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
    switch words.count {
    case 6 where words[5] == "GMT":
      guard var year = number(words[3], words[3].count == 2 ? 2 : 4) else { return nil }
      if words[3].count == 2 {
        year += thisYear / 100 * 100
        if year > thisYear + 50 { year -= 100 }
      }
      return seconds(year: year, month: words[2], day: number(words[1], 2), time: words[4])
    case 5:
      return seconds(
        year: number(words[4], 4), month: words[1], day: number(words[2], words[2].count), time: words[3])
    default: return nil
    }
  }

  private static func seconds(year: Int?, month: String, day: Int?, time: String) -> Int? {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0), 2) }
    guard let year, let day, (1...31).contains(day), let month = months.firstIndex(of: month),
      clock.count == 3,
      let hour = clock[0], let minute = clock[1], let second = clock[2], hour < 24, minute < 60, second <= 60
    else { return nil }
    return UniversalTime.days(year: year, month: month + 1, day: day) * 86_400 + hour * 3600 + minute * 60
      + second
  }

  /// A number of exactly so many digits.
  private static func number(_ text: String, _ digits: Int) -> Int? {
    guard text.utf8.count == digits, digits > 0, digits <= 4,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
