extension DemandCues {
  /// Whether a sentence says what somebody must or should do; "it should be noted" and "should have done" do not.
  static func isDeontic(_ words: [SpannedWord]) -> Bool {
    words.indices.contains {
      obliges(words, at: $0) || isNeeded(words, at: $0) || hasToBe(words, at: $0) || isBound(words, at: $0)
        || isSettled(words, at: $0) || isDeserved(words, at: $0)
    }
  }

  /// "The card deserves to be adjusted for inflation."
  private static func isDeserved(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index > 1, index + 3 < words.count, ["deserves", "deserve"].contains(words[index].small) else {
      return false
    }
    return words[index + 1].small == "to" && words[index + 2].small == "be"
      && CueWords.isPast(words[index + 3].small) && !thoughts.contains(words[index + 3].small)
  }

  /// "Jackets are to be provided at every station", "it is not to be cut"; "is to be held on Monday" tells of an event.
  private static func isSettled(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index > 0, ["is", "are"].contains(words[index].small),
      !asides.contains(words[index - 1].small)
    else { return false }
    let start = index + 1 < words.count && words[index + 1].small == "not" ? index + 2 : index + 1
    guard start + 2 < words.count, words[start].small == "to", words[start + 1].small == "be",
      // "the plan under which five studios are to be shut"
      !words[..<index].suffix(12).contains(where: { $0.small == "which" })
    else {
      return false
    }
    let participle = words[start + 2].small
    // "We have learned that the school is to be closed."
    if words[..<index].indices.contains(where: { place in
      news.contains(words[place].small)
        && words[(place + 1)..<index].prefix(4).contains { $0.small == "that" }
    }) {
      return false
    }
    guard CueWords.isPast(participle), !opinions.contains(participle) else { return false }
    let isDated = words.indices.dropFirst(start + 2).contains { place in
      guard ["on", "in", "at", "from"].contains(words[place].small), place + 1 < words.count else {
        return false
      }
      let next = words[place + 1].text
      return next.first?.isNumber == true || words[place].small == "on" && next.first?.isUppercase == true
    }
    return !isDated
  }

  /// "no reason why"; "for this reason" stands before a duty.
  private static func isBehindNoReason(_ words: ArraySlice<SpannedWord>) -> Bool {
    words.indices.dropFirst().contains { words[$0 - 1].small == "no" && words[$0].small == "reason" }
  }

  /// By which an author tells of what is planned by others.
  private static let news: Set<String> = [
    "learned", "learnt", "heard", "told", "informed", "read", "announced",
  ]

  /// Before "is to be done" these make a clause that tells: "what is to be done", "if the school is to be saved".
  private static let asides: Set<String> = [
    "what", "which", "that", "who", "this", "there", "it", "whatever",
  ]
  /// "It is to be hoped": what is thought of a thing, and no duty.
  private static let opinions: Set<String> = [
    "hoped", "feared", "expected", "welcomed", "regretted", "found", "seen", "commended", "noted",
    "understood",
    "believed", "deplored",
  ]

  /// "Ought to inspect", "is required to report", "may not be used"; a negation before them takes the duty away.
  private static func isBound(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index > 0, index + 2 < words.count else { return false }
    switch words[index].small {
    case "ought", "required", "obliged", "may": break
    default: return false
    }
    guard !isOfTheWorld(words, at: index), !tellsOfDuty(words, before: index) else { return false }
    let next = words[index + 1].small
    switch words[index].small {
    case "ought":
      return (next == "to" || next == "not" && words[index + 2].small == "to")
        && !["we", "i"].contains(words[index - 1].small)
    case "required", "obliged":
      return next == "to" && ["is", "are", "be"].contains(words[index - 1].small)
    case "may":
      // "No further trees may be felled."
      if words[0].small == "no", next == "be", CueWords.isPast(words[index + 2].small) { return true }
      return next == "not" && words[index + 2].small == "be"
        || words.prefix(3).map(\.small) == ["under", "no", "circumstances"] && index < 5
    default: return false
    }
  }

