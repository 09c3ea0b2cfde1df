/// The demanded act in another form than a past: "crews started replacing the pipes", "the theatre is introducing captions", "we signed a
/// recognition agreement".
extension SentenceReading {
  /// What the act of a word in "-ing", or of a noun of it, is told as; nil where the words around it do not tell.
  func actInAnotherForm(_ index: Int) -> ResponseCues.Act? {
    guard index > 0, !isNegated(index) else { return nil }
    let before = words[max(0, index - 3)..<index].filter { $0.clause == words[index].clause }.map(\.text)
    if words[index].text.hasSuffix("ing"), let last = before.last {
      // "It was discontinuing all charges."
      if ["is", "are", "was", "were", "now"].contains(last) || Self.starting.contains(last) {
        return .promised
      }
      // "The council passed a motion declaring an emergency."
      if Self.texts.contains(last),
        words[max(0, index - 5)..<index].contains(where: { Self.concluding.contains($0.text) })
      {
        return .done
      }
    }
    return isGivenAsNoun(index) && !before.contains(where: Self.future.contains) ? .done : nil
  }

  /// Whether a noun of an act stands right behind a verb that says it was given or concluded, with at most an article and an adjective
  /// between them.
  private func isGivenAsNoun(_ index: Int) -> Bool {
    let text = words[index].text
    guard text.utf8.count > 5, !CueWords.isPast(text),
      ["ion", "ment", "al", "ance", "ure"].contains(where: text.hasSuffix)
    else { return false }
    for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      if Self.concluding.contains(words[place].text) { return place > 0 }
      if Self.prepositions.contains(words[place].text) || words[place].clause != words[index].clause {
        return false
      }
    }
    return false
  }

  private static let starting: Set<String> = [
    "started", "began", "begun", "start", "begin", "finished", "completed",
  ]
  private static let texts: Set<String> = [
    "motion", "resolution", "act", "decree", "order", "bill", "law", "decision", "ordinance", "directive",
    "regulation",
    "decrees", "orders", "regulations", "instruction", "instructions", "notice",
  ]
  private static let concluding: Set<String> = [
    "signed", "granted", "gave", "given", "concluded", "completed", "received", "ordered", "announced",
    "decreed", "approved", "passed", "adopted", "enacted", "issued",
  ]
}
