import Documents

/// Ready rules for what changes on pages by itself; each says exactly what it takes away.
///
/// None but `numbers` takes a date away that stands for itself: a date may be what was promised.
package enum IgnorePreset: String, Sendable, CaseIterable {
  /// "5 minutes ago", "an hour ago", "just now": ages of posts.
  case ago
  /// "1,234 views", "Visitors: 1234", "12 comments": counters.
  case counts
  /// "Today is Monday, 30 May 2022", "Page loaded at 10:32:05": when the page was made for its reader.
  case clock
  /// "© 2022", "Copyright 2010–2022".
  case copyright
  /// "FTSE 100 7,532.12 ▲ 0.4 %", "EUR/USD 1.0842", "Harbour: 21 °C", "Online now: 345": lines that are nothing but a name of up to
  /// four words and figures, one of them with an arrow, a sign or degrees, or said to be of now.
  case ticker
  /// Every number, wherever it stands: for pages of which only the words count.
  case numbers
  /// The text of elements that are marked as advertisements, by the names that advertisers' scripts and publishers use.
  case adverts
  /// The text of elements that are marked as notices about cookies, by the names that their makers use.
  case consent
  /// No text: fields of links' addresses whose values are made anew at every visit (sessions, tokens, times).
  case sessions

  var form: IgnoreRule.Form {
    switch self {
    case .adverts: .elements(Self.advertisements)
    case .consent: .elements(Self.consentNotices)
    case .sessions: .linkFields
    case .ago, .counts, .clock, .copyright, .ticker, .numbers: .pattern(pattern)
    }
  }

  /// The pattern in RE2's syntax; only ASCII is a word's character to `\b`.
  private var pattern: String {
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
    case .ticker:
      #"^(?:\#(Self.word) ){0,4}(?:\#(Self.figure) )*\#(Self.moved)(?: (?:\#(Self.figure)|\#(Self.moved)))*$"#
        + #"|^[A-Z]{3}/[A-Z]{3}:? \#(Self.figure)(?: \#(Self.moved))?$"#
        + #"|(?i)^(?:\#(Self.word) ){0,3}(?:now|online|live|waiting|watching|viewing):? \#(Self.figure)$"#
        + #"|^\#(Self.figure) (?:\#(Self.word) ){0,3}(?:now|online|live|waiting|watching|viewing)\.?$"#
    case .numbers: #"[-+−]?\#(Self.figure)(?:st|nd|rd|th)?"#
    case .adverts, .consent, .sessions: ""
    }
  }

  /// A number with what stands between its digits: points, commas, spaces, colons of times.
  private static let figure = #"\d+(?:[.,:' \x{A0}\x{202F}]\d+)*"#
  /// A word of a line's name.
  private static let word = #"\pL[\pL\d/&.'-]*:?"#
  /// An arrow with or without a figure, a figure with a sign before it, or degrees.
  private static let moved =
    #"(?:[▲▼△▽↑↓→] ?[$€£¥]?(?:\#(Self.figure))? ?%?|[(]?[+−-] ?[$€£¥]?\#(Self.figure) ?(?:%|‰|pts?|points?|°[CF]?)?[)]?|\#(Self.figure) ?°[CF]?)"#

  private static let number = #"\d+(?:[,.' \x{A0}\x{202F}]\d+)*[KM]?"#
  private static let counted =
    "views?|visits?|visitors?|hits|shares?|likes?|comments?|downloads?|followers|subscribers"
  /// A part of a date or a time.
  private static let date =
    #"(?:\d{1,4}(?:st|nd|rd|th)?|at|[ap]m|"#
    + #"(?:jan|febr)(?:uary)?|march|april|may|june|july|aug(?:ust)?|(?:sept|octo|novem|decem)(?:ber)?)"#

  /// Empty where a selector is not read, which a test excludes.
  private static let advertisements = selector(
    """
    .ad, .ads, .advert, .adverts, .advertisement, .advertising, .ad-banner, .banner-ad, .ad-slot, .ad-container, .ad-wrapper, .adsbygoogle, .sponsored, .sponsor-box,
    .promoted, .dfp-ad, .gpt-ad, .teads, .taboola, .outbrain, [id^="div-gpt-ad"], [id^="google_ads"], [id^="ad-"], [id^="taboola-"],
    [class^="ad-"], [aria-label="Advertisement"], [data-ad-slot]
    """)
  private static let consentNotices = selector(
    """
    #onetrust-consent-sdk, #onetrust-banner-sdk, #CybotCookiebotDialog, #didomi-host, #didomi-popup, .fc-consent-root, #usercentrics-root, #cookie-law-info-bar, #cmplz-cookiebanner-container,
    #sp_message_container, [id^="sp_message_container"], #qc-cmp2-container, .qc-cmp2-container, #truste-consent-track, #iubenda-cs-banner, #tarteaucitronRoot, .osano-cm-window, #klaro, .klaro, .cc-window,
    #cookie-banner, .cookie-banner, #cookie-notice, .cookie-notice, #cookie-consent, .cookie-consent, #cookie-bar, .cookie-bar, #cookiebanner, .cookiebanner, .gdpr, #gdpr, .consent-banner, .cmp
    """)

  private static func selector(_ text: String) -> [Selector] {
    // In parts: a selector has at most 64 compounds.
    var parts: [Selector] = []
    for part in text.split(whereSeparator: \.isNewline) {
      let list = part.last == "," ? part.dropLast() : part
      if let made = try? Selector(String(list)) { parts.append(made) }
    }
    return parts
  }
}
