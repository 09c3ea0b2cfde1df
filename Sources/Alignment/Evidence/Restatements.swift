import Documents

/// Responses that take up a demand and then answer: "Recommendation 4: The Department should … We accept.", "You ask for
/// the accounts. They will be published."
///
/// The sentence that takes a demand up is no answer to it, however many words they share; what follows, up to the next
/// such sentence, is.
struct Restatements {
  /// Columns that take up a demand, and so answer nothing.
  private(set) var columns: Set<Int> = []
  /// The columns that follow where a row's demand is taken up, in order.
  private(set) var answers: [Int: [Int]] = [:]
  /// The rows whose demand is repeated word for word.
  private(set) var repeatedRows: Set<Int> = []
  /// The rows beside whose demand words of the letter are repeated.
  private(set) var quotedRows: Set<Int> = []

  /// Why the columns in `answers` are a row's answer; a row whose demand is taken up has none here.
  private(set) var reasons: [Int: String] = [:]
  /// The probability that nothing responds to a row that has an answer, where it is not that of a repeated demand.
  private(set) var absences: [Int: Double] = [:]

  /// The paragraphs that a row's answer points to, by their numbers in the response.
  private(set) var referred: [Int: [(number: String, columns: [Int])]] = [:]

  /// The heading of a row's answer that says how it was decided.
  private(set) var headings: [Int: String] = [:]
  /// The rows whose demand a question of the response puts in other words.
  private var questionRows: Set<Int> = []
  /// The rows whose matter the response names.
  private(set) var rowsByTopic: Set<Int> = []
  /// The rows whose answer is known by the words that it shares more than by its place.
  private(set) var rowsByWords: Set<Int> = []
  /// In three responses in order .35 to .89 of the turns open with a formula, in prose none; chosen between.
  static let formalShare = 0.25
  /// What a turn is worth in prose.
  static let proseTrust = 0.4

  /// Why a row's answer is its answer.
  func reason(_ row: Int) -> String {
    if let reason = reasons[row] { return reason }
    if quotedRows.contains(row) { return "follows words beside the demand, repeated" }
    return repeatedRows.contains(row)
      ? "follows the demand, repeated word for word" : "follows a sentence that takes the demand up"
  }

  /// How a row's passage is chosen.
  func choice(_ row: Int) -> AlignmentExplanation.Choice {
    guard let answer = answers[row], !answer.isEmpty else { return .continuity }
    if rowsByTopic.contains(row) { return .topic }
    return absences[row] == nil ? .named : .turn
  }

  /// Probability that nothing responds to a row that has an answer.
  func absence(_ row: Int, by model: AbsenceModel) -> Double { absences[row] ?? model.answered }

  /// Adds answers that the response names by the demand's number.
  ///
  /// Under a label of several demands each has the paragraph that shares most with it, and none where that is too little.
  mutating func add(_ references: ExplicitReferences, of evidence: Evidence) {
    columns.formUnion(references.restated)
    headings = references.verdicts
    // A number is surer than a sentence that happens to be repeated.
    for (row, columns) in references.answers {
      var answer = columns.filter { !self.columns.contains($0) }
      let blocks = Set(answer.map { evidence.sentences[$0].block })
      if references.sharedRows.contains(row), blocks.count > 1 {
        func affinity(_ column: Int) -> Double { evidence.affinity(row, column) }
        // The first of equals.
        guard let nearest = answer.max(by: { (affinity($0), $1) < (affinity($1), $0) }),
          affinity(nearest) >= Self.fewestAffinity
        else { continue }
        answer = answer.filter { evidence.sentences[$0].block == evidence.sentences[nearest].block }
      }
      answer = Array(answer.prefix(Self.longestAnswer))
      guard !answer.isEmpty else { continue }
      answers[row] = answer
      reasons[row] = references.reasons[row]
    }
  }

  /// Adds the paragraphs that answers point to.
  mutating func add(_ references: CrossReferences) {
    for (row, columns) in answers {
      referred[row] = references.paragraphs(from: columns).map {
        ($0.number, Array($0.columns.filter { !self.columns.contains($0) }.prefix(Self.longestAnswer)))
      }
    }
  }

