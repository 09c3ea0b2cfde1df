/// What becomes of a motion or a plan, and what only sounds like an act of the responder.
extension SentenceReading {
  /// What a report says of the demand where it tells what became of a motion, a plan or a request: "the motion was lost" refuses, "the
  /// plan has been delayed" decides nothing; nil for other reports.
  func outcome(_ polarity: DemandPolarity) -> ResponseCues.Act? {
    guard cues.lexicon == nil, let range = cue?.range else { return nil }
    let last = words[range.upperBound - 1]
    // "It was rejected" does what "reject it" asks for.
    if cue?.act == .willNot, polarity.direction == .asks, CueWords.isPast(last.text),
      let verb = polarity.verb, VerbSenses.agree(last.stem, verb)
    {
      return .done
    }
    // "No cleaner will earn less than the minimum wage."
    if cue?.act == .willNot,
      words[range.lowerBound...].contains(where: { ["less", "fewer"].contains($0.text) }),
      polarity.direction == .asks, words.contains(where: { $0.text == "than" })
    {
      return .accepted
    }
    // "By no means will it be mended", however far the verb stands.
    if cue?.act == .willNot, words[range.upperBound - 1].text == "means" {
      return polarity.direction == .asks ? .refused : .willNot
    }
    if let verb = polarity.verb, polarity.direction == .ends, Self.bans.contains(verb),
      words.contains(where: { Self.lifted.contains($0.text) })
    {
      return .refused
    }
    // "The Media Bill was adopted" for "withdraw the Media Bill".
    if cue?.act == .done, polarity.direction == .ends, Self.passed.contains(last.text),
      words[..<range.lowerBound].last?.text == "bill", let verb = polarity.verb,
      !VerbSenses.agree(last.stem, verb)
    {
      return .refused
    }
    guard cue?.act == .done, polarity.direction != .forbids,
      let motion = words[..<range.lowerBound].suffix(Self.reach).last(where: {
        Self.motions.contains($0.text)
      })
    else { return nil }
    if let verb = polarity.verb, VerbSenses.agree(last.stem, verb) { return nil }
    // What somebody else applied for may be what the demand wants to end.
    guard polarity.direction == .asks || Self.pleas.contains(motion.text) else {
      return Self.lost.contains(last.text) && motion.text == "application" ? .noted : nil
    }
    if Self.lost.contains(last.text) { return polarity.direction == .ends ? .refused : .willNot }
    return Self.deferred.contains(last.text) ? .considered : nil
  }

  private static let passed: Set<String> = ["adopted", "passed", "enacted", "approved", "carried"]
  private static let bans: Set<String> = ["ban", "prohibit", "outlaw", "forbid"]
  private static let lifted: Set<String> = ["lifted", "relaxed", "eased"]
  private static let pleas: Set<String> = ["request", "petition"]

  private static let reach = 14
  private static let motions: Set<String> = [
    "motion", "amendment", "proposal", "recommendation", "decision", "plan", "plans", "request",
    "application",
    "petition", "bid", "scheme", "bill", "vote",
  ]
  private static let lost: Set<String> = [
    "lost", "overturned", "rescinded", "reversed", "shelved", "abandoned", "dismissed", "refused", "rejected",
    "dropped", "scrapped", "defeated", "cancelled", "quashed", "vetoed", "withdrawn",
  ]
  private static let deferred: Set<String> = [
    "deferred", "tabled", "delayed", "postponed", "adjourned", "considered", "debated", "discussed", "called",
    "received", "heard", "suspended", "published",
  ]

  /// "Article 7 provides that employers shall …": what a law says of others.
  var tellsOfLaw: Bool {
    cues.lexicon == nil && words.contains { $0.text == "shall" }
      && words.prefix(6).contains { Self.laws.contains($0.text) }
  }

  private static let laws: Set<String> = [
    "article", "articles", "section", "clause", "regulation", "regulations", "directive", "statute",
    "convention",
    "treaty", "charter", "constitution", "law", "act", "code", "where",
  ]

