/// Whether what a demand wants to end or forbids takes its course.
extension SentenceReading {
  /// Whether it says that something takes place as it was meant to: "as planned", "will go ahead"; nothing denies it.
  var goesAhead: Bool {
    guard cues.lexicon == nil else { return false }
    return words.indices.dropLast().contains { index in
      let pair = (words[index].text, words[index + 1].text)
      let isCourse =
        pair.0 == "as" && Self.courses.contains(pair.1)
        || ["go", "goes", "went", "going"].contains(pair.0) && pair.1 == "ahead"
        || pair.0 == "will" && pair.1 == "proceed" || pair.0 == "is" && pair.1 == "proceeding"
        || pair.0 == "to" && pair.1 == "plan" || pair.0 == "to" && pair.1 == "schedule"
      return isCourse && !isNegated(index)
    }
  }

  private static let courses: Set<String> = ["planned", "scheduled", "announced", "intended", "before"]

  /// Whether it says that what it names was put to a decision and not taken up, the demanded act included: "the proposal to keep it
  /// open was rejected".
  var isVotedDown: Bool {
    cue?.words.split(separator: " ").last.map { Self.outcomes.contains($0.lowercased()) } ?? false
  }

  /// Whether the act itself, named without a negation, was put to a decision and not taken up: "the closure was rejected".
  func rejects(_ polarity: DemandPolarity) -> Bool {
    guard cues.lexicon == nil, let verb = polarity.verb,
      let end = words.firstIndex(where: { $0.text == "rejected" }), end > 0,
      ["was", "were", "been", "is"].contains(words[end - 1].text)
    else { return false }
    let acts = words[..<end].indices.filter { VerbSenses.agree(words[$0].stem, verb) }
    return !acts.isEmpty && !acts.contains { isNegated($0) }
  }

  private static let outcomes: Set<String> = [
    "rejected", "down", "defeated", "adopted", "approved", "carried", "majority", "lost", "off", "from",
  ]

  /// Whether it says that nothing will be changed: "we will not be changing our policy".
  var keepsAsItIs: Bool {
    cues.lexicon == nil && words.indices.contains { Self.changes.contains(words[$0].text) && isNegated($0) }
  }

  private static let changes: Set<String> = [
    "change", "changed", "changing", "alter", "altered", "altering", "amend", "amended", "amending", "revise",
    "revised", "revising", "reconsider", "reconsidered", "reconsidering", "depart", "deviate",
  ]

  /// Whether it says that nothing is planned, and so declines what is asked for and grants what is forbidden: "a closure is
  /// not planned".
  var isUnplanned: Bool {
    cue?.words.split(separator: " ").last.map { Self.plans.contains($0.lowercased()) } ?? false
  }

  /// Whether it refuses by judging what it names.
  var judges: Bool {
    cues.lexicon == nil && cue.map { ResponseCues.judgements.contains($0.words.lowercased()) } ?? false
  }

  private static let plans: Set<String> = [
    "planned", "foreseen", "geplant", "vorgesehen", "beabsichtigt", "prévu", "prévue", "prévus", "prévues",
    "envisagé", "envisagée", "envisagés", "envisagées", "previsto", "prevista", "previstos", "previstas",
  ]

  /// Whether it names an end by another word than the demand's own verb: "cancelled" ends nothing that must not be cancelled.
  func namesEnd(besides polarity: DemandPolarity) -> Bool {
    guard let verb = polarity.verb else { return namesEnd }
    let lexicon = cues.lexicon
    let others = words.filter { !(lexicon?.agree($0.stem, verb) ?? VerbSenses.agree($0.stem, verb)) }.map(
      \.text)
    return lexicon?.namesEnd(others) ?? DemandPolarity.namesEnd(others)
  }

  /// Whether its verb is one of the acts that a demand names as nouns: "fees will rise" for "the fee increase".
  func carriesOut(_ objects: Set<String>) -> Bool {
    guard cues.lexicon == nil else { return false }
    return words.indices.dropFirst().contains { index in
      guard ["will", "shall", "be", "been", "were", "was", "being"].contains(words[index - 1].text),
        !StopWords.contains(words[index].text), !isNegated(index)
      else { return false }
      return objects.contains { VerbSenses.agree($0, words[index].stem) }
    }
  }

  /// Whether the demand's act is limited to what follows "only": "tested only …", "will only be tested …".
  func restricts(_ polarity: DemandPolarity) -> Bool {
    guard cues.lexicon == nil, let verb = polarity.verb else { return false }
    return words.indices.contains { index in
      guard VerbSenses.agree(words[index].stem, verb) else { return false }
      return index + 1 < words.count && words[index + 1].text == "only"
        || words[max(0, index - 2)..<index].contains { $0.text == "only" }
    }
  }
}
