/// What a sentence of a response says of an act, as far as words tell: whether the act is done, promised or not, and
/// whether the responder says so in its own voice.
///
/// A cue alone ("we will") does not say of what. Where the demand begins with a verb, that verb decides: it must stand in
/// the sentence, and a negation in its clause, up to six words before it, turns the report around. What others claim,
/// what is denied and what is only considered promises nothing.
struct SentenceReading {
  /// Its words as cues and formulas read them.
  let cues: CueWords
  let cue: ResponseCues.Finding?
  let words: [Word]
  let isSomebodyElses: Bool
  /// Whether it says what should be, and nothing of what the responder did or will do: "… is crucial", "… must respect …".
  let isNorm: Bool
  let isConditional: Bool
  let isOpen: Bool
  /// The places that it names.
  let places: [PlaceName]
  /// Whether one half of it says yes and the other no: "a fund was set up, although a scheme was not agreed".
  let isMixed: Bool

  struct Word {
    let text: String
    let stem: String
    /// Number of the clause that it stands in: commas, semicolons, dashes and brackets divide clauses.
    let clause: Int
  }

  init(_ sentence: String, reader: inout TermReader, isOfMinutes: Bool = false) {
    let cues = CueWords(sentence, language: reader.language, isOfMinutes: isOfMinutes)
    self.cues = cues
    cue = ResponseCues.find(in: cues)
    var words = cues.words.indices.map {
      Word(text: cues.words[$0], stem: reader.stem(ofWord: cues.words[$0]), clause: cues.clauses[$0])
    }
    for verb in cues.lexicon?.joinedVerbs(cues) ?? [] {
      words.append(Word(text: verb.text, stem: reader.stem(ofWord: verb.text), clause: verb.clause))
    }
    self.words = words
    places = PlaceName.places(in: cues, reader: &reader)
    isNorm = Self.isNorm(cue?.act, words, cues)
    isMixed = Self.isMixed(cues) || cues.lexicon?.isMixed(cues) ?? false
    if let lexicon = cues.lexicon {
      isSomebodyElses = lexicon.elsewhere.stands(in: cues.words)
      isConditional = cues.words.contains(where: lexicon.conditionals.contains)
      isOpen = cues.words.contains(where: lexicon.open.contains)
      return
    }
    isSomebodyElses =
      words.prefix(3).map(\.text).starts(with: ["you", "ask"])
      || words.prefix(3).map(\.text).starts(with: ["you", "asked"]) || Self.isReported(cues)
      || Self.isDoneByOthers(cues)
      || words.indices.contains { index in
        // "The request was denied" denies no claim.
        !(words[index].text == "denied" && index > 0
          && ["was", "were", "been", "be"].contains(words[index - 1].text))
          && !(Self.advising.contains(words[index].text) && index > 0
            && Self.own.contains(words[index - 1].text)
            && words[index...].prefix(12).contains { Self.refusing.contains($0.text) })
          && Self.elsewhere[words[index].text]?.contains { phrase in
            words[index...].prefix(phrase.count).map(\.text) == phrase
          } ?? false
      }
    isConditional = words.indices.contains { index in
      words[index].text == "if" && (index == 0 || !["as", "even"].contains(words[index - 1].text))
    }
    isOpen = words.contains { $0.text == "whether" }
  }

  /// Whether somebody other than the responder says or promises it: "critics say we will", "the opposition promised it".
  private static func isReported(_ sentence: CueWords) -> Bool {
    let words = sentence.words
    return words.indices.contains { index in
      guard index > 0, reporting.contains(words[index]) || asksThat(words, index) else { return false }
      if sentence.isOfMinutes, words[max(0, index - 4)..<index].contains(where: Minutes.speakers.contains) {
        return false
      }
      return (max(0, index - 4)..<index).allSatisfy {
        !own.contains(words[$0]) && !sentence.isAcronym($0)
      }
    }
  }

  /// "The newspapers have published a report": those who write about a matter are not those who answer for it.
  private static func isDoneByOthers(_ sentence: CueWords) -> Bool {
    let words = sentence.words
    return words.indices.dropLast(2).contains { index in
      isPerfect(words[index + 1]) && others.contains(words[index])
        && words[index + 2] != "been" && !(index > 0 && own.contains(words[index - 1]))
    }
  }

  private static func isPerfect(_ word: String) -> Bool { word == "has" || word == "have" || word == "had" }

