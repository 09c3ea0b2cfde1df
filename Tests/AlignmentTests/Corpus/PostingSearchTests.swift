import Documents
import Testing

@testable import Alignment

/// A search is the same as comparing each query with every sentence.
@Suite struct PostingSearchTests {
  /// BM25 of every sentence for a query, from the formulas and without an index, summed in the query's order.
  private static func exhaustive(_ query: [Int], _ sentences: [[Int]], top: Int) -> [Hit] {
    let mean = max(1, Double(sentences.reduce(0) { $0 + $1.count }) / Double(max(1, sentences.count)))
    var hits: [Hit] = []
    for (number, sentence) in sentences.enumerated() {
      var score = 0.0
      for term in query where sentence.contains(term) {
        let idf = BM25.idf(sentences.count { $0.contains(term) }, of: sentences.count)
        score += BM25.weight(
          idf: idf, frequency: sentence.count { $0 == term }, length: sentence.count, mean: mean)
      }
      if score > 0 { hits.append(Hit(sentence: number, score: score)) }
    }
    return Array(
      hits.sorted { $0.score == $1.score ? $0.sentence < $1.sentence : $0.score > $1.score }.prefix(top))
  }

  private static func search(_ documents: [[[Int]]], vocabulary: Int) -> PostingSearch {
    var builder = PostingIndexBuilder(vocabulary: (0..<vocabulary).map { "w\($0)" })
    for document in documents {
      _ = builder.add(IndexedDocument(sentences: document.map { $0.map { "w\($0)" } }))
    }
    return PostingSearch(builder.index { BM25.idf($1, of: $2) })
  }

  @Test(arguments: 1...60)
  func `an index gives the sentences and scores of the exhaustive way, to the last bit`(seed: Int) {
    var generator = Samples.Generator(state: UInt64(seed))
    // Few words and short sentences make many ties, which the order of the text decides.
    let vocabulary = Int.random(in: 1...30, using: &generator)
    let documents = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          // Words as frequent as in texts: the first ones often, the last ones seldom.
          min(
            Int.random(in: 0..<vocabulary, using: &generator),
            Int.random(in: 0..<(2 * vocabulary), using: &generator))
        }
      }
    }
    var search = Self.search(documents, vocabulary: vocabulary)
    for _ in 0..<20 {
      let query = Array(
        Set((0..<6).map { _ in Int.random(in: 0..<vocabulary, using: &generator) })
      ).sorted()
      for top in [1, 3, 10, 1000] {
        let found = search.best(query, top: top)
        #expect(found == Self.exhaustive(query, documents.flatMap(\.self), top: top))
      }
    }
  }

  @Test func `sentences are numbered over all documents`() {
    var search = Self.search([[[0, 1], [2], [1, 1]], [[1]]], vocabulary: 3)
    let best = search.best([0, 1], top: 10)
    #expect(Set(best.map(\.sentence)) == [0, 2, 3])
    #expect(search.index.document(of: 2) == 0 && search.index.document(of: 3) == 1)
  }

  @Test func `nothing is found where nothing is asked, shared or wanted`() {
    var search = Self.search([[[0, 1], [2]]], vocabulary: 4)
    for (query, top) in [([], 5), ([3], 5), ([0], 0)] {
      let found = search.best(query, top: top)
      #expect(found.isEmpty)
    }
    var empty = Self.search([], vocabulary: 2)
    let found = empty.best([0, 1], top: 5)
    #expect(found.isEmpty)
  }

  @Test func `only the sentences that are taken count, and words outside the vocabulary count in the length`()
  {
    let document = IndexedDocument(sentences: [["a", "x", "y"], ["a"], ["b"]])
    var some = PostingIndexBuilder(vocabulary: ["a", "b"])
    let isAdded = some.add(document, where: { $0 != 1 })
    #expect(isAdded)
    let index = some.index { BM25.idf($1, of: $2) }
    #expect(index.sentences == 2 && index.meanLength == 2)
    #expect(index.idf == [BM25.idf(1, of: 2), BM25.idf(1, of: 2)])
    var search = PostingSearch(index)
    let found = search.best([0], top: 3)
    #expect(
      found == [
        Hit(sentence: 0, score: BM25.weight(idf: index.idf[0], frequency: 1, length: 3, mean: 2))
      ])
  }
}
