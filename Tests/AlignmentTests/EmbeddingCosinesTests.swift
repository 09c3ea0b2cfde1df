import Documents
import Foundation
import Testing

@testable import Alignment

@Suite struct EmbeddingCosinesTests {
  /// Vectors by a table; every other text gets the last one.
  private struct Table: Embedder {
    let name = "table"
    let vectors: [(part: String, vector: [Float])]
    var error: EmbedderError?

    func vectors(for texts: [String]) throws(EmbedderError) -> [[Float]] {
      if let error { throw error }
      return texts.map { text in
        vectors.first { text.contains($0.part) }?.vector ?? [0, 0, 1]
      }
    }
  }

  private static let letter =
    "Letter\n\nThe Council should:\n\n1. Publish the water results;\n2. Mend the bridge.\n"
  private static let response = """
    Statement

    Figures on drinking quality can be read online. The weather was fine. We mended the crossing at last.
    """

  private func documents() throws -> (Document, Document) {
    (
      try PlainTextReader().read(Array(Self.letter.utf8)),
      try PlainTextReader().read(Array(Self.response.utf8))
    )
  }

  @Test func `cosines are those of the definition, whatever the length of the vectors`() throws {
    let table = Table(vectors: [("a", [3, 4, 0]), ("b", [0, 2e30, 0]), ("c", [-3, -4, 0])])
    let cosines = try EmbeddingCosines(letter: ["a", "b"], response: ["a", "b", "c"], embedder: table)
    let expected: [Double] = [1, 0.8, -1, 0.8, 1, -0.8]
    #expect(zip(cosines.values, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    // Above the mean of the others in the row: (.8 − 1) / 2.
    #expect(abs(cosines.excess(0, 0) - 1.1) < 1e-6 && cosines.excess(0, 2) == 0)
    // On the scale of words: equal probabilities by both fits, and an order that stays.
    let words = cosines.affinity(0, 0, words: 0.2)
    let logit = -1.0656 - 3.2291 * log(0.2 + 1.1 + 0.05)
    #expect(abs(AbsenceModel.shipped.probability(affinity: words) - 1 / (1 + exp(-logit))) < 1e-3)
    #expect(cosines.affinity(0, 1, words: 0.2) < words)
  }

  @Test func `an answer in other words is found, and only with the embedder`() throws {
    let (letter, response) = try documents()
    let without = Aligner().align(letter: letter, response: response)
    #expect(without.demands[0].disposition == .absent)
    let table = Table(vectors: [
      ("water results", [1, 0, 0]), ("drinking", [0.95, 0.1, 0]), ("bridge", [0, 1, 0]),
    ])
    let with = try Aligner().align(letter: letter, response: response, consulting: table)
    #expect(with.demands[0].disposition != .absent)
    #expect(with.demands[0].responses.first?.quote.exact.contains("drinking quality") == true)
    #expect(Aligner().name(consulting: table) == Aligner.version + " with table")
  }

  @Test func `an embedder to which all is alike changes no answer`() throws {
    let (letter, response) = try documents()
    let without = Aligner().align(letter: letter, response: response)
    let with = try Aligner().align(letter: letter, response: response, consulting: Table(vectors: []))
    #expect(with.demands.map(\.disposition) == without.demands.map(\.disposition))
    #expect(
      with.demands.map { $0.responses.map(\.quote) } == without.demands.map { $0.responses.map(\.quote) })
  }

  @Test func `its failure is the result's`() throws {
    let (letter, response) = try documents()
    let broken = Table(vectors: [], error: EmbedderError("gone"))
    #expect(throws: EmbedderError("gone")) {
      try Aligner().align(letter: letter, response: response, consulting: broken)
    }
  }
}