  /// "We remain committed to …", "I will keep you posted", "it remains a matter of concern": an attitude, and nothing that goes on.
  func isAttitude(_ index: Int) -> Bool {
    guard VerbSenses.goesOn(words[index].stem) else { return false }
    return words[(index + 1)...].prefix(3).contains { Self.attitudes.contains($0.text) }
  }

  private static let attitudes: Set<String> = [
    "committed", "concerned", "grateful", "convinced", "hopeful", "ready", "willing", "vigilant", "confident",
    "informed", "posted", "updated", "touch", "mind", "eye", "view", "matter", "concern", "priority",
    "determined",
    "aware", "optimistic", "sceptical", "case", "question", "challenge",
  ]

  /// "Fees will go up" for "lower the fees".
  func goesTheOtherWay(_ verb: String) -> Bool {
    zip(words.indices, words.indices.dropFirst()).contains { first, second in
      guard Self.going.contains(words[first].text), !isNegated(first) else { return false }
      return words[second].text == "up" && VerbSenses.undoes("rise", verb)
        || words[second].text == "down" && VerbSenses.undoes("lower", verb)
    }
  }

  private static let going: Set<String> = ["go", "goes", "going", "gone", "went", "come", "comes", "came"]

  /// "The grant will not be kept at its present level."
  var stopsKeeping: Bool {
    cues.lexicon == nil
      && words.indices.contains { VerbSenses.goesOn(words[$0].stem) && isNegated($0) && !isAttitude($0) }
  }

  /// Whether the responder is the one that speaks: "I discussed it with the Minister"; "Amnesty raised it" is somebody else.
  var speaksItself: Bool {
    guard !isSomebodyElses, let start = cue?.range.lowerBound else { return false }
    return cues.lexicon != nil
      || words[...start].contains { Self.own.contains($0.text) || Self.envoys.contains($0.text) }
  }

  /// Whether the responder is named in it at all.
  var hasOwnSpeaker: Bool {
    cues.lexicon != nil
      // Behind these stands to whom it was said.
      || words.prefix { !["with", "to"].contains($0.text) }.contains {
        Self.own.contains($0.text) || Self.envoys.contains($0.text)
      }
  }

  private static let envoys: Set<String> = [
    "envoy", "rapporteur", "commissioner", "ambassador", "delegation", "mission", "team", "he", "she", "they",
    "us",
  ]

  /// The place that a sentence begins with ("In Norway …"), in small letters, where the responder is not named in it; nil elsewhere.
  var opening: String? {
    guard cues.lexicon == nil, words.count > 3, words[0].text == "in", cues.isCapitalised(1),
      !Self.times.contains(words[1].text), !words.contains(where: { Self.ourselves.contains($0.text) })
    else { return nil }
    return words[1].text
  }

  private static let ourselves: Set<String> = [
    "i", "we", "our", "my", "us", "government", "council", "ministry", "department", "authority",
  ]
  private static let times: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "spring", "summer", "autumn", "winter", "response",
  ]

  /// "like to keep", "prefer to leave": a cue of what one would have stay.
  var endsWithKeeping: Bool {
    cue.map { ["keep", "leave", "stay", "retain"].contains(words[$0.range.upperBound - 1].text) } ?? false
  }

  /// Whether it speaks of keeping somebody informed, in mind or in touch, or of an attitude that remains.
  var tellsOfAttitude: Bool { words.indices.contains(where: isAttitude) }

  /// "We will repair the doors instead of the roof."
  func putsOff(_ patient: Set<String>) -> Bool {
    words.indices.dropLast(2).contains { index in
      (words[index].text == "instead" && words[index + 1].text == "of"
        || words[index].text == "rather" && words[index + 1].text == "than")
        && words[(index + 2)...].prefix(3).contains { patient.contains($0.stem) }
    }
  }
}
