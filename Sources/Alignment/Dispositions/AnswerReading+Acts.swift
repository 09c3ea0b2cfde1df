/// What an act that a sentence tells of does with a demand, by which way that points.
extension AnswerReading.Context {
  /// What the act of one sentence does with the demand.
  func disposition(of act: ResponseCues.Act?, at index: Int) -> Disposition {
    let polarity = demand.polarity
    let sentence = sentences[index]
    let namesEnd =
      polarity.direction == .ends
      && (sentence.namesEnd || sentence.names(polarity))
    // "It remains open" is what "do not close it" asks for; "we continue to use it" declines "end the use".
    if !sentence.isSomebodyElses, polarity.direction == .forbids, sentence.keepsFrom(polarity) {
      return fulfilled(at: index)
    }
    if !sentence.isSomebodyElses, polarity.direction == .ends, !namesEnd, sentence.saysItGoesOn,
      [.done, .promised].contains(sentence.cue?.act)
    {
      return sparesWhatIsHarmed(index) ? fulfilled(at: index) : .declined
    }
    // "It will close as announced, though the van will stop at the library": what goes ahead does not end.
    if !sentence.isSomebodyElses, polarity.direction == .ends, sentence.goesAhead,
      [.done, .promised].contains(sentence.cue?.act)
    {
      return .declined
    }
    // "Stop the fee increase": "Fees will rise". What is to end is done, or goes ahead.
    if !sentence.isSomebodyElses, polarity.direction == .ends, !namesEnd,
      [.done, .promised].contains(act) || [.done, .promised].contains(sentence.cue?.act),
      sentence.carriesOut(demand.objects)
    {
      return .declined
    }
    if let disposition = disposition(byStateAt: index, of: act) { return disposition }
    if act == .done || act == .promised {
      // "The French President raised it" raises nothing for the responder.
      if demand.asksToSpeak, !sentence.hasOwnSpeaker { return .acknowledged }
      if polarity.direction == .asks, sentence.putsOff(demand.patient) { return .declined }
    }
    switch act {
    case .accepted: return fulfilled(at: index)
    case .partlyAccepted: return .partlyAddressed
    case .refused
    where polarity.direction == .forbids && (sentence.isUnplanned || sentence.refusesOthers):
      return fulfilled(at: index)
    case .refused where sentence.judges && isAgainstTheForbidden(index): return fulfilled(at: index)
    case .refused, .unable: return .declined
    // "Adding it did not change the effect" tells, and refuses nothing.
    case .willNot where demand.question == .fact && sentence.cue?.words.lowercased() == "did not":
      return .addressed
    case .willNot:
      // "We will not close it" is what "do not close it" asks for, and "it will not close" grants "suspend the closure".
      // "Do not close the pool": "the pool is no longer open".
      if let verb = polarity.verb, polarity.direction != .ends, sentence.isNoLonger(undoing: verb) {
        return polarity.direction == .forbids ? .declined : fulfilled(at: index)
      }
      switch polarity.direction {
      case .asks: return .declined
      // "The grant will not be kept at its level" does what "do not cut it" forbids.
      case .forbids: return sentence.stopsKeeping ? .declined : fulfilled(at: index)
      // "We will not be changing our policy on dividends": what is to end goes on.
      // "We are not going to do that" declines whatever was asked for.
      case .ends:
        // "The sale has been called off."
        let isOver = sentence.cue.map { $0.words.lowercased().hasSuffix(" off") } ?? false
        return !isOver && (namesEnd || sentence.keepsAsItIs || saysSo(index))
          ? .declined : fulfilled(at: index)
      }
    case .unchanged:
      switch polarity.direction {
      case .asks: return .declined
      case .forbids: return fulfilled(at: index)
      // "The trees will be kept" is what "stop the felling of the trees" asks for, "the toll will be kept" declines "scrap the toll".
      case .ends where sparesWhatIsHarmed(index): return fulfilled(at: index)
      case .ends: return .declined
      }
    case .done, .promised:
      switch polarity.direction {
      case .asks:
        return isDoneToAnother && coverage < AnswerReading.coveringShare
          ? .acknowledged : fulfilled(at: index)
      case .forbids:
        // "It was tested only far from the hives": elsewhere than where it is forbidden, or a part at least.
        if sentence.restricts(polarity) { return demand.isScoped ? .addressed : .partlyAddressed }
        return sentence.namesEnd(besides: polarity) ? fulfilled(at: index) : .declined
      // A promise that names no end may be one to go on; which it is, the words do not tell.
      // "We have done so."
      case .ends:
        return namesEnd || isAnswer && saysSo(index) ? fulfilled(at: index) : .acknowledged
      }
    // "I took this up with the Minister" is what "raise his case with the Minister" asks for.
    case .urged where demand.asksToSpeak && sentence.speaksItself && !shared.contains(index):
      return coverage >= AnswerReading.coveringShareOfShort ? .addressed : .partlyAddressed
    case .considered, .urged, .noted, nil: return .acknowledged
    }
  }

