/// What kind of change an edit makes to what a sentence says; several may hold.
///
/// Rules read tables of words and know no grammar: a tag says where to look, not what was meant.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  /// A number differs.
  case number
  /// A year, a day of a month or a month differs.
  case date
  /// A capitalised word differs that does not begin a sentence.
  case name
  /// A negation was added or removed.
  case negation
  /// The strongest modal verb or request verb differs.
  case modality
  /// A word that limits how sure a statement is was added or removed.
  case hedge
  /// A word of amount ("all", "some") differs.
  case quantifier
  /// A word that says who says so was added or removed.
  case attribution
  /// A word differs by one or two letters.
  case typo
  /// Only letter case or punctuation differ.
  case formatting
  /// With `modality`: it obliges less than before.
  case weakened
  /// With `modality`: it obliges more than before.
  case strengthened

  /// All kinds that hold for an edit, in the order of declaration.
  static func kinds(of edit: WordComparison) -> [ChangeKind] {
    if FormattingRule.holds(for: edit) { return [.formatting] }
    var found = ModalityRule.kinds(of: edit).union(NumberRule.kinds(of: edit))
    if NameRule.holds(for: edit) { found.insert(.name) }
    if TypoRule.holds(for: edit) { found.insert(.typo) }
    for (kind, table) in PhraseTable.added where table.count(in: edit.old) != table.count(in: edit.new) {
      found.insert(kind)
    }
    if QuantifierRule.holds(for: edit) { found.insert(.quantifier) }
    return allCases.filter(found.contains)
  }
}
