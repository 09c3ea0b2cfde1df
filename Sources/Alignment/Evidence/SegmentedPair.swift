/// A letter and a response that come already cut into demands and sentences, with the evidence that `Aligner` computes.
///
/// Units, statistics, matrix and posteriors are made by the same code as the aligner's; every text of the letter is one
/// demand. It is the way in for data that a reader cannot read, such as annotated samples in a benchmark.
package struct SegmentedPair: Sendable {
  private let evidence: Evidence

  /// Demands and sentences, each in the order of its document; every sentence is a paragraph of its own.
  package init(demands: [String], response: [String], features: EvidenceFeatures = .all) {
    self.init(demands: demands, paragraphs: response.map { [$0] }, features: features)
  }

  /// The same with an embedder's cosine as one more feature.
  package init(demands: [String], response: [String], embedder: any Embedder) throws(EmbedderError) {
    let meanings = try EmbeddingCosines(letter: demands, response: response, embedder: embedder)
    self.init(demands: demands, paragraphs: response.map { [$0] }, features: .all, meanings: meanings)
  }

  /// Demands, and sentences in their paragraphs, each in the order of its document.
  package init(demands: [String], paragraphs: [[String]], features: EvidenceFeatures = .all) {
    self.init(demands: demands, paragraphs: paragraphs, features: features, meanings: nil)
  }

  private init(
    demands: [String], paragraphs: [[String]], features: EvidenceFeatures, meanings: EmbeddingCosines?
  ) {
    var reader = TermReader()
    if features.contains(.acronyms) { reader.use(Acronyms(demands + paragraphs.flatMap(\.self))) }
    let letterUnits = Self.units(demands.map { [$0] }, areDemands: true, reader: &reader)
    let responseUnits = Self.units(paragraphs, areDemands: false, reader: &reader)
    evidence = Evidence(
      units: letterUnits, sentences: responseUnits, letterTexts: demands,
      responseTexts: paragraphs.flatMap(\.self), meanings: meanings, features: features)
  }

  /// Whether the response goes through the demands one after another.
  package var goesPointByPoint: Bool { evidence.turns != nil }

  /// Of the moves from paragraph to paragraph, the share that goes forward by one to three; nil where there is no order.
  package var forwardShare: Double? { evidence.turns?.shares.forward }

  /// What a demand and a sentence share, as words and as runs of characters.
  package func affinity(demand: Int, sentence: Int) -> Double { evidence.affinity(demand, sentence) }

  /// Probability that nothing responds to a demand.
  package func absence(demand: Int) -> Double {
    if let turn = evidence.turns?.turn(of: demand) { return evidence.absence(demand, turn: turn) }
    let claim = strongest(demand: demand).map { evidence.claim(demand, $0.sentence) } ?? 0
    return min(evidence.absence(demand), evidence.model.probability(affinity: claim))
  }

  /// Whether a sentence is about one demand and no other, by more than one word.
  package func isUnrivalled(demand: Int, sentence: Int) -> Bool { evidence.isUnrivalled(demand, sentence) }

  /// Number of sentences of the response.
  package var sentenceCount: Int { evidence.matrix.columns }

  /// Posterior probability that a sentence speaks of a demand.
  package func posterior(demand: Int, sentence: Int) -> Double { evidence.posterior(demand, sentence) }

  /// BM25 of a sentence as a share of what the demand scores with itself.
  package func share(demand: Int, sentence: Int) -> Double { evidence.share(demand, sentence) }

  /// The sentence that `DispositionJudge` weighs a demand by, the first of equals; nil where none shares a term with it.
  package func strongest(demand: Int) -> StrongestSentence? {
    var strongest: StrongestSentence?
    for column in 0..<sentenceCount {
      let found = StrongestSentence(
        sentence: column, posterior: evidence.posterior(demand, column),
        share: evidence.share(demand, column),
        affinity: evidence.affinity(demand, column), strength: evidence.strength(demand, column))
      if found.strength > strongest?.strength ?? 0 { strongest = found }
    }
    return strongest
  }

  /// The sum of a demand's posteriors: how many sentences the model expects to speak of it.
  package func expectedAnswers(demand: Int) -> Double {
    (0..<sentenceCount).reduce(0) { $0 + evidence.posterior(demand, $1) }
  }

  /// How many distinct terms a sentence shares with a demand.
  package func sharedTerms(demand: Int, sentence: Int) -> Int {
    evidence.statistics.shared(demand, sentence).count
  }

  private static func units(_ blocks: [[String]], areDemands: Bool, reader: inout TermReader) -> [Unit] {
    var units: [Unit] = []
    var start = 0
    for (index, texts) in blocks.enumerated() {
      for text in texts {
        let end = start + text.utf8.count
        units.append(
          Unit(
            range: start..<end, demand: areDemands ? index : nil, block: index, terms: reader.terms(of: text))
        )
        start = end + 1
      }
      // A rendition keeps its blocks apart by one blank line, its sentences by one blank.
      start += 1
    }
    return units
  }
}

/// The sentence of a response with the most strength for one demand.
package struct StrongestSentence: Sendable {
  /// Index among the response's sentences.
  package let sentence: Int
  package let posterior: Double
  package let share: Double
  package let affinity: Double
  /// The order in which `DispositionJudge` ranks sentences.
  package let strength: Double
}
