/// Reads the numbers and dates of a sentence, each once, from left to right.
struct FigureReader {
  let wording: Wording
  /// Positions that a phrase has taken ("no one").
  private let isTaken: [Bool]
  var at = 0
  private var found: [Figure] = []

  init(_ wording: Wording, isTaken: [Bool]) {
    self.wording = wording
    self.isTaken = isTaken
  }

  mutating func figures() -> [Figure] {
    while at < wording.content.count {
      if isTaken[at] || isPlainWord(at) {
        at += 1
      } else if var figure = date() ?? number() {
        at = max(at + 1, figure.range.upperBound)
        joinRange(&figure)
        found.append(figure)
      } else {
        at += 1
      }
    }
    for match in wording.matches where match.sense == .relativeDate {
      found.append(Figure(kind: .relativeDate, value: wording.phrase(match.range), range: match.range))
    }
    return found
  }

  /// Most words begin no figure, which is told by one look: no table has them, and they are no Roman number.
  private func isPlainWord(_ position: Int) -> Bool {
    let word = wording.word(position)
    guard word.kind == .word, !wording.hasEntry(position) else { return false }
    return word.key.utf8.first.map { !"IVXLC".utf8.contains($0) } ?? true
  }

  /// In "5–7 %" and "3 to 5 May" what stands behind the second number holds for the first one too.
  private mutating func joinRange(_ figure: inout Figure) {
    guard let last = found.last, last.kind == .number, !last.isWeak, last.unit.isEmpty,
      isRangeSign(last.range.upperBound, figure.range.lowerBound)
    else { return }
    var first = last
    if figure.kind == .number {
      if last.sign.isEmpty {
        first.sign = figure.sign
      } else if figure.sign.isEmpty {
        figure.sign = last.sign
      }
      first.unit = figure.unit
    } else if figure.value.contains("-"), last.sign.isEmpty, let day = Int(last.value.prefix(2)), day <= 31 {
      first.kind = .date
    } else if last.sign.isEmpty, figure.kind == .date, Int(figure.value) != nil {
      first.kind = .date
    }
    found[found.count - 1] = first
  }

  private func isRangeSign(_ end: Int, _ start: Int) -> Bool {
    if start == end { return ["-", "/"].contains(wording.markBehind(end - 1)) }
    return start == end + 1 && ["to", "or", "and"].contains(wording.lowered[end])
      && wording.isJoined(end - 1) && wording.isJoined(end)
  }

  func isDigits(_ position: Int) -> Bool {
    guard position >= 0, position < wording.content.count, let first = wording.lowered[position].utf8.first
    else { return false }
    return Decimal.isDigit(first)
  }

  /// "$", "%", "-": what `NumberSigns` made a number of.
  func isSign(_ position: Int) -> Bool {
    guard position >= 0, position < wording.content.count, wording.word(position).kind == .number,
      let first = wording.lowered[position].unicodeScalars.first
    else { return false }
    return !first.properties.isAlphabetic && first.properties.numericType == nil
  }
}
