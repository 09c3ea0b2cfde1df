/// A day of the Gregorian calendar.
struct CivilDay: Equatable {
  let year: Int
  /// 1 to 12.
  let month: Int
  /// 1 to 31.
  let day: Int
  /// 0 for Sunday to 6.
  let weekday: Int

  /// The day that lies some days behind 1 January 1970.
  ///
  /// Counted from 1 March of the year 0, so that a leap day is a year's last: 719,468 days before 1970, 146,097 in 400 years.
  init(_ number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    // Without the leap days before it (each 4 years but each 100 but each 400) a year has 365 days.
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // March is 0; five months have 153 days.
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    // 1 January 1970 was a Thursday.
    weekday = ((number + 4) % 7 + 7) % 7
  }
}
