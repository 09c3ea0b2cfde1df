/// Lists that people typed: a bullet or a number in front of lines that `<br>` or paragraphs set apart, and the
/// paragraphs that a word processor made of its lists.
enum HTMLTypedLists {
  private struct Candidate {
    let line: Int
    let marker: ListMarker
    let ordinals: Ordinals
    let words: Int
    /// The level that a word processor gives, or 0.
    var level = 0
    var isAccepted = false
    /// Which run of lines between edges of blocks it stands in.
    let run: Int
  }

  /// What a marker counts as.
  struct Ordinals {
    var number: Int?
    var roman: Int?
    var letter: Int?
    var isOutline = false

    /// Whether it is the one after another; of outline numbers, each goes on from each.
    func follow(_ other: Ordinals) -> Bool {
      func isNext(_ before: Int?, _ after: Int?) -> Bool {
        guard let before, let after else { return false }
        return after == before &+ 1
      }
      return isOutline || isNext(other.number, number) || isNext(other.roman, roman)
        || isNext(other.letter, letter)
    }
  }

  /// Runs of lines that may stand between two items of one numbered list.
  private static let farthest = 40
  /// Markers of one shape among which the one before is looked for.
  private static let memory = 12

  /// The items by the first node of their lines.
  static func openings(_ tree: HTMLTree, _ lines: HTMLLines) -> [Int: HTMLOpening] {
    var candidates = candidates(tree, lines.lines)
    guard !candidates.isEmpty else { return [:] }
    accept(&candidates, tree, lines.lines)
    let accepted = candidates.filter(\.isAccepted)
    let levels = levels(tree, lines.lines, accepted)
    var openings: [Int: HTMLOpening] = [:]
    for (candidate, level) in zip(accepted, levels) {
      openings[lines.lines[candidate.line].first] = .item(
        marker: candidate.marker.text, words: candidate.words, level: level)
    }
    return openings
  }

  private static func candidates(_ tree: HTMLTree, _ lines: [HTMLLines.Line]) -> [Candidate] {
    var found: [Candidate] = []
    let page = HTMLBytes(bytes: tree.source.utf8)
    var numbers: [ListMarker.Style: Int] = [:]
    var run = 0
    for (number, line) in lines.enumerated() {
      if line.startsRun { run += 1 }
      switch line.place {
      case .paragraph, .quotation, .item: break
      default: continue
      }
      let level = line.startsRun ? wordLevel(tree, line.block) : nil
      guard level != nil || mayBeMarker(page, tree.nodes[line.first].range) else { continue }
      let (text, places) = tree.front(line.first, to: line.last, bytes: 48)
      let string = String(decoding: text, as: UTF8.self)
      let marker = ListMarker.visible(in: string, follows: numbers) ?? (level == nil ? nil : word(string))
      guard let marker, !marker.text.isEmpty, marker.length < places.count else { continue }
      if let place = marker.place { numbers[marker.style] = place }
      found.append(
        Candidate(
          line: number, marker: marker, ordinals: marker.typedOrdinals, words: places[marker.length],
          level: level ?? 0,
          isAccepted: level != nil, run: run))
    }
    return found
  }

  /// The level of a paragraph that a word processor calls a list's item.
  private static func wordLevel(_ tree: HTMLTree, _ block: Int) -> Int? {
    guard block >= 0, tree.nodes[block].attributes != nil, let css = tree.attribute(.style, of: block),
      HTMLStyle(css).contains(.listItem)
    else { return nil }
    return HTMLStyle.listLevel(css) ?? 1
  }

  /// What stands before the first white space, where it is known to be a marker.
  private static func word(_ line: String) -> ListMarker? {
    guard let space = line.firstIndex(where: \.isWhitespace), line[..<space].utf8.count <= 8 else {
      return nil
    }
    let rest = line[space...].drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    let text = String(line[..<space])
    return ListMarker(style: .labelled(""), text: text, length: line[..<rest.startIndex].utf8.count)
  }

