package import Revisions

/// What a report says of the rules that held.
package struct IgnoringNote: Sendable, Equatable {
  /// The rules, as people write them.
  package let rules: [String]
  /// How many changes they took away.
  package let changes: Int

  /// Where no rule held.
  package static let none = IgnoringNote(rules: [], changes: 0)

  init(rules: [String], changes: Int) {
    self.rules = rules
    self.changes = changes
  }

  /// Of a comparison.
  package init(_ rules: IgnoreRules, _ revision: Revision) {
    self.init(rules: rules.rules.map(\.text), changes: revision.ignored.count)
  }

  /// "3 changes ignored by css:#counter, preset:ago"; nil where no rule held.
  var line: String? {
    guard !rules.isEmpty else { return nil }
    let count = changes == 0 ? "nothing" : "\(changes) change\(changes == 1 ? "" : "s")"
    return "\(count) ignored by \(rules.joined(separator: ", "))"
  }
}