  /// What a sentence decides by words that tell how the demanded kind of act came out; nil where it has none.
  func disposition(byOutcomeAt index: Int) -> Disposition? {
    let polarity = demand.polarity
    guard let verb = polarity.verb, !sentences[index].isConditional,
      let found = ActOutcomes.find(in: sentences[index], of: verb)
    else { return nil }
    // Where the act is named, its verb says more, unless the words name it themselves: "beyond repair".
    let places = sentences[index].places(of: verb)
    // "Passengers whose flights were cancelled are not entitled to a refund": what was done is not what was asked for.
    let tellsNoAct =
      sentences[index].cue.map { cue in
        let last = sentences[index].words[cue.range.upperBound - 1]
        return cue.act == .noted
          || cue.act == .done && CueWords.isPast(last.text) && !VerbSenses.agree(last.stem, verb)
      } ?? true
    guard
      places.isEmpty || VerbSenses.isLight(verb) || places.contains(where: found.range.contains)
        || found.outcome == .refused && tellsNoAct
    else {
      return nil
    }
    switch found.outcome {
    case .partly: return .partlyAddressed
    case .done: return polarity.direction == .forbids ? .declined : fulfilled(at: index)
    case .refused: return polarity.direction == .forbids ? fulfilled(at: index) : .declined
    }
  }

  /// What a sentence decides by how it says that things are or will be; nil where it says nothing of that.
  private func disposition(byStateAt index: Int, of act: ResponseCues.Act?) -> Disposition? {
    let sentence = sentences[index]
    guard !sentence.isSomebodyElses, !sentence.isOpen, !sentence.isMixed,
      [nil, .noted, .done, .promised].contains(act)
    else { return nil }
    let polarity = demand.polarity
    if let disposition = disposition(byOutcomeAt: index) { return disposition }
    let asksToKeep = polarity.verb.map(VerbSenses.goesOn) ?? false
    if polarity.direction == .asks {
      // "Close it": "it stays open"; "keep it open": "it will stay closed".
      if sentence.keepsFrom(polarity) || asksToKeep && sentence.isInState(against: demand.objects) {
        return .declined
      }
      if asksToKeep, act == nil, sentence.staysAs(demand.objects) { return fulfilled(at: index) }
    }
    if polarity.direction == .asks, !asksToKeep, act == nil || act == .noted,
      sentence.judgesEnough || sentence.warns(polarity, of: demand.objects) || sentence.isTooMuch(polarity)
    {
      return .declined
    }
    // "End the requirement to register": "the requirement serves transparency".
    if polarity.direction == .ends, act == nil || act == .noted, sentence.defends(demand.objects) {
      return .declined
    }
    // "Do not cut the grant": "we have reduced the cut".
    if polarity.direction == .forbids, act != nil, sentence.lessens(polarity) { return .partlyAddressed }
    if polarity.direction != .asks, sentence.deniesSubject(demand.objects) { return fulfilled(at: index) }
    if let lets = sentence.lets(polarity) { return lets ? fulfilled(at: index) : .declined }
    // "Put a nurse in every school": "every school has a nurse".
    if polarity.direction == .asks, act == nil || act == .done, !asksToKeep, sentence.has(demand.objects),
      polarity.verb.map({ VerbSenses.isLight($0) || VerbSenses.gives($0) || VerbSenses.betters($0) })
        ?? false,
      coverage >= AnswerReading.coveringShareOfThing
    {
      return fulfilled(at: index)
    }
    // "Stop charging for parking": "parking is free".
    if polarity.direction == .ends, sentence.isNow(against: demand.objects) { return fulfilled(at: index) }
    if sentence.deniesThing(demand.objects),
      demand.words.isDisjoint(with: ["no", "not", "without", "free", "never", "none"])
    {
      return polarity.direction == .asks ? .declined : fulfilled(at: index)
    }
    if polarity.direction == .forbids, act != nil, sentence.deniesThing(demand.objects) {
      return fulfilled(at: index)
    }
    let isToGo = polarity.direction == .ends || polarity.verb.map(VerbSenses.lifts) ?? false
    if isToGo, polarity.direction != .forbids, sentence.strengthens(demand.objects) { return .declined }
    if isToGo, polarity.direction != .forbids, sentence.weakens(polarity),
      [.done, .promised].contains(sentence.cue?.act)
    {
      return sentence.isConditional ? nil : .partlyAddressed
    }
    return nil
  }