  /// Adds what the response names before it speaks of it, where the words alone do not find as much elsewhere.
  mutating func add(_ names: TopicNames, of evidence: Evidence) {
    for topic in names.topics { if let label = topic.label { columns.insert(label) } }
    let rows = evidence.units.indices.filter { evidence.units[$0].demand != nil }
    func idf(_ stem: String) -> Double {
      evidence.statistics.numbers[stem].map { evidence.statistics.idf[$0] } ?? 0
    }
    guard !names.topics.isEmpty else { return }
    let owned = rows.map { Set(evidence.units[$0].terms.map(\.stem)) }
    var best: [Int: (absence: Double, columns: [Int], name: String)] = [:]
    for topic in names.topics {
      let answer = topic.columns.filter { !columns.contains($0) }
      // In the order of the stems, because sums of fractions depend on it.
      let stems = topic.stems.sorted()
      let whole = stems.reduce(0) { $0 + idf($1) }
      guard whole > 0, !answer.isEmpty else { continue }
      let named = zip(rows, owned).compactMap { row, own -> (row: Int, share: Double, affinity: Double)? in
        let share = stems.reduce(0) { $0 + (own.contains($1) ? idf($1) : 0) } / whole
        guard share >= TopicNames.fewestShare else { return nil }
        return (
          row, share,
          (topic.columns + [topic.label ?? topic.columns.lowerBound]).map { evidence.affinity(row, $0) }.max()
            ?? 0
        )
      }
      // The first of equals.
      guard let meant = named.max(by: { ($0.share + $0.affinity, $1.row) < ($1.share + $1.affinity, $0.row) })
      else { continue }
      let nearest = evidence.nearest(meant.row) { columns.contains($0) ? 0 : 1 }
      let absence = evidence.model.probability(affinity: meant.affinity) * (1 - TopicNames.trust)
      guard meant.affinity >= TopicNames.fewestAffinity * nearest, absence < 0.5,
        absence < evidence.model.probability(affinity: nearest), absence < best[meant.row]?.absence ?? 1
      else { continue }
      best[meant.row] = (absence, answer, topic.name)
    }
    for (row, found) in best where answers[row]?.isEmpty ?? true {
      answers[row] = Array(found.columns.prefix(Self.longestAnswer))
      absences[row] = found.absence
      rowsByWords.insert(row)
      rowsByTopic.insert(row)
      reasons[row] = "the response names it: “\(found.name)”"
    }
  }

  /// Whether the turn of each row opens with a formula.
  private static func opening(_ turns: PointByPoint, of evidence: Evidence, _ opensAnswer: (Int) -> Bool)
    -> [Int: Bool]
  {
    var opening: [Int: Bool] = [:]
    for row in evidence.units.indices {
      guard let turn = turns.turn(of: row) else { continue }
      opening[row] = turn.columns.prefix(2).contains(where: opensAnswer)
    }
    return opening
  }

  private static func isFormal(_ opening: [Int: Bool]) -> Bool {
    Double(opening.values.count { $0 }) >= formalShare * Double(opening.count)
  }

  /// Whether the turns of a response are its answers by themselves, because enough of them open with a formula.
  static func isFormal(_ turns: PointByPoint, of evidence: Evidence, opensAnswer: (Int) -> Bool) -> Bool {
    isFormal(opening(turns, of: evidence, opensAnswer))
  }

  /// Adds the paragraphs whose turn it is, where the response goes point by point.
  ///
  /// "We accept." is known to be a demand's answer by its turn alone, and so is what stands in the turns of a response that
  /// opens at least `formalShare` of them so. Elsewhere a paragraph answers no more surely than its words say: prose that only
  /// happens to follow the letter has turns, too.
  ///
  /// - Parameter opensAnswer: Whether the sentence in a column holds a formula that opens an answer.
  mutating func add(_ turns: PointByPoint, of evidence: Evidence, opensAnswer: (Int) -> Bool) {
    let opening = Self.opening(turns, of: evidence, opensAnswer)
    let isFormal = Self.isFormal(opening)
    func absence(_ row: Int, _ turn: (columns: [Int], probability: Double)) -> Double {
      let isTrusted = isFormal || opening[row] ?? false
      return evidence.absence(
        row, turn: (turn.columns, isTrusted ? turn.probability : Self.proseTrust * turn.probability))
    }
    // Sentences of one recommendation have their turn together.
    var least: [Int: Double] = [:]
    for row in evidence.units.indices {
      guard let turn = turns.turn(of: row) else { continue }
      let block = evidence.units[row].block
      least[block] = min(least[block] ?? 1, absence(row, turn))
    }
    for row in evidence.units.indices where answers[row]?.isEmpty ?? true {
      guard let turn = turns.turn(of: row), let shared = least[evidence.units[row].block] else { continue }
      let isSure = isFormal || opening[row] ?? false
      let absence = isSure ? shared : absence(row, turn)
      let answer = turn.columns.filter { !columns.contains($0) }.prefix(Self.longestAnswer)
      guard absence < 0.5, !answer.isEmpty else { continue }
      answers[row] = Array(answer)
      absences[row] = absence
      if !isSure { rowsByWords.insert(row) }
      reasons[row] = "its turn: the response goes point by point"
    }
  }

