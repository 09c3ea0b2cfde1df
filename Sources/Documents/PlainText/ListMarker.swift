/// The mark that begins a list item as people type it, or as a word processor left it.
struct ListMarker: Equatable {
  /// Items of one list share a style; "(a)" and "(b)" do, "•" and "o" do not.
  enum Style: Hashable {
    case glyph(Unicode.Scalar)
    /// The glyph was lost on the way and only the space behind it remains.
    case lost
    case decimal(String)
    case letter(String)
    case roman(String)
    case labelled(String)
  }

  let style: Style
  /// The mark as the source has it; empty where the glyph was lost.
  let text: String
  /// Bytes of the line's content up to the item's first word.
  let length: Int

  /// The text without brackets and stops, in lower case: "a" of "(a)".
  var core: String { String(text.filter { !"().".contains($0) }).lowercased() }

  /// The number of "12." or "(12)", nil for every other mark.
  var number: Int? {
    guard case .decimal(let shape) = style, !shape.hasPrefix("outline") else { return nil }
    return MarkerNumber.decimal(text.filter { $0.isNumber }[...])
  }

  /// The place in its list that its number says: 12 for "12." and for "4.12"; nil for letters, numerals and bullets.
  var place: Int? {
    guard case .decimal = style else { return nil }
    return ordinals.first
  }

  /// The places in its list that the mark can stand for, 1 for the first: "(i)" is a ninth letter and a first numeral.
  var ordinals: [Int] {
    switch style {
    case .glyph, .lost: return []
    case .decimal(let shape) where shape.hasPrefix("outline"):
      return text.split(separator: ".").last.flatMap { Int($0) }.map { [$0] } ?? []
    case .decimal:
      return number.map { [$0] } ?? MarkerNumber.chinese(text.filter(\.isLetter)[...]).map { [$0] } ?? []
    case .labelled:
      // "Recommendation 4.2" is the second of its list, and so is "Recommendation 4(b)".
      guard
        let last = text.split(whereSeparator: { !$0.isNumber && !($0.isASCII && $0.isLowercase) }).last
      else { return [] }
      let letters = last.drop { $0.isNumber }
      return [MarkerNumber.decimal(letters.isEmpty ? last : ""), MarkerNumber.letter(letters)].compactMap {
        $0
      }
    case .letter, .roman:
      return [MarkerNumber.letter(core[...]), MarkerNumber.roman(core[...])].compactMap { $0 }
    }
  }

  /// Bullets: the usual ones, and the places in the private use area where Symbol and Wingdings put theirs.
  private static let glyphs: Set<Unicode.Scalar> = [
    "•", "▪", "◦", "‣", "·", "●", "○", "■", "□", "–", "—", "-", "*", "►", "➢", "✓", "\u{F0B7}", "\u{F0A7}",
    "\u{F0D8}", "\u{F0FC}", "\u{F076}", "\u{F071}", "\u{F0A8}", "\u{F0E0}", "⁃", "▫", "◆", "◇", "❖", "➤", "→",
    "✔", "☐", "☑", "+",
  ]

  /// Glyphs that are nothing but bullets: they need no space behind them and may stand on a line of their own.
  private static let unmistakable = glyphs.subtracting(["·", "–", "—", "-", "*", "+", "→"])

  /// The bullet that is all there is on a line, its item being on the next.
  static func alone(in line: String) -> ListMarker? {
    guard line.unicodeScalars.count == 1, let glyph = line.unicodeScalars.first, unmistakable.contains(glyph)
    else { return nil }
    return ListMarker(style: .glyph(glyph), text: line, length: line.utf8.count)
  }

  /// "•Release": a bullet to which the word was glued.
  private static func glued(_ line: String) -> ListMarker? {
    let front = line.unicodeScalars.prefix(2)
    guard let glyph = front.first, unmistakable.contains(glyph), let next = front.dropFirst().first,
      next.properties.isAlphabetic || "‘“\"'".unicodeScalars.contains(next)
    else { return nil }
    return ListMarker(style: .glyph(glyph), text: String(glyph), length: String(glyph).utf8.count)
  }

