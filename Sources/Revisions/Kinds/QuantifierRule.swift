/// Words of amount are compared as multisets: "all" for "some" is a change, another place is none.
enum QuantifierRule {
  static let quantifiers: Set<String> = [
    "all", "any", "both", "each", "every", "everyone", "everybody", "entire", "few", "fewer", "half", "least",
    "less", "many", "more", "most", "much", "majority", "minority", "numerous", "only", "several", "some",
    "whole",
  ]

  static func holds(for edit: WordComparison) -> Bool { counts(edit.old) != counts(edit.new) }

  private static func counts(_ words: [Word]) -> [String: Int] {
    words.lazy.map(\.lowered).filter(quantifiers.contains).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
