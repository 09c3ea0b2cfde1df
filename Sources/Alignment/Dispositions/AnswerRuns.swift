/// The sentences around one sentence of the response that belong to the same answer.
///
/// An answer is more than the sentence that shares most words with the demand: it opens with a formula ("The Government
/// accepts this recommendation.") and may take it back three sentences later. A run goes on as long as the evidence gives
/// its sentences to the same item of the letter, and ends where the next paragraph opens an answer of its own.
struct AnswerRuns {
  /// At most so many sentences on either side.
  static let reach = 40

  private let evidence: Evidence
  /// Of each sentence of the response, the block of the letter that most speaks for, or nil where nothing does.
  private var owners: [Int?]
  /// Whether a sentence begins its block.
  private let begins: [Bool]
  /// Whether a sentence opens an answer: it begins a block, and with a formula that takes a position.
  private let opens: [Bool]
  private let restated: Set<Int>

  /// Time grows with rows × columns.
  init(evidence: Evidence, restated: Set<Int>, readings: [SentenceReading]) {
    self.evidence = evidence
    self.restated = restated
    let sentences = evidence.sentences
    begins = sentences.indices.map { $0 == 0 || sentences[$0 - 1].block != sentences[$0].block }
    var opens: [Bool] = []
    for column in sentences.indices {
      let formula = begins[column] ? AnswerFormula.find(in: readings[column].cues) : nil
      opens.append(formula.map { $0.position != .open && $0.position != .noted } ?? false)
    }
    self.opens = opens
    var best = Array(repeating: 0.0, count: sentences.count)
    var owners = Array(repeating: Int?.none, count: sentences.count)
    var row = 0
    while row < evidence.units.count {
      let block = evidence.units[row].block
      var end = row + 1
      while end < evidence.units.count, evidence.units[end].block == block { end += 1 }
      for column in sentences.indices {
        var sum = 0.0
        for unit in row..<end { sum += evidence.posterior(unit, column) }
        if sum > best[column] {
          best[column] = sum
          owners[column] = block
        }
      }
      row = end
    }
    self.owners = zip(owners, best).map { $1 >= 0.2 ? $0 : nil }
    guard readings.first?.cues.lexicon != nil else { return }
    // A block of running text with several demands says nothing of which of them two paragraphs answer.
    let demands = Dictionary(grouping: evidence.units.filter { $0.demand != nil }, by: \.block)
    self.owners = self.owners.map { owner in owner.flatMap { demands[$0]?.count == 1 ? $0 : nil } }
  }

  /// The columns of the answer that a column belongs to, and whether its first sentence begins a paragraph.
  func run(around column: Int) -> (columns: ClosedRange<Int>, isWhole: Bool) {
    let block = evidence.sentences[column].block
    func belongs(_ other: Int) -> Bool {
      guard !restated.contains(other) else { return false }
      if evidence.sentences[other].block == block { return true }
      return owners[column] != nil && owners[other] == owners[column]
    }
    var first = column
    while first > 0, column - first < Self.reach, !opens[first], belongs(first - 1) { first -= 1 }
    var last = column
    while last + 1 < evidence.sentences.count, last - column < Self.reach, !opens[last + 1],
      belongs(last + 1)
    {
      last += 1
    }
    return (first...last, begins[first])
  }

  /// Whether the run opens with a formula that takes a position.
  func isAnswered(_ columns: ClosedRange<Int>) -> Bool { opens[columns.lowerBound] }
}
