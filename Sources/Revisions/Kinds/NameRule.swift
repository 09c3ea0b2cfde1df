/// A capitalised word that does not begin a sentence is in one version and not in the other.
///
/// Months and "I" are no names, and a word that the other version has in small letters only changed its case.
enum NameRule {
  static func holds(for edit: WordComparison) -> Bool {
    let (old, new) = (names(edit.old), names(edit.new))
    return hasNew(in: old, than: new, edit.new) || hasNew(in: new, than: old, edit.old)
  }

  private static func hasNew(in names: [String: Int], than others: [String: Int], _ words: [Word]) -> Bool {
    names.contains { name, count in
      count > others[name, default: 0] && count > words.count { $0.lowered == name.lowercased() }
    }
  }

  private static func names(_ words: [Word]) -> [String: Int] {
    var names: [String: Int] = [:]
    var beginsSentence = true
    for word in words {
      if word.isWord {
        if word.isCapitalized, !beginsSentence, word.key != "I", !MonthNames.all.contains(word.key) {
          names[word.key, default: 0] += 1
        }
        beginsSentence = false
      } else {
        // A quotation or what stands behind a colon may begin as a sentence does.
        beginsSentence = beginsSentence || ["\"", ".", "!", "?", ":", ";"].contains(word.key)
      }
    }
    return names
  }
}
