/// A single full stop, decided by the word before it and the word after it.
extension StopRules {
  func endsAtFullStop(_ cluster: StopCluster, next: NextWord, sentenceFrom start: Int) -> Bool {
    let stop = cluster.start
    let from = tokenStart(before: stop, sentenceFrom: start)
    if from == stop { return true }
    let token = from..<withoutDirection(before: stop, from: from)
    if token.isEmpty { return true }
    if isMarker(token, sentenceFrom: start) { return false }
    if next.kind == .lower { return endsBeforeLowercase(token, cluster, next: next, sentenceFrom: start) }
    if isDayBeforeMonth(token, next) { return false }
    let key = text.lowercased(token)
    if isInitial(token) { return endsAfterInitial(token, next: next, sentenceFrom: start) }
    if let kind = abbreviation(key, token) {
      return ends(after: kind, key: key, cluster: cluster, next: next, sentenceFrom: start)
    }
    // "plan b.", "non-U.S.": a lone letter or an acronym needs more than a capital after it.
    if token.count == 1 && isLowercaseLetter(token) || isAcronym(token) { return opens(next) }
    return true
  }

  /// Whether a sentence of a writer who uses few capitals ends: the word before is no abbreviation by its length,
  /// and either the sentence began in lowercase too or a pronoun, a question word or a link follows.
  private func endsBeforeLowercase(
    _ token: Range<Int>, _ cluster: StopCluster, next: NextWord, sentenceFrom start: Int
  ) -> Bool {
    guard !cluster.closes || isMarker(next), token.count >= 3 else { return false }
    let kind = abbreviation(text.lowercased(token), token)
    if isMarker(next) { return kind == nil || kind == .closing || kind == .opener || kind == .time }
    guard kind == nil, !isAcronym(token) else { return false }
    if isLink(next) || startsInLowercase(at: start) { return true }
    return token.count >= 4 && words.resumers.contains(next.word(text))
  }

  private func ends(
    after kind: Abbreviation, key: String, cluster: StopCluster, next: NextWord, sentenceFrom start: Int
  ) -> Bool {
    if next.isOpened, !cluster.closes, text.byte(next.begin) == UInt8(ascii: "("), kind != .closing {
      return false
    }
    switch kind {
    case .never: return cluster.closes && opens(next)
    case .opener: return cluster.closes ? next.kind != .digit : opens(next)
    case .closing: return next.kind == .upper || next.kind == .uncased
    case .number: return !isNumber(next, after: key) && (next.kind == .upper || next.kind == .uncased)
    case .time: return (opens(next) || next.kind == .upper) && wordCount(from: start, to: cluster.start) > 3
    }
  }

  /// Whether the next word opens a sentence by the tables or by an inverted mark.
  private func opens(_ next: NextWord) -> Bool {
    next.opensSentence(text, words) || text.byte(next.begin) == 0xC2 && next.kind == .upper
  }

  /// Where the word before a stop begins: opening quotes and brackets are left out.
  private func tokenStart(before stop: Int, sentenceFrom start: Int) -> Int {
    var from = text.tokenStart(before: stop, notBefore: start)
    while from < stop, let found = text.scalar(at: from) {
      switch found.value {
      case "(", "[", "{", "\"", "'", "“", "‘", "«", "¿", "¡", "•", "⁃", "*", "_": from += found.length
      default: return from
      }
    }
    return min(from, stop)
  }

  /// The kind of the abbreviation that a word or its last part is: the "jan" of "mid-jan", the "art" of "l’art".
  private func abbreviation(_ key: String, _ token: Range<Int>) -> Abbreviation? {
    if let kind = words.abbreviations[key] { return kind }
    for offset in token.reversed() where isJoint(offset) {
      return words.abbreviations[text.lowercased((offset + 1)..<token.upperBound)]
    }
    return nil
  }

