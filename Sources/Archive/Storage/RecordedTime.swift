import Moments

/// A moment as the log and people write it (RFC 3339), to be compared.
package struct RecordedTime: Sendable, Hashable, Comparable {
  /// Whole seconds since 1970 in UTC; a leap second counts as the one after it.
  package let seconds: Int64
  /// The digits behind the second, without zeros at the end; compared as text, they stand in order.
  private let fraction: String

  /// A moment with its offset ("2022-05-28T09:30:00Z", "2022-05-28T11:30:00.5+02:00"); nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 64, [0x54, 0x74, 0x20].contains(bytes[10]),
      let day = Self.days(String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Self.number(bytes[11..<13]), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = Self.number(bytes[14..<16]), minute < 60, bytes[16] == UInt8(ascii: ":"),
      let second = Self.number(bytes[17..<19]), second <= 60
    else { return nil }
    var rest = bytes[19...]
    var digits: [UInt8] = []
    if rest.first == UInt8(ascii: ".") {
      digits = Array(rest.dropFirst().prefix { (0x30...0x39).contains($0) })
      guard !digits.isEmpty else { return nil }
      rest = rest.dropFirst(1 + digits.count)
    }
    while digits.last == 0x30 { digits.removeLast() }
    guard let offset = Self.offset(Array(rest)) else { return nil }
    seconds = day * 86_400 + hour * 3600 + minute * 60 + second - offset
    fraction = String(decoding: digits, as: UTF8.self)
  }

  /// The beginning of a day in UTC ("2022-05-28"); nil for what is no date.
  package init?(date: String) {
    guard let day = Self.days(date) else { return nil }
    seconds = day * 86_400
    fraction = ""
  }

  package static func < (left: RecordedTime, right: RecordedTime) -> Bool {
    (left.seconds, left.fraction) < (right.seconds, right.fraction)
  }

  /// Days since 1970 of a date that exists.
  private static func days(_ text: String) -> Int64? { CivilDay(text).map { Int64($0.number) } }

  /// Seconds east of UTC of "Z" or "+02:00".
  private static func offset(_ bytes: [UInt8]) -> Int64? {
    if bytes == [0x5A] || bytes == [0x7A] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]), hours < 24,
      let minutes = number(bytes[4..<6]), minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -hours * 3600 - minutes * 60
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? { Digits.number(digits).map(Int64.init) }
}
