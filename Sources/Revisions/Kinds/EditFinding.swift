/// What all rules together say of an edit.
struct EditFinding {
  /// In the order of declaration.
  let kinds: [ChangeKind]
  /// Why it matters.
  let grounds: [Ground]

  /// `isKnownName` is asked of words whose capital may come from their place alone.
  init(_ edit: Edit, isKnownName: (String) -> Bool) {
    if edit.old.lowered == edit.new.lowered {
      (kinds, grounds) = ([.formatting], [.formatting])
      return
    }
    var kinds = FigureRule.kinds(of: edit)
    var grounds: [Ground] = []
    if kinds.contains(.number) { grounds.append(.number) }
    if kinds.contains(.date) { grounds.append(.date) }
    if NameRule.holds(for: edit, isKnown: isKnownName) {
      kinds.insert(.name)
      grounds.append(.name)
    }
    if edit.old.language == .english { Self.findWords(edit, &kinds, &grounds) }
    Self.findRest(edit, &kinds, &grounds)
    self.kinds = ChangeKind.allCases.filter(kinds.contains)
    self.grounds = grounds
  }

  /// The rules that need the tables of English words.
  private static func findWords(_ edit: Edit, _ kinds: inout Set<ChangeKind>, _ grounds: inout [Ground]) {
    let negation = NegationRule.finding(of: edit)
    if let negation {
      kinds.insert(.negation)
      grounds.append(negation == .reversed ? .negation : .negationInClause)
    }
    var (weakens, strengthens) = (false, false)
    let duty = DutyRule(edit)
    if duty.isChanged {
      kinds.insert(.modality)
      grounds.append(.modality(weakens: duty.weakens, strengthens: duty.strengthens))
      (weakens, strengthens) = (duty.weakens, duty.strengthens)
    }
    let hedge = HedgeRule.finding(of: edit)
    if hedge.isChanged {
      kinds.insert(.hedge)
      grounds.append(.hedge(weakens: hedge.weakens, strengthens: hedge.strengthens))
      (weakens, strengthens) = (weakens || hedge.weakens, strengthens || hedge.strengthens)
    }
    let quantifier = QuantifierRule.finding(of: edit)
    if quantifier.isChanged {
      kinds.insert(.quantifier)
      // Under another negation more is less.
      let isClear = negation == nil
      grounds.append(
        .quantifier(weakens: isClear && quantifier.weakens, strengthens: isClear && quantifier.strengthens))
      weakens = weakens || isClear && quantifier.weakens
      strengthens = strengthens || isClear && quantifier.strengthens
    }
    // Rules that disagree give no direction.
    if weakens != strengthens { kinds.insert(weakens ? .weakened : .strengthened) }
    if AttributionRule.holds(for: edit) {
      kinds.insert(.attribution)
      grounds.append(.attribution)
    }
  }

  /// What is left beside what the rules of meaning found: slips stand beside it, other wording and form only alone.
  private static func findRest(_ edit: Edit, _ kinds: inout Set<ChangeKind>, _ grounds: inout [Ground]) {
    let readings = edit.regions.map { RegionReading.reading(of: $0, in: edit) }
    if readings.contains(.typo) {
      kinds.insert(.typo)
      grounds.append(.typo)
    }
    if !kinds.contains(where: \.isMeaning) {
      if readings.contains(.other) {
        kinds.insert(.wording)
        grounds.append(.wording)
      } else if !kinds.contains(.typo) {
        kinds.insert(.formatting)
        grounds.append(.formatting)
      }
    }
    let words = edit.regions.reduce(0) { $0 + max($1.old.count, $1.new.count) }
    if let volume = Ground.volume(words) { grounds.append(volume) }
  }
}
