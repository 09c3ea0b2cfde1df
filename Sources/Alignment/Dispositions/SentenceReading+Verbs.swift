/// Where the demanded act stands in a sentence, and whether it is reported, undone or denied.
extension SentenceReading {
  func places(of verb: String) -> [Int] {
    words.indices.filter {
      words[$0].text == "public"
        ? isMadePublic($0, verb)
        : !isSharedInMind($0) && (VerbSenses.agree(words[$0].stem, verb) || isOtherSide($0, of: verb))
          && !isAttitude($0)
    }
  }

  /// "We share the view that …": nothing is shared with anybody.
  private func isSharedInMind(_ index: Int) -> Bool {
    ["share", "shares", "shared"].contains(words[index].text)
      && words[(index + 1)...].prefix(3).contains { Self.minds.contains($0.text) }
  }

  private static let minds: Set<String> = [
    "view", "views", "opinion", "concern", "concerns", "aim", "aims", "wish", "desire", "commitment",
    "belief", "hope",
    "goal", "sentiment", "conviction", "ambition", "your",
  ]

  /// "The nurses will receive a bonus" for "pay the nurses a bonus", "two nurses were taken on" for "hire two nurses"; who received a
  /// letter was given nothing.
  private func isOtherSide(_ index: Int, of verb: String) -> Bool {
    let text = words[index].text
    if ["receive", "get"].contains(text) {
      return index > 0 && ["will", "shall", "now"].contains(words[index - 1].text)
        && (VerbSenses.agree("pay", verb) || ["give", "grant", "provid", "offer"].contains(verb))
    }
    return PhrasalVerbs.stems(at: index, in: words).contains { VerbSenses.agree($0, verb) }
  }

  /// "It will be made public" publishes it; "a public meeting" has the stem of "publication", and nothing else of it.
  func isMadePublic(_ index: Int, _ verb: String) -> Bool {
    index > 0 && Self.making.contains(words[index - 1].text) && VerbSenses.agree("publish", verb)
  }

  static let making: Set<String> = [
    "made", "make", "making", "is", "are", "was", "were", "be", "been", "become", "becomes", "became", "go",
    "now",
  ]

  /// The opposite of the demanded act, reported or announced: "the budget cuts it" for "raise it".
  func undoing(_ polarity: DemandPolarity) -> ResponseCues.Act? {
    guard let verb = polarity.verb else { return nil }
    let isUndone = words.indices.contains { index in
      (VerbSenses.undoes(words[index].stem, verb)
        || PhrasalVerbs.stems(at: index, in: words).contains { VerbSenses.undoes($0, verb) })
        && !isNegated(index) && isFinite(index) && !isAttitude(index)
    }
    guard isUndone || goesTheOtherWay(verb) else { return nil }
    // "The pool was opened in 1970" says nothing of "do not close it"; "the fee will be cut" does what "do not raise it" asks for.
    guard polarity.direction == .forbids else { return .refused }
    return words.contains { ["was", "were"].contains($0.text) } ? .noted : .willNot
  }

  /// Whether a word is a verb that reports or announces: a past form, a form in "-s", or one behind "will" or "to".
  func isFinite(_ index: Int) -> Bool {
    let text = words[index].text
    let before = index > 0 ? words[index - 1].text : ""
    if Self.determiners.contains(before) { return false }
    if CueWords.isPast(text) || ["will", "to", "shall", "must"].contains(before) { return true }
    return text.hasSuffix("s") && index > 0 && index + 1 < words.count
      && (Self.determiners.contains(words[index + 1].text))
  }

  /// The act by the demand's own verb, or another word for it: "has been released", "we published it in 2019", "are provided".
  func echo(_ polarity: DemandPolarity) -> ResponseCues.Act? {
    guard let verb = polarity.verb else { return nil }
    for index in places(of: verb) {
      let surface = words[index].text
      let before = words[max(0, index - 3)..<index].filter { $0.clause == words[index].clause }.map(\.text)
      if before.last == "already" { return .done }
      if let act = actInAnotherForm(index) { return act }
      // "will be released", "to be published": not yet.
      if before.contains(where: Self.future.contains) { continue }
      // "I apologise", "we publish it every year".
      if !CueWords.isPast(surface), before.last.map({ ["i", "we"].contains($0) }) ?? false { return .done }
      guard CueWords.isPast(surface) || Self.states.contains(surface) else { continue }
      // "Parliament ratified the convention": an object follows at once.
      let hasObject =
        index + 1 < words.count && Self.determiners.contains(words[index + 1].text)
        && !(before.last.map(Self.determiners.contains) ?? true)
      guard before.contains(where: Self.auxiliaries.contains) || hasObject || isMainVerb(index) else {
        continue
      }
      return isNegated(index) ? .willNot : .done
    }
    return nil
  }

