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
  private let stemmer: Stemmer?
  private var stems: [String: String] = [:]

  init() { stemmer = Stemmer(language: "english") }

  /// The terms of a text in order, repetitions kept.
  mutating func terms(of text: String) -> [Term] {
    var terms: [Term] = []
    for word in Self.words(of: text) {
      let lowered = word.lowercased()
      guard lowered.count > 1, !StopWords.contains(lowered) else { continue }
      terms.append(Term(stem: stem(lowered), surface: String(word)))
    }
    return terms
  }

  private mutating func stem(_ word: String) -> String {
    if let known = stems[word] { return known }
    let form = WordForms.normalized(word)
    let made = stemmer?.stem(form) ?? form
    stems[word] = made
    return made
  }

  /// Runs of letters and digits; an apostrophe inside a word ends it ("China’s" is "China").
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index].isLetter || text[index].isNumber else {
        index = text.index(after: index)
        continue
      }
      let start = index
      while index < text.endIndex, text[index].isLetter || text[index].isNumber {
        index = text.index(after: index)
      }
      words.append(text[start..<index])
      // What follows an apostrophe is a possessive or a contraction's tail.
      if index < text.endIndex, text[index] == "’" || text[index] == "'" {
        let tail = text.index(after: index)
        var end = tail
        while end < text.endIndex, text[end].isLetter { end = text.index(after: end) }
        if ["s", "t", "re", "ve", "ll", "d", "m"].contains(text[tail..<end].lowercased()) { index = end }
      }
    }
    return words
  }
}
