import Diffing
import Documents

/// The sentences of one version in the blocks of some roles, in reading order, with their tokens.
struct Version: Sendable {
  let text: TextRendition
  private(set) var sentences: [Sentence] = []
  private(set) var tokens: TokenTable
  /// What is not compared.
  let ignored: TextRanges
  /// The sentences without anything that is compared, in reading order: half-open UTF-8 bytes.
  let ignoredSentences: [Range<Int>]

  /// The places of the words (no marks) of some neighbouring sentences: half-open UTF-8 bytes of the text rendition.
  func words(_ sentences: ArraySlice<Sentence>) -> [Range<Int>] {
    guard let first = sentences.first, let last = sentences.last else { return [] }
    return (first.tokens.lowerBound..<last.tokens.upperBound).filter { tokens.kinds[$0] != .mark }
      .map(tokens.range)
  }

  /// Both versions, with their tokens numbered together.
  static func both(
    _ old: Document, _ new: Document, ignoring ignored: IgnoredText = .nothing, roles: (Block.Role) -> Bool
  ) -> (old: Version, new: Version, lexicon: Lexicon) {
    var lexicon = Lexicon()
    var drafts = [
      Draft(old, ignoring: ignored.old, roles: roles, &lexicon),
      Draft(new, ignoring: ignored.new, roles: roles, &lexicon),
    ]
    TornWords.mend(&drafts, &lexicon)
    var interner = Interner<ArraySlice<Token>>()
    return (Version(old, drafts[0], &interner), Version(new, drafts[1], &interner), lexicon)
  }

  private init(_ document: Document, _ draft: Draft, _ interner: inout Interner<ArraySlice<Token>>) {
    text = document.text
    tokens = draft.tokens
    ignored = draft.ignored
    ignoredSentences = draft.ignoredSentences
    sentences.reserveCapacity(draft.places.count)
    var start = 0
    for (place, end) in zip(draft.places, draft.ends) {
      let wordCount = tokens.kinds[start..<end].reduce(0) { $0 + ($1 == .mark ? 0 : 1) }
      sentences.append(
        Sentence(
          range: place.range, block: place.block, tokens: start..<end,
          key: interner.token(for: tokens.keys[start..<end]), wordCount: wordCount))
      start = end
    }
  }

  /// Sentences and tokens before torn words are mended.
  struct Draft {
    /// The sentences: half-open UTF-8 bytes, and the index of the block.
    private(set) var places: [(range: Range<Int>, block: Int)] = []
    var tokens = TokenTable()
    /// Where the tokens of each sentence end.
    var ends: [Int] = []
    let ignored: TextRanges
    private(set) var ignoredSentences: [Range<Int>] = []

    init(
      _ document: Document, ignoring ignored: TextRanges, roles: (Block.Role) -> Bool,
      _ lexicon: inout Lexicon
    ) {
      self.ignored = ignored
      tokens.reserve(bytes: document.text.utf8.count)
      for (index, block) in document.blocks.enumerated() where roles(block.role) {
        for range in block.sentences {
          let count = tokens.count
          let isPartly = ignored.overlaps(range)
          // Ignored text has no tokens: what stands before it and behind it is all there is of the sentence.
          for part in isPartly ? ignored.outside(range) : [range] {
            WordScanner.scan(part, in: document.text.utf8, into: &tokens, &lexicon)
          }
          // A full stop that is left says nothing.
          if isPartly, tokens.kinds[count...].allSatisfy({ $0 == .mark }) {
            tokens.truncate(to: count)
            ignoredSentences.append(range)
          } else {
            places.append((range, index))
            ends.append(tokens.count)
          }
        }
      }
    }
  }
}
