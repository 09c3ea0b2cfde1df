/// All tables of English words in one dictionary, so that a word is looked up once.
struct SenseTable: Sendable {
  /// What begins at a word.
  struct Entry: Sendable {
    /// What the word alone stands for.
    fileprivate(set) var senses: [Sense] = []
    /// Phrases that begin with it, the longest first: the words behind it, and what the whole stands for.
    fileprivate(set) var phrases: [(rest: [String], senses: [Sense])] = []
  }

  private var entries: [String: Entry] = [:]

  static let english = SenseTable(
    [
      NegationWords.table, DutyWords.table, DisapprovalWords.table, UrgencyWords.table, HedgeWords.table,
      QuantifierWords.table, AttributionWords.table, NumberWords.table, DateWords.table, UnitWords.table,
      NeutralPhrases.table,
    ])

  init(_ tables: [[Phrases]]) {
    for row in tables.joined() { for phrase in row.phrases { add(phrase, row.sense) } }
    for word in entries.keys { entries[word]?.phrases.sort { $0.rest.count > $1.rest.count } }
  }

  private mutating func add(_ phrase: String, _ sense: Sense) {
    var words = phrase.split(separator: " ").map(String.init)
    let first = words.removeFirst()
    if words.isEmpty {
      entries[first, default: Entry()].senses.append(sense)
    } else if let index = entries[first]?.phrases.firstIndex(where: { $0.rest == words }) {
      entries[first]?.phrases[index].senses.append(sense)
    } else {
      entries[first, default: Entry()].phrases.append((words, [sense]))
    }
  }

  subscript(word: String) -> Entry? { entries[word] }
}

/// A row of a table: words and phrases of one sense, in lower case.
struct Phrases: Sendable {
  let phrases: [String]
  let sense: Sense

  /// The phrases are given with commas between them; white space inside counts as one space.
  init(_ list: String, _ sense: Sense) {
    phrases = list.split(separator: ",").map { phrase in
      phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    self.sense = sense
  }
}
