/// What a demand asks for, as far as dispositions need it.
struct AskedAct {
  let polarity: DemandPolarity
  /// The figures that it names, each in one spelling; dates are none.
  let figures: Set<String>
  /// By when it is asked for; English only.
  let deadlines: [TimeExpression]
  /// The first of them as it stands in the demand.
  let deadlineWords: String
  /// When letter and response were published, where that is known.
  let days: TimeComparison.Days
  /// What a question wants to know, where a word of that kind answers it; English only.
  let question: Question?
  /// How often it is asked for; English only.
  let frequency: Frequency?
  /// Where it is asked for.
  let places: [PlaceName]
  /// The stems of all its words, where it names a place.
  let stems: Set<String>
  /// Its words in small letters, and the stems of those that are not its verb; English only.
  let words: Set<String>
  let objects: Set<String>
  /// Whether the act is to speak of a matter to others: "raise his case with the Minister", "press the Government to …"; English only.
  let asksToSpeak: Bool
  /// Stems of whom it is done for, where these end it: "open the hall to youth groups"; English only.
  let recipients: Set<String>
  /// The year from which on it is asked for: "all records since 2010"; English only.
  let startYear: Int?
  /// Stems of what it is asked for without: "ratify it without reservations"; English only.
  let unwanted: Set<String>
  /// Stems of what its verb is done to, where that follows the verb: "its average processing times"; English only.
  let patient: Set<String>

  /// A question that a figure, a time, or any statement on the matter answers; what asks for an act ("Could you …?") is none.
  enum Question {
    case howMany, when, fact

    private static let opening: Set<String> = [
      "how", "what", "which", "why", "where", "who", "is", "are", "was", "were", "does", "do", "did", "has",
      "have",
    ]

    init?(_ words: [String]) {
      let opening = words.prefix(6)
      if zip(opening, opening.dropFirst()).contains(where: { $0 == "how" && ["many", "much"].contains($1) }) {
        self = .howMany
      } else if words.first == "when"
        || zip(opening, opening.dropFirst()).contains(where: { $0 == "by" && $1 == "when" })
      {
        self = .when
      } else if words.prefix(3).contains(where: Self.opening.contains) {
        self = .fact
      } else {
        return nil
      }
    }
  }

  /// An act that is asked for and not named.
  static let any = AskedAct(polarity: .asks, figures: [], deadlines: [])

  private init(polarity: DemandPolarity, figures: Set<String>, deadlines: [TimeExpression]) {
    self.polarity = polarity
    self.figures = figures
    self.deadlines = deadlines
    deadlineWords = ""
    frequency = nil
    question = nil
    days = .unknown
    places = []
    stems = []
    words = []
    objects = []
    patient = []
    recipients = []
    startYear = nil
    unwanted = []
    asksToSpeak = false
  }

  /// The first year behind "since" or "from", which no other year ends; nil where none is named.
  static func startYear(_ words: [String]) -> Int? {
    words.indices.dropLast().lazy.compactMap { index -> Int? in
      guard ["since", "from"].contains(words[index]),
        let year = words[(index + 1)...].prefix(3).lazy.compactMap({ $0.utf8.count == 4 ? Int($0) : nil })
          .first,
        (1800...2100).contains(year)
      else { return nil }
      return year
    }.first
  }

  /// Stems of the words right behind "without", up to the end of that phrase.
  private static func unwanted(_ words: [String], _ reader: inout TermReader) -> Set<String> {
    guard let without = words.firstIndex(of: "without") else { return [] }
    let things = words[(without + 1)...].drop { ["any", "further", "a", "an", "the"].contains($0) }
    guard let thing = things.first, !thing.hasSuffix("ing"), !StopWords.contains(thing),
      !["delay", "delays", "exception", "hesitation", "doubt", "fail"].contains(thing)
    else { return [] }
    return [reader.stem(ofWord: thing)]
  }

  /// Verbs of speaking to others, and what "raise" has for an object where it is one of them.
  private static let speaking: Set<String> = [
    "press", "urge", "mention", "recommend", "remind", "appeal", "advocate", "encourage",
  ]
  private static let matters: Set<String> = [
    "case", "cases", "issue", "issues", "concern", "concerns", "matter", "matters", "question", "questions",
    "situation", "plight", "fate", "this", "it", "these", "death", "deaths", "killing", "killings", "murder",
    "murders",
    "arrest", "arrests", "detention", "disappearance", "disappearances", "imprisonment", "treatment",
    "torture",
    "persecution", "violations", "abuses", "allegations", "names", "complaint", "complaints",
  ]

  /// Whether words ask somebody to speak of a matter: the verb begins them, or stands behind "to" or "should".
  private static func asksToSpeak(_ words: [String]) -> Bool {
    words.indices.dropLast().prefix(14).contains { index in
      guard index == 0 || ["to", "also", "please", "and", "should", "must"].contains(words[index - 1]) else {
        return false
      }
      if words[index] == "raise" { return words[(index + 1)...].prefix(4).contains(where: matters.contains) }
      return speaking.contains(words[index])
        || words[index] == "call" && ["for", "on"].contains(words[index + 1])
    }
  }

