extension FigureReader {
  /// The number at the present position with its signs and unit.
  func number() -> Figure? {
    var start = at
    var sign = ""
    var position = at
    while isSign(position) {
      sign += wording.lowered[position]
      position += 1
    }
    if position == at, isCurrencyCode(at), isDigits(at + 1) {
      sign = currency(at) ?? ""
      position += 1
    }
    guard position < wording.content.count else {
      return position > at ? Figure(kind: .number, value: sign, range: at..<position) : nil
    }
    var figure: Figure
    if isDigits(position) {
      figure = digits(position, hasCurrency: !sign.isEmpty)
    } else if position == at, let words = numberWords(position) ?? roman(position) {
      figure = words
    } else if wording.word(position).kind == .number || position > at {
      let end = wording.word(position).kind == .number ? position + 1 : position
      return Figure(kind: .number, value: wording.lowered[at..<end].joined(), range: at..<end)
    } else {
      return nil
    }
    // "US$ 5" is "$5".
    if sign.first == "$", start > 0, wording.isJoined(start - 1),
      ["us", "u.s"].contains(wording.lowered[start - 1])
    {
      start -= 1
    }
    figure.sign = sign
    figure.range = start..<figure.range.upperBound
    addUnit(to: &figure)
    return figure
  }

  private func digits(_ position: Int, hasCurrency: Bool) -> Figure {
    var text = wording.lowered[position]
    var end = position + 1
    var power = 0
    var figure = Figure(kind: .number, value: text, range: position..<end)
    if let (number, letters) = Decimal.split(text) {
      let suffix = String(letters)
      if ["st", "nd", "rd", "th"].contains(suffix) {
        figure.value = "#\(number)"
        return figure
      }
      guard let known = suffixPower(suffix, hasCurrency) ?? (unit(named: suffix) == nil ? nil : 0) else {
        return figure
      }
      power = known
      figure.unit = known == 0 ? unit(named: suffix) ?? "" : ""
      text = String(number)
    } else if 1...3 ~= text.utf8.count {
      // Groups apart by spaces: "5 000".
      while end < wording.content.count, wording.isJoined(end - 1), wording.lowered[end].utf8.count == 3,
        wording.lowered[end].utf8.allSatisfy(Decimal.isDigit), isNear(end - 1),
        Decimal.canonical(text) != nil,
        !text.contains(".")
      {
        text += wording.lowered[end]
        end += 1
      }
    }
    while end < wording.content.count, let more = magnitude(end), power < 60 {
      power += more
      end += 1
    }
    figure.value =
      Decimal.canonical(text, power: power) ?? wording.lowered[position..<end].joined(separator: " ")
    figure.range = position..<end
    return figure
  }

  /// Whether the next token follows behind one space.
  private func isNear(_ position: Int) -> Bool {
    wording.word(position + 1).range.lowerBound - wording.word(position).range.upperBound <= 3
  }

  private func suffixPower(_ suffix: String, _ hasCurrency: Bool) -> Int? {
    switch suffix {
    case "k": 3
    case "m": hasCurrency ? 6 : nil
    case "bn": 9
    case "tn": 12
    default: nil
    }
  }

  private func numberWords(_ start: Int) -> Figure? {
    var (total, current, position, last) = (0, 0, start, 1_000)
    var (hasNumber, hasScale) = (false, false)
    if wording.language == .english, ["a", "one"].contains(wording.lowered[start]), isScale(start + 1) {
      (current, position, hasNumber) = (1, start + 1, true)
    }
    reading: while position < wording.content.count {
      if position > start, !wording.isJoined(position - 1), wording.markBehind(position - 1) != "-" { break }
      if let value = numeral(position), value < last, last >= 20 {
        (current, hasNumber) = (current + value, true)
        last = value < 10 ? 1 : value
      } else if let power = magnitude(position) {
        guard power == 2 || power <= 12, total < 1_000_000_000_000_000, current < 1_000_000 else {
          break reading
        }
        let scale = (0..<power).reduce(1) { scale, _ in scale * 10 }
        if power == 2 {
          current = max(1, current) * 100
        } else {
          total += max(1, current) * scale
          current = 0
        }
        (hasNumber, hasScale, last) = (true, true, 1_000)
      } else if wording.senses(position).contains(.dozen), current < 1_000_000 {
        (current, hasNumber, last) = (max(1, current) * 12, true, 1)
      } else if hasScale, wording.lowered[position] == "and", numeral(position + 1) != nil, last == 1_000 {
        position += 1
        continue
      } else {
        break
      }
      position += 1
    }
    if hasNumber {
      var value = Decimal.canonical(String(total + current)) ?? ""
      if total == 0, let parts = fraction(position) {
        value += "/\(parts)"
        position += 1
      }
      return Figure(kind: .number, value: value, range: start..<position)
    }
    return otherWord(start)
  }

