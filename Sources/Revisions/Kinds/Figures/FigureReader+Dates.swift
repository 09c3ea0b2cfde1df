extension FigureReader {
  /// The date or time at the present position, as year-month-day with what is not said left out.
  func date() -> Figure? {
    let word = wording.word(at)
    if isDigits(at) { return numericDate() ?? dayFirst() ?? time() ?? year() }
    if month(at) != nil { return monthFirst() }
    if word.isCapitalized, wording.senses(at).contains(.weekday) { return figure(wording.lowered[at], 1) }
    if word.kind == .number, wording.lowered[at].utf8.count == 2,
      ["q1", "q2", "q3", "q4"].contains(wording.lowered[at])
    {
      return figure(wording.lowered[at], 1)
    }
    return nil
  }

  private func figure(_ value: String, _ length: Int) -> Figure {
    Figure(kind: .date, value: value, range: at..<at + length)
  }

  /// "2022-05-03", "03/05/2022", "3.5.2022", "12/2018".
  private func numericDate() -> Figure? {
    let text = wording.lowered[at]
    guard text.utf8.count <= 10 else { return nil }
    if text.utf8.count == 4, wording.markBehind(at) == "-", wording.markBehind(at + 1) == "-",
      let year = Int(text), let month = shortNumber(at + 1), let day = shortNumber(at + 2),
      1...12 ~= month, 1...31 ~= day
    {
      return figure("\(year)-\(month)-\(day)", 3)
    }
    let isSlashed = text.utf8.contains(UInt8(ascii: "/"))
    guard isSlashed || text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let parts = text.split(separator: isSlashed ? "/" : ".", omittingEmptySubsequences: false).map {
      Int($0) ?? -1
    }
    if parts.count == 2, isSlashed, 1...12 ~= parts[0], 1900...2099 ~= parts[1] {
      return figure("\(parts[1])-\(parts[0])", 1)
    }
    // A financial year: "2020/21".
    if parts.count == 2, isSlashed, 1900...2099 ~= parts[0], 0...2099 ~= parts[1] { return figure(text, 1) }
    guard parts.count == 3, parts.allSatisfy({ $0 >= 0 }) else { return nil }
    if 1000...2999 ~= parts[0], 1...12 ~= parts[1], 1...31 ~= parts[2] {
      return figure("\(parts[0])-\(parts[1])-\(parts[2])", 1)
    }
    let (first, second, year) = (parts[0], parts[1], parts[2])
    guard 1...31 ~= first, 1...31 ~= second, min(first, second) <= 12,
      year <= 99 && isSlashed || 1000...2999 ~= year
    else { return nil }
    if !isSlashed { return second <= 12 ? figure("\(year)-\(second)-\(first)", 1) : nil }
    if first > 12 || first == second { return figure("\(year)-\(second)-\(first)", 1) }
    // Whether the day or the month comes first is not known.
    return figure(second > 12 ? "\(year)-\(first)-\(second)" : "\(first)/\(second)/\(year)", 1)
  }

  /// "3 May 2022", "3rd of May".
  private func dayFirst() -> Figure? {
    guard let day = day(at) else { return nil }
    let next = at + 1 < wording.lowered.count && wording.lowered[at + 1] == "of" ? at + 2 : at + 1
    guard let month = month(next), wording.isJoined(at) || wording.markBehind(at) == "." else { return nil }
    let (year, end) = yearBehind(next)
    return figure("\(year)-\(month)-\(day)", end - at)
  }

  /// "May 3, 2022", "May 2022", "December".
  private func monthFirst() -> Figure? {
    guard let month = month(at) else { return nil }
    let near = wording.markBehind(at) == "." ? true : wording.isJoined(at)
    if near, let day = day(at + 1) {
      let (year, end) = yearBehind(at + 1)
      return figure("\(year)-\(month)-\(day)", end - at)
    }
    let (year, end) = yearBehind(at)
    if end > at + 1 { return figure("\(year)-\(month)", end - at) }
    let isAmbiguous = wording.senses(at).contains(.month(month, isAmbiguous: true))
    return isAmbiguous && !isTimeWord(at - 1) ? nil : figure("-\(month)", 1)
  }

  private func isTimeWord(_ position: Int) -> Bool {
    guard position >= 0, wording.isJoined(position) else { return false }
    return ["in", "since", "by", "until", "last", "next", "early", "late", "during", "of", "to", "from"]
      .contains(wording.lowered[position]) && wording.word(position + 1).isCapitalized
  }

  /// The year behind a position, and where the date ends; empty where there is none.
  private func yearBehind(_ position: Int) -> (String, Int) {
    let next = position + 1
    guard isDigits(next), wording.lowered[next].utf8.count == 4, let year = Int(wording.lowered[next]),
      1000...2999 ~= year, wording.isJoined(position) || [",", "."].contains(wording.markBehind(position))
    else { return ("", next) }
    return (String(year), next + 1)
  }

  /// "10:30", "10 a.m.".
  private func time() -> Figure? {
    let text = wording.lowered[at]
    guard text.utf8.count <= 5 else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isClock =
      parts.count == 2 && parts[1].count == 2 && (Int(parts[1]) ?? 99) < 60 && (Int(parts[0]) ?? 99) < 25
    var (half, end) = ("", at + 1)
    if end < wording.lowered.count, ["am", "pm"].contains(wording.lowered[end]) {
      (half, end) = (wording.lowered[end], end + 1)
    } else if end + 1 < wording.lowered.count, ["a", "p"].contains(wording.lowered[end]),
      wording.lowered[end + 1] == "m",
      wording.markBehind(end) == "."
    {
      (half, end) = ("\(wording.lowered[end])m", end + 2)
    }
    guard isClock || !half.isEmpty && (Int(text) ?? 99) <= 12 else { return nil }
    return figure("T\(parts[0]):\(isClock ? parts[1] : "00")\(half)", end - at)
  }

  /// "2022", "2020–21", "the 1990s"; a count ("2000 people") is no year.
  private func year() -> Figure? {
    let text = wording.lowered[at]
    let bytes = Array(text.utf8.prefix(7))
    guard
      bytes.count == 4 || bytes.count == 5 && text.hasSuffix("s") || text.hasSuffix("'s") && bytes.count == 6,
      let year = Int(text.prefix(4)), 1900...2099 ~= year, !isSign(at - 1), !isSign(at + 1)
    else { return nil }
    if bytes.count > 4 { return figure("\(year)s", 1) }
    if at > 0, wording.isJoined(at - 1), Self.yearSigns.contains(wording.lowered[at - 1]) {
      return figure(text, 1)
    }
    return isCount(at) ? nil : figure(text, 1)
  }

  private static let yearSigns: Set<String> = [
    "in", "since", "by", "until", "till", "before", "after", "during", "year", "years", "early", "late",
    "mid", "the",
    "spring", "summer", "autumn", "winter", "from", "fiscal", "q1", "q2", "q3", "q4",
  ]

  private func isCount(_ position: Int) -> Bool {
    let next = position + 1
    guard next < wording.content.count, wording.isJoined(position) else { return false }
    for sense in wording.senses(next) {
      switch sense {
      case .unit, .currency, .magnitude: return true
      default: continue
      }
    }
    let word = wording.word(next)
    return word.kind == .word && !word.isCapitalized
      && (wording.lowered[next].utf8.count > 3 && word.key.hasSuffix("s")
        || ["people", "men", "women", "children", "percent"].contains(word.key))
  }

  private func month(_ position: Int) -> Int? {
    guard position < wording.content.count, wording.word(position).isCapitalized else { return nil }
    for case .month(let number, _) in wording.senses(position) { return number }
    return nil
  }

  private func day(_ position: Int) -> Int? {
    guard isDigits(position), wording.lowered[position].utf8.count <= 4 else { return nil }
    var text = wording.lowered[position][...]
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) { text = text.dropLast(2) }
    guard let day = Int(text), 1...31 ~= day else { return nil }
    return day
  }

  private func shortNumber(_ position: Int) -> Int? {
    guard isDigits(position), wording.lowered[position].utf8.count <= 2 else { return nil }
    return Int(wording.lowered[position])
  }
}
