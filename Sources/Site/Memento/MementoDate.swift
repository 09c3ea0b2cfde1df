import Archive
import Moments

/// Moments of the log as Memento writes them: dates of HTTP in their preferred form (RFC 7089 section 2.1.1).
package enum MementoDate {
  /// A moment as the log writes it, RFC 3339; nil for what is no such moment, or before 1970.
  package static func text(recorded: String) -> String? {
    guard let moment = RecordedTime(recorded), (0...253_402_300_799).contains(moment.seconds) else {
      return nil
    }
    return HTTPDate.text(Int(moment.seconds))
  }

  /// Reads the one form that a sender may write; nil for every other, for a date that does not exist and for a wrong day of the week.
  ///
  /// - Returns: RFC 3339 in UTC to the second, as the log writes it.
  package static func recorded(_ text: String) -> String? {
    guard text.utf8.count == 29, let seconds = HTTPDate.seconds(text), seconds >= 0 else { return nil }
    // What is written back must be the same: spaces, commas, the day of the week, the zone.
    return HTTPDate.text(seconds) == text ? Timestamp.text(seconds) : nil
  }
}
