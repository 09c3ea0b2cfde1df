/// Verbs in the order of how much they oblige.
struct ModalScale: Sendable {
  /// Forms of equal strength, the strongest first; a form of two words is given with one space.
  private let levels: [Set<String>]

  static let modals = ModalScale(levels: [
    ["must", "shall"], ["will"], ["should"], ["may", "might", "could"],
  ])

  static let requests = ModalScale(levels: [
    ["demand", "demands", "demanded", "demanding", "require", "requires", "required", "requiring"],
    [
      "call on", "calls on", "called on", "calling on", "call upon", "calls upon", "called upon",
      "calling upon",
      "urge", "urges", "urged", "urging",
    ],
    ["encourage", "encourages", "encouraged", "encouraging", "invite", "invites", "invited", "inviting"],
  ])

  /// The strength of the strongest form (higher obliges more), or nil where there is none.
  func strongest(in words: [Word]) -> Int? {
    var best: Int?
    for (index, word) in words.enumerated() where word.kind == .word {
      // "May" is a month beside a number.
      if word.key == "May",
        [index - 1, index + 1].contains(where: { words.indices.contains($0) && words[$0].kind == .number })
      {
        continue
      }
      let forms =
        index + 1 < words.count
        ? [word.lowered, "\(word.lowered) \(words[index + 1].lowered)"] : [word.lowered]
      if let level = levels.firstIndex(where: { !$0.isDisjoint(with: forms) }) {
        best = max(best ?? 0, levels.count - level)
      }
    }
    return best
  }
}
