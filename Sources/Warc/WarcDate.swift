import Moments

/// Dates of WARC records.
package enum WarcDate {
  /// Seconds since 1970 of a WARC-Date, to the second: `2016-09-19T17:20:24Z`, with decimals of a second or without.
  ///
  /// - Returns: nil for what WARC 1.1 permits and that is less precise, for what is no date, and for what lies before 1970.
  package static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T") else {
      return nil
    }
    if bytes.count > 20 {
      let decimals = bytes[20..<bytes.count - 1]
      guard bytes[19] == UInt8(ascii: "."), decimals.count <= 9, Digits.number(decimals) != nil else {
        return nil
      }
    }
    guard let day = CivilDay(bytes: bytes[..<10]), day.number >= 0,
      let second = UniversalTime.second(ofClock: bytes[11..<19])
    else { return nil }
    // POSIX time has no leap seconds: one counts as the second before it.
    let isLeap = bytes[17] == UInt8(ascii: "6")
    return day.number * UniversalTime.secondsOfDay + second - (isLeap ? 1 : 0)
  }
}