  /// "It is essential that …", "you need to …", "the council needs to …"; "we need to" is the author's own.
  private static func isNeeded(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = words[index - 1].small
    // "A review of the ward is urgently needed."
    if words[index].small == "needed" {
      let verb = softeners.contains(before) || before.hasSuffix("ly") ? index - 2 : index - 1
      return verb > 1 && ["is", "are"].contains(words[verb].small)
        && !pronouns.contains(words[verb - 1].small)
        && !words[..<verb].suffix(8).contains { impersonal.contains($0.small) }
        && (index + 1 == words.count || places.contains(words[index + 1].small))
    }
    guard index + 2 < words.count else { return false }
    let next = words[index + 1].small
    switch words[index].small {
    case "essential", "vital", "imperative", "crucial":
      let verb = softeners.contains(before) || before.hasSuffix("ly") ? index - 2 : index - 1
      return next == "that" && verb >= 0 && words[verb].small == "is"
    // "The doors do not shut and need seeing to."
    case "need" where mending.contains(next), "needs" where mending.contains(next):
      return !["we", "i", "you", "who", "which", "that"].contains(before)
        && !words[..<index].contains {
          ["if", "when", "what", "whatever", "my", "own", "told", "said", "that"].contains($0.small)
        }
    case "need", "needs":
      // "We set out below what we believe needs to change."
      // "they need to be put back": what is to be done to things.
      let isPassive =
        index + 3 < words.count && words[index + 2].small == "be" && CueWords.isPast(words[index + 3].small)
      // "The scheme needs a paid coordinator."
      if ["a", "an", "another"].contains(next), words[index].small == "needs", index + 3 < words.count {
        return ["the", "this", "your"].contains(words[0].small)
          && !words[..<index].contains { tellers.contains($0.small) && !clauses.contains($0.small) }
          && !CueWords.isPast(before)
      }
      return next == "to"
        && (!["we", "i", "they", "who", "the", "no"].contains(before) || before == "they" && isPassive)
        && !(before == "you" && tells.contains(words[index + 2].small))
        && !words[..<index].contains { $0.small == "what" }
    default: return false
    }
  }

  /// "The pier has to be repaired"; "patients often have to be driven elsewhere" and "what has to be done" tell.
  private static func hasToBe(_ words: [SpannedWord], at index: Int) -> Bool {
    // "Article 17 has to go."
    if index > 1, index + 3 == words.count, words[index].small == "has", words[index + 1].small == "to",
      ["go", "end", "stop", "change", "close", "resign"].contains(words[index + 2].small)
    {
      return !words[..<index].contains { tellers.contains($0.small) }
    }
    // "The letters have got to stop going home with the children."
    if index > 1, index + 3 < words.count, ["has", "have"].contains(words[index].small),
      words[index + 1].small == "got", words[index + 2].small == "to"
    {
      return !["we", "i"].contains(words[index - 1].small)
        && !words[..<index].contains { tellers.contains($0.small) }
    }
    guard index > 1, index + 3 < words.count, ["has", "have"].contains(words[index].small),
      words[index + 1].small == "to", words[index + 2].small == "be",
      // "has to be back in use", "has to be open by May"
      CueWords.isPast(words[index + 3].small)
        || readiness.contains(words[index + 3].small) && index + 4 < words.count
    else { return false }
    let before = words[index - 1].small
    if thoughts.contains(words[index + 3].small) || words[0].small == "my" { return false }
    // A clause about the subject is over some words before: "a wave that pins the vortices, is dismissed … and has to be …".
    let recent = words[..<index].suffix(8)
    return !words[..<index].contains { tellers.contains($0.small) && !clauses.contains($0.small) }
      && !recent.contains { clauses.contains($0.small) }
      && !["we", "i"].contains(before) && (!before.hasSuffix("ly") || before == "family")
  }

  private static let mending: Set<String> = [
    "seeing", "mending", "fixing", "repairing", "replacing", "painting", "cleaning", "rebuilding",
    "sorting", "resurfacing", "renewing", "updating", "clearing",
  ]
  private static let readiness: Set<String> = [
    "back", "open", "ready", "available", "accessible", "safe", "free",
  ]
  private static let clauses: Set<String> = ["that", "which", "who", "where", "as"]
  private static let tellers: Set<String> = [
    "what", "which", "who", "that", "if", "when", "because", "often", "still", "sometimes", "always", "now",
    "why", "how",
    "where", "while", "as", "so", "may", "might", "would", "told",
  ]

  /// Behind "is needed".
  private static let places: Set<String> = [
    "in", "at", "for", "on", "by", "before", "from", "into", "with", "where", "around", "along", "between",
    "so", "within",
    "near", "to", "preferably", "ideally", "here", "now", "as", "both", "too", "urgently", "immediately",
  ]

