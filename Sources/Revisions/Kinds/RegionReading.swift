import Diffing

/// What a region comes to where no rule of meaning speaks of it.
enum RegionReading {
  /// Letter case, punctuation, hyphens, or a number or date written otherwise.
  case formatting
  case typo
  case other

  /// Most words of a region that are looked at pair by pair.
  private static let longest = 4

  static func reading(of region: Edit.Region, in edit: Edit) -> RegionReading {
    let (old, new) = (edit.old.lowered[region.old], edit.new.lowered[region.new])
    if old.elementsEqual(new) { return .formatting }
    if region.old.allSatisfy({ edit.old.isFigure[$0] }), region.new.allSatisfy({ edit.new.isFigure[$0] }) {
      return .formatting
    }
    if !old.isEmpty, !new.isEmpty, old.joined() == new.joined() {
      let hasHyphen =
        edit.old.words[region.hunk.old].contains { $0.key == "-" }
        || edit.new.words[region.hunk.new].contains { $0.key == "-" }
      return hasHyphen ? .formatting : .typo
    }
    guard old.count == new.count, old.count <= longest else { return .other }
    let isSlip = zip(region.old, region.new).allSatisfy { one, two in
      let (word, other) = (edit.old.word(one), edit.new.word(two))
      if word.lowered == other.lowered { return true }
      // A name that looks alike is another name as a rule: Austria, Australia.
      return !(word.isCapitalized && other.isCapitalized && one > 0 && two > 0)
        && TypoRule.areAlike(word, other)
    }
    return isSlip ? .typo : .other
  }
}
