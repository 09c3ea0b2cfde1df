import Documents

/// Decides what a response does with one demand, from the evidence and from what its best passages say was done.
struct DispositionJudge {
  let evidence: Evidence
  let restatements: Restatements
  /// What each sentence of the response says was done; it is read once for all demands.
  let readings: [SentenceReading]

  /// The headings that say how a row was decided.
  private let headings: [Int: SentenceReading]
  private let runs: AnswerRuns
  /// The demands that hang above or below each demand of the letter, by their indices.
  private let relatives: [Int: Set<Int>]
  /// The strongest sentence for the demand in each row, and the other way round the rows by that sentence.
  private var strongest: [Int: Strongest] = [:]
  private var rowsByStrongest: [Int: [Int]] = [:]

  /// The strongest sentence that does not speak of something else, and those that do and were passed over.
  private typealias Strongest = (column: Int, passed: Set<Int>)
  /// What the demands of the letter are about, by row, and what each sentence of the response is.
  private let objects: [Int: DemandObject]
  private let sentenceObjects: [DemandObject]

  init(
    evidence: Evidence, restatements: Restatements, letter: Document? = nil, demands: [Demand] = [],
    response: Document, reader: inout TermReader
  ) {
    self.evidence = evidence
    self.restatements = restatements
    var readings: [SentenceReading] = []
    let listed = ListedActs(response, language: reader.language)
    for sentence in evidence.sentences {
      readings.append(SentenceReading(listed.text(sentence, in: response), reader: &reader))
    }
    if reader.language == .english, Minutes.tell(readings.map(\.cues)) {
      for (column, sentence) in evidence.sentences.enumerated() {
        readings[column] = SentenceReading(
          listed.text(sentence, in: response), reader: &reader, isOfMinutes: true)
      }
    }
    self.readings = readings
    headings = restatements.headings.mapValues { SentenceReading($0, reader: &reader) }
    runs = AnswerRuns(evidence: evidence, restated: restatements.columns, readings: readings)
    var objects: [Int: DemandObject] = [:]
    for (row, unit) in evidence.units.enumerated() where unit.demand != nil {
      guard let letter else { break }
      objects[row] = DemandObject(SentenceReading(letter.text.string(unit.range), reader: &reader))
    }
    self.objects = objects
    sentenceObjects = objects.isEmpty ? [] : readings.map(DemandObject.init)
    relatives = Self.relatives(demands)
    for (row, unit) in evidence.units.enumerated() where unit.demand != nil {
      guard let found = findStrongest(row) else { continue }
      strongest[row] = found
      rowsByStrongest[found.column, default: []].append(row)
    }
  }

  private static func relatives(_ demands: [Demand]) -> [Int: Set<Int>] {
    let indices = Dictionary(demands.indices.map { (demands[$0].id, $0) }) { first, _ in first }
    var relatives: [Int: Set<Int>] = [:]
    for index in demands.indices {
      var parent = demands[index].parent
      while let above = parent.flatMap({ indices[$0] }), relatives[index, default: []].insert(above).inserted
      {
        relatives[above, default: []].insert(index)
        parent = demands[above].parent
      }
    }
    return relatives
  }

  /// At most so many passages are cited for one demand because of what they share; the sentence that decides comes on top.
  static let passageLimit = 3
  /// A further passage must be at least this strong, measured by the best.
  static let relativeStrength = 0.5
  /// A sentence that only says what should be is worth so much of one that says what was done.
  static let normWeight = 0.6
  /// A sentence in an answer that opens with a formula is taken to have at least such an affinity to its demand.
  static let answeredAffinity = 0.42
  /// So many sentences at most are passed over because they speak of something else.
  static let candidateLimit = 8

  /// An answer is quoted on until it has so many content words.
  static let fewestTerms = 8

