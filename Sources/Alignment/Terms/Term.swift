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
  private var stems: [String: String] = [:]
  /// The stems that each short name stands for.
  private var expansions: [String: [String]] = [:]

  init(language: TextLanguage = .english) {
    self.language = language
    stemmer = language.stemmer.flatMap { Stemmer(language: $0) }
    stopWords = StopWords.of(language)
  }

  /// From now on a short name counts as the words that it stands for, too.
  mutating func use(_ acronyms: Acronyms) {
    for (name, words) in acronyms.expansions {
      expansions[name] = words.map { stem(CaseFolding.folded($0[...], language)) }
    }
  }

  /// The terms of a text in order, repetitions kept.
  mutating func terms(of text: String) -> [Term] {
    var terms: [Term] = []
    for word in Self.words(of: text) {
      let lowered = CaseFolding.folded(word, language)
      // A contraction with "not" is made of function words alone.
      guard lowered.count > 1, !stopWords.contains(lowered),
        language != .english || Self.negated(lowered) == nil, !isSuffix(word)
      else { continue }
      terms.append(Term(stem: stem(lowered), surface: String(word)))
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

  /// The stem of one word in small letters.
  mutating func stem(ofWord word: String) -> String { stem(word) }

  /// Whether a piece of text behind an apostrophe is an ending: Turkish divides names from their endings so ("Ankara’nın").
  private func isSuffix(_ word: Substring) -> Bool {
    guard language == .turkish, word.startIndex > word.base.startIndex else { return false }
    let before = word.base.unicodeScalars[word.base.unicodeScalars.index(before: word.startIndex)]
    return WordScalars.isApostrophe(before)
  }

  private mutating func stem(_ word: String) -> String {
    if let known = stems[word] { return known }
    // What Snowball leaves apart in English; other languages have no such table.
    let form = language == .english ? WordForms.normalized(word) : CaseFolding.folded(word, language)
    let made = stemmer?.stem(form) ?? form
    stems[word] = made
    return made
  }

  /// Runs of letters and digits; an apostrophe inside a word ends it ("China’s" is "China"), but for "didn’t" and its like.
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard WordScalars.begins(scalars[index]) else {
        scalars.formIndex(after: &index)
        continue
      }
      let start = index
      while index < scalars.endIndex, WordScalars.continues(scalars[index]) {
        scalars.formIndex(after: &index)
      }
      words.append(text[start..<index])
      // What follows an apostrophe is a possessive or a contraction's tail.
      if index < scalars.endIndex, WordScalars.isApostrophe(scalars[index]) {
        var end = scalars.index(after: index)
        let tail = end
        while end < scalars.endIndex, scalars[end].properties.isAlphabetic { scalars.formIndex(after: &end) }
        let word = text[start..<end]
        if negated(word.lowercased()) != nil { words[words.count - 1] = word }
        if tails.contains(text[tail..<end].lowercased()) { index = end }
      }
    }
    return words
  }

  /// What a word in small letters like "didn’t" negates ("did"), or nil where it is no such contraction.
  static func negated(_ word: String) -> String? {
    guard word.hasSuffix("n’t") || word.hasSuffix("n't") else { return nil }
    switch word.dropLast(2) {
    case "won": return "will"
    case "can": return "can"
    case "shan": return "shall"
    default: return String(word.dropLast(3))
    }
  }

  private static let tails: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]
}