  private func otherWord(_ position: Int) -> Figure? {
    let range = position..<position + 1
    for sense in wording.senses(position) {
      switch sense {
      case .fraction(let parts)
      where position > 0 && ["a", "one"].contains(wording.lowered[position - 1])
        && position + 1 < wording.content.count && wording.lowered[position + 1] == "of":
        return Figure(kind: .number, value: "1/\(parts)", range: range)
      case .vagueNumber: return Figure(kind: .number, value: wording.lowered[position], range: range)
      case .ordinal(let value): return Figure(kind: .number, value: "#\(value)", range: range)
      case .weakNumeral(let value): return Figure(kind: .number, value: value, isWeak: true, range: range)
      default: continue
      }
    }
    return nil
  }

  /// "Chapter IV" is chapter 4.
  private func roman(_ position: Int) -> Figure? {
    let word = wording.word(position)
    guard position > 0, word.isCapitalized, Self.numbered.contains(wording.lowered[position - 1]),
      let value = Decimal.roman(word.key)
    else { return nil }
    return Figure(
      kind: .number, value: Decimal.canonical(String(value)) ?? "", range: position..<position + 1)
  }

  private static let numbered: Set<String> = [
    "chapter", "part", "section", "annex", "article", "phase", "title", "appendix", "schedule", "volume",
    "table",
    "figure", "level", "tier", "group",
  ]

  private func addUnit(to figure: inout Figure) {
    var end = figure.range.upperBound
    func take(_ count: Int) {
      end += count
      figure.range = figure.range.lowerBound..<end
    }
    while isSign(end), !isDigits(end + 1) || wording.lowered[end] == "%" {
      figure.sign += wording.lowered[end]
      take(1)
    }
    guard end < wording.content.count, wording.language == .english || figure.sign.hasSuffix("°") else {
      return
    }
    let next = wording.lowered[end]
    let afterNext = end + 1 < wording.content.count ? wording.lowered[end + 1] : ""
    if figure.sign.hasSuffix("°"), ["c", "f"].contains(next) {
      figure.sign += next
      take(1)
    } else if next == "percent" || next == "pct" {
      figure.sign += "%"
      take(1)
    } else if next == "per", afterNext == "cent" {
      figure.sign += "%"
      take(2)
    } else if next == "percentage", afterNext.hasPrefix("point") {
      figure.sign += "pp"
      take(2)
    } else if next.hasPrefix("degree"), let scale = ["celsius": "c", "c": "c", "fahrenheit": "f"][afterNext] {
      figure.sign += "°\(scale)"
      take(2)
    } else if ["us", "american"].contains(next), let money = currency(end + 1) {
      figure.sign = money + figure.sign
      take(2)
    } else if let money = currency(end) {
      figure.sign = money + figure.sign
      take(1)
    } else if let unit = unit(end) {
      figure.unit = unit
      take(1)
    } else if UnitWords.between.contains(next), let unit = unit(end + 1) {
      figure.unit = unit
      take(2)
    }
  }

  private func isScale(_ position: Int) -> Bool {
    magnitude(position) != nil || wording.senses(position).contains(.dozen)
  }

  private func isCurrencyCode(_ position: Int) -> Bool {
    currency(position) != nil && wording.word(position).key.allSatisfy(\.isUppercase)
  }

  private func numeral(_ position: Int) -> Int? {
    for case .numeral(let value) in wording.senses(position) { return value }
    // "one" behind another number word: "twenty-one".
    return position > at && wording.senses(position).contains(.weakNumeral("1")) ? 1 : nil
  }

  private func magnitude(_ position: Int) -> Int? {
    for case .magnitude(let power) in wording.senses(position) { return power }
    return nil
  }

  private func fraction(_ position: Int) -> Int? {
    for case .fraction(let parts) in wording.senses(position) { return parts }
    return nil
  }

  private func currency(_ position: Int) -> String? {
    for case .currency(let name) in wording.senses(position) { return name }
    return nil
  }

  private func unit(_ position: Int) -> String? {
    for case .unit(let name) in wording.senses(position) { return name }
    return nil
  }

  private func unit(named suffix: String) -> String? {
    guard let entry = SenseTable.english[suffix] else { return nil }
    for case .unit(let name) in entry.senses { return name }
    return nil
  }
}