  private static func asksHowMany(_ words: [String]) -> Bool {
    guard let how = words.prefix(12).firstIndex(of: "how"), how + 1 < words.count,
      ["many", "much"].contains(words[how + 1])
    else { return false }
    return words[..<how].contains { telling.contains($0) }
  }

  private static let telling: Set<String> = [
    "disclose", "tell", "state", "say", "publish", "confirm", "explain", "clarify", "know", "provide",
    "specify",
    "report", "indicate", "reveal", "inform",
  ]

  private static func patient(_ words: ArraySlice<String>, _ reader: inout TermReader) -> Set<String> {
    let rest = words.drop { ["every", "each", "all"].contains($0) }
    var noun = rest.prefix { !Self.ends.contains($0) }
    // "the arrears of the allowance": what is paid is the allowance, too.
    if let last = noun.last, amounts.contains(last), noun.endIndex < rest.endIndex,
      rest[noun.endIndex] == "of"
    {
      noun = rest[..<(rest[(noun.endIndex + 1)...].firstIndex { Self.ends.contains($0) } ?? rest.endIndex)]
    }
    return Set(
      noun.filter { !StopWords.contains($0) && $0.count > 2 && !$0.hasSuffix("ly") }.map {
        reader.stem(ofWord: $0)
      })
  }

  private static func recipients(_ words: ArraySlice<String>, _ reader: inout TermReader) -> Set<String> {
    guard let to = words.prefix(8).firstIndex(of: "to"), to + 1 < words.endIndex,
      case let rest = words[(to + 1)...], rest.count < 5, !DemandVerbs.contains(small: rest.first ?? "")
    else { return [] }
    return Set(rest.filter { !StopWords.contains($0) && $0.count > 2 }.map { reader.stem(ofWord: $0) })
  }

  private static let amounts: Set<String> = [
    "arrears", "backlog", "balance", "debt", "debts", "rest", "remainder", "number", "amount", "copies",
  ]

  /// Words before which the noun that a verb is done to has ended.
  private static let ends: Set<String> = [
    "of", "to", "in", "for", "that", "by", "from", "on", "at", "with", "within", "into", "about", "every",
    "and", "or",
    "which", "who", "before", "after", "during", "as", "through", "until", "if", "when", "without", "between",
    "among", "under", "over", "so", "not",
  ]

  /// Whether what it forbids is forbidden somewhere, at some time or beyond some measure alone: "within five miles".
  var isScoped: Bool { !words.isDisjoint(with: Self.scopes) }

  private static let scopes: Set<String> = [
    "within", "during", "near", "before", "without", "under", "below", "inside", "between",
  ]

  /// `isTranslated`: the answer is in another language, so that no verb of the demand stands in it.
  init(
    _ demand: String, reader: inout TermReader, isTranslated: Bool = false,
    days: TimeComparison.Days = .unknown
  ) {
    let polarity = DemandPolarity(demand, reader: &reader)
    self.polarity = isTranslated ? DemandPolarity(direction: polarity.direction, verb: nil) : polarity
    let cues = CueWords(demand)
    let words = cues.words
    let isEnglish = reader.language == .english && !isTranslated
    self.days = days
    deadlines = isEnglish ? TimeExpression.deadlines(in: words) : []
    // "I wonder whether the divers were paid." asks as a question does.
    let isWondering = isEnglish && demand.last != "?" && DemandCues.wonders(words)
    // "Please disclose how many complaints were received."
    let isIndirect = isEnglish && demand.last != "?" && Self.asksHowMany(words)
    question =
      isIndirect
      ? .howMany : isWondering ? .fact : isEnglish && demand.last == "?" ? Question(words) : nil
    frequency = isEnglish ? Frequency.all(in: cues).first : nil
    deadlineWords = deadlines.first.map { cues.surface($0.range) } ?? ""
    places = isTranslated ? [] : PlaceName.places(in: cues, reader: &reader)
    stems = places.isEmpty ? [] : Set(words.map { reader.stem(ofWord: $0) })
    self.words = isEnglish ? Set(words) : []
    objects =
      isEnglish
      ? Set(words.filter { !StopWords.contains($0) }.map { reader.stem(ofWord: $0) }).subtracting(
        polarity.verb.map { [$0] } ?? []) : []
    let verb = polarity.verb.flatMap { verb in words.firstIndex { reader.stem(ofWord: $0) == verb } }
    asksToSpeak = isEnglish && Self.asksToSpeak(words)
    patient =
      isEnglish ? verb.map { Self.patient(words[($0 + 1)...], &reader) } ?? [] : []
    recipients = isEnglish ? verb.map { Self.recipients(words[($0 + 1)...], &reader) } ?? [] : []
    startYear = isEnglish ? Self.startYear(words) : nil
    unwanted = isEnglish ? Self.unwanted(words, &reader) : []
    figures = Figures.amounts(
      in: words, without: isEnglish ? TimeExpression.times(in: words) : [], language: reader.language)
  }
}
