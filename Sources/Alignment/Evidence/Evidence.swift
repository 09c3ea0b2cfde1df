/// What the aligner knows of every unit of the letter and every sentence of the response.
struct Evidence {
  let units: [Unit]
  let sentences: [Unit]
  let statistics: TermStatistics
  let matrix: RelevanceMatrix
  /// How probable absence is.
  let model: AbsenceModel
  /// Whose turn each paragraph is, where the response goes point by point.
  let turns: PointByPoint?
  /// Rows × columns as in the matrix: of the continuity model over sentences, and of character grams.
  private let posteriors: [Double]
  private let cosines: [Double]
  /// What an embedder says, where there is one.
  private let meanings: EmbeddingCosines?

  init(
    units: [Unit], sentences: [Unit], letterTexts: [String], responseTexts: [String],
    meanings: EmbeddingCosines? = nil, model: AbsenceModel = .shipped, features: EvidenceFeatures = .all
  ) {
    self.model = model
    self.units = units
    self.sentences = sentences
    statistics = TermStatistics(letter: units, response: sentences)
    matrix = RelevanceMatrix(statistics)
    turns =
      features.contains(.turns)
      ? PointByPoint(units: units, sentences: sentences, statistics: statistics) : nil
    self.meanings = meanings
    let weighed = meanings?.joined(with: matrix) ?? matrix
    posteriors =
      features.contains(.continuity)
      ? ContinuityModel.posteriors(weighed) : ContinuityModel.unconnected(weighed)
    cosines =
      features.contains(.characterGrams)
      ? CharacterGrams.cosines(
        letter: letterTexts, response: responseTexts, rows: units.indices.filter { units[$0].demand != nil })
      : Array(repeating: 0, count: units.count * sentences.count)
  }

  /// Probability that a sentence speaks of a unit: where the response goes point by point, that its paragraph is the
  /// unit's turn.
  func posterior(_ row: Int, _ column: Int) -> Double {
    turns?.posterior(row, column) ?? posteriors[row * matrix.columns + column]
  }

  /// BM25 as a share of what the unit scores with itself: 0 nothing shared, about 1 the same words.
  func share(_ row: Int, _ column: Int) -> Double {
    matrix.own[row] > 0 ? matrix[row, column] / matrix.own[row] : 0
  }

  /// The share plus the cosine of character grams, 0 to about 2, with what an embedder says of it; for rows that are demands.
  func affinity(_ row: Int, _ column: Int) -> Double {
    let words = share(row, column) + cosines[row * matrix.columns + column]
    return meanings?.affinity(row, column, words: words) ?? words
  }

  /// How strongly a sentence speaks for a unit: posterior times affinity, 0 where no term is shared.
  func strength(_ row: Int, _ column: Int) -> Double {
    matrix[row, column] > 0 || turns != nil || meanings != nil
      ? posterior(row, column) * affinity(row, column) : 0
  }

  /// A sentence that no other unit has a claim to counts for so many times what it shares: chosen on made letters (`docs/alignment.md`).
  ///
  /// Not among more sentences than these letters had: there one shares as much by chance.
  static let unrivalledWeight = 1.75
  static let mostSentences = 60
  /// It is likelier to speak of its unit than of nothing, of what it speaks of at least so much is its unit, and it shares at least
  /// so many terms with it.
  static let unrivalledPosterior = 0.5
  static let unrivalledClaim = 0.9
  static let unrivalledTerms = 2

  /// Whether a sentence is about one unit of the letter and no other, by more than one word.
  ///
  /// Paragraphs that have turns are weighed by these.
  func isUnrivalled(_ row: Int, _ column: Int) -> Bool {
    guard turns == nil, sentences.count <= Self.mostSentences,
      posterior(row, column) >= Self.unrivalledPosterior,
      statistics.shared(row, column).count >= Self.unrivalledTerms
    else { return false }
    let all = units.indices.reduce(0) { $0 + posterior($1, column) }
    return posterior(row, column) >= Self.unrivalledClaim * all
  }

  /// The affinity of a unit to its strongest sentence as absence is judged by it: more where no other unit has a claim to that.
  func claim(_ row: Int, _ strongest: Int) -> Double {
    affinity(row, strongest) * (isUnrivalled(row, strongest) ? Self.unrivalledWeight : 1)
  }

  /// Probability that nothing responds to a unit, from the sentence that shares most with it.
  ///
  /// - Parameter excluded: columns that answer nothing.
  func absence(_ row: Int, excluding excluded: Set<Int> = []) -> Double {
    model.probability(affinity: nearest(row) { excluded.contains($0) ? 0 : 1 })
  }

  /// The largest affinity of a row to any sentence, each times its weight.
  func nearest(_ row: Int, weight: (Int) -> Double) -> Double {
    sentences.indices.reduce(0) { max($0, weight($1) * affinity(row, $1)) }
  }

  /// The same where the response goes point by point: absent is what neither had its turn nor shares the words.
  func absence(_ row: Int, turn: (columns: [Int], probability: Double)) -> Double {
    let nearest = turn.columns.map { affinity(row, $0) }.max() ?? 0
    return model.probability(affinity: nearest) * (1 - turn.probability)
  }
}
