/// Similarities of sentences far apart, with the vectors of all that were asked for.
struct Cosines {
  private let old: Version
  private let new: Version
  private var similarity: SentenceSimilarity
  private var oldVectors: [Int: GramVector] = [:]
  private var newVectors: [Int: GramVector] = [:]

  init(_ old: Version, _ new: Version, _ similarity: SentenceSimilarity) {
    (self.old, self.new, self.similarity) = (old, new, similarity)
  }

  /// The cosine of an old and a new sentence.
  mutating func of(_ oldIndex: Int, _ newIndex: Int, _ lexicon: inout Lexicon) -> Double {
    let first = oldVector(oldIndex, &lexicon)
    return first.cosine(newVector(newIndex, &lexicon))
  }

  /// The cosine of all old and all new sentences of a link, each side taken together.
  mutating func of(_ link: SentenceLink, _ lexicon: inout Lexicon) -> Double {
    let olds = link.old.map { oldVector($0, &lexicon) }
    let news = link.new.map { newVector($0, &lexicon) }
    let lengths = Self.dot(olds, olds) * Self.dot(news, news)
    return lengths > 0 ? Self.dot(olds, news) / lengths.squareRoot() : 0
  }

  private static func dot(_ first: [GramVector], _ second: [GramVector]) -> Double {
    first.reduce(0) { sum, one in second.reduce(sum) { $0 + one.dot($1) } }
  }

  private mutating func oldVector(_ index: Int, _ lexicon: inout Lexicon) -> GramVector {
    if let known = oldVectors[index] { return known }
    let made = similarity.vector(old, index, &lexicon)
    oldVectors[index] = made
    return made
  }

  private mutating func newVector(_ index: Int, _ lexicon: inout Lexicon) -> GramVector {
    if let known = newVectors[index] { return known }
    let made = similarity.vector(new, index, &lexicon)
    newVectors[index] = made
    return made
  }
}
