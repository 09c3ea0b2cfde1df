/// The words by which running text makes a demand.
///
/// Each row is one way; the tests show one sentence for each. A cue counts only outside quotation marks: what others
/// demanded, quoted, is background.
enum DemandCues {
  /// Verbs with which an author asks ("we urge", "the undersigned call on").
  private static let performatives: Set<String> = [
    "urge", "urges", "call", "calls", "request", "requests", "ask", "asks", "demand", "demands", "recommend",
    "recommends", "appeal", "appeals", "insist", "insists", "implore", "implores", "beseech", "beg", "expect",
    "want", "encourage", "encourages", "invite", "invites", "petition", "petitions", "propose", "proposes",
    "advise", "advises",
  ]

  /// What must stand behind one of them for it to ask: "call on", "urge X to", "recommend that".
  private static let complements: Set<String> = ["on", "upon", "for", "to", "that"]

  /// Those that need no complement where the author says "we": "we demand the release of …".
  private static let transitives: Set<String> = [
    "urge", "request", "demand", "recommend", "implore", "beseech", "expect", "want",
  ]

  /// Words before a noun, or before a verb that asks nothing: "a call on", "the request to", "do not ask", "those who ask".
  private static let nounMarks: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "her", "his", "our", "my", "your",
    "no",
    "any", "every", "each", "many", "several", "some", "such", "numerous", "two", "three", "four", "five",
    "with", "of", "to", "by", "in", "for", "from", "despite", "repeated", "joint", "urgent", "formal",
    "earlier",
    "previous", "recent", "growing", "phone", "not", "never", "who", "which", "may", "might",
  ]

  /// Behind "the" these are subjects of a verb without "-s" like any plural: "the undersigned call on".
  private static let plurals: Set<String> = ["undersigned", "people", "women", "men", "children", "staff"]

  /// Words of a sentence that introduces a list of demands, "must" and "should" apart.
  private static let introductions: Set<String> = performatives.union([
    "condition", "conditions", "recommendation", "recommendations", "requirement", "requirements",
    "standards",
    "steps", "measures", "need", "needs", "required", "require", "requires", "entails", "ensure",
  ])

  /// Words by which such a sentence tells what happened instead ("these steps were taken").
  private static let narration: Set<String> = ["was", "were", "had", "took", "taken", "been"]

  /// Words by which it introduces those who ask instead ("signatories of this call").
  private static let signatures: Set<String> = ["signed", "signatories", "signatory", "signatures"]

  /// Whether a sentence asks in the author's own voice and present tense.
  static func isPerformative(_ words: [SpannedWord]) -> Bool {
    isCleft(words) || isOwnDemand(words)
      || words.indices.contains {
        isVerbOfAsking(words, at: $0) && asks(words, at: $0) || isAsking(words, at: $0)
          || isWish(words, at: $0) || wantsToKnow(words, at: $0)
      }
  }

  /// "We are asking you to …", "the council is urged to …".
  private static func isAsking(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    let verb = words[index].small
    let before = words[max(0, index - 2)..<index]
    switch verb {
    // "We are not asking for privileges."
    case "asking", "calling", "urging", "requesting", "demanding":
      let isDenied =
        ["not", "never"].contains(words[index - 1].small) && !words[index...].contains { $0.small == "but" }
      return !isDenied
        && before.contains { ["are", "am", "is", "re"].contains($0.small) }
        // "Here is what we are asking for."
        && words[(index + 1)...].dropLast().prefix(14).contains { complements.contains($0.small) }
    case "recommended" where words[index + 1].small == "that",
      "requested" where words[index + 1].small == "that":
      // "It is recommended that the dues be paid."
      return before.map(\.small) == ["it", "is"]
    case "urged", "asked", "requested", "called", "invited", "encouraged":
      return before.contains { ["is", "are"].contains($0.small) } && words[index + 1].small == "to"
    default: return false
    }
  }

  /// Whether a word is one of the verbs, behind something that can be its subject, and no noun.
  private static func isVerbOfAsking(_ words: [SpannedWord], at index: Int) -> Bool {
    let verb = words[index].small
    guard index > 0, performatives.contains(verb) else { return false }
    let before = words[index - 1].small
    if nounMarks.contains(before) { return false }
    // "We shall ask our members to march": what the author is going to do.
    if ["shall", "will"].contains(before) { return false }
    // "a man whom the report calls Mr D."
    if words[max(0, index - 4)..<index].contains(where: { $0.small == "whom" }) { return false }
    // "the Ministry’s request for", "residents’ calls".
    if ["’s", "'s", "’", "'"].contains(where: before.hasSuffix) { return false }
    // "a formal request", "the written demand": behind one of these a verb would end in "-s", but for a plural.
    guard index > 1, !verb.hasSuffix("s") else { return true }
    switch words[index - 2].small {
    case "a", "an", "another", "every", "each": return ["few", "i", "we"].contains(before)
    case "the": return before.hasSuffix("s") || plurals.contains(before)
    default: return true
    }
  }

  private static func asks(_ words: [SpannedWord], at index: Int) -> Bool {
    let rest = words[(index + 1)...]
    // "We ask ourselves who is to blame."
    if ["ourselves", "myself"].contains(rest.first?.small) { return false }
    // "We ask for nothing extravagant."
    if rest.dropFirst().first?.small == "nothing" || rest.first?.small == "nothing" { return false }
    // "If this is done, we expect that the sea will breathe again": what will come of it.
    if words[index].small == "expect", words[0].small == "if", rest.first?.small == "that" { return false }
    if ["expect", "want"].contains(words[index].small) {
      // "We want to thank you" asks nothing; "we want to see the report" does.
      // "We also want the contract ended."
      let subject = words[..<index].last { !softeners.contains($0.small) }
      guard subject?.small == "we" else { return false }
      // "We want no trouble"; "we want no more closures" asks.
      if rest.first?.small == "no", !["more", "further", "new"].contains(rest.dropFirst().first?.small) {
        return false
      }
      return rest.count > 1
        && (rest.first?.small != "to" || rest.dropFirst().first?.small == "see")
    }
    // "I recommend major revision": what a reviewer tells the editor.
    if words[index].small.hasPrefix("recommend"),
      rest.prefix(3).contains(where: { ["revision", "acceptance", "rejection", "editor"].contains($0.small) })
    {
      return false
    }
    // "The paper proposes a method to …": what a work does, and no proposal to the reader.
    if ["propose", "proposes"].contains(words[index].small),
      !["that", "to"].contains(rest.first?.small), !["we", "i"].contains(words[index - 1].small)
    {
      return false
    }
    if rest.prefix(14).contains(where: { complements.contains($0.small) }) { return true }
    // "we again urge restraint": an adverb or two may stand between.
    return !rest.isEmpty && transitives.contains(words[index].small)
      && words[..<index].suffix(3).contains { ["we", "i"].contains($0.small) }
  }

  /// Whether a sentence opens a list of demands.
  static func introducesDemands(_ words: [SpannedWord]) -> Bool {
    let lowered = words.map(\.small)
    // "Please provide the following:"
    if lowered.first == "please", words.count > 2 { return true }
    if lowered.contains(where: DutyWords.modals.contains) || isPerformative(words) { return true }
    if lowered.contains(where: narration.contains) { return false }
    if lowered.contains("we"), lowered.contains("want") || lowered.contains("need") { return true }
    if let last = words.indices.last, isVerbOfAsking(words, at: last) { return true }
    let isOwn = lowered.contains { ["we", "our", "i"].contains($0) }
    if !isOwn, lowered.contains(where: signatures.contains) { return false }
    return lowered.contains(where: introductions.contains)
  }
}
