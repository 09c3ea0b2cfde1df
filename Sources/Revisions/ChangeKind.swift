/// What kind of change an edit makes to what a sentence says; several may hold.
///
/// Rules read tables of words and know no grammar: a tag says where to look, not what was meant. `docs/changes.md`
/// has each with its rules and examples. A pair of sentences that differs has one tag at least.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  /// A number, its sign, currency or unit differs; not one that is only written otherwise.
  case number
  /// A date, a year, a weekday or a time of day differs.
  case date
  /// A name or acronym differs.
  case name
  /// A negation was added or removed, or a word replaced by its opposite.
  case negation
  /// How strongly it obliges, promises, asks or blames, or how soon, differs.
  case modality
  /// A word that limits how sure a statement is was added, removed or exchanged.
  case hedge
  /// A word of amount ("all", "some", "at least") differs.
  case quantifier
  /// Who says so, or how it is said, differs.
  case attribution
  /// A link was added or removed, or leads elsewhere.
  case link
  /// A word is spelled otherwise, as after a slip was corrected.
  case typo
  /// Only letter case, punctuation, hyphens, emphasis or the way of writing a number differ.
  case formatting
  /// Words differ, and no rule above says more.
  case wording
  /// With `modality`, `hedge` or `quantifier`: it obliges or claims less than before.
  case weakened
  /// With `modality`, `hedge` or `quantifier`: it obliges or claims more than before.
  case strengthened

  /// Whether it changes what a sentence says, by a rule that knows how.
  package var isMeaning: Bool {
    switch self {
    case .number, .date, .name, .negation, .modality, .hedge, .quantifier, .attribution, .weakened,
      .strengthened:
      true
    case .link, .typo, .formatting, .wording: false
    }
  }

  /// All kinds that hold for an edit, in the order of declaration.
  static func kinds(of comparison: WordComparison, _ language: WrittenLanguage = .english) -> [ChangeKind] {
    EditFinding(Edit(comparison, language)) { _ in false }.kinds
  }
}
