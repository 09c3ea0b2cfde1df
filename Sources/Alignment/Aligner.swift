package import Documents
import Moments

/// Aligns the demands of a letter with the passages of a response. Deterministic; no weights are learned from the pair.
package struct Aligner: Sendable {
  /// Name and version, part of every result: the same documents and the same version give the same alignment.
  package static let version = "continuity-hmm/7"

  private let features: EvidenceFeatures
  /// A model trained on reviews, in place of the shipped one.
  private let model: TrainedModel?

  /// An aligner with the shipped model of absence, or with another.
  ///
  /// - Parameter features: Less than all only to measure what the rest is worth.
  package init(model: TrainedModel? = nil, features: EvidenceFeatures = .all) {
    self.model = model
    self.features = features
  }

  /// Every demand of `letter` with what `response` says to it.
  package func align(letter: Document, response: Document) -> AlignmentResult {
    var pair = Pair(letter, response, features)
    return align(&pair, meanings: nil)
  }

  /// The name and version that a result carries, with the model and the embedder that had a say.
  package func name(consulting embedder: (any Embedder)?) -> String {
    let others = [model?.name, embedder?.name].compactMap(\.self)
    return others.isEmpty ? Self.version : Self.version + " with " + others.joined(separator: " and ")
  }

  /// The same with an embedder's cosine as one more feature, where there is one; its failure is the only one.
  package func align(
    letter: Document, response: Document, consulting embedder: (any Embedder)?
  ) throws(EmbedderError) -> AlignmentResult {
    guard let embedder else { return align(letter: letter, response: response) }
    var pair = Pair(letter, response, features)
    let meanings = try EmbeddingCosines(
      letter: pair.letterTexts, response: pair.responseTexts, embedder: embedder)
    return align(&pair, meanings: meanings)
  }

  /// Two documents cut into what is compared.
  private struct Pair: ~Copyable {
    let letter: Document
    let response: Document
    let demands: [Demand]
    let letterUnits: [Unit]
    let responseUnits: [Unit]
    let languages: (letter: TextLanguage, response: TextLanguage)
    var letterReader: TermReader
    var responseReader: TermReader

    init(_ letter: Document, _ response: Document, _ features: EvidenceFeatures) {
      self.letter = letter
      self.response = response
      languages = Aligner.languagesRead(letter: letter, response: response)
      letterReader = TermReader(language: languages.letter)
      demands = DemandFinder.demands(in: letter, language: languages.letter)
      let acronyms =
        features.contains(.acronyms)
        ? Acronyms(
          [letter, response].flatMap { document in document.blocks.map { document.text.string($0.range) } })
        : .none
      letterReader.use(acronyms)
      letterUnits = Unit.letter(letter, demands: demands, reader: &letterReader)
        .filter { features.contains(.background) || $0.demand != nil }
      responseReader = TermReader(language: languages.response, knowing: letterReader)
      responseReader.use(acronyms)
      responseUnits = Unit.response(response, reader: &responseReader)
    }

    var letterTexts: [String] { letterUnits.map { $0.text(in: letter) } }
    var responseTexts: [String] { responseUnits.map { response.text.string($0.range) } }
  }

  private func align(_ pair: inout Pair, meanings: EmbeddingCosines?) -> AlignmentResult {
    let (letter, response, demands) = (pair.letter, pair.response, pair.demands)
    let (letterUnits, responseUnits, languages) = (pair.letterUnits, pair.responseUnits, pair.languages)
    let evidence = Evidence(
      units: letterUnits, sentences: responseUnits, letterTexts: pair.letterTexts,
      responseTexts: pair.responseTexts, meanings: meanings, model: model?.absence ?? .shipped,
      features: features)
    let paragraphs = ParagraphNumbers(response)
    var restatements = Restatements.none
    if features.contains(.references) {
      restatements = Restatements(
        units: letterUnits, sentences: responseUnits, letter: letter, response: response,
        matrix: evidence.matrix, language: languages.response)
      restatements.add(
        ExplicitReferences(
          units: letterUnits, demands: demands, sentences: responseUnits, letter: letter, response: response,
          repeated: restatements.columns, affinity: evidence.affinity
        ) { row, column in
          Restatements.repeats(
            letterUnits[row], responseUnits[column], affinity: evidence.affinity(row, column), letter: letter,
            response: response, language: languages.response)
        }, of: evidence)
    }
    func opensAnswer(_ column: Int) -> Bool {
      let sentence = response.text.string(responseUnits[column].range)
      return AnswerFormula.find(in: CueWords(sentence, language: languages.response)) != nil
    }
    let turns = evidence.turns
    let isFormal = turns.map { Restatements.isFormal($0, of: evidence, opensAnswer: opensAnswer) } ?? false
    if features.contains(.references), languages.response == .english, !isFormal {
      restatements.add(TopicNames(sentences: responseUnits, response: response), of: evidence)
    }
    if let turns { restatements.add(turns, of: evidence, opensAnswer: opensAnswer) }
    restatements.add(CrossReferences(response, sentences: responseUnits))
    let judge = DispositionJudge(
      evidence: evidence, restatements: restatements, letter: letter, demands: demands, response: response,
      reader: &pair.responseReader)
    var rows: [Int: Int] = [:]
    for (row, unit) in letterUnits.enumerated() {
      if let demand = unit.demand { rows[demand] = row }
    }
    let days = TimeComparison.Days(
      letter: letter.published.flatMap { CivilDay($0) }, response: response.published.flatMap { CivilDay($0) }
    )
    let ids = demands.map(\.id)
    var competitors = Competitors()
    var aligned: [AlignedDemand] = []
    for index in demands.indices {
      let asked = AskedAct(
        letter.text.string(demands[index].range), reader: &pair.letterReader,
        isTranslated: languages.letter != languages.response, days: days)
      let verdict = rows[index].map { judge.judge(row: $0, asked: asked) } ?? .nothing
      aligned.append(
        AlignedDemand(
          demand: demands[index], quote: letter.text.quote(demands[index].range),
          page: letter.page(atByte: demands[index].range.lowerBound),
          disposition: verdict.disposition,
          probabilities: verdict.probabilities,
          responses: verdict.passages.map { passage($0, in: response, paragraphs: paragraphs) },
          nearest: verdict.nearest.map { passage($0, in: response, paragraphs: paragraphs) },
          explanation: rows[index].flatMap { row in
            (verdict.passages.first ?? verdict.nearest).map {
              evidence.explanation(
                row, $0.lead, demands: ids, choice: restatements.choice(row),
                isTaken: !verdict.passages.isEmpty, competitors: &competitors)
            }
          }, affinity: verdict.affinity))
    }
    return AlignmentResult(
      demands: aligned,
      quotedDemands: DemandFinder.quotedDemands(in: letter).map {
        QuotedDemand(id: $0.id, quote: letter.text.quote($0.range))
      }, notes: Self.notes(languages.letter, languages.response))
  }

  /// What the languages keep from being read, a line each.
  private static func notes(_ letter: TextLanguage, _ response: TextLanguage) -> [String] {
    var notes: [String] = []
    if letter != .english, DemandLexicon.of(letter) == nil {
      notes.append(
        "demands in \(letter.name) are found by lists alone: the words by which \(letter.name) asks are not known"
      )
    }
    if response != .english, ResponseLexicon.of(response)?.isEmpty ?? false {
      notes.append(
        "dispositions are not read in \(response.name): a demand that a passage answers is acknowledged, whatever it says"
      )
    }
    return notes
  }

  private func passage(
    _ candidate: Candidate, in response: Document, paragraphs: ParagraphNumbers
  ) -> AlignedPassage {
    AlignedPassage(
      range: candidate.range, quote: response.text.quote(candidate.range),
      paragraph: paragraphs.number(of: candidate.block), probability: candidate.posterior,
      because: candidate.reasons, page: response.page(atByte: candidate.range.lowerBound))
  }
}

/// Numbers the blocks of a response as a person counts its paragraphs.
struct ParagraphNumbers {
  private var numbers: [Int] = []

  init(_ document: Document) {
    var count = 0
    for block in document.blocks {
      if block.role == .content, block.kind != .heading, block.kind != .footnote { count += 1 }
      numbers.append(count)
    }
  }

  func number(of block: Int) -> Int { numbers[block] }
}
