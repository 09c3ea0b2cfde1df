/// Words that limit how sure a statement is; one more weakens it.
enum HedgeRule {
  static func finding(of edit: Edit) -> (isChanged: Bool, weakens: Bool, strengthens: Bool) {
    let (old, new) = (hedges(edit.old), hedges(edit.new))
    let difference = Difference(old, new)
    return (!difference.isEmpty, new.count > old.count, new.count < old.count)
  }

  private static func hedges(_ wording: Wording) -> [String] {
    wording.matches.compactMap { match in
      switch match.sense {
      case .hedge(let name): name
      case .softener: wording.phrase(match.range)
      case .approximator:
        match.range.upperBound < wording.isFigure.count && wording.isFigure[match.range.upperBound]
          ? "approximately" : nil
      default: nil
      }
    }
  }
}
