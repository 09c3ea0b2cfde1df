/// What the nouns of a demand are nouns of: "transparency" of "the measures taken", "freedom" of "inquiry".
///
/// A sentence that shares such a noun and completes it otherwise ("transparency of judicial proceedings", "freedom of
/// expression") shares a word, and not the object.
struct DemandObject {
  /// By the stem of a noun, the stems of the words that complete it.
  let complements: [String: Set<String>]

  /// So many words behind the preposition may complete a noun.
  static let reach = 6

  init(_ sentence: SentenceReading) {
    // Other languages complete nouns by words that do too much else ("de", the German genitive).
    guard sentence.cues.lexicon == nil else {
      complements = [:]
      return
    }
    let words = sentence.words
    var complements: [String: Set<String>] = [:]
    for index in words.indices.dropLast(2) {
      guard let start = Self.complement(behind: index, in: words), Self.isContent(words[index].text) else {
        continue
      }
      let found = words[start...].prefix(Self.reach).prefix { $0.clause == words[index].clause }
        .filter { Self.isContent($0.text) }.map(\.stem)
      complements[words[index].stem, default: []].formUnion(found)
    }
    self.complements = complements.filter { !$0.value.isEmpty }
  }

  /// Index of the first word behind the preposition that follows a noun, or nil.
  private static func complement(behind index: Int, in words: [SentenceReading.Word]) -> Int? {
    guard words[index + 1].clause == words[index].clause else { return nil }
    // Every word of every sentence is looked at: a list would be made anew each time.
    switch words[index + 1].text {
    case "of", "on", "about", "regarding", "concerning": return index + 2
    case "with", "in": break
    default: return nil
    }
    let rest = words[(index + 1)...].prefix(3).map(\.text)
    return rest == ["with", "respect", "to"] || rest == ["in", "respect", "of"] ? index + 4 : nil
  }

  private static func isContent(_ word: String) -> Bool { !StopWords.contains(word) && word.count > 2 }

  /// Whether any noun is completed in both.
  func sharesNoun(with other: DemandObject) -> Bool {
    complements.keys.contains { other.complements[$0] != nil }
  }

  /// The shared nouns that a sentence completes otherwise than the demand; `stems` are those of the sentence, `wanted` all of
  /// the demand's.
  func completedOtherwise(
    by other: DemandObject, stems: Set<String>, wanted: Set<String>
  ) -> Set<String> {
    Set(
      complements.compactMap { noun, own -> String? in
        guard let others = other.complements[noun], others.isDisjoint(with: wanted),
          own.isDisjoint(with: stems)
        else { return nil }
        return noun
      })
  }
}
