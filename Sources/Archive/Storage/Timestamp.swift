#if canImport(Glibc)
  import Glibc
#endif

/// A moment as the log writes it.
package enum Timestamp {
  /// Now, RFC 3339 in UTC to the second: `2022-05-28T09:30:00Z`.
  package static func now() -> String { text(Int(time(nil))) }

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
}
