/// How strongly a sentence obliges: the strongest modal verb, and the strongest verb of request.
///
/// Where both versions have one on the same scale and they differ, the direction is given; where one side has
/// none, modality is reported only if the verb itself was put in or taken out, not a clause that has one.
enum ModalityRule {
  /// Most words of a change that counts as a change of the verb alone.
  private static let verbPhrase = 3

  static func kinds(of edit: WordComparison) -> Set<ChangeKind> {
    var kinds: Set<ChangeKind> = []
    for scale in [ModalScale.modals, ModalScale.requests] {
      let (old, new) = (scale.strongest(in: edit.old), scale.strongest(in: edit.new))
      guard old != new else { continue }
      if let old, let new {
        kinds.formUnion([.modality, new < old ? .weakened : .strengthened])
      } else if isVerbAlone(edit, scale) {
        kinds.insert(.modality)
      }
    }
    // Two scales that disagree give no direction.
    if kinds.isSuperset(of: [.weakened, .strengthened]) { kinds = [.modality] }
    return kinds
  }

  private static func isVerbAlone(_ edit: WordComparison, _ scale: ModalScale) -> Bool {
    edit.replacements.contains { old, new in
      [Array(old), Array(new)].contains {
        $0.count <= verbPhrase && scale.strongest(in: $0) != nil
      }
    }
  }
}