  /// The verdict for the unit of the letter in a row of the evidence.
  func judge(row: Int, asked: AskedAct) -> Verdict {
    if let answer = restatements.answers[row], !answer.isEmpty {
      return judge(
        row: row, asked: asked, answer: restatements.choice(row) == .named ? own(answer, of: row) : answer)
    }
    guard let strongest = strongest[row] else {
      return Verdict(
        disposition: .absent,
        probabilities: probabilities(absence: evidence.model.probability(affinity: 0), vote: .acknowledged),
        passages: [], nearest: nil, affinity: 0)
    }
    let run = runs.run(around: strongest.column)
    let affinity = affinity(row, strongest, run: run.columns)
    let absence = evidence.model.probability(affinity: affinity)
    let column = strongest.column
    let isByClaim =
      absence < 0.5 && evidence.isUnrivalled(row, column)
      && evidence.model.probability(affinity: evidence.affinity(row, column)) >= 0.5
    var passages = passages(row, atLeast: strength(row, column) * Self.relativeStrength)
    let others = Set(run.columns.filter { $0 != column && answersAnother($0, than: row) })
    let reading = reading(
      row: row, asked: asked, columns: Array(run.columns), others: others, isWhole: run.isWhole)
    let vote = reading.disposition
    // What decides is quoted, wherever in the answer it stands.
    let deciding = run.columns.lowerBound + reading.deciding
    if !passages.contains(where: { $0.columns.contains(deciding) }) {
      var passage = candidate(row, deciding)
      // It belongs to the answer because of the strongest sentence, and is no likelier than that.
      passage.posterior = min(passage.posterior, evidence.posterior(row, column))
      passages.append(passage)
    }
    if absence >= 0.5 {
      return Verdict(
        disposition: .absent, probabilities: probabilities(absence: absence, vote: vote), passages: [],
        nearest: explained(candidate(row, column), row: row), affinity: affinity)
    }
    return Verdict(
      disposition: vote, probabilities: probabilities(absence: absence, vote: vote),
      passages: passages.map {
        var passage = explained(
          $0, row: row, said: $0.columns.contains(deciding) ? reading.said : nil,
          limit: $0.columns.contains(deciding) ? reading.limit : nil)
        if isByClaim, $0.columns.contains(column) {
          passage.reasons.append("shared with no other part of the letter")
        }
        return passage
      },
      nearest: nil, affinity: affinity)
  }

  /// So many times the affinity of one demand makes a sentence that of another.
  static let othersAffinity = 1.5

  /// Whether a sentence is the answer to another demand, and has far more in common with that one: "Night buses cannot be restored"
  /// behind "Route 14 returns in May" says nothing of route 14.
  private func answersAnother(_ column: Int, than row: Int) -> Bool {
    let related: Set<Int> = evidence.units[row].demand.flatMap { relatives[$0] } ?? []
    let own = evidence.affinity(row, column)
    return rowsByStrongest[column]?.contains { other in
      other != row && !related.contains(evidence.units[other].demand ?? -1)
        && evidence.affinity(other, column) >= Self.othersAffinity * own
    } ?? false
  }

  /// Whether a sentence is the strongest one of another demand, which has more in common with it.
  private func isStrongerElsewhere(_ column: Int, than row: Int) -> Bool {
    rowsByStrongest[column]?.contains {
      $0 != row && evidence.affinity($0, column) > evidence.affinity(row, column)
    } ?? false
  }

  /// From this affinity on a sentence of an answer that several demands share is one demand's alone.
  static let siblingAffinity = 0.2

  /// The columns of an answer that the parts of a compound have together, without those that plainly answer another part, and what only
  /// goes on with these; a formula answers all.
  private func own(_ answer: [Int], of row: Int) -> [Int] {
    let block = evidence.units[row].block
    let siblings = restatements.answers.keys.filter {
      $0 != row && evidence.units[$0].block == block && restatements.answers[$0] == answer
    }.sorted()
    guard !siblings.isEmpty, answer.count > 1 else { return answer }
    var isElsewhere = false
    let own = answer.filter { column in
      let mine = evidence.affinity(row, column)
      let others = siblings.map { evidence.affinity($0, column) }.max() ?? 0
      if readings[column].cues.lexicon == nil, AnswerFormula.find(in: readings[column].cues) != nil {
        isElsewhere = false
      } else if others >= Self.siblingAffinity, others >= Self.othersAffinity * mine {
        isElsewhere = true
      } else if mine >= Self.siblingAffinity {
        isElsewhere = false
      }
      return !isElsewhere
    }
    return own.isEmpty ? answer : own
  }

