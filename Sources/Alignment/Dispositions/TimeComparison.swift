import Moments

/// How the time of an answer stands to the time that was asked for.
///
/// What names no year is read from the day on which its document was published: the letter's "by 1 May" is the first that comes
/// then, the response's "in June" is the next where it promises and the last where it reports. Where a document has no date,
/// days of the year are compared as far as three months apart, and no further.
enum TimeComparison: Equatable {
  case met, later, unknown

  /// The days on which two documents were published, as far as they are known.
  struct Days {
    var letter: CivilDay?
    var response: CivilDay?

    static let unknown = Days(letter: nil, response: nil)
  }

  /// Without a date of its document, a day of the year is in time for another that is at most so many days behind it.
  static let reach = 92
}

extension TimeExpression {
  /// Whether an act at this time is in time for `deadline`.
  ///
  /// - Parameter isReported: The act is told as done, so that a day without a year lies before the response.
  func compared(
    with deadline: TimeExpression, _ days: TimeComparison.Days = .unknown, isReported: Bool = false
  ) -> TimeComparison {
    switch (kind, deadline.kind) {
    case (.atOnce, _): return .met
    // "Answer within 30 days": not from now on, but each time.
    case (.span(let own), .span(let asked)): return own <= asked ? .met : .later
    case (.span(let own), .atOnce): return own > 31 ? .later : .unknown
    default: break
    }
    let own = self.days(seenFrom: days.response, isReported: isReported)
    let asked = deadline.days(seenFrom: days.letter, isReported: false)
    if let own, let asked {
      let last = deadline.isExclusive ? asked.lowerBound - 1 : asked.upperBound
      return own.lowerBound > last ? .later : own.upperBound <= last ? .met : .unknown
    }
    if words == deadline.words, isExclusive || !deadline.isExclusive { return .met }
    return isShortlyBefore(deadline, own: own, asked: asked) ? .met : .unknown
  }

  /// First and last day that it can mean, seen from a day; nil where it tells none, or where it takes that day and there is none.
  private func days(seenFrom day: CivilDay?, isReported: Bool) -> ClosedRange<Int>? {
    if case .days(let days) = kind { return days }
    guard let day else { return nil }
    switch kind {
    case .span(let length): return day.number...day.number + length
    case .yearly(let yearly):
      // 29 February comes again after eight years at most.
      let years = isReported ? Array((day.year - 8...day.year).reversed()) : Array(day.year...day.year + 8)
      return years.lazy.compactMap { yearly.days(ofYear: $0) }
        .first { isReported ? $0.lowerBound <= day.number : $0.upperBound >= day.number }
    case .relative(let isNext, let unit):
      let now = Self.days(of: unit, around: day)
      if isNext { return Self.days(of: unit, around: CivilDay(now.upperBound + 1)) }
      return isReported ? now.lowerBound...day.number : day.number...now.upperBound
    case .days, .atOnce, .other: return nil
    }
  }

  /// The week from Monday on, the month or the year of a day.
  private static func days(of unit: CalendarUnit, around day: CivilDay) -> ClosedRange<Int> {
    let months: ClosedRange<Int>
    switch unit {
    case .week:
      let monday = day.number - (day.weekday + 6) % 7
      return monday...monday + 6
    case .month: months = day.month...day.month
    case .year: months = 1...12
    }
    let first = YearlyDays(month: months.lowerBound, day: nil).days(ofYear: day.year)
    let last = YearlyDays(month: months.upperBound, day: nil).days(ofYear: day.year)
    return (first?.lowerBound ?? day.number)...(last?.upperBound ?? day.number)
  }

  /// Whether a day of the year lies at most `TimeComparison.reach` days before the deadline, in whichever year.
  private func isShortlyBefore(
    _ deadline: TimeExpression, own: ClosedRange<Int>?, asked: ClosedRange<Int>?
  ) -> Bool {
    // A leap year, between two others.
    let year = (own ?? asked).map { CivilDay($0.upperBound).year } ?? 2000
    func candidates(_ time: TimeExpression, _ known: ClosedRange<Int>?) -> [ClosedRange<Int>] {
      if let known { return [known] }
      guard case .yearly(let yearly) = time.kind else { return [] }
      return (year - 1...year + 1).compactMap { yearly.days(ofYear: $0) }
    }
    return candidates(self, own).contains { own in
      candidates(deadline, asked).contains { asked in
        let last = deadline.isExclusive ? asked.lowerBound - 1 : asked.upperBound
        return (0...TimeComparison.reach).contains(last - own.upperBound)
      }
    }
  }
}
