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

  /// The text without brackets and stops: "a" of "(a)".
  var core: String { String(text.filter { !"().".contains($0) }) }

  /// The number of "12." or "(12)", nil for every other mark.
  var number: Int? {
    if case .decimal = style { Int(core) } else { nil }
  }

  /// Bullets: the usual ones, and the places in the private use area where Symbol and Wingdings put theirs.
  private static let glyphs: Set<Unicode.Scalar> = [
    "•", "▪", "◦", "‣", "·", "●", "○", "■", "□", "–", "—", "-", "*", "►", "➢", "✓", "\u{F0B7}", "\u{F0A7}",
    "\u{F0D8}",
  ]

  /// Glyphs that are nothing but bullets: they need no space behind them and may stand on a line of their own.
  private static let unmistakable = glyphs.subtracting(["·", "–", "—", "-", "*"])

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
  /// it for a mark of its style.
  static func visible(in line: String, follows: [Style: Int] = [:]) -> ListMarker? {
    if let marker = glued(line) { return marker }
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
    if let style = enumerator(head, follows) {
      return ListMarker(style: style, text: String(head), length: length)
    }
    return labelled(line)
  }

  /// "1." "12)" "(3)" "a)" "(b)" "iv." and their like.
  private static func enumerator(_ head: Substring, _ follows: [Style: Int]) -> Style? {
    var core = head
    let opens = core.hasPrefix("(")
    if opens { core = core.dropFirst() }
    guard let close = core.last, close == "." || close == ")" else { return nil }
    if opens, close != ")" { return nil }
    core = core.dropLast()
    let shape = (opens ? "(" : "") + String(close)
    guard !core.isEmpty, core.utf8.count <= 5 else { return nil }
    if core.allSatisfy({ $0.isASCII && $0.isNumber }) {
      if core.utf8.count <= 3 { return .decimal(shape) }
      guard core.utf8.count == 4, let last = follows[.decimal(shape)], Int(core) == last + 1 else {
        return nil
      }
      return .decimal(shape)
    }
    if core.allSatisfy({ "ivxlc".contains($0) }), core.utf8.count > 1 || core == "i" || core == "v" {
      return .roman(shape)
    }
    if core.utf8.count == 1, core.allSatisfy({ $0.isASCII && $0.isLowercase }) { return .letter(shape) }
    // "4.2.": a decimal outline number.
    if core.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), core.contains("."), core.first != "." {
      return .decimal("outline\(core.split(separator: ".").count)")
    }
    return nil
  }

  /// "Recommendation 12:" and "Recommendation 12." begin an item; "Recommendation 12 was" does not.
  private static func labelled(_ line: String) -> ListMarker? {
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count == 3, ["Recommendation", "Demand", "Condition", "Question"].contains(words[0]),
      let end = words[1].last, end == ":" || end == "." || end == ")",
      words[1].dropLast().allSatisfy({ $0.isASCII && $0.isNumber }), words[1].count > 1
    else { return nil }
    return ListMarker(
      style: .labelled(String(words[0])), text: "\(words[0]) \(words[1])",
      length: line[..<words[2].startIndex].utf8.count)
  }
}
