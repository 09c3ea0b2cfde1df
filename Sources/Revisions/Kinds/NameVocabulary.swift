import Diffing

/// Words with a capital inside sentences of the documents: what a sentence begins with is a name if it is one of these.
struct NameVocabulary {
  /// Most sentences of each version that are looked at.
  private static let sample = 20_000
  private let names: Set<String>

  init(_ versions: [Version], _ lexicon: inout Lexicon) {
    var names: Set<Token> = []
    let (stop, comma, dash) = (
      lexicon.token(Array(".".utf8)), lexicon.token(Array(",".utf8)), lexicon.token(Array("-".utf8))
    )
    for version in versions {
      let tokens = version.tokens
      for sentence in version.sentences.prefix(Self.sample)
      where !sentence.tokens.isEmpty && tokens.keys[sentence.tokens.upperBound - 1] == stop {
        var beginsSentence = true
        for index in sentence.tokens {
          let key = tokens.keys[index]
          if tokens.kinds[index] == .mark {
            beginsSentence = beginsSentence || key != comma && key != dash
          } else {
            if !beginsSentence, tokens.kinds[index] == .word, Self.mayBeCapitalized(lexicon.bytes(key)) {
              names.insert(key)
            }
            beginsSentence = false
          }
        }
      }
    }
    self.names = Set(names.map { lexicon.key($0) }.filter { $0.first?.isUppercase == true })
  }

  private static func mayBeCapitalized(_ key: ArraySlice<UInt8>) -> Bool {
    key.first.map { 0x41...0x5A ~= $0 || $0 > 0x7F } ?? false
  }

  func contains(_ word: String) -> Bool { names.contains(word) }
}