  /// Before "is needed" these make a remark: "what is needed", "where doctors are needed"; and right before it: "more is needed".
  private static let impersonal: Set<String> = [
    "what", "whatever", "where", "if", "when", "than", "as", "not", "no",
  ]
  private static let pronouns: Set<String> = ["more", "it", "this", "that", "which", "who"]

  private static func obliges(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index > 0, DutyWords.modals.contains(words[index].small), !isOfTheWorld(words, at: index) else {
      return false
    }
    let before = words[index - 1].small
    var rest = words[(index + 1)...].prefix(5).map(\.small)[...]
    // "should there be no reply": a condition.
    guard before != "a", let first = rest.first, first != "like", first != "there" else { return false }
    // "This should be discussed", but not "This should come as no surprise".
    let isEdit =
      first == "be" && rest.dropFirst().first.map { CueWords.isPast($0) && !thoughts.contains($0) } ?? false
    if index == 1, ["i", "we", "what", "one"].contains(before) { return false }
    if index == 1, ["this", "that"].contains(before), !isEdit { return false }
    // "… says why a cell must be run again": told, and asked of nobody.
    if words.indices.dropFirst().contains(where: {
      (index - 6..<index).contains($0) && ["why", "how", "whether"].contains(words[$0].small)
        && !["reason", "reasons"].contains(words[$0 - 1].small)
    }) {
      return false
    }
    // "must be expected to grow", "must rank among the best", "must keep in mind": what one thinks of it.
    if first == "be", let thought = rest.dropFirst().first, thoughts.contains(thought),
      !["within", "by", "before"].contains(rest.dropFirst(2).first)
    {
      return false
    }
    if ["rank", "seem", "appear"].contains(first) { return false }
    if ["keep", "bear"].contains(first), rest.contains("mind") { return false }
    if first == "not", rest.dropFirst().first == "be", let felt = rest.dropFirst(2).first,
      feelings.contains(felt)
    {
      return false
    }
    // "Every skipper must of course keep a look-out": granted, and not asked for.
    if rest.starts(with: ["of", "course"]) || first == "naturally" { return false }
    // "there is no reason why it should not succeed"
    if isBehindNoReason(words[..<index].suffix(8)) { return false }
    if tellsOfDuty(words, before: index) || words[index].small == "shall" && ["we", "i"].contains(before) {
      return false
    }
    // "It should not, however, be used": what is not to be done to it.
    let plain = rest.drop { adverbs.contains($0) || $0 == "however" }
    let isForbidden =
      first == "not" && plain.first == "be"
      && plain.dropFirst().first.map { CueWords.isPast($0) && !remarks.contains($0) && !slights.contains($0) }
        ?? false
    if before == "it", !isForbidden {
      // Of itself a remark ("it should come as no surprise"), unless "it" is somebody who is to act: "It should also say sorry."
      let verb = rest.first { !adverbs.contains($0) && !$0.hasSuffix("ly") } ?? first
      // "It should be raised to 40 crowns."
      let isToBeDone =
        isEdit && rest.dropFirst(2).first != "as"
        && rest.dropFirst().first.map { DemandVerbs.containsPast(small: $0) } ?? false
      if index == 1, !DemandVerbs.contains(small: verb), !isToBeDone,
        first != "also" || ["come", "seem", "be", "go", "have"].contains(verb)
      {
        return false
      }
      if rest.contains(where: remarks.contains) { return false }
    }
    // "You should know …", "Investors should be pleased …", "It should begin on Monday": told, or expected.
    if before == "you", tells.contains(rest.first { !adverbs.contains($0) } ?? first) { return false }
    // "Mr Hall thinks the inn should open on Sundays."
    if let thinker = words[..<index].lastIndex(where: { thinking.contains($0.small) }),
      !words[thinker..<index].contains(where: { $0.small == "but" })
    {
      return false
    }
    if first == "be", let state = rest.dropFirst().first, states.contains(state) { return false }
    if isExpected(words, at: index) { return false }
    // "They should not have to.": what they should not have to do is said before.
    if words[(index + 1)...].allSatisfy({ elliptical.contains($0.small) }) { return false }
    // "should (not) have (long) opened": a reproach or a guess; "must have access" obliges.
    rest = rest.drop(while: adverbs.contains)
    guard rest.first == "have" else { return true }
    rest = rest.dropFirst().drop(while: adverbs.contains)
    return !(rest.first.map { $0.hasSuffix("ed") || participles.contains($0) } ?? true)
  }

