/// One version of a sentence as the rules read it: its words in lower case, and what the tables say of them.
///
/// Positions count the tokens that are no marks. Linear in the length of the sentence.
struct Wording {
  /// A word or phrase of the tables, at half-open positions.
  struct Match {
    let sense: Sense
    let range: Range<Int>
  }

  let words: [Word]
  /// Index in `words` of each position.
  let content: [Int]
  let lowered: [String]
  let language: WrittenLanguage
  private(set) var matches: [Match] = []
  private(set) var figures: [Figure] = []
  /// Whether a figure has the position.
  private(set) var isFigure: [Bool]
  private let entries: [SenseTable.Entry?]

  init(_ words: [Word], _ language: WrittenLanguage) {
    self.words = words
    self.language = language
    let content = words.indices.filter { words[$0].kind != .mark }
    let lowered = content.map { words[$0].lowered }
    self.content = content
    self.lowered = lowered
    isFigure = Array(repeating: false, count: content.count)
    let table = SenseTable.english
    entries = language == .english ? lowered.map { table[$0] } : Array(repeating: nil, count: lowered.count)
    let isPhrase = matchPhrases()
    var reader = FigureReader(self, isTaken: isPhrase)
    figures = reader.figures()
    for figure in figures { for position in figure.range { isFigure[position] = true } }
  }

  func word(_ position: Int) -> Word { words[content[position]] }

  /// Whether the tables have the word, alone or as the first of a phrase.
  func hasEntry(_ position: Int) -> Bool { entries[position] != nil }

  /// What a word alone stands for.
  func senses(_ position: Int) -> [Sense] {
    position >= 0 && position < entries.count ? entries[position]?.senses ?? [] : []
  }

  /// Whether no mark stands between a position and the next one.
  func isJoined(_ position: Int) -> Bool {
    position >= 0 && position + 1 < content.count && content[position] + 1 == content[position + 1]
  }

  /// The mark that stands alone between a position and the next one.
  func markBehind(_ position: Int) -> String? {
    position >= 0 && position + 1 < content.count && content[position] + 2 == content[position + 1]
      ? words[content[position] + 1].key : nil
  }

  /// Finds the longest phrase at each word and passes over it; gives which positions belong to one of two words or more.
  private mutating func matchPhrases() -> [Bool] {
    var isPhrase = Array(repeating: false, count: content.count)
    var position = 0
    while position < content.count {
      guard let entry = entries[position] else {
        if language == .english, lowered[position].hasSuffix("n't") {
          matches.append(Match(sense: .negation, range: position..<position + 1))
        }
        position += 1
        continue
      }
      if let phrase = entry.phrases.first(where: { follows($0.rest, position) }) {
        let range = position..<position + 1 + phrase.rest.count
        for sense in phrase.senses { matches.append(Match(sense: sense, range: range)) }
        for index in range { isPhrase[index] = true }
        position = range.upperBound
      } else {
        for sense in entry.senses { matches.append(Match(sense: sense, range: position..<position + 1)) }
        position += 1
      }
    }
    return isPhrase
  }

  private func follows(_ rest: [String], _ position: Int) -> Bool {
    guard position + rest.count < content.count else { return false }
    for offset in rest.indices where lowered[position + 1 + offset] != rest[offset] { return false }
    return true
  }

  /// The text of a match in lower case, one space between words.
  func phrase(_ range: Range<Int>) -> String {
    range.count == 1 ? lowered[range.lowerBound] : lowered[range].joined(separator: " ")
  }
}
