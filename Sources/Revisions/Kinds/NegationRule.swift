/// A negation was added or removed, or a word gave way to its opposite.
enum NegationRule {
  enum Finding {
    /// Of a word or two: the sentence says the opposite.
    case reversed
    /// With a clause that has one.
    case inClause
  }

  /// Most words of either side of a region that counts as a reversal.
  private static let short = 5

  static func finding(of edit: Edit) -> Finding? {
    let (old, new) = (cues(edit.old), cues(edit.new))
    let isOdd = !(old.count - new.count).isMultiple(of: 2)
    let opposites = opposites(edit)
    if opposites > 0 {
      // With a negation beside it the opposite says the same: "able", "not unable".
      return isOdd != !opposites.isMultiple(of: 2) ? .reversed : nil
    }
    guard old.count != new.count else { return nil }
    let places = old.map { edit.oldRegion[$0.lowerBound] } + new.map { edit.newRegion[$0.lowerBound] }
    let isShort = places.contains { place in
      place >= 0 && edit.regions[place].old.count <= short && edit.regions[place].new.count <= short
    }
    return isShort || places.allSatisfy { $0 < 0 } ? .reversed : .inClause
  }

  private static func cues(_ wording: Wording) -> [Range<Int>] {
    wording.matches.compactMap { match in
      guard match.sense == .negation else { return nil }
      // "No. 5" is a number.
      let at = match.range.lowerBound
      if wording.lowered[at] == "no", wording.word(at).isCapitalized, wording.markBehind(at) == ".",
        wording.word(at + 1).kind == .number
      {
        return nil
      }
      return match.range
    }
  }

  /// How many words were replaced by their opposites.
  private static func opposites(_ edit: Edit) -> Int {
    guard edit.new.language == .english else { return 0 }
    // "Refused to" is counted as a negation already.
    let (oldCues, newCues) = (Set(cues(edit.old).joined()), Set(cues(edit.new).joined()))
    return edit.regions.reduce(0) { count, region in
      guard 1...short ~= region.old.count, 1...short ~= region.new.count else { return count }
      let hasPair = region.old.contains { old in
        region.new.contains {
          !oldCues.contains(old) && !newCues.contains($0)
            && Opposites.areOpposite(edit.old.lowered[old], edit.new.lowered[$0])
        }
      }
      return count + (hasPair ? 1 : 0)
    }
  }
}
