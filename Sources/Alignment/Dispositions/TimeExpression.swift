import Moments

/// A time that a sentence names, as far as two of them can be compared: a date with a year or without, a span, a year or a month
/// seen from now, or "at once".
///
/// English only. What names none of them ("before winter", "in due course") keeps its words and equals only the same words.
/// `TimeComparison.swift` compares.
struct TimeExpression: Equatable {
  enum Kind: Equatable {
    /// First and last day, as days since 1 January 1970.
    case days(ClosedRange<Int>)
    /// The same days of any year: "1 May", "June".
    case yearly(YearlyDays)
    /// A span from now on, in days; a month is 30 and a year 365.
    case span(Int)
    /// "this year", "next month".
    case relative(isNext: Bool, CalendarUnit)
    /// "immediately", "without delay".
    case atOnce
    /// Known by its words alone.
    case other
  }

  enum CalendarUnit { case week, month, year }

  /// One month, or one day of it.
  struct YearlyDays: Equatable {
    /// 1 to 12.
    let month: Int
    let day: Int?

    /// First and last day in a year, as days since 1 January 1970; nil where that year has no such day.
    func days(ofYear year: Int) -> ClosedRange<Int>? {
      if let day { return CivilDay(year: year, month: month, day: day).map { $0.number...$0.number } }
      guard let first = CivilDay(year: year, month: month, day: 1)?.number else { return nil }
      let next =
        month == 12
        ? CivilDay(year: year + 1, month: 1, day: 1) : CivilDay(year: year, month: month + 1, day: 1)
      return next.map { first...$0.number - 1 }
    }
  }

  let kind: Kind
  /// Half-open indices of its words, the preposition left out.
  let range: Range<Int>
  /// The words in small letters.
  let words: [String]
  /// Index of the word that leads to it ("by", "within"), or of its own first word.
  let start: Int
  /// Whether what is asked for is due on the day before it: "before May".
  let isExclusive: Bool
}

extension TimeExpression {
  /// The deadlines of a demand: times behind "by", "before", "within" or "no later than", and "immediately" and its like.
  static func deadlines(in words: [String]) -> [TimeExpression] {
    words.indices.compactMap { index in
      if let urgent = atOnce(words, index) { return urgent }
      return ["by", "before", "within", "than"].contains(words[index]) ? time(behind: index, in: words) : nil
    }
  }

