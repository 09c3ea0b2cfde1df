/// Questions that expect an answer: "Will the Ministry publish the report?", "What steps will the board take?"
///
/// A question counts where it is put to somebody who could answer it: behind its auxiliary stands "you", "your" or a named
/// or definite body. What asks the reader's agreement ("Who could have imagined …?", "Do we really want …?") does not.
enum QuestionCues {
  /// Whether the words of a sentence that ends with a question mark expect an answer.
  static func expectsAnswer(_ words: [SpannedWord]) -> Bool {
    let lowered = words.map(\.small)
    // "Could we have the figures?"
    if lowered.prefix(6).indices.dropLast(2).contains(where: {
      ["could", "can", "may", "might"].contains(lowered[$0]) && ["we", "i"].contains(lowered[$0 + 1])
        && ["have", "see", "get", "receive", "ask"].contains(lowered[$0 + 2])
    }), words.count > 4 {
      return true
    }
    guard words.count >= 3, !isRhetorical(lowered) else { return false }
    guard words.count >= 4 || lowered[1] == "what" else { return false }
    // "Who authorised the use …?"; "who could have known" asks nobody.
    if lowered[0] == "who", words.count > 3,
      lowered[1].hasSuffix("ed") || WordForms.isIrregularPast(lowered[1])
    {
      return true
    }
    // "If so, will the board …?", "And what did the board decide?"
    // "Nothing is said of the costs; what is the whole sum?"
    let starts = [
      // "Until that's done, could you …?": the verb of a contraction begins nothing.
      words.prefix(8).firstIndex { word in
        word.text.unicodeScalars.first.map { !WordScalars.isApostrophe($0) } ?? false
          && (auxiliaries.contains(word.small) || interrogatives.contains(word.small))
      },
      lowered.indices.dropFirst().dropLast().first {
        interrogatives.contains(lowered[$0]) && auxiliaries.contains(lowered[$0 + 1])
      },
    ].compactMap(\.self)
    // "How many posts are vacant?"; "how many more must die" asks nobody.
    if let how = lowered.prefix(8).firstIndex(of: "how"), how + 2 < lowered.count,
      ["many", "much"].contains(lowered[how + 1]),
      !["more", "longer", "of"].contains(lowered[how + 2])
        || lowered[how + 2] == "of" && !["us", "them"].contains(lowered[min(how + 3, lowered.count - 1)]),
      lowered[(how + 2)...].prefix(14).contains(where: present.contains)
    {
      return true
    }
    // "How was mobilisation defined?", "Was clustering accounted for?": of what was done, whoever did it.
    if lowered.prefix(3).contains(where: past.contains) { return true }
    // "One thing is missing: how many gauges were read?"
    if lowered.indices.contains(where: {
      interrogatives.contains(lowered[$0]) && lowered[$0...].prefix(4).contains(where: past.contains)
    }) {
      return true
    }
    // "On what basis?", "Have other gauges been tried?", "What does it mean in line 214?"
    if words.count > 2,
      ["on", "in", "to", "by"].contains(lowered[0]) && lowered[1] == "what"
        || lowered.indices.dropLast(2).contains(where: {
          lowered[$0] == "in" && lowered[$0 + 1] == "what" && ["sense", "way"].contains(lowered[$0 + 2])
        })
    {
      return true
    }
    if ["have", "has"].contains(lowered[0]),
      zip(lowered, lowered.dropFirst()).contains(where: { $0 == "been" && CueWords.isPast($1) })
    {
      return true
    }
    if lowered.starts(with: ["what", "does"]), lowered.contains("mean") { return true }
    // "What happens at low water?", "Would it be possible to add a map?"
    if lowered.starts(with: ["what", "happens"]) { return true }
    if let it = lowered.prefix(4).firstIndex(of: "it"), it > 0, ["would", "is"].contains(lowered[it - 1]),
      lowered[it...].prefix(4).contains(where: { ["possible", "feasible"].contains($0) })
    {
      return true
    }
    if lowered[0] == "how", ["is", "are"].contains(lowered[1]),
      lowered.suffix(3).contains(where: CueWords.isPast)
    {
      return true
    }
    return starts.contains { start in
      guard interrogatives.contains(lowered[start]) else { return isAddressed(words, lowered, behind: start) }
      guard let auxiliary = lowered[start...].prefix(8).firstIndex(where: auxiliaries.contains) else {
        return false
      }
      return isAddressed(words, lowered, behind: auxiliary)
    }
  }

