/// A response that takes up the demands of a letter one after another: whose turn each of its paragraphs is.
///
/// Paragraphs of the response are time, the letter's blocks that hold demands are states; a paragraph is weighed by BM25
/// and TF-IDF cosine, each by its standard deviation, and the continuity model learns from the document itself how it
/// moves. Where moves in the letter's order are far likelier than moves in any, the response follows the letter, and a paragraph that
/// shares no word with its demand ("We accept.") is still known to be its answer. Where they are not, there is no order to trust and
/// the sentences are left to speak for themselves.
struct PointByPoint {
  /// The logarithm of the Bayes factor of `JumpShares.ordered` against `JumpShares.paragraphs` from which a response is in order:
  /// "very strong" by Kass and Raftery (1995). On the data of `docs/alignment.md` responses in order have 5.5 to 11.1; shuffled and
  /// unrelated ones and every third answer of one in order, at most 2.1; ordinary statements, at most 5.03.
  static let plainEvidence = 5.0
  /// The same ("strong") where the moves that were learnt go forward, too: short responses cannot have more.
  static let leastEvidence = 3.0
  /// Of the moves that were learnt, at least this share goes forward by one to three; on the data of `docs/alignment.md` responses in order
  /// have .74 to .96. Evidence alone grows with the length, and a long response may follow a long report here and there.
  static let plainForward = 0.7
  /// The same where the evidence is no more than strong.
  static let leastForward = 0.8
  /// Fewer moves than these show no order.
  static let fewestMoves = 5.0
  /// Larger pairs are not tried.
  static let largestComparison = 4_000_000
  /// A paragraph beside the best one belongs to the answer from this probability on.
  static let sharedTurn = 0.5

  /// What was learnt.
  let shares: JumpShares
  /// The group of each row that is a demand.
  private let groups: [Int: Int]
  /// The paragraph of each column.
  private let paragraphs: [Int]
  private let paragraphCount: Int
  private let posteriors: [Double]

  /// Nil where the response does not go point by point.
  ///
  /// - Parameter statistics: of the same units and sentences.
  init?(units: [Unit], sentences: [Unit], statistics: TermStatistics) {
    var groups: [Int: Int] = [:]
    var members: [[Int]] = []
    var lastBlock: Int?
    for (row, unit) in units.enumerated() where unit.demand != nil {
      if lastBlock != unit.block { members.append([]) }
      lastBlock = unit.block
      members[members.count - 1].append(row)
      groups[row] = members.count - 1
    }
    var paragraphs: [Int] = []
    var parts: [[Int]] = []
    for (column, sentence) in sentences.enumerated() {
      if column == 0 || sentences[column - 1].block != sentence.block { parts.append([]) }
      parts[parts.count - 1].append(column)
      paragraphs.append(parts.count - 1)
    }
    let (cells, isTooMany) = members.count.multipliedReportingOverflow(by: parts.count)
    guard !isTooMany, cells <= Self.largestComparison, Double(parts.count) > Self.fewestMoves,
      Double(members.count) > Self.fewestMoves
    else { return nil }
    let matrix = Self.relevance(TermStatistics(joining: statistics, letter: members, response: parts))
    let evidence =
      ContinuityModel.logLikelihood(matrix, shares: .ordered)
      - ContinuityModel.logLikelihood(matrix, shares: .paragraphs)
    guard evidence >= Self.leastEvidence else { return nil }
    let learnt = ContinuityModel.learnt(matrix, from: .paragraphs)
    let moves = learnt.counts[JumpShares.next] + learnt.counts[JumpShares.near]
    guard moves >= Self.fewestMoves,
      learnt.shares.forward >= (evidence >= Self.plainEvidence ? Self.plainForward : Self.leastForward)
    else { return nil }
    shares = learnt.shares
    posteriors = learnt.posteriors
    paragraphCount = parts.count
    self.groups = groups
    self.paragraphs = paragraphs
  }

  /// Probability that a column's paragraph is the turn of a row's demand; nil for a row that is none.
  func posterior(_ row: Int, _ column: Int) -> Double? {
    groups[row].map { posteriors[$0 * paragraphCount + paragraphs[column]] }
  }

  /// The columns of the paragraphs that are a row's turn, and the probability of the best of them.
  func turn(of row: Int) -> (columns: [Int], probability: Double)? {
    guard let group = groups[row] else { return nil }
    let own = posteriors[(group * paragraphCount)..<((group + 1) * paragraphCount)]
    guard let best = own.indices.max(by: { (own[$0], $1) < (own[$1], $0) }) else { return nil }
    var (first, last) = (best, best)
    while first > own.startIndex, own[first - 1] >= Self.sharedTurn { first -= 1 }
    while last + 1 < own.endIndex, own[last + 1] >= Self.sharedTurn { last += 1 }
    let taken = (first - own.startIndex)...(last - own.startIndex)
    return (paragraphs.indices.filter { taken.contains(paragraphs[$0]) }, own[best])
  }

  private static func relevance(_ statistics: TermStatistics) -> RelevanceMatrix {
    let matrix = RelevanceMatrix(statistics)
    let cosines = TermVectors.cosines(statistics)
    let scales = (EmbeddingCosines.deviation(matrix.scores), EmbeddingCosines.deviation(cosines))
    return RelevanceMatrix(
      rows: matrix.rows, columns: matrix.columns,
      scores: zip(matrix.scores, cosines).map { $0 / scales.0 + $1 / scales.1 }, own: matrix.own)
  }
}
