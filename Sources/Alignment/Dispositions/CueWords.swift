/// The words of a sentence as cues are compared with them: small, contractions written out ("won’t" is "will not").
struct CueWords {
  let words: [String]
  /// For each word, the number of the clause that it stands in; commas, semicolons, colons, dashes and brackets divide.
  let clauses: [Int]
  /// The words that begin behind a semicolon.
  let stops: [Int]
  /// The tables of its language; nil for English, whose tables stand in the code.
  let lexicon: ResponseLexicon?
  /// Whether its document tells what was said, so that "would" stands for "will".
  let isOfMinutes: Bool
  private let source: TextWords
  /// For each word, the word of the sentence that it comes from.
  private let places: [Int]

  init(_ sentence: String, language: TextLanguage = .english, isOfMinutes: Bool = false) {
    self.isOfMinutes = isOfMinutes
    let lexicon = ResponseLexicon.of(language)
    self.lexicon = lexicon
    source = TextWords(sentence)
    var words: [String] = []
    var clauses: [Int] = []
    var places: [Int] = []
    var clause = 0
    var stops: [Int] = []
    var end = 0
    for (place, range) in source.ranges.enumerated() {
      if Self.isDivided(source.bytes, end..<range.lowerBound) {
        clause += 1
        if source.bytes[end..<range.lowerBound].contains(UInt8(ascii: ";")) { stops.append(words.count) }
      }
      end = range.upperBound
      let (first, second) =
        lexicon == nil ? Self.fullForms(place, in: source) : (source.folded(place, language), nil)
      words.append(first)
      clauses.append(clause)
      places.append(place)
      guard let second else { continue }
      words.append(second)
      clauses.append(clause)
      places.append(place)
    }
    self.words = words
    self.clauses = clauses
    self.places = places
    self.stops = stops
  }

