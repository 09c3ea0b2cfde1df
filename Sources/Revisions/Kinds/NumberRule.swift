/// Numbers and dates: the numbers of a sentence, and those that belong to a date, are compared as multisets.
///
/// A month counts beside a number only, because "may" and "march" are words too; a number is part of a date when
/// it is a year from 1900 to 2099, stands beside a month or is written with slashes or two full stops.
enum NumberRule {
  static func kinds(of edit: WordComparison) -> Set<ChangeKind> {
    let (old, new) = (parts(edit.old), parts(edit.new))
    var kinds: Set<ChangeKind> = []
    if old.numbers != new.numbers { kinds.insert(.number) }
    if old.dates != new.dates { kinds.insert(.date) }
    return kinds
  }

  private static func parts(_ words: [Word]) -> (numbers: [String: Int], dates: [String: Int]) {
    var numbers: [String: Int] = [:]
    var dates: [String: Int] = [:]
    for (index, word) in words.enumerated() {
      if isMonth(words, at: index) || isDate(words, at: index) {
        dates[word.key, default: 0] += 1
      } else if word.kind == .number || NumberWords.all.contains(word.lowered) {
        numbers[word.lowered, default: 0] += 1
      }
    }
    return (numbers, dates)
  }

  private static func isMonth(_ words: [Word], at index: Int) -> Bool {
    guard MonthNames.all.contains(words[index].key) else { return false }
    if !MonthNames.ambiguous.contains(words[index].key) { return true }
    return neighbours(words, of: index).contains { $0.kind == .number }
  }

  private static func isDate(_ words: [Word], at index: Int) -> Bool {
    let word = words[index]
    guard word.kind == .number else { return false }
    if let year = Int(word.key), word.key.count == 4, 1900...2099 ~= year { return true }
    if word.key.contains("/") || word.key.count(where: { $0 == "." }) == 2 { return true }
    return word.key.utf8.count <= 4
      && neighbours(words, of: index).contains { MonthNames.all.contains($0.key) }
  }

  private static func neighbours(_ words: [Word], of index: Int) -> [Word] {
    [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
  }
}