  private static let others: Set<String> = [
    "newspaper", "newspapers", "media", "press", "journalists", "reporters", "critics", "opposition",
    "campaigners", "activists",
  ]

  /// "A neighbouring state requested that it not be published"; "the data you requested" asks for nothing.
  private static func asksThat(_ words: [String], _ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1] == "that" && asking.contains(words[index])
  }

  private static let asking: Set<String> = [
    "request", "requests", "requested", "demand", "demands", "demanded", "propose", "proposed",
  ]

  private static func isMixed(_ sentence: CueWords) -> Bool {
    if let contrast = AnswerLimits.contrast(in: sentence), contrast > 0, contrast + 1 < sentence.words.count {
      return isMixed(sentence, 0..<contrast, (contrast + 1)..<sentence.words.count)
    }
    // "The results will be published as a whole; the brands will not be named."
    return sentence.stops.contains { $0 > 0 && isMixed(sentence, 0..<$0, $0..<sentence.words.count) }
  }

  private static func isMixed(_ sentence: CueWords, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let halves = [first, second].map { ResponseCues.find(in: sentence, range: $0)?.act }
    let yes: Set<ResponseCues.Act?> = [.done, .promised, .accepted, .partlyAccepted]
    let no: Set<ResponseCues.Act?> = [.refused, .unable, .willNot]
    return yes.contains(halves[0]) && no.contains(halves[1])
      || no.contains(halves[0]) && yes.contains(halves[1])
  }

  private static let reporting: Set<String> = [
    "say", "says", "said", "promise", "promises", "promised", "argue", "argues", "argued", "insist",
    "insists",
    "insisted", "believe", "believes", "believed", "suggest", "suggests", "suggested",
  ]

  /// What a responder's own body does, too: "the committee recommends that it be kept".
  private static let advising: Set<String> = ["recommends", "recommend", "asks", "ask"]
  private static let refusing: Set<String> = ["not", "against", "kept", "reject", "rejected", "remain"]

  /// Subjects by which a responder speaks of itself.
  static let own: Set<String> = [
    "i", "we", "our", "my", "government", "council", "ministry", "minister", "department", "office", "board",
    "commission", "committee", "company", "agency", "authority", "trust", "bank", "university", "management",
    "governors", "directors", "secretary", "ministers", "secretariat", "group", "firm", "foundation",
    "organisation",
  ]

  private static func isNorm(_ act: ResponseCues.Act?, _ words: [Word], _ cues: CueWords) -> Bool {
    guard act == nil || act == .noted else { return false }
    let norms = cues.lexicon?.norms ?? norms
    return words.contains { norms.contains($0.text) }
  }

  private static let norms: Set<String> = [
    "must", "should", "crucial", "critical", "essential", "vital", "important", "needs",
  ]

  /// "Some have called for a review.": what others want is told, and decides nothing.
  var isPutByOthers: Bool {
    cues.lexicon == nil && cue?.act == .urged
      && ["some", "many", "others", "several", "those", "various"].contains(words.first?.text)
  }

  /// The words that were found to say it, for the reasons.
  var said: String? { cue?.words }

  /// The words in small letters.
  var texts: [String] { words.map(\.text) }

  /// What the sentence says of the act that a demand names.
  ///
  /// `isAnswer`: the sentence follows the demand repeated, so that "we will do so" speaks of it without its verb.
  func act(for polarity: DemandPolarity, isAnswer: Bool = false) -> ResponseCues.Act? {
    if let lexicon = cues.lexicon { return act(for: polarity, isAnswer: isAnswer, lexicon: lexicon) }
    let act = cue?.act
    switch act {
    // "The plan was considered in May" does what "consider the plan" asks for.
    case .considered where polarity.direction == .asks && !isSomebodyElses && hasConsidered(polarity):
      return .done
    case .considered where isMoreThanConsidered(polarity), .noted where isMoreThanConsidered(polarity):
      return isOpen ? act : isConditional ? .partlyAccepted : .promised
    // "We would like to keep it" is a wish, where it is to be kept.
    case .refused where (polarity.verb.map(VerbSenses.goesOn) ?? false) && endsWithKeeping: return .noted
    // "We hope to see you there" hopes for nothing that was asked for.
    case .partlyAccepted where hopes && !names(polarity) && !givesBefore: return .noted
    case .accepted, .partlyAccepted, .refused, .unable, .considered:
      return isSomebodyElses ? .noted : isMixed ? .partlyAccepted : act
    case .willNot, .promised, .done:
      if isSomebodyElses || tellsOfLaw { return .noted }
      if isMixed { return .partlyAccepted }
      if let outcome = outcome(polarity) { return outcome }
      if act == .willNot, isVotedDown { return .willNot }
      let scoped = scoped(act, polarity, isAnswer: isAnswer)
      guard scoped == .promised else { return scoped }
      return isOpen ? .noted : isConditional ? .partlyAccepted : .promised
    case .unchanged:
      if isSomebodyElses || words.contains(where: { $0.text == "until" }) { return .noted }
      // "She remains in prison" declines "free her", and no visit.
      if tellsOfCustody, !(polarity.verb.map { VerbSenses.agree("free", $0) } ?? true) { return .noted }
      let asksToKeep = polarity.verb.map(VerbSenses.goesOn) ?? false
      // "It will not remain in force."
      if let cue, cue.range.contains(where: isNegated) {
        return polarity.direction == .ends ? .accepted : asksToKeep ? .willNot : .noted
      }
      // "It will be kept" does what "keep it" asks for.
      return asksToKeep ? .done : act
    case .urged, .noted, nil:
      // "Whether we keep it depends on the budget."
      if isSomebodyElses || isOpen { return act }
      return echo(polarity)
        ?? (rulesOut(polarity)
          ? .willNot
          : undoing(polarity) ?? (isDoneByRule(polarity) && act == nil ? .done : act))
    }
  }

  private var tellsOfCustody: Bool {
    cue.map { ["custody", "prison", "detention", "jail"].contains(words[$0.range.upperBound - 1].text) }
      ?? false
  }

  private var hopes: Bool {
    cue?.range.contains { ["hope", "hopes"].contains(words[$0].text) } ?? false
  }

  /// "Parents may now stay on one ward, and we hope to extend it": something is given in front of the cue.
  private var givesBefore: Bool {
    guard let cue else { return false }
    return [.done, .promised].contains(ResponseCues.find(in: cues, range: 0..<cue.range.lowerBound)?.act)
  }

  /// Whether a sentence that says what will be considered or talked about promises the demanded act all the same: because it is that
  /// act ("we will consult the tenants" for "consult the tenants"), or stands beside it ("we will consult the tenants and publish
  /// the plan" for "publish the plan").
  private func isMoreThanConsidered(_ polarity: DemandPolarity) -> Bool {
    guard !isSomebodyElses, !isMixed, let cue, let verb = polarity.verb, polarity.direction == .asks,
      cue.range.contains(where: { ["will", "to"].contains(words[$0].text) })
    else { return false }
    return places(of: verb).contains { place in
      cue.range.contains(place)
        || !VerbSenses.isLight(verb) && place > cue.range.upperBound
          && ["and", "then"].contains(words[place - 1].text)
          && !CueWords.isPast(words[place].text) && !words[place].text.hasSuffix("ing")
    }
  }

  /// Whether the demanded act is to look at something, and the cue says that it was done: "was considered".
  private func hasConsidered(_ polarity: DemandPolarity) -> Bool {
    guard let cue, let verb = polarity.verb, case let last = words[cue.range.upperBound - 1] else {
      return false
    }
    return CueWords.isPast(last.text) && VerbSenses.agree(last.stem, verb)
      && cue.range.contains { ["was", "were", "been"].contains(words[$0].text) }
      && !cue.range.contains { ["still", "yet", "to"].contains(words[$0].text) }
  }

  private func scoped(_ act: ResponseCues.Act?, _ polarity: DemandPolarity, isAnswer: Bool) -> ResponseCues
    .Act?
  {
    guard let verb = polarity.verb else { return act }
    let places = places(of: verb).filter { !isAside($0) && !isPleaFor($0) }
    guard !places.isEmpty else {
      if let undone = undoing(polarity) { return undone }
      if VerbSenses.isLight(verb) { return act }
      // "We will destroy the report" promises something, and not to publish it.
      // "The quilts have been withdrawn from the auction" for "do not sell them".
      let isEnded = polarity.direction == .forbids && act == .done && namesEnd(besides: polarity)
      return act == .willNot || isAnswer || polarity.direction == .ends && act == .done || isEnded
        ? act : .noted
    }
    if places.allSatisfy(isNegated) || isWithoutPlans { return .willNot }
    return act == .willNot ? echo(polarity) ?? .noted : act
  }

  /// Whether a word stands behind the cue in a clause that only says when or why: "a guard will be present when lawyers visit".
  private func isAside(_ index: Int) -> Bool {
    guard let cue, index >= cue.range.upperBound else { return false }
    return words[cue.range.upperBound..<index].contains {
      $0.clause == words[index].clause && Self.asides.contains($0.text)
    }
  }

  /// "We received a request for compensation": the act is what somebody asked for.
  private func isPleaFor(_ index: Int) -> Bool {
    index > 1 && words[index - 1].text == "for"
      && words[max(0, index - 3)..<(index - 1)].contains { Self.pleas.contains($0.text) }
  }

  private static let pleas: Set<String> = [
    "request", "requests", "call", "calls", "claim", "claims", "application", "applications", "plea", "pleas",
    "petition", "petitions", "demand", "demands",
  ]

  private static let asides: Set<String> = ["when", "while", "because", "where", "whose", "who"]

  /// "There are no current plans for the clinic to reopen": what is not planned may stand far behind.
  private var isWithoutPlans: Bool {
    cue.map { $0.act == .willNot && $0.range.contains { words[$0].text == "plans" } } ?? false
  }

  /// Whether the demanded act is named, in the demand's word for it or another.
  func names(_ polarity: DemandPolarity) -> Bool {
    if let lexicon = cues.lexicon, let verb = polarity.verb {
      return lexicon.isLight(verb) || words.contains { lexicon.agree($0.stem, verb) }
    }
    return polarity.verb.map { VerbSenses.isLight($0) || !places(of: $0).isEmpty } ?? false
  }

  /// "The application is refused" does what "do not admit the ship" asks for; "your request is refused" does not.
  var refusesOthers: Bool {
    cues.lexicon == nil && words.contains { $0.text == "refused" }
      && !words.contains {
        ["request", "demand", "recommendation", "petition", "proposal"].contains($0.text)
      }
  }

  /// Whether it reports or announces an act that gives, makes or betters something, and denies none.
  var betters: Bool {
    cues.lexicon == nil
      && (cue.map { $0.words.lowercased().hasPrefix("there ") } ?? false
        || words.indices.contains {
          VerbSenses.betters(words[$0].stem) && CueWords.isPast(words[$0].text) && !isNegated($0)
            || VerbSenses.betters(words[$0].stem) && $0 > 0 && words[$0 - 1].text == "will"
        })
  }

  /// Whether it says that something goes on as it is, and nothing denies it: "it remains open", "we continue to use it".
  var saysItGoesOn: Bool {
    cues.lexicon == nil
      && words.indices.contains {
        VerbSenses.goesOn(words[$0].stem) && !isNegated($0) && !isOfNoun($0) && !isAttitude($0)
      }
  }

  /// "the continued use", "the remaining staff": a word that only describes a noun.
  private func isOfNoun(_ index: Int) -> Bool {
    index > 0 && Self.determiners.contains(words[index - 1].text)
      || words[index].text.hasSuffix("ing")
      // "The rule will be maintained."
      || words[index].text.hasSuffix("ed")
        && !(index > 0 && ["be", "been", "is", "are"].contains(words[index - 1].text))
  }

  /// Whether it says that the opposite of an act holds or will hold: "it remains open" for "close".
  func keepsFrom(_ polarity: DemandPolarity) -> Bool {
    guard cues.lexicon == nil, let verb = polarity.verb else { return false }
    return saysItGoesOn && words.contains { VerbSenses.undoes($0.stem, verb) && !VerbSenses.goesOn($0.stem) }
  }

  /// Words by which a sentence tells what others say or want, or denies what it repeats.
  private static let elsewhere: [String: [[String]]] = Dictionary(
    grouping: [
      "claim", "claims", "claimed", "claim that", "allege", "alleges", "alleged", "say that", "says that",
      "asked to", "asks that", "recommends that", "complained that", "complains that", "contrary to reports",
      "previous council", "previous government", "previous administration", "last government",
      "asked that", "asked us", "ask that", "predecessor", "not true that", "deny",
      "denies", "denied", "untrue",
      "not the case that", "wrong to say", "wrong to think", "call on us", "calls on us", "demand that we",
    ].map { (phrase: String) in phrase.split(separator: " ").map(String.init) },
    by: { $0[0] })
}
