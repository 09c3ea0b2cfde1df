/// What stands after a possible sentence end: opening quotes or brackets skipped, then the first word.
struct NextWord {
  enum Kind {
    /// The text ends.
    case none
    case upper
    case lower
    case digit
    /// A letter of a script without case.
    case uncased
    case symbol
  }

  /// Where the first visible character stands, opening quotes and brackets included.
  let begin: Int
  /// Where the word itself begins.
  let wordStart: Int
  /// Whether white space stands before.
  let isSpaced: Bool
  /// Whether a quote, bracket or inverted mark opens the word.
  let isOpened: Bool
  let kind: Kind
  /// The first code point of the word.
  let first: Unicode.Scalar

  init(_ text: SentenceText, from offset: Int) {
    begin = text.skippingSpace(from: offset)
    isSpaced = begin > offset
    var start = begin
    while start - begin < 12, let length = Self.opener(text, at: start) { start += length }
    wordStart = start
    isOpened = start > begin
    guard let found = text.scalar(at: start) else {
      kind = .none
      first = " "
      return
    }
    first = found.value
    kind = Self.kind(text, at: start, found.value, found.length)
  }

  private static func kind(_ text: SentenceText, at start: Int, _ value: Unicode.Scalar, _ length: Int)
    -> Kind
  {
    switch value {
    case "A"..."Z": return .upper
    case "a"..."z":
      // "iPhone", "eBay": a capital inside the word stands for one at its head.
      let second = text.byte(start + 1)
      return second >= 0x41 && second <= 0x5A ? .upper : .lower
    case "0"..."9": return .digit
    default:
      if value.value < 0x80 { return .symbol }
      let properties = value.properties
      if properties.isUppercase { return .upper }
      if properties.isLowercase { return .lower }
      if properties.isAlphabetic { return .uncased }
      return properties.numericType == .decimal ? .digit : .symbol
    }
  }

  /// The word in lowercase, curly apostrophes made straight, cut at the first other character.
  func word(_ text: SentenceText) -> String {
    let end = Self.letters(text, from: wordStart)
    let word = text.lowercased(wordStart..<end)
    return word.contains("’") ? String(word.map { $0 == "’" ? "'" : $0 }) : word
  }

  /// Whether the next word is one of those that open sentences, and no initial such as the "A." of "A. Smith".
  func opensSentence(_ text: SentenceText, _ words: SentenceWords) -> Bool {
    guard kind == .upper || kind == .uncased else { return false }
    let end = Self.letters(text, from: wordStart)
    if end == wordStart + 1, text.byte(end) == UInt8(ascii: ".") { return false }
    let word = word(text)
    if words.openers.contains(word) { return true }
    // "L’État": the elided article stands in the table with its apostrophe.
    guard let apostrophe = word.firstIndex(of: "'") else { return false }
    return words.openers.contains(String(word[...apostrophe]))
  }

  /// Where the run of letters and apostrophes at an offset ends, within the reach of the text.
  static func letters(_ text: SentenceText, from offset: Int) -> Int {
    var end = offset
    while end < offset + SentenceText.reach, let found = text.scalar(at: end) {
      switch found.value {
      case "a"..."z", "A"..."Z", "'", "’": break
      default: guard SentenceText.isLetter(found.value) else { return end }
      }
      end += found.length
    }
    return end
  }

  private static func opener(_ text: SentenceText, at offset: Int) -> Int? {
    guard let found = text.scalar(at: offset) else { return nil }
    switch found.value {
    case "(", "[", "{", "\"", "'", "“", "‘", "„", "¿", "¡", "「", "『", "（", "*", "_", "`": return found.length
    case "«", "‹": return found.length + text.space(at: offset + found.length)
    default: return nil
    }
  }
}
