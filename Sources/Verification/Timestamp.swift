/// The one form of time that events have: RFC 3339 in UTC, `2025-01-31T09:30:00Z`, with or without a fraction of a second.
enum Timestamp {
  /// Whether a text is a time that exists, in that form.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00".utf8)
    guard bytes.count > form.count, bytes.last == UInt8(ascii: "Z") else { return false }
    for (byte, model) in zip(bytes, form) {
      guard model == UInt8(ascii: "0") ? isDigit(byte) : byte == model else { return false }
    }
    let fraction = bytes[form.count..<bytes.count - 1]
    if let point = fraction.first {
      guard point == UInt8(ascii: "."), fraction.count > 1, fraction.dropFirst().allSatisfy(isDigit) else {
        return false
      }
    }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    guard (1...12).contains(month) else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    // 60 is a leap second, which RFC 3339 section 5.6 permits.
    return (1...days).contains(day) && number(11..<13) < 24 && number(14..<16) < 60 && number(17..<19) <= 60
  }

  /// The time of some POSIX seconds; the year has more than four digits where it must.
  static func text(posix seconds: UInt64) -> String {
    // Days are counted from 1 March of the year 0, so that the leap day is a year's last.
    let days = seconds / 86_400 + 719_468
    let (era, day) = (days / 146_097, days % 146_097)
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    func padded(_ number: UInt64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = [
      padded(year + era * 400 + (month >= 10 ? 1 : 0), 4), padded(month < 10 ? month + 3 : month - 9, 2),
      padded(dayOfYear - (153 * month + 2) / 5 + 1, 2),
    ]
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  /// Whether a text is a date that exists, `YYYY-MM-DD`.
  static func isValidDate(_ text: String) -> Bool { text.utf8.count == 10 && isValid(text + "T00:00:00Z") }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