  /// The verdict where the response repeats the demand and then goes on: what follows is its answer.
  private func judge(row: Int, asked: AskedAct, answer: [Int]) -> Verdict {
    // What its words make an answer is read by them, unless they would be enough without its place.
    let isEnough =
      evidence.model.probability(affinity: answer.map { evidence.affinity(row, $0) }.max() ?? 0) < 0.5
    let isAnswer = !restatements.rowsByWords.contains(row) || isEnough && restatements.choice(row) == .turn
    let reading = reading(
      row: row, asked: asked, columns: answer, isWhole: true, isAnswer: isAnswer,
      isNamed: restatements.choice(row) == .topic, heading: headings[row])
    // A heading that decides stands right above what is quoted.
    let isByHeading = headings[row] != nil && reading.deciding == 0
    let deciding = headings[row] == nil ? reading.deciding : max(0, reading.deciding - 1)
    var passage = candidate(row, answer[deciding])
    // Quoted from the beginning of the answer, as far as it stands in one block.
    for column in answer
    where column < answer[deciding] && evidence.sentences[column].block == passage.block {
      passage.range =
        min(passage.range.lowerBound, evidence.sentences[column].range.lowerBound)..<passage.range.upperBound
      passage.columns = min(passage.columns.lowerBound, column)...passage.columns.upperBound
    }
    // "The Government agrees." alone tells a reader nothing: what it goes on to say is quoted with it.
    for column in answer
    where column == passage.columns.upperBound + 1 && evidence.sentences[column].block == passage.block
      && passage.columns.reduce(0, { $0 + evidence.sentences[$1].terms.count }) < Self.fewestTerms
    {
      passage.range = passage.range.lowerBound..<evidence.sentences[column].range.upperBound
      passage.columns = passage.columns.lowerBound...column
    }
    let absence = restatements.absence(row, by: evidence.model)
    // What makes it the answer is no competition of sentences, which may well give it to another part of the letter.
    if restatements.choice(row) == .named { passage.posterior = max(passage.posterior, 1 - absence) }
    let said = isByHeading ? reading.said.map { $0 + " (in the heading)" } : reading.said
    var explained = explained(passage, row: row, said: said, limit: reading.limit)
    // An answer that follows its question need not repeat its words, where more than its words makes it the answer.
    if !restatements.rowsByWords.contains(row) {
      explained.reasons.removeAll { $0.hasPrefix("nothing on: ") }
    }
    explained.reasons.insert(restatements.reason(row), at: 0)
    return Verdict(
      disposition: reading.disposition,
      probabilities: probabilities(absence: absence, vote: reading.disposition),
      passages: [explained] + referred(row, probability: passage.posterior), nearest: nil)
  }

  /// The paragraphs that the answer to a row points to, each as one passage.
  private func referred(_ row: Int, probability: Double) -> [Candidate] {
    (restatements.referred[row] ?? []).compactMap { number, columns in
      guard let first = columns.first, let last = columns.last else { return nil }
      var passage = candidate(row, first)
      passage.range = passage.range.lowerBound..<evidence.sentences[last].range.upperBound
      passage.columns = first...last
      passage.posterior = max(passage.posterior, probability)
      passage.reasons = ["the answer points to it: paragraph \(number)"]
      return passage
    }
  }

  /// What the sentences in some columns say of the demand in a row; what `others` share with it decides nothing.
  private func reading(
    row: Int, asked: AskedAct, columns: [Int], others: Set<Int> = [], isWhole: Bool, isAnswer: Bool = false,
    isNamed: Bool = false, heading: SentenceReading? = nil
  ) -> AnswerReading {
    let wanted = evidence.statistics.letter[row].map(\.term)
    let whole = max(weight(wanted), .leastNonzeroMagnitude)
    var covered: Set<Int> = []
    let relevance = columns.map { column in
      let shared = evidence.statistics.shared(row, column)
      covered.formUnion(shared)
      return others.contains(column) ? 0 : weight(shared) / whole
    }
    let sharedColumns = columns.indices.filter { isStrongerElsewhere(columns[$0], than: row) }
    return AnswerReading(
      (heading.map { [$0] } ?? []) + columns.map { readings[$0] },
      relevance: (heading == nil ? [] : [0]) + relevance,
      coverage: weight(covered.sorted()) / whole, demand: asked,
      isAnswer: isAnswer, isNamed: isNamed, isWholeAnswer: isWhole, isDecided: heading != nil,
      shared: Set(sharedColumns.map { $0 + (heading == nil ? 0 : 1) }))
  }

