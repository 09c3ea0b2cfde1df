/// What a demand asks for, as far as dispositions need it.
struct AskedAct {
  let polarity: DemandPolarity
  /// The figures that it names, each in one spelling; dates are none.
  let figures: Set<String>
  /// By when it is asked for; English only.
  let deadlines: [TimeExpression]
  /// Where it is asked for.
  let places: [PlaceName]
  /// The stems of all its words, where it names a place.
  let stems: Set<String>
  /// Its words in small letters, and the stems of those that are not its verb; English only.
  let words: Set<String>
  let objects: Set<String>

  /// An act that is asked for and not named.
  static let any = AskedAct(polarity: .asks, figures: [], deadlines: [])

  private init(polarity: DemandPolarity, figures: Set<String>, deadlines: [TimeExpression]) {
    self.polarity = polarity
    self.figures = figures
    self.deadlines = deadlines
    places = []
    stems = []
    words = []
    objects = []
  }

  /// Whether what it forbids is forbidden somewhere, at some time or beyond some measure alone: "within five miles".
  var isScoped: Bool { !words.isDisjoint(with: Self.scopes) }

  private static let scopes: Set<String> = [
    "within", "during", "near", "before", "without", "under", "below", "inside", "between",
  ]

  /// `isTranslated`: the answer is in another language, so that no verb of the demand stands in it.
  init(_ demand: String, reader: inout TermReader, isTranslated: Bool = false) {
    let polarity = DemandPolarity(demand, reader: &reader)
    self.polarity = isTranslated ? DemandPolarity(direction: polarity.direction, verb: nil) : polarity
    let cues = CueWords(demand)
    let words = cues.words
    let isEnglish = reader.language == .english && !isTranslated
    deadlines = isEnglish ? TimeExpression.deadlines(in: words) : []
    places = isTranslated ? [] : PlaceName.places(in: cues, reader: &reader)
    stems = places.isEmpty ? [] : Set(words.map { reader.stem(ofWord: $0) })
    self.words = isEnglish ? Set(words) : []
    objects =
      isEnglish
      ? Set(words.filter { !StopWords.contains($0) }.map { reader.stem(ofWord: $0) }).subtracting(
        polarity.verb.map { [$0] } ?? []) : []
    figures = Figures.amounts(
      in: words, without: isEnglish ? TimeExpression.times(in: words) : [], language: reader.language)
  }
}
