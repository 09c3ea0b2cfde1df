import Diffing

/// Mends words that a line break tore at a hyphen and that reached the text as "inter- national".
///
/// Whether the hyphen belongs to the word is asked of both versions' other words: it stays where only the form
/// with the hyphen occurs elsewhere, and goes otherwise.
struct TornWords {
  private var whole: Set<String> = []
  private var hyphenated: Set<String> = []
  private let hyphen: Token

  /// Makes one token of each torn word in all versions, whose words are asked together.
  static func mend(_ versions: inout [Version.Draft], _ lexicon: inout Lexicon) {
    let hyphen = lexicon.token(Array("-".utf8))
    let torn = versions.map { places(in: $0, hyphen, lexicon) }
    guard torn.contains(where: { !$0.isEmpty }) else { return }
    let words = TornWords(versions, hyphen, &lexicon)
    for (version, places) in zip(versions.indices, torn) where !places.isEmpty {
      words.mend(&versions[version], at: places, &lexicon)
    }
  }

  /// Collects the words of all versions.
  private init(_ versions: [Version.Draft], _ hyphen: Token, _ lexicon: inout Lexicon) {
    self.hyphen = hyphen
    for version in versions {
      let tokens = version.tokens
      for index in 0..<tokens.count where tokens.kinds[index] == .word {
        let lowered = lexicon.strings(tokens.keys[index]).lowered
        whole.insert(lowered)
        if index + 2 < tokens.count, tokens.keys[index + 1] == hyphen, tokens.kinds[index + 2] == .word,
          tokens.range(index).upperBound == tokens.range(index + 1).lowerBound,
          tokens.range(index + 1).upperBound == tokens.range(index + 2).lowerBound
        {
          hyphenated.insert("\(lowered)-\(lexicon.strings(tokens.keys[index + 2]).lowered)")
        }
      }
    }
  }

  /// Rebuilds the tokens of a version; a torn word lies in one sentence, so that no sentence loses its end.
  private func mend(_ draft: inout Version.Draft, at places: [Int], _ lexicon: inout Lexicon) {
    let old = draft.tokens
    var tokens = TokenTable()
    var ends: [Int] = []
    var index = 0
    var next = places[...]
    for end in draft.ends {
      while index < end {
        if next.first == index {
          next.removeFirst()
          let (first, second) = (lexicon.strings(old.keys[index]), lexicon.strings(old.keys[index + 2]))
          if !keepsHyphen(first.lowered, second.lowered) {
            tokens.append(
              lexicon.token(Array((first.key + second.key).utf8)), .word,
              old.range(index).lowerBound..<old.range(index + 2).upperBound)
            index += 3
            // A word torn twice is mended once.
            while let place = next.first, place < index { next.removeFirst() }
            continue
          }
        }
        tokens.append(old.keys[index], old.kinds[index], old.range(index))
        index += 1
      }
      ends.append(tokens.count)
    }
    draft.tokens = tokens
    draft.ends = ends
  }

  private func keepsHyphen(_ first: String, _ second: String) -> Bool {
    !whole.contains(first + second) && hyphenated.contains("\(first)-\(second)")
  }

  /// "pre- and post-war" is no torn word but one left out.
  private static let joiners: Set<String> = ["and", "or", "to", "et", "ou", "und", "oder", "y", "o"]

  /// Where a torn word begins, ascending.
  private static func places(in draft: Version.Draft, _ hyphen: Token, _ lexicon: Lexicon) -> [Int] {
    let tokens = draft.tokens
    var places: [Int] = []
    var start = 0
    for end in draft.ends {
      var index = start
      while index + 2 < end {
        if tokens.keys[index + 1] == hyphen, isTorn(tokens, at: index, lexicon) { places.append(index) }
        index += 1
      }
      start = end
    }
    return places
  }

  private static func isTorn(_ tokens: TokenTable, at index: Int, _ lexicon: Lexicon) -> Bool {
    let (first, hyphen, second) = (tokens.range(index), tokens.range(index + 1), tokens.range(index + 2))
    guard tokens.kinds[index] == .word, tokens.kinds[index + 2] == .word, hyphen.count == 1,
      first.upperBound == hyphen.lowerBound, hyphen.upperBound < second.lowerBound
    else { return false }
    let key = lexicon.key(tokens.keys[index + 2])
    return key.first?.isLowercase == true && !joiners.contains(key)
  }
}