  /// Whether words begin as a question does.
  static func begins(_ words: [SpannedWord]) -> Bool {
    words.first.map {
      interrogatives.contains($0.small) || auxiliaries.contains($0.small) || $0.small == "who"
    } ?? false
  }

  private static func isRhetorical(_ lowered: [String]) -> Bool {
    lowered.indices.contains { index in
      // "by the Trust or anyone else" names who may have acted.
      rhetorical.contains(lowered[index]) && !(index + 1 < lowered.count && lowered[index + 1] == "else")
    }
  }

  private static func isAddressed(_ words: [SpannedWord], _ lowered: [String], behind auxiliary: Int) -> Bool
  {
    guard auxiliary + 1 < words.count else { return false }
    let subject = lowered[auxiliary + 1]
    // "Could a camera be fitted at the gate?"
    if ["could", "can", "will", "would"].contains(lowered[auxiliary]), ["a", "an", "more"].contains(subject),
      lowered[auxiliary...].indices.dropLast().contains(where: {
        lowered[$0] == "be" && CueWords.isPast(lowered[$0 + 1])
      })
    {
      return true
    }
    if ["you", "your"].contains(subject) { return true }
    if ["could", "can", "will", "would"].contains(lowered[auxiliary]) {
      // "Could somebody please come and talk to us?"; "could somebody have known?" asks nobody.
      if ["somebody", "someone"].contains(subject) {
        return auxiliary + 4 < words.count && lowered[auxiliary + 2] != "have"
      }
      // "Will it publish the results?", of a body that was named; "will it work?" asks of a thing.
      if subject == "it", auxiliary + 3 < words.count, DemandVerbs.contains(small: lowered[auxiliary + 2]),
        !DemandVerbs.isAlsoNoun(small: lowered[auxiliary + 2]), !happening.contains(lowered[auxiliary + 2])
      {
        return true
      }
      // "Could parking charges be waived for those on nights?"
      if !unasked.contains(subject), auxiliary == 0 || lowered[auxiliary] == "could",
        let be = lowered[auxiliary...].prefix(8).firstIndex(of: "be"), be + 1 < lowered.count,
        DemandVerbs.containsPast(small: lowered[be + 1])
      {
        return true
      }
    }
    if ["the", "this", "that", "any", "each", "all", "every", "these", "those"].contains(subject) {
      // "…; what is the reason?"
      return auxiliary + 3 < words.count || auxiliary + 3 == words.count && auxiliary > 4
    }
    // "What will happen to the teachers?"
    if subject == "happen" { return auxiliary + 3 < words.count }
    return words[auxiliary + 1].text.first?.isUppercase == true && subject != "i"
  }

  /// What things do, too.
  private static let happening: Set<String> = [
    "end", "stop", "help", "work", "continue", "hold", "close", "open", "improve", "start", "return", "pass",
    "affect",
    "cost", "take", "bring", "make", "lead", "prevent", "reach", "meet", "enable", "allow", "remain",
    "increase",
    "reduce",
  ]
  /// Behind "could" these ask nobody to act: "Could it be shown …?", "Could nothing be done?"
  private static let unasked: Set<String> = [
    "it", "he", "she", "they", "there", "we", "i", "this", "that", "nothing", "anything", "more", "such",
    "who", "what",
  ]
  private static let past: Set<String> = ["was", "were", "did"]
  private static let present: Set<String> = ["is", "are", "has", "have"]
  private static let interrogatives: Set<String> = ["what", "when", "which", "how", "why", "where"]
  private static let auxiliaries: Set<String> = [
    "will", "would", "can", "could", "does", "do", "did", "has", "have", "is", "are", "was", "were", "might",
    "may",
  ]
  private static let rhetorical: Set<String> = [
    "really", "wonder", "honestly", "possibly", "anyone", "anybody", "nobody", "ever", "seriously", "we",
  ]
}
