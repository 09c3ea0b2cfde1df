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
    var terms: [Term] = []
    var figure: Substring?
    for word in Self.words(of: text) {
      // "1,500,000" is one figure: its groups say nothing by themselves.
      if let begun = figure, Self.continues(begun, with: word) {
        let whole = text[begun.startIndex..<word.endIndex]
        if terms.last?.surface == String(begun) { terms.removeLast() }
        terms.append(Term(stem: String(whole.filter(\.isNumber)), surface: String(whole)))
        figure = whole
        continue
      }
      figure = word.utf8.first.map { (0x30...0x39).contains($0) } ?? false ? word : nil
      let lowered = CaseFolding.folded(word, language)
      let (stem, isContent) = read(lowered)
      if isContent, !isSuffix(word) { terms.append(Term(stem: stem, surface: String(word))) }
    }
    guard !expansions.isEmpty else { return terms }
    // What stands in full already is not said twice.
    var known = Set(terms.map(\.stem))
    for term in terms {
      for stem in expansions[term.surface] ?? [] where known.insert(stem).inserted {
        terms.append(Term(stem: stem, surface: term.surface))
      }
    }
    return terms
  }

  /// Whether a word is the next group of three digits of a figure: ",500" behind "1", or "500" behind a blank that does not break.
  private static func continues(_ figure: Substring, with word: Substring) -> Bool {
    let text = word.base
    guard word.utf8.count == 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      figure.utf8.prefix(4).prefix(while: { (0x30...0x39).contains($0) }).count <= 3,
      figure.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false
    else { return false }
    return [",", "\u{A0}", "\u{202F}"].contains(text[figure.endIndex..<word.startIndex])
  }

  /// The stem of one word in small letters.
  mutating func stem(ofWord word: String) -> String { read(word).stem }

  /// Whether a piece of text behind an apostrophe is an ending: Turkish divides names from their endings so ("Ankara’nın").
  private func isSuffix(_ word: Substring) -> Bool {
    guard language == .turkish, word.startIndex > word.base.startIndex else { return false }
    let before = word.base.unicodeScalars[word.base.unicodeScalars.index(before: word.startIndex)]
    return WordScalars.isApostrophe(before)
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
    var words: [Substring] = []
    let bytes = Array(text.utf8)
    words.reserveCapacity(min(limit, bytes.count / 6 + 1))
    let start = text.startIndex
    func part(_ range: Range<Int>) -> Substring {
      text[
        text.utf8.index(
          start, offsetBy: range.lowerBound)..<text.utf8.index(start, offsetBy: range.upperBound)]
    }
    var index = 0
    while index < bytes.count, words.count < limit {
      let first = WordScalars.scalar(in: bytes, at: index)
      guard WordScalars.begins(first) else {
        index += UTF8.width(first)
        continue
      }
      let begin = index
      index = end(of: bytes, from: index, while: WordScalars.continues)
      words.append(part(begin..<index))
      // What follows an apostrophe is a possessive or a contraction's tail.
      if index < bytes.count, case let mark = WordScalars.scalar(in: bytes, at: index),
        WordScalars.isApostrophe(mark)
      {
        let tail = index + UTF8.width(mark)
        let end = end(of: bytes, from: tail) { $0.properties.isAlphabetic }
        let word = part(begin..<end)
        if negated(word.lowercased()) != nil { words[words.count - 1] = word }
        if tails.contains(part(tail..<end).lowercased()) { index = end }
      }
    }
    return words
  }

  /// One past the last byte of the code points from a byte on that are of a kind.
  private static func end(
    of bytes: [UInt8], from start: Int, while isIncluded: (Unicode.Scalar) -> Bool
  ) -> Int {
    var index = start
    while index < bytes.count, case let scalar = WordScalars.scalar(in: bytes, at: index), isIncluded(scalar)
    {
      index += UTF8.width(scalar)
    }
    return index
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

  private static let tails: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]
}
