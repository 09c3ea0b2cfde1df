import Documents

/// A sentence of one version with its tokens.
struct Sentence: Sendable {
  /// Its place in the text rendition: half-open UTF-8 bytes.
  let range: Range<Int>
  /// Index of its block in the document.
  let block: Int
  let words: [Word]
  /// What identity means: the keys of its tokens.
  let key: String
  /// Number of tokens that are no marks.
  let wordCount: Int

  init(range: Range<Int>, block: Int, words: [Word]) {
    self.range = range
    self.block = block
    self.words = words
    key = words.lazy.map(\.key).joined(separator: " ")
    wordCount = words.count { $0.isWord }
  }

  /// The sentences of both versions in the blocks of some roles, in reading order.
  static func all(
    _ old: Document, _ new: Document, roles: (Block.Role) -> Bool
  ) -> (old: [Sentence], new: [Sentence]) {
    let (oldRanges, newRanges) = (places(old, roles), places(new, roles))
    let oldWords = oldRanges.map { WordScanner.words(of: $0.range, in: old.text.utf8) }
    let newWords = newRanges.map { WordScanner.words(of: $0.range, in: new.text.utf8) }
    let torn = TornWords(oldWords, newWords)
    func sentences(_ places: [Place], _ words: [[Word]]) -> [Sentence] {
      zip(places, words).map { Sentence(range: $0.range, block: $0.block, words: torn.mended($1)) }
    }
    return (sentences(oldRanges, oldWords), sentences(newRanges, newWords))
  }

  private typealias Place = (range: Range<Int>, block: Int)

  private static func places(_ document: Document, _ roles: (Block.Role) -> Bool) -> [Place] {
    document.blocks.enumerated().filter { roles($0.element.role) }.flatMap { index, block in
      block.sentences.map { (range: $0, block: index) }
    }
  }
}