  /// Whether a hyphen, slash, bracket, apostrophe (U+2019 too) or dash (U+2013, U+2014) ends with the byte at an offset.
  private func isJoint(_ offset: Int) -> Bool {
    switch text.byte(offset) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "'"): true
    case 0x93, 0x94, 0x99: text.byte(offset - 1) == 0x80 && text.byte(offset - 2) == 0xE2
    default: false
    }
  }

  /// Whether digits, a Roman numeral or a document symbol follow.
  private func isNumber(_ next: NextWord, after key: String) -> Bool {
    if next.kind == .digit { return true }
    guard next.kind == .upper else { return next.kind == .symbol && (next.first == "§" || next.first == "#") }
    var roman = 0
    var isRoman = true
    scan: for offset in next.wordStart..<text.tokenEnd(from: next.wordStart) {
      switch text.byte(offset) {
      case UInt8(ascii: "/"), 0x30...0x39: return true
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"):
        roman += 1
      case 0x41...0x5A: isRoman = false
      case 0x61...0x7A, 0x80...0xFF: return false
      default: break scan
      }
    }
    guard isRoman else { return false }
    // "No. I think": a lone I after a word that is also a plain answer is a pronoun.
    return roman > 1 || roman == 1 && key != "no"
  }

  /// Whether one letter stands alone, as in "J. Smith", or two as in "J.-P. Martin"; Arabic has no capitals.
  private func isInitial(_ token: Range<Int>) -> Bool {
    guard let found = text.scalar(at: token.lowerBound) else { return false }
    guard SentenceText.isCapital(found.value) || ("\u{621}"..."\u{64A}").contains(found.value) else {
      return false
    }
    let rest = token.lowerBound + found.length..<token.upperBound
    if rest.isEmpty { return true }
    guard text.byte(rest.lowerBound) == UInt8(ascii: "."),
      text.byte(rest.lowerBound + 1) == UInt8(ascii: "-"),
      let second = text.scalar(at: rest.lowerBound + 2)
    else { return false }
    return rest.count == 2 + second.length && SentenceText.isCapital(second.value)
  }

  /// The end of a word without the marks of writing direction that may stand behind it.
  private func withoutDirection(before stop: Int, from start: Int) -> Int {
    var end = stop
    while end > start, let found = text.scalar(before: end),
      (0x200E...0x200F).contains(found.value.value) || (0x202A...0x202E).contains(found.value.value)
    {
      end -= found.length
    }
    return end
  }

  /// "12. Juni": the day of a German date, which ordinals' stops are written with.
  private func isDayBeforeMonth(_ token: Range<Int>, _ next: NextWord) -> Bool {
    guard next.kind == .upper, !next.isOpened, token.count <= 2,
      token.allSatisfy({ (0x30...0x39).contains(text.byte($0)) })
    else { return false }
    return Self.germanMonths.contains(next.word(text))
  }

  private static let germanMonths: Set<String> = [
    "januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
  ]

  private func isLowercaseLetter(_ token: Range<Int>) -> Bool {
    (0x61...0x7A).contains(text.byte(token.lowerBound))
  }

  private func endsAfterInitial(_ token: Range<Int>, next: NextWord, sentenceFrom start: Int) -> Bool {
    if opens(next) { return true }
    guard text.byte(token.lowerBound) == UInt8(ascii: "I") else { return false }
    // "you and I. Did": the pronoun follows a lowercase word, an initial a name.
    let wordEnd = text.trimmingSpace(before: token.lowerBound, notBefore: start)
    let word = text.tokenStart(before: wordEnd, notBefore: start)
    let first = text.byte(word)
    return word > start && first >= 0x61 && first <= 0x7A
  }

  /// Whether single letters and stops alternate, as in "U.S.A".
  private func isAcronym(_ token: Range<Int>) -> Bool {
    guard token.count >= 3 else { return false }
    var offset = token.lowerBound
    for byte in token where text.byte(byte) == UInt8(ascii: "-") { offset = byte + 1 }
    guard token.upperBound - offset >= 3 else { return false }
    var wantsLetter = true
    while offset < token.upperBound, let found = text.scalar(at: offset) {
      if wantsLetter != SentenceText.isLetter(found.value) { return false }
      if !wantsLetter, found.value != "." { return false }
      wantsLetter.toggle()
      offset += found.length
    }
    return !wantsLetter
  }

  /// How many words stand in a range, counted up to a handful.
  private func wordCount(from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = end
    while offset > start, count < 5, end - offset < 2 * SentenceText.reach {
      offset = text.tokenStart(before: offset, notBefore: start)
      count += 1
      offset = text.trimmingSpace(before: offset, notBefore: start)
    }
    return count
  }
}
