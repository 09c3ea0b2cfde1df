import Archive

/// A moment as HTTP writes it: `Sat, 28 May 2022 09:30:00 GMT` (IMF-fixdate, RFC 9110 section 5.6.7).
package enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A moment as the log writes it, RFC 3339, as a date of HTTP; nil for what is no such moment, or before 1970.
  package static func text(recorded: String) -> String? {
    guard let moment = RecordedTime(recorded), (0...253_402_300_799).contains(moment.seconds) else {
      return nil
    }
    // Written by the log's own calendar, so that both say the same.
    let stamp = Array(Timestamp.text(Int(moment.seconds)).utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: stamp[range], as: UTF8.self) }
    // 1 January 1970 was a Thursday.
    let day = days[Int(moment.seconds / 86_400) % 7]
    let month = months[(Int(part(5..<7)) ?? 1) - 1]
    return "\(day), \(part(8..<10)) \(month) \(part(0..<4)) \(part(11..<19)) GMT"
  }

  /// Reads the one form that a sender may write; nil for every other, for a date that does not exist and for a wrong day of the week.
  ///
  /// - Returns: RFC 3339 in UTC to the second, as the log writes it.
  package static func recorded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 29 else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    guard let month = months.firstIndex(of: part(8..<11)) else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    let stamp = "\(part(12..<16))-\(number)-\(part(5..<7))T\(part(17..<25))Z"
    // What is written back must be the same: spaces, commas, the day of the week, the zone.
    return self.text(recorded: stamp) == text ? stamp : nil
  }
}