  /// "The Commission recommended in 2019 that operators should …": a duty that somebody told of in the past.
  private static func tellsOfDuty(_ words: [SpannedWord], before index: Int) -> Bool {
    guard let that = words[..<index].lastIndex(where: { $0.small == "that" }) else { return false }
    // "We are often told that science should keep to facts."
    if words[..<that].suffix(5).contains(where: { ["told", "informed"].contains($0.small) }) { return true }
    // "It is not true that the council should …", "We do not believe that …".
    if words[..<that].suffix(6).contains(where: { $0.small == "not" || $0.small == "nor" }),
      words[..<that].suffix(2).contains(where: {
        ["true", "believe", "think", "hold", "right"].contains($0.small)
      })
    {
      return true
    }
    // "We know that the assembly must pass a budget."
    if words[..<that].suffix(2).contains(where: {
      knowing.contains($0.small)
    }) {
      return true
    }
    guard
      let verb = words[..<that].suffix(5).lastIndex(where: { reports.contains($0.small) }), verb > 0
    else { return false }
    let before = words[..<verb].suffix(3).map(\.small)
    return !before.contains { ["we", "i"].contains($0) } && !["is", "are", "be", "it"].contains(before.last)
  }

  private static let thinking: Set<String> = ["thinks", "believes", "feels", "reckons"]
  private static let knowing: Set<String> = [
    "know", "knows", "understand", "understands", "aware", "realise", "realize", "appreciate", "mention",
    "recall", "recalls", "recalling",
  ]
  private static let reports: Set<String> = [
    "promised", "recommended", "said", "ruled", "decided", "announced", "demanded", "agreed", "stated",
    "proposed", "argued", "insisted", "suggested", "wrote", "claimed", "believed", "declared", "hoped",
  ]
  /// Behind "must be" and "have to be": what is thought or said of a thing, and done to nothing.
  private static let thoughts: Set<String> = [
    "expected", "assumed", "feared", "remembered", "admitted", "said", "supposed", "presumed", "conceded",
    "commended", "congratulated",
    "praised", "applauded", "stressed", "emphasised", "emphasized", "noted", "seen", "understood", "thanked",
  ]
  private static let feelings: Set<String> = [
    // "It should not be construed as consent."
    "blamed", "construed", "interpreted", "misread", "misunderstood", "mistaken", "discouraged", "alarmed",
    "surprised",
    "offended", "deterred", "misled", "fooled",
  ]
  private static let slights: Set<String> = [
    "forgotten", "overlooked", "underestimated", "assumed", "confused",
  ]

  /// "The visit should begin on Monday": an event by its day.
  private static func isExpected(_ words: [SpannedWord], at index: Int) -> Bool {
    guard words[index].small == "should", index + 3 < words.count,
      events.contains(words[index + 1].small)
    else { return false }
    let place = words[index + 2].small
    return ["on", "around", "about"].contains(place) && words[index + 3].text.first?.isUppercase == true
  }

  private static let events: Set<String> = ["begin", "start", "arrive", "end", "open", "land", "return"]
  static let tells: Set<String> = ["know", "remember", "understand", "realise", "realize"]
  private static let states: Set<String> = [
    "pleased", "proud", "glad", "happy", "grateful", "aware", "clear", "obvious", "enough", "fine",
    "surprised", "ashamed", "embarrassed", "interesting",
  ]
  private static let elliptical: Set<String> = ["not", "have", "to", "be", "do", "so"]

  private static let remarks: Set<String> = [
    "noted", "said", "recalled", "stressed", "emphasised", "emphasized", "remembered", "mentioned", "added",
    "borne",
  ]
  private static let adverbs: Set<String> = [
    "not", "never", "also", "always", "already", "long", "surely", "certainly", "therefore", "further",
  ]
  private static let participles: Set<String> = [
    "been", "had", "done", "gone", "made", "seen", "taken", "given", "known", "shown", "paid", "met", "held",
    "kept", "left", "said", "told", "heard", "found", "come", "become", "led", "sent", "spent", "brought",
    "understood", "written", "begun",
  ]
}