  /// Whether the bytes at the front of a line can be those of a marker; false for nearly all lines of prose.
  private static func mayBeMarker(_ page: HTMLBytes, _ range: Range<Int>) -> Bool {
    let bytes = page.bytes
    var start = range.lowerBound
    while start < range.upperBound, HTMLBytes.isSpace(bytes[start]) { start += 1 }
    guard start < range.upperBound else { return false }
    switch bytes[start] {
    case UInt8(ascii: "R"): return page.has("recommendation", at: start)
    case UInt8(ascii: "D"): return page.has("demand", at: start)
    case UInt8(ascii: "C"): return page.has("condition", at: start)
    case UInt8(ascii: "Q"): return page.has("question", at: start)
    case UInt8(ascii: "o") where start + 1 == range.upperBound || !HTMLElement.isLetter(bytes[start + 1]):
      return true
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "-"), 0xC2, 0xEF: return true
    // Quotation marks begin prose.
    case 0xE2:
      return
        !(start + 2 < bytes.count && bytes[start + 1] == 0x80 && (0x98...0x9F).contains(bytes[start + 2]))
    case UInt8(ascii: "("), 0x30...0x39, 0x61...0x7A: return isEnumerator(bytes, start, range.upperBound)
    default: return false
    }
  }

  /// Whether a bracket or stop comes where that of "(viii)" or "2022." would; where a tag cuts the text off before,
  /// it may.
  private static func isEnumerator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start + 1
    while index < end, index < start + 8 {
      if bytes[index] == 0x29 || bytes[index] == 0x2E { return true }
      index += 1
    }
    return index == end
  }

  private static let bullets: Set<String> = [
    "•", "▪", "◦", "‣", "·", "●", "○", "■", "□", "►", "➢", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]

  /// Decides which markers are markers. One alone may be a dash in prose or a number of a section; but a bullet is
  /// nothing else, two lines of a run that begin so are no accident, and numbers that count up are a list.
  private static func accept(
    _ candidates: inout [Candidate], _ tree: HTMLTree, _ lines: [HTMLLines.Line]
  ) {
    // The last few of each shape: "(c)" goes on from "(b)" over "(i)" and "(ii)".
    var earlier: [ListMarker.Style: [Int]] = [:]
    for index in candidates.indices {
      let candidate = candidates[index]
      if lines[candidate.line].startsRun, bullets.contains(candidate.marker.text) {
        candidates[index].isAccepted = true
      }
      if index > 0, candidates[index - 1].run == candidate.run {
        candidates[index - 1].isAccepted = true
        candidates[index].isAccepted = true
      }
      let key = candidate.marker.shape
      for last in (earlier[key] ?? []).reversed() {
        let before = candidates[last]
        let isPair =
          candidate.marker.isGlyph
          ? candidate.run == before.run + 1 && (before.isAccepted || !isDialogue(before, tree, lines))
          : candidate.run - before.run <= farthest && candidate.ordinals.follow(before.ordinals)
        guard isPair, lines[before.line].place == lines[candidate.line].place else { continue }
        candidates[last].isAccepted = true
        candidates[index].isAccepted = true
        break
      }
      earlier[key, default: []].append(index)
      if let known = earlier[key]?.count, known > memory { earlier[key]?.removeFirst() }
    }
  }

  /// Whether a dash may begin what somebody says, as it does in many languages: no colon announced a list, and the
  /// line does not end as an item in a list does.
  private static func isDialogue(_ candidate: Candidate, _ tree: HTMLTree, _ lines: [HTMLLines.Line]) -> Bool
  {
    guard ["–", "—"].contains(candidate.marker.text) else { return false }
    if candidate.line > 0, tree.tail(of: lines[candidate.line - 1].last).hasSuffix(":") { return false }
    return !tree.tail(of: lines[candidate.line].last).hasSuffix(";")
  }

  /// The nesting of the items, as their marks, margins and punctuation tell it.
  private static func levels(_ tree: HTMLTree, _ lines: [HTMLLines.Line], _ items: [Candidate]) -> [Int] {
    var drafts: [TextDraft] = []
    var places: [Int] = []
    var levels: [Int] = []
    for (index, item) in items.enumerated() {
      let line = lines[item.line]
      if index > 0, isInterrupted(lines, items[index - 1], item) {
        drafts.append(TextDraft(kind: .paragraph, piece: 0..<0, words: ""))
      }
      // The words of an item end with its last line.
      let next = index + 1 < items.count ? items[index + 1].line : lines.count
      var end = item.line
      while end + 1 < next, !lines[end + 1].startsParagraph { end += 1 }
      var indent = 0
      if line.startsRun, line.block >= 0, tree.nodes[line.block].attributes != nil,
        let css = tree.attribute(.style, of: line.block)
      {
        indent = HTMLStyle.indent(css) / 6
      }
      places.append(drafts.count)
      drafts.append(
        TextDraft(
          kind: .item(item.marker, indent: indent), piece: 0..<0, words: tree.tail(of: lines[end].last)))
    }
    ListLevels.assign(&drafts)
    for (item, place) in zip(items, places) {
      levels.append(item.level > 0 ? item.level : drafts[place].level)
    }
    return levels
  }

  /// Whether something that is no item's text stands between two items.
  private static func isInterrupted(_ lines: [HTMLLines.Line], _ before: Candidate, _ item: Candidate) -> Bool
  {
    if lines[before.line].place != lines[item.line].place { return true }
    var line = before.line + 1
    while line < item.line {
      if lines[line].startsParagraph { return true }
      line += 1
    }
    return false
  }
}

extension ListMarker {
  var isGlyph: Bool {
    if case .glyph = style { return true }
    return false
  }

  /// The style without the question whether letters are letters or numerals.
  fileprivate var shape: Style {
    switch style {
    case .roman(let shape): .letter(shape)
    default: style
    }
  }

  /// Its number, as far as it can be one: "(v)" is 5, and 22 as a letter.
  fileprivate var typedOrdinals: HTMLTypedLists.Ordinals {
    switch style {
    case .decimal(let shape) where shape.hasPrefix("outline"): return .init(isOutline: true)
    case .decimal: return .init(number: number)
    case .labelled: return .init(number: Self.digits(text))
    case .letter, .roman:
      let core = core
      let letter = core.utf8.count == 1 ? core.utf8.first.map { Int($0) } : nil
      return .init(roman: Self.roman(core), letter: letter)
    default: return .init()
    }
  }

  private static func digits(_ text: String) -> Int? { Int(text.filter { $0.isASCII && $0.isNumber }) }

  /// The value of a small Roman numeral in lower case.
  private static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    let digits = text.compactMap { values[$0] }
    guard digits.count == text.count, !digits.isEmpty else { return nil }
    return zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }
}
