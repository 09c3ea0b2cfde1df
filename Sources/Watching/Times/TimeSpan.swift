/// A length of time as people write it: a number and one of s, m, h, d (24 hours) and w (7 days): `90m`.
package struct TimeSpan: Sendable, Hashable {
  package let seconds: Int

  /// The longest: 366 days.
  package static let longest = 366 * 86_400

  package init(seconds: Int) { self.seconds = seconds }

  /// Reads `90m`; a space may stand between the number and its unit.
  package init(_ text: String) throws(TimeError) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits), unit.count == 1, let length = unit.first.flatMap({ units[$0] }) else {
      throw TimeError("“\(text)” is no length of time; write one like 90m, 6h or 1d")
    }
    let (product, overflows) = number.multipliedReportingOverflow(by: length)
    guard !overflows, product <= Self.longest else {
      throw TimeError("“\(text)” is longer than 366 days")
    }
    seconds = product
  }

  /// In the largest unit that divides it: "90m".
  package var text: String {
    for (name, length) in [("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60)]
    where seconds > 0 && seconds.isMultiple(of: length) {
      return "\(seconds / length)\(name)"
    }
    return "\(seconds)s"
  }
}

/// What is wrong with a time, an interval or a cron expression, in one sentence for people.
package struct TimeError: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
