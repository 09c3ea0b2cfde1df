/// Only letter case or punctuation differ: the words in lower case are the same.
enum FormattingRule {
  static func holds(for edit: WordComparison) -> Bool {
    edit.old.lazy.filter(\.isWord).map(\.lowered).elementsEqual(edit.new.lazy.filter(\.isWord).map(\.lowered))
  }
}
