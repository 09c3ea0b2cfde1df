/// What a demand asks for, as far as dispositions need it.
struct AskedAct {
  let polarity: DemandPolarity
  /// The figures that it names, each in one spelling; dates are none.
  let figures: Set<String>
  /// By when it is asked for; English only.
  let deadlines: [TimeExpression]

  /// An act that is asked for and not named.
  static let any = AskedAct(polarity: .asks, figures: [], deadlines: [])

  private init(polarity: DemandPolarity, figures: Set<String>, deadlines: [TimeExpression]) {
    self.polarity = polarity
    self.figures = figures
    self.deadlines = deadlines
  }

  /// `isTranslated`: the answer is in another language, so that no verb of the demand stands in it.
  init(_ demand: String, reader: inout TermReader, isTranslated: Bool = false) {
    let polarity = DemandPolarity(demand, reader: &reader)
    self.polarity = isTranslated ? DemandPolarity(direction: polarity.direction, verb: nil) : polarity
    let words = CueWords(demand).words
    let isEnglish = reader.language == .english && !isTranslated
    deadlines = isEnglish ? TimeExpression.deadlines(in: words) : []
    figures = Figures.amounts(in: words, without: isEnglish ? TimeExpression.times(in: words) : [])
  }
}
