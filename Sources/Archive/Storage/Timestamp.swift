#if canImport(Glibc)
  import Glibc
#endif

/// A moment as the log writes it.
package enum Timestamp {
  /// Now, RFC 3339 in UTC to the second: `2022-05-28T09:30:00Z`.
  package static func now() -> String { text(Int(time(nil))) }

  /// A moment that somebody else has stated, in seconds since 1970; what lies beyond the years 1970 to 9999 is cut to them.
  package static func clamped(_ seconds: Int) -> String { text(min(max(0, seconds), 253_402_300_799)) }

  /// A moment given in seconds since 1970 (POSIX).
  package static func text(_ seconds: Int) -> String {
    var moment = time_t(seconds)
    // A zone pointer makes `tm` unsafe; only its numbers are read.
    var parts = unsafe tm()
    unsafe gmtime_r(&moment, &parts)
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    let (hour, minute, second) = unsafe (parts.tm_hour, parts.tm_min, parts.tm_sec)
    func padded(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return
      "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))Z"
  }

  /// Whether a text is a moment as the log writes it, to the second and in UTC.
  package static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, isDate(String(text.prefix(10))), bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z")
    else { return false }
    return [(11, 23), (14, 59), (17, 60)].allSatisfy { place, most in
      let digits = bytes[place..<place + 2]
      return digits.allSatisfy { (0x30...0x39).contains($0) }
        && digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } <= most
    }
  }

  /// Whether a text is a date of the Gregorian calendar that exists, `YYYY-MM-DD`.
  package static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        (0x30...0x39).contains(byte) ? sum.map { $0 * 10 + Int(byte) - 0x30 } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(day)
  }
}
