import Documents

/// One content word of a text with its stem.
package struct Term: Sendable, Hashable {
  /// The Snowball stem, in small letters.
  package let stem: String
  /// The word as it stands in the text.
  package let surface: String
}

/// Cuts text into content words: letters and digits, small, without possessive and function words, stemmed.
struct TermReader: ~Copyable {
  /// The language whose stemmer and function words it uses.
  let language: TextLanguage
  private let stemmer: Stemmer?
  private let stopWords: Set<String>
  /// Words in small letters that were met, with their stems, and whether they are content words.
  private var known: [String: (stem: String, isContent: Bool)] = [:]
  /// The stems that each short name stands for.
  private var expansions: [String: [String]] = [:]

  /// A reader of the same language, but for its short names, that knows the stems which another has made already.
  init(language: TextLanguage, knowing other: borrowing TermReader) {
    self.init(language: language)
    if language == other.language { known = other.known }
  }

  init(language: TextLanguage = .english) {
    self.language = language
    stemmer = language.stemmer.flatMap { Stemmer(language: $0) }
    stopWords = StopWords.of(language)
    known.reserveCapacity(Self.usualVocabulary)
  }

  /// So many different words a pair of ordinary documents has, about; more only cost the time to make room.
  private static let usualVocabulary = 1_000

  /// From now on a short name counts as the words that it stands for, too.
  mutating func use(_ acronyms: Acronyms) {
    for (name, words) in acronyms.expansions {
      expansions[name] = words.map { read(CaseFolding.folded($0[...], language)).stem }
    }
  }

  /// The terms of a text in order, repetitions kept.
  mutating func terms(of text: String) -> [Term] {
    let words = TextWords(text)
    var terms: [Term] = []
    var figure: Range<Int>?
    for (place, range) in words.ranges.enumerated() {
      // "1,500,000" is one figure: its groups say nothing by themselves.
      if let begun = figure, Self.continues(begun, with: range, in: words.bytes) {
        let whole = String(decoding: words.bytes[begun.lowerBound..<range.upperBound], as: UTF8.self)
        if terms.last?.surface == String(decoding: words.bytes[begun], as: UTF8.self) { terms.removeLast() }
        terms.append(Term(stem: String(whole.filter(\.isNumber)), surface: whole))
        figure = begun.lowerBound..<range.upperBound
        continue
      }
      figure = Self.isDigit(words.bytes[range.lowerBound]) ? range : nil
      let (stem, isContent) = read(words.folded(place, language))
      if isContent, !isSuffix(place, of: words) {
        terms.append(Term(stem: stem, surface: words.surface(place)))
      }
    }
    guard !expansions.isEmpty, terms.contains(where: { isShortName($0.surface) }) else { return terms }
    // What stands in full already is not said twice.
    var known = Set(terms.map(\.stem))
    for term in terms {
      for stem in expansions[term.surface] ?? [] where known.insert(stem).inserted {
        terms.append(Term(stem: stem, surface: term.surface))
      }
    }
    return terms
  }

  private func isShortName(_ word: String) -> Bool {
    // Short names are capitals, which one byte of most other words tells.
    guard let last = word.utf8.last, !(0x61...0x7A).contains(last) else { return false }
    return expansions[word] != nil
  }

  /// Whether a word is the next group of three digits of a figure: ",500" behind "1", or "500" behind a blank that does not break.
  private static func continues(_ figure: Range<Int>, with word: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard word.count == 3, bytes[word].allSatisfy(isDigit),
      bytes[figure].prefix(4).prefix(while: isDigit).count <= 3, isDigit(bytes[figure.upperBound - 1])
    else { return false }
    return groupMarks.contains(String(decoding: bytes[figure.upperBound..<word.lowerBound], as: UTF8.self))
  }

  private static let groupMarks = [",", "\u{A0}", "\u{202F}"]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The stem of one word in small letters.
  mutating func stem(ofWord word: String) -> String { read(word).stem }

  /// Whether a piece of text behind an apostrophe is an ending: Turkish divides names from their endings so ("Ankara’nın").
  private func isSuffix(_ place: Int, of words: TextWords) -> Bool {
    guard language == .turkish, place > 0, let tail = words.tail(behind: place - 1) else { return false }
    return tail == words.ranges[place].lowerBound
  }

  private mutating func read(_ word: String) -> (stem: String, isContent: Bool) {
    if let found = known[word] { return found }
    // What Snowball leaves apart in English; other languages have no such table.
    let form = language == .english ? WordForms.normalized(word) : CaseFolding.folded(word, language)
    let made = stemmer?.stem(form) ?? form
    // A contraction with "not" is made of function words alone.
    let isContent =
      !word.dropFirst().isEmpty && !stopWords.contains(word)
      && (language != .english || Self.negated(word) == nil)
    known[word] = (made, isContent)
    return (made, isContent)
  }

  /// Runs of letters and digits; an apostrophe inside a word ends it ("China’s" is "China"), but for "didn’t" and its like.
  ///
  /// - Parameter limit: At most so many words, from the beginning.
  static func words(of text: String, atMost limit: Int = .max) -> [Substring] {
    let words = TextWords(text, atMost: limit)
    let start = text.startIndex
    // The bytes are cut between code points, so that no boundary need be looked for.
    return words.ranges.map {
      Substring(
        text.utf8[
          text.utf8.index(start, offsetBy: $0.lowerBound)..<text.utf8.index(start, offsetBy: $0.upperBound)])
    }
  }

  /// What a word in small letters like "didn’t" negates ("did"), or nil where it is no such contraction.
  static func negated(_ word: String) -> String? {
    // Hardly any word ends with a "t", and looking at one byte costs nothing.
    guard word.utf8.last == UInt8(ascii: "t"), word.hasSuffix("n’t") || word.hasSuffix("n't") else {
      return nil
    }
    switch word.dropLast(2) {
    case "won": return "will"
    case "can": return "can"
    case "shan": return "shall"
    default: return String(word.dropLast(3))
    }
  }
}
