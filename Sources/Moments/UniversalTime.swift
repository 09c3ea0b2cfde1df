#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Moments in UTC, as seconds since 1970 (POSIX, which has no leap seconds) and as text.
package enum UniversalTime {
  package static let secondsOfDay = 86_400

  /// By this machine's clock.
  package static func seconds() -> Int { Int(time(nil)) }

  /// A moment as RFC 3339 writes it, to the second: `2022-05-28T09:30:00Z`; the year has more than four digits where it must.
  package static func text(_ seconds: Int) -> String {
    let second = (seconds % secondsOfDay + secondsOfDay) % secondsOfDay
    return CivilDay((seconds - second) / secondsOfDay).text + "T" + clock(second) + "Z"
  }

  /// `HH:MM:SS` of a second of a day.
  static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { Digits.padded($0, 2) }.joined(separator: ":")
  }

  /// Seconds of a day that a clock shows, `HH:MM:SS`; nil for no such time. A leap second, 60, is one more than 59.
  package static func second(ofClock text: some StringProtocol) -> Int? {
    second(ofClock: Array(text.utf8)[...])
  }

  /// The same of a text's UTF-8.
  package static func second(ofClock bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count == 8, bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":"),
      let hour = Digits.number(bytes[start..<start + 2]),
      let minute = Digits.number(bytes[start + 3..<start + 5]),
      let second = Digits.number(bytes[(start + 6)...]), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }
}
