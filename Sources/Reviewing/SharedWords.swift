/// The words of a text that say what it is about, by their beginnings, so that "publish" meets "published".
///
/// It serves where missing something costs more than showing too much: which sentences a person should look at.
package struct SharedWords: Sendable, Equatable {
  /// The first letters that are compared.
  private static let length = 5
  /// The fewest letters or digits of a word that counts; every number counts.
  private static let shortest = 4

  package let keys: Set<String>

  package init(_ text: String) {
    var keys: Set<String> = []
    for word in text.lowercased().unicodeScalars.split(whereSeparator: {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }) {
      let isNumber = word.contains { $0.properties.numericType != nil }
      guard isNumber || word.count >= Self.shortest else { continue }
      let whole = String(word)
      guard !Self.common.contains(whole) else { continue }
      keys.insert(isNumber ? whole : String(word.prefix(Self.length)))
    }
    self.keys = keys
  }

  /// Whether a sentence may speak of it: two words in common, or half of them where there are fewer than four.
  package func mayMeet(_ other: SharedWords) -> Bool {
    guard !keys.isEmpty else { return true }
    return keys.intersection(other.keys).count >= min(2, (keys.count + 1) / 2)
  }

  private static let common: Set<String> = [
    "about", "above", "after", "again", "also", "among", "before", "been", "being", "below", "between",
    "both",
    "could", "does", "doing", "done", "down", "during", "each", "ever", "every", "from", "further", "have",
    "having", "here", "into", "itself", "just", "more", "most", "much", "must", "once", "only", "other",
    "ours",
    "over", "same", "shall", "should", "some", "such", "than", "that", "their", "theirs", "them", "then",
    "there", "these", "they", "this", "those", "through", "under", "until", "upon", "very", "were", "what",
    "when", "where", "which", "while", "whom", "will", "with", "within", "without", "would", "your",
  ]
}
