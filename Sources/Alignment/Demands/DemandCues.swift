/// The words by which running text makes a demand.
///
/// Each row is one way; the tests show one sentence for each. A cue counts only outside quotation marks: what others
/// demanded, quoted, is background.
enum DemandCues {
  /// Verbs with which an author asks ("we urge", "the undersigned call on").
  private static let performatives: Set<String> = [
    "urge", "urges", "call", "calls", "request", "requests", "ask", "asks", "demand", "demands", "recommend",
    "recommends", "appeal", "appeals", "insist", "insists", "implore", "implores", "beseech",
  ]

  /// What must stand behind one of them for it to ask: "call on", "urge X to", "recommend that".
  private static let complements: Set<String> = ["on", "upon", "for", "to", "that"]

  private static let deontics: Set<String> = ["must", "should", "shall"]

  /// Words of a sentence that introduces a list of demands.
  private static let introductions: Set<String> = [
    "condition", "conditions", "demand", "demands", "recommendation", "recommendations", "request",
    "requests",
    "requirement", "requirements", "standards", "steps", "measures", "must", "should", "call", "calls",
    "urge",
    "urges", "recommend", "recommends", "ask", "asks", "appeal", "need", "needs", "required", "require",
    "requires",
    "entails", "include", "ensure",
  ]

  /// Whether a sentence asks in the author's own voice and present tense.
  static func isPerformative(_ words: [Substring]) -> Bool {
    for (index, word) in words.enumerated() where performatives.contains(word.lowercased()) {
      // "calls for her resignation grew", "a call on", "the request to": a noun behind an article is no act.
      let before = index > 0 ? words[index - 1].lowercased() : ""
      if [
        "a", "an", "the", "this", "that", "its", "their", "her", "his", "our", "my", "with", "of", "to", "by",
        "despite", "repeated", "joint", "urgent",
      ].contains(before) {
        continue
      }
      guard index > 0 else { continue }
      let rest = words[(index + 1)...].prefix(14).map { $0.lowercased() }
      let isAsking = rest.contains { complements.contains($0) }
      // The bare verb needs a subject that can stand before it: "we urge", "the undersigned organisations call".
      if isAsking { return true }
    }
    return false
  }

  /// Whether a sentence says what somebody must or should do; "it should be noted" and questions do not.
  static func isDeontic(_ words: [Substring]) -> Bool {
    guard let index = words.firstIndex(where: { deontics.contains($0.lowercased()) }), index > 0,
      index + 1 < words.count
    else { return false }
    let subject = words[..<index].map { $0.lowercased() }
    if subject.count == 1, ["it", "this", "i", "we", "that", "what"].contains(subject[0]) { return false }
    let verb = words[index + 1].lowercased()
    return !["like", "have", "not"].contains(verb) || verb == "not"
  }

  /// Whether a sentence opens a list of demands.
  static func introducesDemands(_ words: [Substring]) -> Bool {
    words.contains { introductions.contains($0.lowercased()) }
  }
}
