extension SentenceReading {
  /// Whether the sentence names an end of something.
  var namesEnd: Bool { cues.lexicon.map { $0.namesEnd(texts) } ?? DemandPolarity.namesEnd(texts) }

  /// What the sentence says of the act that a demand names, by the lexicon of its language.
  ///
  /// Negation is part of the cue already. The demand's verb, or another word for it, must stand in the sentence, unless it says
  /// nothing by itself or the sentence answers by its place.
  func act(for polarity: DemandPolarity, isAnswer: Bool, lexicon: ResponseLexicon) -> ResponseCues.Act? {
    let act = cue?.act
    switch act {
    case .accepted, .partlyAccepted, .refused, .unable, .considered:
      return isSomebodyElses ? .noted : isMixed ? .partlyAccepted : act
    case .willNot, .promised, .done:
      if isSomebodyElses { return .noted }
      if isMixed { return .partlyAccepted }
      guard let verb = polarity.verb else { return hedged(act) }
      if words.contains(where: { lexicon.agree($0.stem, verb) }) { return hedged(act) }
      if words.contains(where: { lexicon.undoes($0.stem, verb) }) {
        return act == .willNot ? .noted : .refused
      }
      if lexicon.isLight(verb) { return hedged(act) }
      return act == .willNot || isAnswer || polarity.direction == .ends && act == .done ? act : .noted
    case .unchanged, .urged, .noted, nil: return act
    }
  }

  /// "We will see whether …", "if the funds allow it": no promise, or a part of one.
  private func hedged(_ act: ResponseCues.Act?) -> ResponseCues.Act? {
    guard act == .promised else { return act }
    return isOpen ? .noted : isConditional ? .partlyAccepted : .promised
  }
}
