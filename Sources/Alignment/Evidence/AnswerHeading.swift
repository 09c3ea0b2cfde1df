/// A heading inside an answer that names it or says how it was decided: "Government response", "Recommendation accepted".
struct AnswerHeading {
  /// The heading, where a formula in it decides.
  let verdict: String?

  private static let longest = 10

  /// Nil for every heading that says more.
  init?(_ heading: String) {
    let cues = CueWords(heading)
    guard (1...Self.longest).contains(cues.words.count) else { return nil }
    let formula = AnswerFormula.find(in: cues)
    let decided = Set(formula.map { CueWords($0.words).words } ?? [])
    guard cues.words.allSatisfy({ decided.contains($0) || Self.naming.contains($0) || Int($0) != nil }),
      formula != nil || cues.words.contains(where: Self.answers.contains)
    else { return nil }
    verdict = formula == nil ? nil : heading
  }

  private static let answers: Set<String> = ["response", "answer", "reply", "decision", "position"]
  private static let naming = answers.union([
    "the", "our", "this", "to", "is", "was", "of", "on", "government", "government's", "governments", "hm",
    "uk",
    "national", "joint", "federal", "state", "department", "department's", "ministry", "council", "board",
    "company", "recommendation", "recommendations", "demand", "demands", "request", "requests",
  ])
}
