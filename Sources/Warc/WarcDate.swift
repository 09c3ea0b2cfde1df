/// Dates of WARC records, and those of HTTP.
package enum WarcDate {
  /// Seconds since 1970 of a WARC-Date, to the second: `2016-09-19T17:20:24Z`, with decimals of a second or without.
  ///
  /// - Returns: nil for what WARC 1.1 permits and that is less precise, and for what is no date.
  package static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":")
    else { return nil }
    if bytes.count > 20 {
      let decimals = bytes[20..<bytes.count - 1]
      guard bytes[19] == UInt8(ascii: "."), !decimals.isEmpty, decimals.count <= 9,
        decimals.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
    }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
      let second = number(bytes[17..<19])
    else { return nil }
    return seconds(year, month, day, hour, minute, second)
  }

  /// Seconds since 1970 of an HTTP date in its preferred form (RFC 9110, section 5.6.7): `Tue, 20 Jun 2000 18:02:59 GMT`.
  ///
  /// The name of the day is not compared with the date.
  package static func httpSeconds(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[0].utf8.count == 4, words[0].hasSuffix(","), words[5] == "GMT",
      let month = months.firstIndex(of: words[2].lowercased())
    else { return nil }
    let time = words[4].split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 3, words[1].utf8.count <= 2, words[3].utf8.count == 4,
      time.allSatisfy({ $0.utf8.count == 2 }), let day = number(Array(words[1].utf8)[...]),
      let year = number(Array(words[3].utf8)[...]), let hour = number(Array(time[0].utf8)[...]),
      let minute = number(Array(time[1].utf8)[...]), let second = number(Array(time[2].utf8)[...])
    else { return nil }
    return seconds(year, month + 1, day, hour, minute, second)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func seconds(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int
  ) -> Int? {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard year >= 1970, (1...12).contains(month), (1...lengths[month - 1]).contains(day), hour < 24,
      minute < 60, second <= 60
    else { return nil }
    // Days before the year, by the Gregorian rule; the first of January 1970 is day 719,162 of the year 1.
    let before = year - 1
    let days =
      before * 365 + before / 4 - before / 100 + before / 400 - 719_162 + lengths[..<(month - 1)].reduce(0, +)
      + day - 1
    // POSIX time has no leap seconds: one counts as the second before it.
    return days * 86400 + hour * 3600 + minute * 60 + min(second, 59)
  }
}