  /// Whether what stays is what the demanded end of an act would spare, and not that act itself.
  func sparesWhatIsHarmed(_ index: Int) -> Bool {
    let stems = Set(sentences[index].words.map(\.stem))
    return !demand.patient.isDisjoint(with: AnswerReading.harms) && demand.patient.isDisjoint(with: stems)
      && !demand.objects.isDisjoint(with: stems)
      // "We continue to supply the software" goes on with its sale.
      && !sentences[index].words.contains { AnswerReading.dealings.contains($0.text) }
  }

  /// "We have done so", "we will not do that": the act is the one that was asked for.
  func saysSo(_ index: Int) -> Bool {
    let texts = sentences[index].texts
    return zip(texts, texts.dropFirst()).contains {
      ["do", "done", "doing"].contains($0) && ["so", "that", "this"].contains($1)
    }
  }

  /// "The hall is open to visitors on Sundays" for "open the hall to youth groups".
  private func isForOthers(_ index: Int) -> Bool {
    guard demand.polarity.direction == .asks, !demand.recipients.isEmpty, !isAnswer,
      !sentences.contains(where: { $0.words.contains { demand.recipients.contains($0.stem) } })
    else { return false }
    let words = sentences[index].words
    return words.indices.dropLast().contains {
      words[$0].text == "to" && !StopWords.contains(words[$0 + 1].text)
        && !demand.objects.contains(words[$0 + 1].stem)
        && !DemandVerbs.contains(small: words[$0 + 1].text)
    }
  }

  /// Whether no sentence names anything of what the demand's verb is to be done to: "our magazine is published in every region" for
  /// "publish the processing times by region".
  var isDoneToAnother: Bool {
    guard !isAnswer, !demand.patient.isEmpty, demand.polarity.verb.map({ !VerbSenses.isLight($0) }) ?? false
    else { return false }
    return !sentences.contains { sentence in
      sentence.words.contains { word in
        demand.patient.contains(word.stem)
          || demand.patient.contains { VerbSenses.isNominalization($0, word.stem) }
          || demand.patient.contains { VerbSenses.agree($0, word.stem) }
      }
    }
  }

  func fulfilled(at index: Int) -> Disposition {
    guard limit(at: index) == nil, !isForOthers(index) else { return .partlyAddressed }
    let needed =
      demand.polarity.direction != .asks || sentences[index].names(demand.polarity)
      ? AnswerReading.coveringShareOfAct
      : isShort ? AnswerReading.coveringShareOfShort : AnswerReading.coveringShare
    return coverage >= needed || demand.question == .fact && answersQuestion(index)
      ? .addressed : .partlyAddressed
  }
}