  /// Sum of idf of terms in ascending order, because sums of fractions depend on the order.
  private func weight(_ terms: some Sequence<Int>) -> Double {
    terms.reduce(0) { $0 + evidence.statistics.idf[$1] }
  }

  /// How strongly a sentence speaks for a unit; what only says what should be counts less than what says what was done.
  private func strength(_ row: Int, _ column: Int) -> Double {
    evidence.strength(row, column) * (readings[column].isNorm ? Self.normWeight : 1)
  }

  /// The column of the strongest sentence, the first of equals, that does not speak of something else; nil where none is left.
  private func findStrongest(_ row: Int) -> Strongest? {
    var passed: Set<Int> = []
    while passed.count < Self.candidateLimit {
      var best: (column: Int, strength: Double)?
      for column in 0..<evidence.matrix.columns
      where !restatements.columns.contains(column) && !passed.contains(column) {
        let strength = strength(row, column)
        if strength > best?.strength ?? 0 { best = (column, strength) }
      }
      guard let best else { return nil }
      if !speaksOfSomethingElse(row, best.column) { return (best.column, passed) }
      passed.insert(best.column)
    }
    return nil
  }

  /// What the absence of an answer to a row is judged by, whose strongest sentence stands in a run, those before it passed over.
  private func affinity(
    _ row: Int, _ strongest: Strongest, run columns: ClosedRange<Int>
  ) -> Double {
    var affinity = evidence.nearest(row) { column in
      restatements.columns.contains(column) || strongest.passed.contains(column)
        ? 0 : readings[column].isNorm ? Self.normWeight : 1
    }
    affinity = max(
      affinity,
      evidence.claim(row, strongest.column) * (readings[strongest.column].isNorm ? Self.normWeight : 1))
    // "We accept." shares no word; that it answers something is sure, and the posterior says what.
    if runs.isAnswered(columns), evidence.posterior(row, strongest.column) >= 0.5 {
      affinity = max(affinity, Self.answeredAffinity)
    }
    return affinity
  }

  /// Whether what a sentence shares with a demand is for the most part nouns that it completes otherwise.
  private func speaksOfSomethingElse(_ row: Int, _ column: Int) -> Bool {
    guard let object = objects[row], object.sharesNoun(with: sentenceObjects[column]) else { return false }
    let otherwise = object.completedOtherwise(
      by: sentenceObjects[column], stems: Set(evidence.sentences[column].terms.map(\.stem)),
      wanted: Set(evidence.units[row].terms.map(\.stem)))
    guard !otherwise.isEmpty else { return false }
    let numbers = Set(otherwise.compactMap { evidence.statistics.numbers[$0] })
    let shared = evidence.statistics.shared(row, column)
    return weight(shared.filter { !numbers.contains($0) }) < weight(shared) / 3
  }

  private func candidate(_ row: Int, _ column: Int) -> Candidate {
    let sentence = evidence.sentences[column]
    return Candidate(
      range: sentence.range, block: sentence.block, columns: column...column,
      posterior: evidence.posterior(row, column), strength: strength(row, column),
      lead: column)
  }

  /// The sentences of at least a strength, neighbours inside a block joined, best first.
  ///
  /// A sentence that speaks of something else is left out.
  private func passages(_ row: Int, atLeast threshold: Double) -> [Candidate] {
    var joined: [Candidate] = []
    for column in 0..<evidence.matrix.columns
    where strength(row, column) >= threshold && !restatements.columns.contains(column)
      && !speaksOfSomethingElse(row, column)
    {
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
    }.prefix(Self.passageLimit).map { $0 }
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
