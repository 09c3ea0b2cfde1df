import Moments

/// The one form of time that events have: RFC 3339 in UTC, `2025-01-31T09:30:00Z`, with or without a fraction of a second.
enum Timestamp {
  /// Whether a text is a time that exists, in that form.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 19, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z") else {
      return false
    }
    let fraction = bytes[19..<bytes.count - 1]
    if let point = fraction.first {
      guard point == UInt8(ascii: "."), fraction.count > 1, fraction.dropFirst().allSatisfy(isDigit) else {
        return false
      }
    }
    return CivilDay(bytes: bytes[..<10]) != nil && UniversalTime.second(ofClock: bytes[11..<19]) != nil
  }

  /// The time of some POSIX seconds; the year has more than four digits where it must.
  static func text(posix seconds: UInt64) -> String { UniversalTime.text(Int(clamping: seconds)) }

  /// Whether a text is a date that exists, `YYYY-MM-DD`.
  static func isValidDate(_ text: String) -> Bool { text.utf8.count == 10 && isValid(text + "T00:00:00Z") }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