  /// A demand of so many words is repeated wherever all of them stand in order; a shorter one, only where they are the
  /// whole sentence.
  static let fewestWords = 6
  static let fewestWordsOfSentence = 3
  /// Under a label of several demands a paragraph is one's answer from this affinity on: absence is then .7 by words alone.
  static let fewestAffinity = 0.25
  /// An answer has at most so many sentences.
  static let longestAnswer = 8

  /// Nothing is repeated.
  static let none = Restatements()

  private init() {}

  init(
    units: [Unit], sentences: [Unit], letter: Document, response: Document, matrix: RelevanceMatrix,
    language: TextLanguage = .english
  ) {
    let speaking = ResponseLexicon.of(language)?.speaking ?? Self.speaking
    let demands = units.indices.filter { units[$0].demand != nil }.map { row in
      (row: row, words: Self.words(letter.text.string(units[row].range)))
    }.filter { $0.words.count >= Self.fewestWordsOfSentence }
    var repeated: [Int: [Int]] = [:]
    let quotable = QuotedPoints(units: units, letter: letter)
    lazy var quotations = LetterQuotations(letter)
    // "We will:" above an item is the responder's own voice.
    let listed = ListedActs(response, language: language)
    // The words of the sentences that demands stand in, by where they begin: many parts may stand in one.
    var known: [Int: Set<String>] = [:]
    for column in sentences.indices {
      if let row = Self.askedFor(column, units, sentences, response, matrix, language) {
        repeated[column] = [row]
        continue
      }
      if Self.isQuestion(sentences[column], in: response) {
        let put = Self.questioned(column, units, sentences, response, matrix)
        repeated[column] = put.map { [$0.row] } ?? []
        if let put, put.isAlone, answers[put.row] == nil {
          questionRows.insert(put.row)
          reasons[put.row] =
            "follows the response's own question: “\(response.text.string(sentences[column].range))”"
        }
        continue
      }
      // Only sentences that share most of a demand's weight can hold all of its words.
      let likely = demands.filter {
        matrix.own[$0.row] > 0 && matrix[$0.row, column] >= 0.5 * matrix.own[$0.row]
      }
      guard !likely.isEmpty else {
        if let rows = quotable.rows(quotedBy: sentences[column], in: response) {
          repeated[column] = rows
          quotedRows.formUnion(rows)
        } else if response.blocks.indices.contains(sentences[column].block),
          response.blocks[sentences[column].block].kind == .quotation,
          quotations.contain(response.text.string(sentences[column].range))
        {
          // The letter's own words, whatever they ask.
          repeated[column] = []
        }
        continue
      }
      var words = Self.words(listed.text(sentences[column], in: response))
      // "> 2. Please stop the night flights.": the number stands in the quotation.
      let isQuotation =
        response.blocks.indices.contains(sentences[column].block)
        && response.blocks[sentences[column].block].kind == .quotation
      if isQuotation, words.first.map({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) ?? false {
        words.removeFirst()
      }
      var rest = words.map(Optional.some)
      var rows: [Int] = []
      for demand in likely {
        guard demand.words.count >= Self.fewestWords || demand.words.count == words.count,
          let place = Self.place(of: demand.words, in: words)
        else { continue }
        rows.append(demand.row)
        for index in place { rest[index] = nil }
      }
      // "We will replace the pipes before winter" holds the demand and says something of it; "we" of "We urge you to
      // replace …" is the letter's own.
      let own = rows.reduce(into: Set<String>()) { words, row in
        let range = Self.sentence(of: units[row], in: letter)
        let place = range?.lowerBound ?? -1
        if known[place] == nil { known[place] = Set(range.map { Self.words(letter.text.string($0)) } ?? []) }
        words.formUnion(known[place] ?? [])
      }
      if !rows.isEmpty,
        !rest.contains(where: { $0.map { speaking.contains($0) && !own.contains($0) } ?? false })
      {
        repeated[column] = rows
        repeatedRows.formUnion(rows)
      } else if rows.isEmpty, let rows = quotable.rows(quotedBy: sentences[column], in: response) {
        repeated[column] = rows
        quotedRows.formUnion(rows)
      }
    }
    quotedRows.subtract(repeatedRows)
    for row in questionRows.intersection(repeatedRows.union(quotedRows)) { reasons[row] = nil }
    columns = Set(repeated.keys)
    for (column, rows) in repeated.sorted(by: { $0.key < $1.key }) {
      // A recommendation of two sentences is repeated as two; the answer to both follows the second.
      let start = sentences.indices.dropFirst(column + 1).first {
        !columns.contains($0) || sentences[$0].block != sentences[column].block
      }
      guard let start else { continue }
      let following = sentences.indices[start...].prefix {
        !columns.contains($0)
          && (language != .english || !Self.turns($0, from: start, sentences, response))
      }
      let isAsked =
        repeatedRows.isDisjoint(with: rows) && quotedRows.isDisjoint(with: rows)
        && questionRows.isDisjoint(with: rows)
      // "You ask for …" is answered in its own paragraph; a repeated recommendation, in those below it.
      let answer = following.prefix(Self.longestAnswer).filter {
        !isAsked || sentences[$0].block == sentences[column].block
      }
      for row in rows { answers[row, default: []] += answer }
    }
  }

  /// Whether a paragraph behind the first opens with the name of another matter: "On staffing, here is where we are."
  private static func turns(_ column: Int, from start: Int, _ sentences: [Unit], _ response: Document) -> Bool
  {
    column > start && sentences[column].block != sentences[column - 1].block
      && TopicNames.opening(of: response.text.string(sentences[column].range)) != nil
  }

  /// Whether a sentence of the response repeats a demand, be it with the slips of a scan: it shares nearly all with it, asks as
  /// it asks, and says nothing in the responder's own voice.
  static func repeats(
    _ unit: Unit, _ column: Unit, affinity: Double, letter: Document, response: Document,
    language: TextLanguage
  ) -> Bool {
    guard affinity >= repeatedAffinity else { return false }
    let speaking = ResponseLexicon.of(language)?.speaking ?? Self.speaking
    let own = Set(sentence(of: unit, in: letter).map { words(letter.text.string($0)) } ?? [])
    let said = words(response.text.string(column.range))
    let asking = own.intersection(duties)
    return !said.contains { speaking.contains($0) && !own.contains($0) }
      && (asking.isEmpty || said.contains(where: asking.contains))
  }

  /// What is repeated word for word has an affinity of 2.
  static let repeatedAffinity = 1.2
  private static let duties: Set<String> = [
    "should", "must", "shall", "recommend", "recommends", "urge", "urges", "ask", "call", "calls", "invite",
    "request",
    "demand",
  ]

  /// The sentence that a demand stands in, as half-open UTF-8 bytes.
  private static func sentence(of unit: Unit, in letter: Document) -> Range<Int>? {
    guard letter.blocks.indices.contains(unit.block) else { return nil }
    return letter.blocks[unit.block].sentences.first {
      $0.lowerBound <= unit.range.lowerBound && unit.range.lowerBound < $0.upperBound
    }
  }

  /// Words by which a sentence says something in the responder's own voice.
  private static let speaking: Set<String> = [
    "we", "i", "our", "my", "will", "shall", "have", "has", "had", "was", "were", "is", "are", "do", "does",
    "did",
    "not", "no", "never", "can", "cannot", "could", "would", "agree", "agrees", "accept", "accepts", "regret",
    "won't",
  ]

  static func words(_ text: String, atMost limit: Int = .max) -> [String] {
    TextWords(text, atMost: limit).small
  }

  private static func place(of part: [String], in words: [String]) -> Range<Int>? {
    guard part.count <= words.count else { return nil }
    for start in 0...(words.count - part.count) where words[start] == part[0] {
      if words[start..<start + part.count].elementsEqual(part) { return start..<start + part.count }
    }
    return nil
  }
}
