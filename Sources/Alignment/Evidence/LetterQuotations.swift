import Documents

/// The words of a letter as a response quotes them.
struct LetterQuotations {
  private let words: [String]
  /// Where three words stand behind one another, in order; so often at most that a letter of one word costs no more than its size.
  private var places: [[String]: [Int]] = [:]

  private static let run = 3
  private static let mostPlaces = 50

  init(_ letter: Document) {
    words = TextWords(in: letter.text.utf8, 0..<letter.text.utf8.count).small
    for start in words.indices.dropLast(Self.run - 1) {
      let key = Array(words[start..<start + Self.run])
      if places[key]?.count ?? 0 < Self.mostPlaces { places[key, default: []].append(start) }
    }
  }

  /// Whether the words of a text, at least three, stand in the letter, one behind another.
  func contain(_ text: String) -> Bool {
    let own = TextWords(text).small
    guard own.count >= Self.run, let starts = places[Array(own.prefix(Self.run))] else { return false }
    return starts.contains { start in
      start + own.count <= words.count && words[start..<start + own.count].elementsEqual(own)
    }
  }
}
