/// Words of amount, compared as multisets: "all" for "some" is a change, another place is none.
enum QuantifierRule {
  private struct Amount: Hashable {
    let name: String
    let level: Int?
    var isComparative = false
  }

  static func finding(of edit: Edit) -> (isChanged: Bool, weakens: Bool, strengthens: Bool) {
    let difference = Difference(amounts(edit.old), amounts(edit.new))
    var (removed, added) = (Array(difference.removed.keys), Array(difference.added.keys))
    // "More important" compares; only "more" for "less" says another amount.
    if removed.isEmpty || added.isEmpty || !removed.contains(where: \.isComparative)
      || !added.contains(where: \.isComparative)
    {
      removed.removeAll(where: \.isComparative)
      added.removeAll(where: \.isComparative)
    }
    guard !(removed.isEmpty && added.isEmpty) else { return (false, false, false) }
    let (old, new) = (removed.compactMap(\.level).max(), added.compactMap(\.level).max())
    switch (old, new) {
    case (let old?, let new?): return (true, new < old, new > old)
    case (nil, let new?): return (true, new < QuantifierWords.whole, new >= QuantifierWords.whole)
    case (let old?, nil): return (true, old >= QuantifierWords.whole, old < QuantifierWords.whole)
    case (nil, nil): return (true, false, false)
    }
  }

  private static func amounts(_ wording: Wording) -> [Amount] {
    wording.matches.compactMap { match in
      let next = match.range.upperBound
      let isBeforeFigure = next < wording.isFigure.count && wording.isFigure[next]
      switch match.sense {
      case .quantifier(let level, let name):
        // "Some 40" is a hedge, "the most important" no amount.
        if name == "some", isBeforeFigure { return nil }
        if name == "most", match.range.lowerBound > 0, wording.lowered[match.range.lowerBound - 1] == "the" {
          return nil
        }
        return Amount(name: name, level: level)
      case .comparative(let name): return Amount(name: name, level: nil, isComparative: true)
      case .bound(let name) where isBeforeFigure: return Amount(name: name, level: nil)
      default: return nil
      }
    }
  }
}
