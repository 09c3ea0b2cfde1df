/// A day of the Gregorian calendar, carried back to the time before there was one (ISO 8601), from the year 0 on.
package struct CivilDay: Sendable, Hashable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Days between 1 March of the year 0 and 1 January 1970. Years are counted from March, so that a leap day is a year's last, and
  /// (153 m + 2) / 5 days lie before the month m, of which March is 0.
  private static let origin = 719_468
  private static let daysOf400Years = 146_097

  /// The day that lies some days behind 1 January 1970, or before it.
  package init(_ number: Int) {
    let shifted = number + Self.origin
    let era = (shifted >= 0 ? shifted : shifted - Self.daysOf400Years + 1) / Self.daysOf400Years
    let ofEra = shifted - era * Self.daysOf400Years
    // Without the leap days before it (each 4 years but each 100 but each 400) a year has 365 days.
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// A day by its names; nil for one that does not exist ("30 February").
  package init?(year: Int, month: Int, day: Int) {
    guard year >= 0, (1...12).contains(month), (1...Self.length(ofMonth: month, year: year)).contains(day)
    else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day as `YYYY-MM-DD`; nil for anything else.
  package init?(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)[...]) }

  /// The same of a text's UTF-8.
  package init?(bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = Digits.number(bytes[start..<start + 4]),
      let month = Digits.number(bytes[start + 5..<start + 7]), let day = Digits.number(bytes[(start + 8)...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1 January 1970; less than 0 before.
  package var number: Int {
    let shiftedMonth = (month + 9) % 12
    let years = month <= 2 ? year - 1 : year
    let era = (years >= 0 ? years : years - 399) / 400
    let ofEra = years - era * 400
    return era * Self.daysOf400Years + ofEra * 365 + ofEra / 4 - ofEra / 100 + (153 * shiftedMonth + 2) / 5
      + day
      - 1 - Self.origin
  }

  /// 0 for Sunday to 6.
  package var weekday: Int {
    // 1 January 1970 was a Thursday.
    ((number + 4) % 7 + 7) % 7
  }

  /// `YYYY-MM-DD`; the year has more than four digits where it must.
  package var text: String { "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))" }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}

/// Numbers of dates.
package enum Digits {
  /// The number that some digits write; nil where there is none, or anything else among them.
  package static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return number
  }

  /// A number with zeros in front, so many digits wide at least.
  package static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
