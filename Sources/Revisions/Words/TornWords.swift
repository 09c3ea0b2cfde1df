/// Mends words that a line break tore at a hyphen and that reached the text as "inter- national".
///
/// Whether the hyphen belongs to the word is asked of both versions' other words: it stays where only the form
/// with the hyphen occurs elsewhere, and goes otherwise.
struct TornWords {
  private var whole: Set<String> = []
  private var hyphenated: Set<String> = []

  /// Collects the words of both versions; nothing is kept when no word is torn.
  init(_ versions: [[Word]]...) {
    guard versions.contains(where: { $0.contains(where: Self.hasTorn) }) else { return }
    for words in versions.joined() {
      for (index, word) in words.enumerated() where word.kind == .word {
        whole.insert(word.lowered)
        if index + 2 < words.count, words[index + 1].key == "-", words[index + 2].kind == .word,
          word.range.upperBound == words[index + 1].range.lowerBound,
          words[index + 1].range.upperBound == words[index + 2].range.lowerBound
        {
          hyphenated.insert("\(word.lowered)-\(words[index + 2].lowered)")
        }
      }
    }
  }

  /// The same tokens with each torn word made one token.
  func mended(_ words: [Word]) -> [Word] {
    guard Self.hasTorn(words) else { return words }
    var result: [Word] = []
    var index = 0
    while index < words.count {
      if Self.isTorn(words, at: index), !keepsHyphen(words[index], words[index + 2]) {
        let (first, second) = (words[index], words[index + 2])
        result.append(
          Word(
            kind: .word, range: first.range.lowerBound..<second.range.upperBound, key: first.key + second.key)
        )
        index += 3
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result
  }

  private func keepsHyphen(_ first: Word, _ second: Word) -> Bool {
    !whole.contains(first.lowered + second.lowered)
      && hyphenated.contains("\(first.lowered)-\(second.lowered)")
  }

  private static func hasTorn(_ words: [Word]) -> Bool { words.indices.contains { isTorn(words, at: $0) } }

  /// "pre- and post-war" is no torn word but one left out.
  private static let joiners: Set<String> = ["and", "or", "to", "et", "ou", "und", "oder", "y", "o"]

  private static func isTorn(_ words: [Word], at index: Int) -> Bool {
    guard index + 2 < words.count, words[index + 1].key == "-" else { return false }
    let (first, hyphen, second) = (words[index], words[index + 1], words[index + 2])
    return first.kind == .word && second.kind == .word && hyphen.range.count == 1
      && first.range.upperBound == hyphen.range.lowerBound
      && hyphen.range.upperBound < second.range.lowerBound
      && second.key.first?.isLowercase == true && !joiners.contains(second.key)
  }
}
