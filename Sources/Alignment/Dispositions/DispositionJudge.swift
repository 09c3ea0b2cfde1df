import Documents

/// Decides what a response does with one demand, from the evidence and from what its best passages say was done.
struct DispositionJudge {
  let evidence: Evidence
  let restatements: Restatements
  /// What each sentence of the response says was done; it is read once for all demands.
  let readings: [SentenceReading]

  init(evidence: Evidence, restatements: Restatements, response: Document) {
    self.evidence = evidence
    self.restatements = restatements
    var reader = TermReader()
    var readings: [SentenceReading] = []
    for sentence in evidence.sentences {
      readings.append(SentenceReading(response.text.string(sentence.range), reader: &reader))
    }
    self.readings = readings
  }

  /// At most so many passages are cited for one demand.
  static let passageLimit = 3
  /// A further passage must be at least this strong, measured by the best.
  static let relativeStrength = 0.5
  /// From this share of a demand's own score on, a passage that reports the act covers the demand.
  static let coveringShare = 0.55

  /// An answer is quoted on until it has so many content words.
  static let fewestTerms = 8

  /// The verdict for the unit of the letter in a row of the evidence.
  func judge(row: Int, polarity: DemandPolarity) -> Verdict {
    if let answer = restatements.answers[row], !answer.isEmpty {
      return judge(row: row, polarity: polarity, answer: answer)
    }
    // The strongest sentence, the first of equals.
    var strongest: (column: Int, strength: Double)?
    for column in 0..<evidence.matrix.columns where !restatements.columns.contains(column) {
      let strength = evidence.strength(row, column)
      if strength > strongest?.strength ?? 0 { strongest = (column, strength) }
    }
    guard let strongest else {
      return Verdict(
        disposition: .absent,
        probabilities: probabilities(absence: AbsenceModel.probability(affinity: 0), vote: .acknowledged),
        passages: [], nearest: nil)
    }
    let absence = evidence.absence(row, excluding: restatements.columns)
    let passages = passages(row, atLeast: strongest.strength * Self.relativeStrength)
    let vote = disposition(of: passages, row: row, polarity: polarity)
    if absence >= 0.5 {
      return Verdict(
        disposition: .absent, probabilities: probabilities(absence: absence, vote: vote), passages: [],
        nearest: explained(candidate(row, strongest.column), row: row))
    }
    return Verdict(
      disposition: vote, probabilities: probabilities(absence: absence, vote: vote), passages: passages,
      nearest: nil)
  }

  /// The verdict where the response repeats the demand and then goes on: what follows is its answer.
  private func judge(row: Int, polarity: DemandPolarity, answer: [Int]) -> Verdict {
    // What accepts or refuses outranks what was done or is promised, and that what only speaks of the matter.
    let deciding = answer.min { rank($0) < rank($1) } ?? answer[0]
    var passage = candidate(row, deciding)
    // Quoted from the beginning of the answer, as far as it stands in one block.
    for column in answer where column < deciding && evidence.sentences[column].block == passage.block {
      passage.range =
        min(passage.range.lowerBound, evidence.sentences[column].range.lowerBound)..<passage.range.upperBound
      passage.columns = min(passage.columns.lowerBound, column)...passage.columns.upperBound
    }
    let vote = disposition(of: [passage], row: row, polarity: polarity, covers: true)
    // "The Government agrees." alone tells a reader nothing: what it goes on to say is quoted with it.
    for column in answer
    where column == passage.columns.upperBound + 1 && evidence.sentences[column].block == passage.block
      && passage.columns.reduce(0, { $0 + evidence.sentences[$1].terms.count }) < Self.fewestTerms
    {
      passage.range = passage.range.lowerBound..<evidence.sentences[column].range.upperBound
      passage.columns = passage.columns.lowerBound...column
    }
    let absence = restatements.absence(row)
    var explained = explained(passage, row: row)
    // An answer that follows its question need not repeat its words.
    explained.reasons.removeAll { $0.hasPrefix("nothing on: ") }
    explained.reasons.insert(restatements.reason(row), at: 0)
    return Verdict(
      disposition: vote, probabilities: probabilities(absence: absence, vote: vote), passages: [explained],
      nearest: nil)
  }

  private func rank(_ column: Int) -> Int {
    switch readings[column].act(for: .asks, isAnswer: true) {
    case .accepted, .partlyAccepted, .refused: 0
    case .willNot, .unable, .promised, .done: 1
    case .urged, .noted: 2
    case nil: 3
    }
  }

  private func candidate(_ row: Int, _ column: Int) -> Candidate {
    let sentence = evidence.sentences[column]
    return Candidate(
      range: sentence.range, block: sentence.block, columns: column...column,
      posterior: evidence.posterior(row, column), strength: evidence.strength(row, column),
      lead: column)
  }

  /// The sentences of at least a strength, neighbours inside a block joined, best first.
  private func passages(_ row: Int, atLeast threshold: Double) -> [Candidate] {
    var joined: [Candidate] = []
    for column in 0..<evidence.matrix.columns
    where evidence.strength(row, column) >= threshold && !restatements.columns.contains(column) {
      let next = candidate(row, column)
      if var last = joined.last, last.block == next.block,
        last.columns.upperBound + 1 == next.columns.lowerBound
      {
        if next.strength > last.strength { last.lead = next.lead }
        last.range = last.range.lowerBound..<next.range.upperBound
        last.columns = last.columns.lowerBound...next.columns.upperBound
        last.posterior = max(last.posterior, next.posterior)
        last.strength = max(last.strength, next.strength)
        joined[joined.count - 1] = last
      } else {
        joined.append(next)
      }
    }
    return joined.sorted {
      ($0.strength, $1.columns.lowerBound) > ($1.strength, $0.columns.lowerBound)
    }.prefix(Self.passageLimit).map {
      explained($0, row: row)
    }
  }

  /// Absence as the model gives it; of the rest most for the rule's choice and a little for each other disposition.
  private func probabilities(absence: Double, vote: Disposition) -> [Disposition: Double] {
    var result: [Disposition: Double] = [.absent: absence]
    for disposition in Disposition.allCases where disposition != .absent {
      result[disposition] = (1 - absence) * (disposition == vote ? 0.7 : 0.1)
    }
    return result
  }
}
