/// Words and phrases that are counted in both versions of a sentence.
struct PhraseTable: Sendable {
  /// In lower case, one space between words.
  private let phrases: Set<String>
  /// Endings that make any word count.
  private let endings: [String]
  /// Words in the longest phrase.
  private let longest: Int

  private init(_ phrases: Set<String>, endings: [String] = []) {
    self.phrases = phrases
    self.endings = endings
    longest = phrases.reduce(1) { max($0, $1.split(separator: " ").count) }
  }

  /// The kinds that hold where the count of their words differs.
  static let added: [(ChangeKind, PhraseTable)] = [
    (.negation, negations), (.hedge, hedges), (.attribution, attributions),
  ]

  static let negations = PhraseTable(
    ["not", "no", "never", "without", "nor", "neither", "none", "nobody", "nothing", "nowhere", "cannot"],
    endings: ["n't"])

  static let hedges = PhraseTable([
    "alleged", "allegedly", "apparent", "apparently", "appear", "appears", "appeared", "believed", "likely",
    "perhaps", "possible", "possibly", "potential", "potentially", "presumably", "probable", "probably",
    "purported", "purportedly", "reportedly", "seem", "seems", "seemed", "seemingly", "so called",
    "suspected",
    "unlikely", "approximately", "roughly", "in principle", "as appropriate", "where possible", "if possible",
  ])

  static let attributions = PhraseTable([
    "according to", "said", "says", "stated", "states that", "reported", "reports that", "claimed",
    "claims that",
    "confirmed", "confirms", "told", "asserted", "asserts", "argued", "argues", "maintains that",
    "maintained that",
    "noted that", "notes that", "announced", "in the words of", "the view of",
  ])

  /// How often a phrase occurs; the longest counts where several begin at one word.
  func count(in words: [Word]) -> Int {
    let words = words.filter(\.isWord).map(\.lowered)
    var count = 0
    var index = 0
    while index < words.count {
      let length = (1...longest).last { length in
        index + length <= words.count
          && phrases.contains(words[index..<index + length].joined(separator: " "))
      }
      let matched = length ?? (endings.contains(where: words[index].hasSuffix) ? 1 : 0)
      if matched > 0 { count += 1 }
      index += max(1, matched)
    }
    return count
  }
}