  /// The times of an answer: those behind a preposition of time, and "next", "this" or "later this" year and its like.
  static func times(in words: [String]) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var index = 0
    while index < words.count {
      let time =
        atOnce(words, index)
        ?? (prepositions.contains(words[index]) ? time(behind: index, in: words) : nil)
        ?? relative(words, index, start: index)
      guard let time else {
        index += 1
        continue
      }
      // "from five weeks to nine days": what was before is no answer.
      let end = time.range.upperBound
      if words[index] == "from", end + 1 < words.count, words[end] == "to",
        let later = Self.time(behind: end, in: words)
      {
        found.append(later)
        index = later.range.upperBound
        continue
      }
      found.append(time)
      index = end
    }
    return found
  }

  private static func time(behind preposition: Int, in words: [String]) -> TimeExpression? {
    var index = preposition + 1
    // "by the end of June", "in early 2026", "within the next six months".
    while index < words.count, fillers.contains(words[index]) { index += 1 }
    guard index < words.count else { return nil }
    let start = preposition
    return date(words, index, start: start) ?? span(words, index, start: start)
      ?? relative(words, preposition + 1, start: start) ?? yearly(words, index, start: start)
      ?? season(words, index, start: start)
  }

  /// "30 June 2026", "June 30, 2026", "June 2026", "spring 2026", "2026".
  private static func date(_ words: [String], _ first: Int, start: Int) -> TimeExpression? {
    var index = first
    var day: Int?
    var months: ClosedRange<Int>?
    if let number = Self.day(words[index]), index + 1 < words.count,
      monthNumber(words[index + 1]) != nil
        || words[index + 1] == "of" && index + 2 < words.count && monthNumber(words[index + 2]) != nil
    {
      day = number
      index += words[index + 1] == "of" ? 2 : 1
    }
    if let month = monthNumber(words[index]) {
      months = month...month
      index += 1
      if day == nil, index < words.count, let number = Self.day(words[index]) {
        day = number
        index += 1
      }
    } else if let season = seasons[words[index]] {
      months = season
      index += 1
      if index < words.count, words[index] == "of" { index += 1 }
    }
    guard index < words.count, let year = year(words[index]) else { return nil }
    let spread = months ?? 1...12
    guard let begin = YearlyDays(month: spread.lowerBound, day: day).days(ofYear: year),
      let end = YearlyDays(month: spread.upperBound, day: day).days(ofYear: year)
    else { return nil }
    return TimeExpression(
      .days(begin.lowerBound...end.upperBound), first..<index + 1, of: words, start: start)
  }

  /// "six months", "30 working days", "a year".
  private static func span(_ words: [String], _ first: Int, start: Int) -> TimeExpression? {
    var index = first
    var count = 1
    if let number = Figures.value(words[index]) {
      count = number
      index += 1
    } else if ["a", "an", "one"].contains(words[max(0, index - 1)]) == false {
      return nil
    }
    while index < words.count, ["working", "calendar", "more"].contains(words[index]) { index += 1 }
    guard index < words.count, let days = unitDays[words[index]] else { return nil }
    return TimeExpression(
      .span(min(count, 100_000) * days), first..<index + 1, of: words, start: start)
  }

  /// "next year", "later this spring", "the coming months", "in due course".
  private static func relative(_ words: [String], _ first: Int, start: Int) -> TimeExpression? {
    guard first < words.count else { return nil }
    // No list is made for the words that begin none of these: all of a text's words are looked at.
    switch words[first] {
    case "in", "due", "the", "later", "end", "of", "early", "late", "next", "this", "coming", "following":
      break
    default: return nil
    }
    if words[first...].prefix(3).elementsEqual(["in", "due", "course"]) {
      return TimeExpression(.other, first..<first + 3, of: words, start: start)
    }
    if words[first...].prefix(2).elementsEqual(["due", "course"]) {
      return TimeExpression(.other, first..<first + 2, of: words, start: start)
    }
    var index = first
    while index < words.count, ["the", "later", "end", "of", "early", "late"].contains(words[index]) {
      index += 1
    }
    guard index + 1 < words.count, ["next", "this", "coming", "following"].contains(words[index]),
      unitDays[words[index + 1]] != nil || seasons[words[index + 1]] != nil
        || monthNumber(words[index + 1]) != nil
    else { return nil }
    let kind: Kind =
      units[words[index + 1]].map {
        ["next", "this"].contains(words[index]) ? .relative(isNext: words[index] == "next", $0) : .other
      } ?? .other
    return TimeExpression(kind, index..<index + 2, of: words, start: start)
  }

  /// A day or a month without a year: "1 May", "May 1", "the 1st of May", "June".
  private static func yearly(_ words: [String], _ first: Int, start: Int) -> TimeExpression? {
    var index = first
    var number = day(words[index])
    if number != nil {
      index += 1
      if index < words.count, words[index] == "of" { index += 1 }
    }
    guard index < words.count, let month = monthNumber(words[index]) else { return nil }
    index += 1
    if number == nil, index < words.count, let behind = day(words[index]) {
      number = behind
      index += 1
    }
    // A leap year has every day that any year has.
    guard YearlyDays(month: month, day: number).days(ofYear: 2000) != nil else { return nil }
    return TimeExpression(
      .yearly(YearlyDays(month: month, day: number)), first..<index, of: words, start: start)
  }

  /// A season without a year, a day of the week, an event: "before winter", "by Christmas".
  private static func season(_ words: [String], _ index: Int, start: Int) -> TimeExpression? {
    guard seasons[words[index]] != nil || events.contains(words[index]) else { return nil }
    return TimeExpression(.other, index..<index + 1, of: words, start: start)
  }

  private static func atOnce(_ words: [String], _ index: Int) -> TimeExpression? {
    switch words[index] {
    case "immediately", "forthwith", "urgently", "promptly":
      return TimeExpression(.atOnce, index..<index + 1, of: words, start: index)
    default: break
    }
    guard index + 1 < words.count,
      words[index] == "without" && words[index + 1] == "delay"
        || words[index] == "at" && words[index + 1] == "once"
    else { return nil }
    return TimeExpression(.atOnce, index..<index + 2, of: words, start: index)
  }

  private init(_ kind: Kind, _ range: Range<Int>, of words: [String], start: Int) {
    // A winter begins in one year and ends in the next, so that nobody can say which day lies before "winter 2026".
    let isExclusive = words[start] == "before" && !words[range].contains("winter")
    self.init(
      kind: kind, range: range, words: Array(words[range]), start: start, isExclusive: isExclusive)
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...])
    else { return nil }
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { (1900...2199).contains($0) ? $0 : nil } : nil
  }

  private static func monthNumber(_ word: String) -> Int? { months.firstIndex(of: word).map { $0 + 1 } }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  /// Wide, because a winter begins in one year and ends in the next: its last month decides whether it is over.
  private static let seasons: [String: ClosedRange<Int>] = [
    "spring": 3...5, "summer": 6...8, "autumn": 9...11, "fall": 9...11, "winter": 1...12,
  ]
  private static let unitDays: [String: Int] = [
    "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
  ]
  private static let units: [String: CalendarUnit] = ["week": .week, "month": .month, "year": .year]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "today",
  ]
  private static let events = weekdays.union(["christmas", "easter", "ramadan"])

  /// Whether it is a day of this week or the next, and so hardly later than what was asked for.
  var isWeekday: Bool { kind == .other && words.contains(where: Self.weekdays.contains) }

  private static let prepositions: Set<String> = [
    "by", "before", "within", "in", "from", "after", "during", "on", "until", "than", "since", "for",
  ]
  private static let fillers: Set<String> = [
    "the", "end", "of", "early", "mid", "late", "next", "beginning", "start", "a", "an", "first", "second",
    "half",
  ]
}