  /// The visible mark at the front of a line's words, if there is one.
  ///
  /// A number of four digits at a line's start is mostly a year; it is a mark where `follows` has the number before
  /// it for a mark of its style. "B." is mostly an initial; it is a mark where `capitals` allows it.
  static func visible(
    in line: String, follows: [Style: Int] = [:], capitals: CapitalMarkers = .none
  ) -> ListMarker? {
    if let marker = glued(line) { return marker }
    if let marker = chinese(line) { return marker }
    if let (style, length) = MarkerNumber.glued(line) {
      return ListMarker(
        style: style, text: String(decoding: line.utf8.prefix(length), as: UTF8.self), length: length)
    }
    guard let space = line.firstIndex(where: \.isWhitespace) else { return nil }
    let head = line[..<space]
    let rest = line[space...].drop(while: \.isWhitespace)
    guard let firstOfRest = rest.unicodeScalars.first else { return nil }
    let length = line[..<rest.startIndex].utf8.count
    if head.unicodeScalars.count == 1, let glyph = head.unicodeScalars.first {
      if glyphs.contains(glyph) {
        return ListMarker(style: .glyph(glyph), text: String(head), length: length)
      }
      // A lone "o" is Word's second bullet where what follows begins like an item.
      if glyph == "o", firstOfRest.properties.isUppercase || firstOfRest == "‘" || firstOfRest == "“" {
        return ListMarker(style: .glyph("o"), text: "o", length: length)
      }
    }
    if let marker = dashed(line, head, rest, follows) { return marker }
    if let style = MarkerNumber.style(head, rest: rest, follows: follows, capitals: capitals) {
      return ListMarker(style: style, text: String(head), length: length)
    }
    return LabelledMarker(line).map {
      ListMarker(style: .labelled($0.label), text: $0.text, length: $0.length)
    }
  }

  /// "1 – Release": a number that counts, and a dash.
  private static func dashed(
    _ line: String, _ head: Substring, _ rest: Substring, _ follows: [Style: Int]
  ) -> ListMarker? {
    guard head.count <= 2, let number = MarkerNumber.decimal(head), let dash = rest.first,
      ["-", "–", "—"].contains(dash)
    else { return nil }
    let words = rest.dropFirst()
    guard words.first?.isWhitespace == true, words.contains(where: \.isLetter) else { return nil }
    let style = Style.decimal("–")
    guard number == 1 || follows[style] == number - 1 else { return nil }
    let first = words.drop(while: \.isWhitespace)
    return ListMarker(style: style, text: String(head), length: line[..<first.startIndex].utf8.count)
  }

  /// "一、", "（二）", "第3条", "1、": marks behind which no space is written.
  private static func chinese(_ line: String) -> ListMarker? {
    // Each of them has a sign beyond ASCII among its first six characters.
    guard !line.utf8.prefix(12).allSatisfy({ $0 < 0x80 }) else { return nil }
    let front = line.prefix(12)
    guard let first = front.first,
      first == "第" || first == "（" || first == "(" || first.isWholeNumber || MarkerNumber.isChinese(first)
    else { return nil }
    let opens = "第（(".contains(first)
    let digits = front.dropFirst(opens ? 1 : 0).prefix { MarkerNumber.isChinese($0) || $0.isWholeNumber }
    guard !digits.isEmpty, digits.count <= 4, let close = front[digits.endIndex...].first else { return nil }
    let isHan = digits.allSatisfy(MarkerNumber.isChinese)
    let shape: String
    switch (first, close) {
    case ("第", "条"), ("第", "項"), ("第", "项"), ("第", "條"): shape = "第\(close)"
    case ("（", "）"): shape = "（\(isHan ? "一" : "1")）"
    case ("(", ")") where isHan: shape = "（一）"
    case (_, "、") where !opens: shape = isHan ? "一、" : "1、"
    case (_, "．") where !opens: shape = isHan ? "一．" : "1．"
    default: return nil
    }
    let text = line[...line.index(digits.endIndex, offsetBy: 0)]
    let rest = line[line.index(after: digits.endIndex)...].drop { $0.isWhitespace || $0 == "：" || $0 == ":" }
    guard !rest.isEmpty else { return nil }
    return ListMarker(style: .decimal(shape), text: String(text), length: line[..<rest.startIndex].utf8.count)
  }
}
