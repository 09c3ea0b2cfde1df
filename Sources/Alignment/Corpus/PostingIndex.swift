/// An inverted index over sentences: for each term of a vocabulary the sentences that have it, with what it adds to their
/// BM25 score.
///
/// Sentences are numbered over all documents in the order in which they were added. A posting takes 12 bytes, a sentence 8;
/// while it is built both forms of the postings exist.
package struct PostingIndex: Sendable {
  /// Number of sentences.
  package let sentences: Int
  /// Mean number of terms of a sentence, at least 1.
  package let meanLength: Double
  /// How much each term tells.
  package let idf: [Double]
  /// The document that each sentence belongs to, counted in the order in which they were added.
  let documents: [UInt32]
  /// Where each term's postings begin, with the end of the last.
  let starts: [Int]
  /// The sentence of each posting; ascending inside a term.
  let postings: [UInt32]
  /// What the term adds to that sentence's score.
  let weights: [Double]

  /// The document of a sentence.
  package func document(of sentence: Int) -> Int { Int(documents[sentence]) }
}

/// Collects the postings of a vocabulary, document by document.
package struct PostingIndexBuilder {
  /// The most sentences of an index.
  package static let mostSentences = Int(Int32.max)

  private let numbers: [String: UInt32]
  private let termCount: Int
  private var lengths: [UInt32] = []
  private var documents: [UInt32] = []
  private var documentCount = 0
  private var staged: [Posting] = []

  private struct Posting {
    let term: UInt32
    let sentence: UInt32
    let frequency: UInt32
  }

  /// - Parameter vocabulary: Distinct stems; a term is its place in it. What else a sentence has counts in its length alone.
  package init(vocabulary: [String]) {
    numbers = Dictionary(
      vocabulary.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    termCount = vocabulary.count
  }

  /// Number of sentences so far; the next one's number.
  package var sentences: Int { lengths.count }

  /// Adds a document's sentences, or only some of them.
  ///
  /// - Returns: False where the index would become too large; nothing is added then.
  package mutating func add(_ document: IndexedDocument, where isTaken: (Int) -> Bool = { _ in true }) -> Bool
  {
    guard document.places.count <= Self.mostSentences - lengths.count else { return false }
    let known = document.stems.map { numbers[$0] }
    for sentence in document.places.indices where isTaken(sentence) {
      var length = 0
      for count in document.terms(of: sentence) {
        length += count.frequency
        if let term = known[count.stem] {
          staged.append(
            Posting(
              term: term, sentence: UInt32(lengths.count), frequency: UInt32(clamping: count.frequency)))
        }
      }
      lengths.append(UInt32(clamping: length))
      documents.append(UInt32(documentCount))
    }
    documentCount += 1
    return true
  }

  /// The index over what was added.
  ///
  /// - Parameter idf: How much a term tells that stands in so many of so many sentences (term, frequency, count).
  package consuming func index(idf: (Int, Int, Int) -> Double) -> PostingIndex {
    let total = lengths.reduce(0) { $0 + Int($1) }
    let mean = max(1, Double(total) / Double(max(1, lengths.count)))
    // Counting sort by term; inside a term the order of adding, which is that of the sentences.
    var starts = Array(repeating: 0, count: termCount + 1)
    for posting in staged { starts[Int(posting.term) + 1] += 1 }
    let weight = (0..<termCount).map { idf($0, starts[$0 + 1], lengths.count) }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    var next = starts
    var postings = Array(repeating: UInt32(0), count: staged.count)
    var weights = Array(repeating: 0.0, count: staged.count)
    for posting in staged {
      let term = Int(posting.term)
      let place = next[term]
      next[term] += 1
      postings[place] = posting.sentence
      weights[place] = BM25.weight(
        idf: weight[term], frequency: Int(posting.frequency), length: Int(lengths[Int(posting.sentence)]),
        mean: mean)
    }
    return PostingIndex(
      sentences: lengths.count, meanLength: mean, idf: weight, documents: documents, starts: starts,
      postings: postings, weights: weights)
  }
}