  /// Whether what stands between two words divides clauses.
  private static func isDivided(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      let scalar = WordScalars.scalar(in: bytes, at: index)
      switch scalar {
      case ",", ";", ":", "–", "—", "(", ")": return true
      default: index += UTF8.width(scalar)
      }
    }
    return false
  }

  /// The words of a half-open range as they stand in the sentence.
  func surface(_ range: Range<Int>) -> String {
    (places[range.lowerBound]...places[range.upperBound - 1]).map(source.surface).joined(separator: " ")
  }

  /// Whether a word stands in capitals, as the short names of institutions do ("UNHCR").
  func isAcronym(_ index: Int) -> Bool {
    let word = source.surface(places[index])
    return word.count > 1 && word.unicodeScalars.allSatisfy(\.properties.isUppercase)
  }

  /// Whether a word begins with a capital, as names do.
  func isCapitalised(_ index: Int) -> Bool {
    let scalar = WordScalars.scalar(in: source.bytes, at: source.ranges[places[index]].lowerBound)
    return scalar.properties.isUppercase
  }

  /// Whether a word stands where a sentence only says who somebody is or what somebody else said: "claimants who have
  /// accepted the offer", "As the Committee has acknowledged, …".
  func isOfOthers(_ index: Int) -> Bool {
    if index > 0, words[index - 1] == "who" { return true }
    // "Any patient who is unable to pay": the verb of a relative clause.
    if index > 1, words[index - 2] == "who", Self.verbs.contains(words[index - 1]) { return true }
    guard clauses[index] == 0, words[0] == "as", words.count > 1, !Self.first.contains(words[1]),
      let end = clauses.firstIndex(where: { $0 > 0 })
    else { return false }
    return !words[..<end].contains { Self.first.contains($0) || $0 == "government" }
  }

  private static let first: Set<String> = ["i", "we", "our", "my", "part"]
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did",
  ]

  /// What a word of minutes stands for where nothing is reported; nil for other words, and where "would" only supposes something.
  func direct(_ index: Int) -> String? {
    guard isOfMinutes, let direct = Minutes.direct(words[index]) else { return nil }
    guard words[index] == "would", index + 1 < words.count else { return direct }
    if words[index + 1] == "be" {
      return index + 2 < words.count && Self.isPast(words[index + 2]) ? direct : nil
    }
    return Minutes.supposing.contains(words[index + 1]) ? nil : direct
  }

  /// Whether a verb stands in a clause that only says which thing or which time is meant: "sums that were paid", "before the building was
  /// admitted".
  func isSubordinate(_ index: Int) -> Bool {
    if index > 1, ["which", "that"].contains(words[index - 1]), !Self.telling.contains(words[index - 2]) {
      return true
    }
    return (max(0, index - 4)..<index).contains {
      clauses[$0] == clauses[index] && ["before", "until", "unless", "whether", "if"].contains(words[$0])
    }
  }

  /// Behind these "that" begins what is told.
  private static let telling: Set<String> = [
    "say", "said", "says", "confirm", "confirmed", "confirms", "report", "reported", "note", "noted", "so",
    "all", "now",
  ]

  /// Whether the clause of a word ends behind it.
  func endsClause(_ index: Int) -> Bool {
    index + 1 >= words.count || clauses[index + 1] != clauses[index]
  }

  /// One past the last word where parts of a phrase stand from `start` on, each at most three words behind the one before.
  func end(of parts: [[String]], at start: Int) -> Int? {
    guard let first = matches(parts[0], at: start) else { return nil }
    var end = first
    for part in parts.dropFirst() {
      guard let next = (end...end + 3).lazy.compactMap({ matches(part, at: $0) }).first else { return nil }
      end = next
    }
    return end
  }

  /// One past the last word where a part stands from `start` on; an adverb may stand inside it ("has now been").
  private func matches(_ part: [String], at start: Int) -> Int? {
    var index = start
    for (offset, pattern) in part.enumerated() {
      if offset > 0, index + 1 < words.count, !fits(index, pattern),
        Self.adverbs.contains(words[index])
      {
        index += 1
      }
      guard index < words.count, fits(index, pattern) else { return nil }
      index += 1
    }
    return index
  }

  /// Those that leave what a phrase says as it is.
  private static let adverbs: Set<String> = [
    "now", "also", "recently", "since", "therefore", "nonetheless", "nevertheless", "just", "duly", "again",
    "thus",
    "accordingly", "then", "finally", "further", "immediately", "today", "still", "formally", "all", "both",
  ]

  /// Whether a word in small letters looks like a verb of the third person that tells of an act.
  private static func isPresent(_ word: String) -> Bool {
    word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") && word.utf8.count > 3
      && !StopWords.contains(word) && !states.contains(word)
  }

  /// Those that tell of no act, or are no verb.
  private static let states: Set<String> = [
    "faces", "needs", "wants", "seems", "appears", "knows", "believes", "thinks", "hopes", "expects", "feels",
    "considers", "remains", "sees", "fears", "regrets", "wishes", "looks", "lies", "lacks", "understands",
    "years", "months", "weeks", "days", "always", "plans", "depends", "costs",
  ]

  /// Whether a word fits a word of a phrase; "<past>", "<present>" and "<ing>" stand for any word in that form.
  private func fits(_ index: Int, _ pattern: String) -> Bool {
    let word = words[index]
    return switch pattern {
    case "<past>": Self.isPast(word)
    case "<present>": Self.isPresent(word)
    case "<noun>": !StopWords.contains(word) && !Self.figures.contains(word)
    case "<ing>": word.hasSuffix("ing") && word.count > 4
    default: word == pattern || direct(index) == pattern
    }
  }

  /// Behind "no" these deny nothing of what follows: "no doubt it will".
  private static let figures: Set<String> = ["doubt", "question", "wonder", "matter", "sooner", "longer"]

  /// Whether a word in small letters looks like a past form.
  static func isPast(_ word: String) -> Bool {
    word.hasSuffix("ed") && word.count > 3 || WordForms.isIrregularPast(word) || unchanged.contains(word)
  }

  /// Past forms that are the verb itself, and one that is mostly another word.
  private static let unchanged: Set<String> = ["set", "put", "cut", "shut", "become", "bound", "come"]

  /// The words in small letters that a word stands for, one or two.
  private static func fullForms(_ place: Int, in source: TextWords) -> (String, String?) {
    let small = source.small(place)
    if let verb = TermReader.negated(small) { return verb == "can" ? ("cannot", nil) : (verb, "not") }
    guard let tail = source.tail(behind: place) else { return (small, nil) }
    switch String(decoding: source.bytes[tail...].prefix(2), as: UTF8.self).lowercased() {
    case "ll": return (small, "will")
    case "ve": return (small, "have")
    default: return (small, nil)
    }
  }
}
