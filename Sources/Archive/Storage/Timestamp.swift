import Moments

/// A moment as the log writes it.
package enum Timestamp {
  /// Now, RFC 3339 in UTC to the second: `2022-05-28T09:30:00Z`.
  package static func now() -> String { text(UniversalTime.seconds()) }

  /// A moment that somebody else has stated, in seconds since 1970; what lies beyond the years 1970 to 9999 is cut to them.
  package static func clamped(_ seconds: Int) -> String { text(min(max(0, seconds), 253_402_300_799)) }

  /// A moment given in seconds since 1970 (POSIX).
  package static func text(_ seconds: Int) -> String { UniversalTime.text(seconds) }

  /// Whether a text is a moment as the log writes it, to the second and in UTC.
  package static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 20 && bytes[10] == UInt8(ascii: "T") && bytes[19] == UInt8(ascii: "Z")
      && CivilDay(bytes: bytes[..<10]) != nil && UniversalTime.second(ofClock: bytes[11..<19]) != nil
  }

  /// Whether a text is a date of the Gregorian calendar that exists, `YYYY-MM-DD`.
  package static func isDate(_ text: String) -> Bool { CivilDay(text) != nil }
}
