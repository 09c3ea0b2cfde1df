import Documents
import Testing

@testable import Alignment

/// A corpus of one response is scored as the aligner scores that response.
@Suite struct CorpusLetterTests {
  private static let letter = """
    Open letter on the water supply

    The pipes of the old town are made of lead, and the council has known it for years.

    We urge the council to:

    1. Replace all lead pipes in the old town before winter.
    2. Publish the results of the tests of the water, and the tests of the pipes.
    3. Meet the residents of the old town.

    We are grateful for your time.
    """
  private static let responses = [
    """
    The council thanks the residents for their letter.

    Lead pipes in the old town will be replaced before winter. The tests of the water were published in March. We met \
    the residents, and residents met us; the pipes, pipes and pipes again were discussed.
    """,
    "The library opens on Monday.\n\nTests of water are made every week, and the water is good.",
  ]

  private static func corpus(_ texts: [String]) throws -> (CorpusLetter, PostingSearch) {
    let letter = CorpusLetter(try Samples.document(letter))
    var builder = PostingIndexBuilder(vocabulary: letter.vocabulary)
    for text in texts { _ = builder.add(IndexedDocument(try Samples.document(text))) }
    return (letter, PostingSearch(builder.index { letter.idf($0, $1, of: $2) }))
  }

  /// The aligner's matrix of the letter and all responses taken as one.
  private static func matrix(_ texts: [String]) throws -> (rows: [Unit], RelevanceMatrix) {
    let document = try Samples.document(letter)
    var reader = TermReader()
    let rows = Unit.letter(document, demands: DemandFinder.demands(in: document), reader: &reader)
    var columns: [Unit] = []
    for text in texts { columns += Unit.response(try Samples.document(text), reader: &reader) }
    return (
      rows,
      RelevanceMatrix(TermStatistics(letter: rows, response: columns))
    )
  }

  @Test(arguments: [[responses[0]], [responses[1]], responses, responses + responses])
  func `scores are those of the aligner's matrix`(texts: [String]) throws {
    var (letter, search) = try Self.corpus(texts)
    let (rows, matrix) = try Self.matrix(texts)
    #expect(letter.demands.count >= 3)
    #expect(search.index.sentences == matrix.columns)
    for (row, unit) in rows.enumerated() {
      guard let demand = unit.demand else { continue }
      let found = search.best(letter.query(demand), top: .max)
      let expected = (0..<matrix.columns).filter { matrix[row, $0] > 0 }
      #expect(Set(found.map(\.sentence)) == Set(expected))
      for hit in found { #expect(abs(hit.score - matrix[row, hit.sentence]) < 1e-9) }
      #expect(abs(letter.own(demand, in: search.index) - matrix.own[row]) < 1e-9)
    }
  }

  @Test func `shared words are named as the sentence has them, the rarest first, each once`() throws {
    let (letter, search) = try Self.corpus(Self.responses)
    let words = letter.sharedWords(
      [(0, "Winter: a pipe, and pipes again, is replaced."), (2, "Nothing of it.")], in: search.index)
    #expect(words.count == 2 && words[1].isEmpty)
    #expect(Set(words[0]) == ["Winter", "pipe", "replaced"])
    #expect(words[0].last == "pipe")
  }

  @Test func `a letter without demands asks for nothing`() throws {
    let letter = CorpusLetter(Samples.empty)
    #expect(letter.demands.isEmpty && letter.vocabulary.isEmpty)
  }
}