  /// Whether a past form is the verb of its clause, behind its subject: "the city planted trees", "the mine closed in March"; in
  /// "the trees planted in May are healthy" another verb follows.
  func isMainVerb(_ index: Int) -> Bool {
    let clause = words.indices.filter { words[$0].clause == words[index].clause }
    guard let first = clause.first, index > first, CueWords.isPast(words[index].text) else { return false }
    let before = words[index - 1].text
    guard !Self.determiners.contains(before), !Self.prepositions.contains(before), !before.hasSuffix("ly"),
      before != "to", before != "and", before != "or"
    else { return false }
    return !clause.contains { $0 != index && Self.finite.contains(words[$0].text) && !isMonth($0) }
  }

  /// "in May", "4 May", "last May": the month, and no modal.
  private func isMonth(_ index: Int) -> Bool {
    guard words[index].text == "may", index > 0 else { return false }
    let before = words[index - 1].text
    return Self.prepositions.contains(before) || ["last", "early", "late", "since"].contains(before)
      || before.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "for", "with", "from", "as", "under", "about", "if", "when", "once",
    "until",
  ]
  static let finite: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "must",
    "may",
    "might", "shall", "do", "does", "did", "be", "been",
  ]

  /// Whether the demand's verb is negated under a modal: "under no circumstances will we publish it".
  func rulesOut(_ polarity: DemandPolarity) -> Bool {
    // "We do not rule it out" rules nothing out.
    guard let verb = polarity.verb, !words.contains(where: { $0.text == "rule" }) else { return false }
    let places = places(of: verb)
    return !places.isEmpty && places.allSatisfy(isNegated)
      && (words.contains { ["will", "shall", "can", "cannot", "would", "does", "do"].contains($0.text) }
        // "A covenant protects the meadow from sale."
        || places.contains { place in
          words[max(0, place - 2)..<place].contains { $0.text == "from" }
        }
        // "The pool is not closing."
        || places.contains {
          words[$0].text.hasSuffix("ing") && $0 > 1 && words[$0 - 1].text == "not"
            && ["is", "are", "am"].contains(words[$0 - 2].text)
        })
  }

  func isNegated(_ index: Int) -> Bool {
    var isBehindAuxiliary = false
    for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard words[place].clause == words[index].clause else { return false }
      // "Those who are unable to drive will be given a pass": what was denied stands in another clause.
      if isBehindAuxiliary, Self.inability.contains(words[place].text) { return false }
      if Self.future.contains(words[place].text), words[place].text != "to", words[place].text != "be" {
        isBehindAuxiliary = true
      }
      // "was to have been built"
      if words[place].text == "have", place > 1, words[place - 1].text == "to",
        ["was", "were"].contains(words[place - 2].text)
      {
        return true
      }
      // "would have released it": what did not come to pass.
      if words[place].text == "have", place > 0, words[place - 1].text == "would" { return true }
      // "A covenant protects it from sale", "they were barred from entering".
      if words[place].text == "from",
        words[max(0, place - 4)..<place].contains(where: { Self.keepingFrom.contains($0.text) })
      {
        return true
      }
      guard Self.negators.contains(words[place].text) else { continue }
      let next = words[place + 1].text
      // "not only", "not fail to", "not hesitate to" say that it is done.
      return !["only", "fail", "hesitate", "rest", "delay", "doubt", "wonder"].contains(next)
    }
    return false
  }

  private static let keepingFrom: Set<String> = [
    "protects", "protect", "protected", "saved", "saves", "spared", "spares", "kept", "barred", "banned",
    "excluded",
    "prohibited", "prevented", "prevents", "stopped", "bars", "refrain", "refrained", "shielded", "shields",
    "exempt", "exempted",
  ]

  static let inability: Set<String> = ["unable", "failed", "refused", "without", "declined"]
  static let negators: Set<String> = [
    "not", "never", "no", "nothing", "nobody", "none", "neither", "nor", "without", "cannot", "refuse",
    "refuses", "refused", "declined",
    "declines", "decline", "rejected", "reject", "rejects", "against", "failed", "unable", "stopped",
    // What holds an act up: "delayed releasing it", "blocked its release".
    "delayed", "delays", "postponed", "postpones", "deferred", "blocked", "blocks", "prevented", "prevents",
    "halted",
    "suspended", "shelved", "forbade", "forbids", "prohibited", "opposed", "opposes", "obstructed",
  ]

  static let determiners: Set<String> = [
    "the", "a", "an", "all", "our", "its", "their", "his", "her", "this", "these", "those", "every", "each",
    "two",
    "three", "four", "new", "further", "additional",
  ]

  /// Adjectives that say that an act was done.
  static let states: Set<String> = [
    "available", "online", "open", "public", "offence", "illegal", "unlawful", "free", "operational",
  ]

  static let future: Set<String> = ["will", "be", "to", "would", "should", "must", "may", "shall"]

  static let auxiliaries: Set<String> = [
    "has", "have", "been", "was", "were", "is", "are", "already", "we", "i", "it", "government", "council",
    "ministry", "department", "office", "board",
  ]
}
