/// Who says so: a word that names a source was put in, taken out or exchanged, or the source beside it is another.
enum AttributionRule {
  /// Words on the source's side of the verb that belong to it.
  private static let source = 3

  static func holds(for edit: Edit) -> Bool {
    let (old, new) = (signs(edit.old), signs(edit.new))
    if !Difference(old.map(\.kind), new.map(\.kind)).isEmpty { return true }
    return hasOtherSource(old, edit.old, edit.oldRegion) || hasOtherSource(new, edit.new, edit.newRegion)
  }

  private typealias Sign = (kind: Sense.Attribution, range: Range<Int>)

  private static func signs(_ wording: Wording) -> [Sign] {
    wording.matches.compactMap { match in
      guard case .attribution(let kind) = match.sense else { return nil }
      let next = match.range.upperBound
      let text = wording.phrase(match.range)
      if AttributionWords.adjectives.contains(text), next < wording.content.count, wording.isJoined(next - 1),
        !saidBefore.contains(wording.lowered[next])
      {
        return nil
      }
      return (kind, match.range)
    }
  }

  /// What a statement begins with, behind a verb that may also be an adjective.
  private static let saidBefore: Set<String> = [
    "that", "the", "a", "an", "he", "she", "it", "they", "we", "his", "her", "their", "its", "this", "these",
    "to", "by",
  ]

  private static func hasOtherSource(_ signs: [Sign], _ wording: Wording, _ regions: [Int]) -> Bool {
    signs.contains { kind, range in
      if kind == .source {
        var at = range.upperBound
        while at < wording.content.count, at < range.upperBound + source, wording.isJoined(at - 1) {
          if regions[at] >= 0 { return true }
          at += 1
        }
        return false
      }
      var at = range.lowerBound - 1
      while at >= 0, at >= range.lowerBound - source, wording.isJoined(at) {
        if regions[at] >= 0, !wording.isFigure[at] { return true }
        at -= 1
      }
      return false
    }
  }
}
