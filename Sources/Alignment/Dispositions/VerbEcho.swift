/// A response that reports the demanded act by the demand's own verb: "has been released", "we published it in 2019".
enum VerbEcho {
  /// What a sentence says of an act.
  enum Report {
    case done, notDone
  }

  private static let auxiliaries: Set<String> = [
    "has", "have", "been", "was", "were", "is", "are", "already", "we", "i", "government", "council",
    "ministry",
    "department", "office",
  ]

  /// Whether a sentence says that an act was done, by the stem of its verb; nil where it does not speak of it so.
  ///
  /// A past form counts (its surface differs from the stem's base form) with an auxiliary or a subject among the three
  /// words before it, and a negation among those says the opposite.
  static func find(verb: String?, in terms: [Term], words: [String]) -> (report: Report, words: String)? {
    guard let verb else { return nil }
    for term in terms where term.stem == verb {
      let surface = term.surface.lowercased()
      guard surface.hasSuffix("ed") || WordForms.isIrregularPast(surface),
        let index = words.firstIndex(of: surface)
      else { continue }
      let before = words[max(0, index - 3)..<index]
      // "will be released", "to be published": not yet.
      if before.contains(where: { ["will", "be", "to", "would", "should", "must", "may"].contains($0) }) {
        continue
      }
      guard before.contains(where: auxiliaries.contains) else { continue }
      let said = (before + [surface]).joined(separator: " ")
      return (before.contains { ["not", "never"].contains($0) } ? .notDone : .done, said)
    }
    return nil
  }
}
