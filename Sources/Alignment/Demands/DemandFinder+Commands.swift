import Documents

extension DemandFinder {
  /// Index of the word by which a sentence commands behind a clause that does not: "While you are at it, give them their keys", "Prices are
  /// squeezed, so put an end to it", "On this all agree: ban the boats"; nil where it does not.
  func commandBehindClause(_ words: [SpannedWord]) -> Int? {
    guard imperatives != .none, words.count > 5 else { return nil }
    let found = words.indices.dropFirst(2).dropLast(2).first { index in
      isCommandBehindMark(words, at: index) && leadsToCommand(words, index)
    }
    // "When the rain comes, close the door behind you, the sign still says."
    return found.flatMap { index in
      words[(index + 1)...].contains { Self.saying.contains($0.small) } ? nil : index
    }
  }

  /// A sentence without a clause that only leads to its command, or only states what is then asked about.
  func commanded(_ sentence: Range<Int>, _ form: Demand.Form) -> Range<Int> {
    if lexicon == nil, let start = askingTail(of: sentence) { return start..<sentence.upperBound }
    let words = spans[sentence]
    guard form == .imperative, lexicon == nil, let first = words.first?.small,
      !DemandVerbs.contains(small: first), !words.contains(where: { $0.small == "please" }),
      let index = commandBehindClause(words)
    else { return sentence }
    return words[index].range.lowerBound..<sentence.upperBound
  }

  /// Whether a word is a verb in its base form that has an object, so that it can begin no statement.
  private func isCommandBehindMark(_ words: [SpannedWord], at index: Int) -> Bool {
    let (verb, next) = (words[index], words[index + 1].small)
    guard verb.text == verb.small, DemandVerbs.contains(small: verb.small), !Self.predicates.contains(next),
      !["and", "or"].contains(next), !next.hasSuffix("ed")
    else { return false }
    let isPlainVerb =
      !DemandVerbs.isAlsoNoun(small: verb.small) && !CompoundDemand.nouns.contains(verb.small)
    // "ban phones": behind the noun "ban" there would be no plural.
    return isPlainVerb || CompoundDemand.determiners.contains(next) || Self.objects.contains(next)
      || verb.small == "ban"
  }

  /// Whether what stands before a word lets a command begin there.
  private func leadsToCommand(_ words: [SpannedWord], _ index: Int) -> Bool {
    let place = words[index].range.lowerBound
    let before = words[..<index]
    if CompoundDemand.mark(document.text, before: place) == ":" {
      return !before.contains { Self.otherLeads.contains($0.small) }
    }
    if before.last?.small == "so" {
      return CompoundDemand.endsWithComma(document.text, words[index - 1].range.lowerBound)
    }
    let joined = ["and", "but"].contains(words.first?.small) ? 1 : 0
    let first = words[joined].small
    guard CompoundDemand.endsWithComma(document.text, place), index <= Self.longestClause else {
      return false
    }
    // "So first of all, publish the figures."
    if index <= Self.longestOpening, Self.openings.contains(first) { return true }
    guard Self.subordinators.contains(first) else { return false }
    // "While prices fall, costs rise, and …": the first comma ends the clause.
    return !before.dropFirst().contains {
      CompoundDemand.endsWithComma(document.text, $0.range.lowerBound)
    }
  }

  /// Behind a noun there is none of these: "ban it", "give us".
  private static let objects: Set<String> = [
    "it", "them", "him", "us", "me", "your", "my", "this", "that", "no", "more", "both", "everybody",
    "everyone",
  ]
  private static let subordinators: Set<String> = [
    "while", "when", "if", "once", "until", "before", "after", "whenever", "unless", "since", "as", "where",
    "whatever", "wherever",
  ]
  private static let saying: Set<String> = [
    "says", "said", "tell", "tells", "told", "joked", "wrote", "writes",
  ]
  /// Before a colon these lead to words of others, to choices or to what the author does.
  private static let otherLeads: Set<String> = [
    "option", "options", "choice", "choices", "possibilities", "ways", "said", "told", "wrote", "writes",
    "says", "sign",
    "task", "job", "role", "mission", "goal", "aim", "aims", "mandate", "powers", "power", "duty", "duties",
    "we", "i", "our", "they", "he", "she", "slogan", "motto", "called", "titled", "rule", "rules", "advice",
    "joke", "jokes", "saying", "proverb", "lesson", "habit",
    "law", "words",
  ]
  private static let openings: Set<String> = [
    "so", "first", "next", "then", "lastly", "now", "meanwhile", "instead",
  ]
  private static let longestOpening = 5
  /// Words of a clause in front of a command.
  private static let longestClause = 15
}
