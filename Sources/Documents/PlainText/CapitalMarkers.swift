/// The capital letters and numerals that mark items in one text: "A." and "IV." are mostly initials and abbreviations.
struct CapitalMarkers {
  /// Nothing is known of the text, so only numerals of two letters or more are marks.
  static let none = CapitalMarkers()

  /// Shapes ("." or ")" or "(…)") whose letters count on from A, and whose numerals count on from I.
  private var letters: Set<String> = []
  private var numerals: Set<String> = []

  private init() {}

  /// Looks at the fronts of all lines: letters count where they begin with A, go on, and stand before words rather than
  /// before one name; numerals where II stands behind I.
  init(lines: [TextLine]) {
    var next: [String: Int] = [:]
    var prose: [String: Int] = [:]
    var nextNumeral: [String: Int] = [:]
    for line in lines where !line.isBlank && line.use == .text {
      guard line.string.utf8.prefix(6).contains(where: { $0 == 0x2E || $0 == 0x29 }) else { continue }
      let words = line.string.split(maxSplits: 5, whereSeparator: \.isWhitespace)
      guard words.count > 1, let (core, shape) = Self.parts(words[0]) else { continue }
      if let value = MarkerNumber.letter(core[...]), value == (next[shape] ?? 0) + 1 {
        next[shape] = value
        // An initial stands before a name, an item's letter before words.
        if words.count > 4 || words.dropFirst(2).contains(where: { $0.first?.isLowercase == true }) {
          prose[shape, default: 0] += 1
        }
        if value >= 2, prose[shape, default: 0] > 0 { letters.insert(shape) }
      }
      if let value = MarkerNumber.roman(core[...]), value == (nextNumeral[shape] ?? 0) + 1 {
        nextNumeral[shape] = value
        if value >= 2 { numerals.insert(shape) }
      }
    }
  }

  private static func parts(_ word: Substring) -> (core: String, shape: String)? {
    var core = word
    let opens = core.first == "("
    if opens { core = core.dropFirst() }
    guard let close = core.last, close == "." || close == ")", !opens || close == ")" else { return nil }
    core = core.dropLast()
    guard (1...6).contains(core.utf8.count), core.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
      return nil
    }
    return (core.lowercased(), (opens ? "(" : "") + String(close))
  }

  /// The style of a mark in capitals, or nil where it is none.
  func style(_ core: Substring, shape: String) -> ListMarker.Style? {
    let key = core.lowercased()[...]
    let isNumeral = MarkerNumber.roman(key) != nil
    if isNumeral, numerals.contains(shape),
      core.utf8.count > 1 || !letters.contains(shape) || "IVX".contains(core)
    {
      return .roman("A" + shape)
    }
    if core.utf8.count == 1, letters.contains(shape) { return .letter("A" + shape) }
    if core.utf8.count == 1, shape != ".", MarkerNumber.letter(key) != nil { return .letter("A" + shape) }
    return isNumeral && core.utf8.count > 1 && core != "CC" ? .roman("A" + shape) : nil
  }
}
