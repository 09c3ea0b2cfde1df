import Documents

/// A sentence or run of sentences of the response under consideration for one demand.
struct Candidate {
  /// Half-open UTF-8 bytes of the response's text rendition.
  var range: Range<Int>
  let block: Int
  /// Columns of the evidence that it covers.
  var columns: ClosedRange<Int>
  /// Of its best sentence.
  var posterior: Double
  var strength: Double
  /// The column of its best sentence.
  var lead: Int
  var reasons: [String] = []
}

/// What is concluded for one demand.
struct Verdict {
  let disposition: Disposition
  let probabilities: [Disposition: Double]
  let passages: [Candidate]
  let nearest: Candidate?

  /// The verdict where there is nothing to judge by.
  static let nothing = Verdict(
    disposition: .absent,
    probabilities: Dictionary(
      uniqueKeysWithValues: Disposition.allCases.map { ($0, $0 == .absent ? 1 : 0) }),
    passages: [], nearest: nil)
}

/// Decides what a response does with one demand, from the evidence and from what its best passages say was done.
struct DispositionJudge {
  private let evidence: Evidence
  private let restatements: Restatements
  /// What each sentence of the response says was done; it is read once for all demands.
  private let readings: [SentenceReading]

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
        probabilities: probabilities(absence: AbsenceModel.probability(share: 0), vote: .acknowledged),
        passages: [], nearest: nil)
    }
    let absence = AbsenceModel.probability(share: evidence.share(row, strongest.column))
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
    let absence = AbsenceModel.probability(share: 1)
    var explained = explained(passage, row: row)
    // An answer that follows its question need not repeat its words.
    explained.reasons.removeAll { $0.hasPrefix("nothing on: ") }
    explained.reasons.insert(
      restatements.repeatedRows.contains(row)
        ? "follows the demand, repeated word for word" : "follows a sentence that takes the demand up", at: 0)
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

  private func disposition(
    of passages: [Candidate], row: Int, polarity: DemandPolarity, covers: Bool = false
  ) -> Disposition {
    // A sentence that says what somebody did weighs more than one that only speaks of the matter.
    guard let deciding = passages.max(by: { weight($0, polarity) < weight($1, polarity) }) else {
      return .acknowledged
    }
    let share = deciding.columns.map { evidence.share(row, $0) }.max() ?? 0
    let fulfilled: Disposition = covers || share >= Self.coveringShare ? .addressed : .partlyAddressed
    let said = deciding.columns.flatMap { readings[$0].texts }
    let namesEnd =
      polarity.direction == .ends && (DemandPolarity.namesEnd(said) || echoes(polarity, deciding))
    switch act(of: deciding, polarity, isAnswer: covers) {
    case .accepted: return .addressed
    case .partlyAccepted: return .partlyAddressed
    case .refused, .unable: return .declined
    case .willNot:
      // "We will not close it" is what "do not close it" asks for, and "it will not close" grants "suspend the closure".
      switch polarity.direction {
      case .asks: return .declined
      case .forbids: return fulfilled
      case .ends: return namesEnd ? .declined : fulfilled
      }
    case .done, .promised:
      switch polarity.direction {
      case .asks: return fulfilled
      case .forbids: return .declined
      // A promise that names no end may be one to go on; which it is, the words do not tell.
      case .ends: return namesEnd ? fulfilled : .acknowledged
      }
    case .urged, .noted, nil: return .acknowledged
    }
  }

  /// What a passage says was done: what its strongest sentence says, or else another of them.
  private func act(of candidate: Candidate, _ polarity: DemandPolarity, isAnswer: Bool = false)
    -> ResponseCues.Act?
  {
    let acts = ([candidate.lead] + candidate.columns.filter { $0 != candidate.lead }).compactMap {
      readings[$0].act(for: polarity, isAnswer: isAnswer)
    }
    // A sentence that only speaks of the matter leaves the word to its neighbour.
    return acts.first { $0 != .noted && $0 != .urged } ?? acts.first
  }

  private func echoes(_ polarity: DemandPolarity, _ candidate: Candidate) -> Bool {
    guard let verb = polarity.verb else { return false }
    return candidate.columns.contains { evidence.sentences[$0].terms.contains { $0.stem == verb } }
  }

  private func weight(_ candidate: Candidate, _ polarity: DemandPolarity) -> Double {
    candidate.strength * (act(of: candidate, polarity) == nil ? 0.7 : 1)
  }

  /// Absence as the model gives it; of the rest most for the rule's choice and a little for each other disposition.
  private func probabilities(absence: Double, vote: Disposition) -> [Disposition: Double] {
    var result: [Disposition: Double] = [.absent: absence]
    for disposition in Disposition.allCases where disposition != .absent {
      result[disposition] = (1 - absence) * (disposition == vote ? 0.7 : 0.1)
    }
    return result
  }

  /// A candidate with its reasons: the terms it shares, what it says was done, what of the demand it leaves out.
  private func explained(_ candidate: Candidate, row: Int) -> Candidate {
    var result = candidate
    let unit = evidence.units[row]
    let columns = candidate.columns.map { evidence.sentences[$0] }
    var surfaces: [String: String] = [:]
    for term in columns.flatMap(\.terms) where surfaces[term.stem] == nil {
      surfaces[term.stem] = term.surface
    }
    var shared: [String] = []
    var missing: [String] = []
    for term in distinct(unit.terms).sorted(by: { idf($0) > idf($1) }) {
      if let surface = surfaces[term.stem] {
        shared.append(
          surface.lowercased() == term.surface.lowercased() ? surface : "\(term.surface) ← \(surface)")
      } else {
        missing.append(term.surface)
      }
    }
    result.reasons = shared.isEmpty ? [] : ["shared: " + shared.joined(separator: ", ")]
    let said = ([candidate.lead] + candidate.columns.filter { $0 != candidate.lead }).lazy
      .compactMap { readings[$0].said }.first
    if let said { result.reasons.append("says: " + said) }
    if !missing.isEmpty { result.reasons.append("nothing on: " + missing.prefix(5).joined(separator: ", ")) }
    return result
  }

  private func distinct(_ terms: [Term]) -> [Term] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.stem).inserted }
  }

  private func idf(_ term: Term) -> Double {
    evidence.statistics.numbers[term.stem].map { evidence.statistics.idf[$0] } ?? 0
  }
}
