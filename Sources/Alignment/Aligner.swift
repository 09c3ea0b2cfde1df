package import Documents

/// Aligns the demands of a letter with the passages of a response. Deterministic; no weights are learned from the pair.
package struct Aligner: Sendable {
  /// Name and version, part of every result: the same documents and the same version give the same alignment.
  package static let version = "continuity-hmm/1"

  package init() {}

  /// Every demand of `letter` with what `response` says to it.
  package func align(letter: Document, response: Document) -> AlignmentResult {
    let demands = DemandFinder.demands(in: letter)
    var reader = TermReader()
    let letterUnits = Unit.letter(letter, demands: demands, reader: &reader)
    let responseUnits = Unit.response(response, reader: &reader)
    let statistics = TermStatistics(letter: letterUnits, response: responseUnits)
    let matrix = RelevanceMatrix(letter: letterUnits, response: responseUnits, statistics: statistics)
    let evidence = Evidence(
      units: letterUnits, sentences: responseUnits, statistics: statistics, matrix: matrix,
      posteriors: ContinuityModel.posteriors(matrix))
    let paragraphs = ParagraphNumbers(response)
    let restatements = Restatements(
      units: letterUnits, sentences: responseUnits, letter: letter, response: response, matrix: matrix)
    let judge = DispositionJudge(evidence: evidence, restatements: restatements, response: response)
    var rows: [Int: Int] = [:]
    for (row, unit) in letterUnits.enumerated() {
      if let demand = unit.demand { rows[demand] = row }
    }
    var aligned: [AlignedDemand] = []
    for index in demands.indices {
      let polarity = DemandPolarity(letter.text.string(demands[index].range), reader: &reader)
      let verdict = rows[index].map { judge.judge(row: $0, polarity: polarity) } ?? .nothing
      aligned.append(
        AlignedDemand(
          demand: demands[index], quote: letter.text.quote(demands[index].range),
          page: letter.page(atByte: demands[index].range.lowerBound),
          disposition: verdict.disposition,
          probabilities: verdict.probabilities,
          responses: verdict.passages.map { passage($0, in: response, paragraphs: paragraphs) },
          nearest: verdict.nearest.map { passage($0, in: response, paragraphs: paragraphs) }))
    }
    return AlignmentResult(demands: aligned)
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

/// What the aligner knows of every unit of the letter and every sentence of the response.
struct Evidence {
  let units: [Unit]
  let sentences: [Unit]
  let statistics: TermStatistics
  let matrix: RelevanceMatrix
  /// Rows × columns as in the matrix.
  let posteriors: [Double]

  func posterior(_ row: Int, _ column: Int) -> Double { posteriors[row * matrix.columns + column] }

  /// How strongly a sentence speaks for a unit: posterior times share.
  func strength(_ row: Int, _ column: Int) -> Double { posterior(row, column) * share(row, column) }

  /// BM25 as a share of what the unit scores with itself: 0 nothing shared, about 1 the same words.
  func share(_ row: Int, _ column: Int) -> Double {
    matrix.own[row] > 0 ? matrix[row, column] / matrix.own[row] : 0
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
