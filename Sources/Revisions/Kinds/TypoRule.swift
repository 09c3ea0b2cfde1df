/// One word for another that looks like it: five letters or more, the same first letter, one or two letters apart.
///
/// Inflections look the same ("report", "reports"); the tag says how small the change is, not that it was an error.
enum TypoRule {
  static func holds(for edit: WordComparison) -> Bool {
    edit.replacements.contains { old, new in
      guard old.count == 1, new.count == 1, let first = old.first, let second = new.first,
        first.kind == .word, second.kind == .word
      else { return false }
      let (one, two) = (Array(first.lowered), Array(second.lowered))
      return min(one.count, two.count) >= 5 && one.first == two.first && 1...2 ~= distance(one, two)
    }
  }

  /// Edits apart: letters put in, taken out, replaced, or two neighbours exchanged (optimal string alignment).
  static func distance(_ one: [Character], _ two: [Character]) -> Int {
    var rows = [Array(0...two.count)]
    for i in 0..<one.count {
      var row = [i + 1]
      for j in 0..<two.count {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (one[i] == two[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == two[j - 1], one[i - 1] == two[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[one.count][two.count]
  }
}
