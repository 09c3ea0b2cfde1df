import Documents

extension DemandFinder {
  /// The clauses of an English sentence that each ask by themselves: "Article 17 has to go, and we would like the consultation to be
  /// prolonged", "How many posts are vacant, and what has been spent on agencies?"
  func clauses(of range: Range<Int>) -> [Range<Int>] {
    let words = spans[range]
    // No sentence of a person is so long, and each clause is read with all that follows.
    guard words.count <= Self.longestSentence else { return [range] }
    let isQuestion = document.text.utf8[range].last == UInt8(ascii: "?")
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    var startWord = 0
    for index in words.indices.dropFirst(Self.fewestOfClause).dropLast(Self.fewestOfClause - 1) {
      guard let gap = gap(before: index, in: words), gap - startWord >= Self.fewestOfClause,
        asks(words[index...], isQuestion: isQuestion),
        opens(words[startWord..<gap], start..<words[gap - 1].range.upperBound, isQuestion: isQuestion)
      else { continue }
      clauses.append(start..<words[gap - 1].range.upperBound)
      start = words[index].range.lowerBound
      startWord = index
    }
    return clauses + [start..<range.upperBound]
  }

  /// Where a sentence that states something first begins to ask: "It carries five years in prison, and | we ask that it be withdrawn",
  /// "the fund has been frozen; | kindly unfreeze it"; nil where it asks from the beginning.
  func askingTail(of range: Range<Int>) -> Int? {
    let words = spans[range]
    guard words.count <= Self.longestSentence, let first = words.first?.small,
      !Self.conditional.contains(first)
    else { return nil }
    return words.indices.dropFirst(Self.fewestOfClause).dropLast(1).first { index in
      guard let gap = gap(before: index, in: words), gap >= Self.fewestOfClause else { return false }
      let isPlea =
        ["kindly", "please"].contains(words[index].small) && index + 2 < words.count
        && DemandVerbs.contains(small: words[index + 1].small)
      guard isPlea || Self.speakers.contains(words[index].small) && asks(words[index...], isQuestion: false)
      else { return false }
      return cue(in: range.lowerBound..<words[gap - 1].range.upperBound, quoted: .none) == nil
    }.map { words[$0].range.lowerBound }
  }

  /// What is asked under a condition is asked with it.
  private static let conditional: Set<String> = [
    "if", "when", "while", "where", "once", "unless", "until", "as", "should", "after", "before", "since",
  ]

  private static let fewestOfClause = 4
  /// In words.
  private static let longestSentence = 300

  /// Index of the first word that joins the clause that a word begins to the one before it; nil where none begins.
  private func gap(before index: Int, in words: [SpannedWord]) -> Int? {
    // "…; further, the results should be published" begins behind "further".
    if Self.adding.contains(words[index].small) { return nil }
    let place = words[index].range.lowerBound
    if CompoundDemand.endsWithSemicolon(document.text, place) { return index }
    let before = words[index - 1]
    let isDivided = CompoundDemand.endsWithSemicolon(document.text, before.range.lowerBound)
    if before.small == "and" {
      return isDivided || CompoundDemand.endsWithComma(document.text, before.range.lowerBound)
        ? index - 1 : nil
    }
    return isDivided && Self.adding.contains(before.small) ? index - 1 : nil
  }

  /// Whether the clauses before ask without the last one.
  private func opens(_ clause: ArraySlice<SpannedWord>, _ range: Range<Int>, isQuestion: Bool) -> Bool {
    if isQuestion { return asks(clause, isQuestion: true) }
    // "Audit recommends accreditation by the national body": an object in place of "that".
    let recommends = clause.dropFirst().prefix(3).contains { Self.asking.contains($0.small) }
    return recommends || cue(in: range, quoted: .none) != nil
  }

  private func asks(_ clause: ArraySlice<SpannedWord>, isQuestion: Bool) -> Bool {
    let words = Array(clause)
    if isQuestion {
      // "How was it chosen, and …?" is read with what follows.
      return words.count >= Self.fewestOfClause && !words.contains { Self.pronouns.contains($0.small) }
        && QuestionCues.begins(words) && QuestionCues.expectsAnswer(words)
    }
    guard let first = words.first?.small else { return false }
    // What takes up the clause before is no demand of its own.
    if Self.dependent.contains(first) { return false }
    if Self.speakers.contains(first) {
      return DemandCues.isPerformative(words) || DemandCues.isSuggestion(words)
    }
    guard
      let duty = words.prefix(Self.longestSubject + 1).firstIndex(where: {
        DutyWords.possible.contains($0.small)
      }
      )
    else {
      return DemandCues.isPerformative(words) && words.prefix(4).contains { Self.asking.contains($0.small) }
    }
    return !words[..<duty].contains { Self.dependent.contains($0.small) } && DemandCues.isDeontic(words)
  }

  /// In words.
  private static let longestSubject = 9
  private static let adding: Set<String> = ["further", "furthermore", "moreover", "additionally", "also"]
  private static let speakers: Set<String> = ["we", "i"]
  private static let asking: Set<String> = [
    "recommends", "urges", "asks", "requests", "calls", "recommended",
  ]
  private static let pronouns: Set<String> = ["it", "this", "that", "these", "they"]
  private static let dependent: Set<String> = [
    "it", "this", "that", "these", "those", "they", "he", "she", "which", "who", "whose", "whom", "where",
    "when",
    "while", "because", "if", "unless", "so", "as", "to", "for", "in", "how", "why", "whether", "not",
  ]
}
