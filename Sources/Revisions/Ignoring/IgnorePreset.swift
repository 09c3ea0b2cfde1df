/// Ready patterns for what ticks on pages by itself; each says exactly what it takes away.
///
/// None takes a date away that stands for itself: a date may be what was promised.
package enum IgnorePreset: String, Sendable, CaseIterable {
  /// "5 minutes ago", "an hour ago", "just now": ages of posts.
  case ago
  /// "1,234 views", "Visitors: 1234", "12 comments": counters.
  case counts
  /// "Today is Monday, 30 May 2022", "Page loaded at 10:32:05": when the page was made for its reader.
  case clock
  /// "© 2022", "Copyright 2010–2022".
  case copyright

  /// The pattern in RE2's syntax; only ASCII is a word's character to `\b`.
  var pattern: String {
    switch self {
    case .ago:
      #"(?i)\b(?:(?:\d{1,4}|an?|one|two|three|a few|few seconds?) "#
        + #"(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago"#
        + #"|just now|moments? ago)\b"#
    case .counts:
      #"(?i)\b\#(Self.number) (?:(?:unique|page|total) )?(?:\#(Self.counted)|reads)\b"#
        + #"|\b(?:(?:unique|page|total) )?(?:\#(Self.counted)) ?: ?\#(Self.number)\b"#
    case .clock:
      #"(?i)\b(?:today is|it is now|current (?:date|time):?|local time:?|(?:page |this page was )?"#
        + #"(?:loaded|generated|rendered|printed|retrieved|accessed)(?: on| at)?:?) "#
        + #"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\#(Self.date)(?:(?:, | |[./:-])\#(Self.date)){0,8}\b"#
    case .copyright:
      #"(?i)(?:©|\(c\)|\bcopyright)(?: ?©)? ?(?:19|20)\d\d(?: ?[-–—] ?(?:19|20)\d\d)?"#
    }
  }

  private static let number = #"\d+(?:[,.' \x{A0}\x{202F}]\d+)*[KM]?"#
  private static let counted =
    "views?|visits?|visitors?|hits|shares?|likes?|comments?|downloads?|followers|subscribers"
  /// A part of a date or a time.
  private static let date =
    #"(?:\d{1,4}(?:st|nd|rd|th)?|at|[ap]m|"#
    + #"(?:jan|febr)(?:uary)?|march|april|may|june|july|aug(?:ust)?|(?:sept|octo|novem|decem)(?:ber)?)"#
}
