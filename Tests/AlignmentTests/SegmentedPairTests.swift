import Documents
import Testing

@testable import Alignment

@Suite struct SegmentedPairTests {
  private let demands = [
    "Publish the inspection report before the harvest.", "Repair the bridge over the northern canal.",
    "Pay the ferry crews their overdue wages.",
  ]
  private let response = [
    "The Ministry thanks everybody who wrote.", "Engineers began to repair the canal bridge in March.",
    "The inspection report will be published in June.", "Rain was heavy this year.",
  ]

  @Test func `finds the sentence that the judge decides by`() throws {
    let pair = SegmentedPair(demands: demands, response: response)
    var reader = TermReader()
    let text = TextRendition(utf8: Array(response.joined(separator: "\n\n").utf8))
    var start = 0
    let sentences = response.enumerated().map { index, sentence in
      defer { start += sentence.utf8.count + 2 }
      return Unit(
        range: start..<(start + sentence.utf8.count), demand: nil, block: index,
        terms: reader.terms(of: sentence))
    }
    let units = demands.enumerated().map { index, demand in
      Unit(range: 0..<demand.utf8.count, demand: index, block: index, terms: reader.terms(of: demand))
    }
    let evidence = Evidence(
      units: units, sentences: sentences, letterTexts: demands, responseTexts: response)
    let judge = DispositionJudge(
      evidence: evidence,
      restatements: .none,
      response: Document(
        title: nil, published: nil, language: nil,
        encoding: SourceEncoding(name: "utf-8", reason: .validUTF8),
        reader: "text/1", text: text, blocks: [], warnings: [], sourceMap: OffsetMap()), reader: &reader)
    for demand in 0..<2 {
      let strongest = try #require(pair.strongest(demand: demand))
      let verdict = judge.judge(row: demand, asked: .any)
      let absence = pair.absence(demand: demand)
      #expect(verdict.probabilities[.absent] == absence)
      let shown = try #require(verdict.passages.first ?? verdict.nearest)
      #expect(shown.columns.contains(strongest.sentence))
    }
    #expect(pair.strongest(demand: 0)?.sentence == 2)
    #expect(pair.strongest(demand: 1)?.sentence == 1)
  }

  @Test func `has no strongest sentence where nothing is shared`() {
    let pair = SegmentedPair(demands: demands, response: response)
    #expect(pair.strongest(demand: 2) == nil)
    #expect(pair.sentenceCount == 4)
  }

  @Test func `counts distinct shared terms`() {
    let pair = SegmentedPair(demands: demands, response: response)
    // repair, canal, bridge
    #expect(pair.sharedTerms(demand: 1, sentence: 1) == 3)
    #expect(pair.sharedTerms(demand: 1, sentence: 0) == 0)
  }

  @Test func `takes an empty response`() {
    let pair = SegmentedPair(demands: demands, response: [])
    #expect(pair.strongest(demand: 0) == nil)
    #expect(pair.expectedAnswers(demand: 0) == 0)
  }
}
