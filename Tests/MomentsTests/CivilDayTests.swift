import Foundation
import Moments
import Testing

@Suite struct CivilDayTests {
  /// The calendar by its rule, day by day, over more than a thousand years around 1970.
  @Test func `days and numbers lead to each other`() throws {
    for step in [1, -1] {
      var (year, month, day, weekday) = (1970, 1, 1, 4)
      func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      }
      for number in 0..<(600 * 366) {
        let found = CivilDay(number * step)
        guard (found.year, found.month, found.day, found.weekday) == (year, month, day, weekday),
          found.number == number * step, CivilDay(year: year, month: month, day: day) == found,
          CivilDay(found.text) == found
        else {
          Issue.record("\(year)-\(month)-\(day): \(found)")
          return
        }
        weekday = (weekday + step + 7) % 7
        day += step
        if day > length(month, year) { (day, month) = (1, month + 1) }
        if month > 12 { (month, year) = (1, year + 1) }
        if day < 1 {
          month -= 1
          if month < 1 { (month, year) = (12, year - 1) }
          day = length(month, year)
        }
      }
    }
  }

  @Test(arguments: [
    "", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-04-31",
    "2024-1-01", "24-01-01", "2024-01-01 ", "2024/01/01", "+024-01-01", "２024-01-0", "12024-01-01",
  ])
  func `what is no day is none`(_ text: String) { #expect(CivilDay(text) == nil) }

  @Test(arguments: ["0000-01-01", "0000-02-29", "1600-02-29", "2000-02-29", "2024-12-31", "9999-12-31"])
  func `a day is written as it is read`(_ text: String) throws {
    #expect(try #require(CivilDay(text)).text == text)
  }

  /// Foundation's calendar as the oracle.
  @Test func `moments are written as another calendar writes them`() {
    let oracle = DateFormatter()
    oracle.locale = Locale(identifier: "en_US_POSIX")
    oracle.timeZone = TimeZone(identifier: "UTC")
    oracle.dateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'"
    for second in (0..<2000).map({ $0 * 99_999_877 - 2_208_988_800 }) + [-1, 0, 86_399, 253_402_300_799] {
      #expect(
        UniversalTime.text(second) == oracle.string(from: Date(timeIntervalSince1970: Double(second)))
          || second > 253_402_300_799)
    }
    #expect(UniversalTime.text(253_402_300_800) == "10000-01-01T00:00:00Z")
  }

  @Test(
    arguments: [
      ("00:00:00", 0), ("23:59:59", 86_399), ("23:59:60", 86_400), ("24:00:00", nil), ("00:60:00", nil),
      ("00:00:61", nil), ("0:00:00", nil), ("00-00-00", nil), ("", nil), ("00:00:0٠", nil),
    ] as [(String, Int?)])
  func `a clock's time is a second of the day`(_ text: String, _ second: Int?) {
    #expect(UniversalTime.second(ofClock: text) == second)
  }
}
