/// What a full stop after a known abbreviation may mean.
enum Abbreviation: Sendable {
  /// Stands before what it belongs to and never ends a sentence: "Dr.", "e.g.", "vs.".
  case never
  /// Closes a name or phrase; ends a sentence only if a word follows that opens sentences: "Inc.", "U.S.".
  case opener
  /// Ends a sentence before anything that may open one: "etc.".
  case closing
  /// Takes a number: no end before one, otherwise like any word: "No.", "para.", "Art.".
  case number
  /// A time of day; ends a sentence unless nothing but the time has been said: "At 5 a.m.".
  case time
}

/// The word tables of one language: abbreviations, words that open sentences, and no rules.
///
/// Entries are lowercase and without their final stop; inner stops are kept ("e.g").
struct SentenceWords: Sendable {
  let abbreviations: [String: Abbreviation]
  /// Words that, capitalised, open a sentence even after an abbreviation.
  let openers: Set<String>
  /// Words that open a sentence even in lowercase, after a word that is no abbreviation: pronouns, question words.
  let resumers: Set<String>

  /// Whether even a lowercase word begins a sentence after a bare question mark, as in mails in English; elsewhere such
  /// a word names who asked.
  let endsAtQuestion: Bool

  /// Builds the tables from lists of words separated by white space.
  ///
  /// A word in two lists takes the kind of the later parameter. What `others` know is added where this language does
  /// not say: for documents that quote each other across scripts, and texts of which no language is declared.
  init(
    never: String, opener: String, closing: String, number: String, time: String = "", openers: String,
    resumers: String = "", endsAtQuestion: Bool = false, others: [SentenceWords] = []
  ) {
    var table: [String: Abbreviation] = [:]
    for (list, kind) in [
      (never, Abbreviation.never), (opener, .opener), (closing, .closing), (number, .number), (time, .time),
    ] {
      for word in list.split(whereSeparator: \.isWhitespace) { table[String(word)] = kind }
    }
    var openingWords = Set(openers.split(whereSeparator: \.isWhitespace).map(String.init))
    for other in others {
      table.merge(other.abbreviations) { own, _ in own }
      openingWords.formUnion(other.openers)
    }
    self.abbreviations = table
    self.openers = openingWords
    self.endsAtQuestion = endsAtQuestion
    self.resumers = Set(resumers.split(whereSeparator: \.isWhitespace).map(String.init))
      .union(endsAtQuestion ? others.first?.resumers ?? [] : [])
  }
}
