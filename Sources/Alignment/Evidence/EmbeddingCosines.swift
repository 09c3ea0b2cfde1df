/// The cosines of an embedder between the units of a letter and the sentences of a response.
///
/// How near two vectors are by chance differs from model to model, so that a cosine counts by what it is above the mean of
/// the others in its row. How it is weighed beside the words is chosen and not fitted; `docs/alignment.md` says so. What both are together is
/// brought to the scale of words alone, by which absence is judged: every demand has some sentence of a like meaning.
struct EmbeddingCosines {
  let columns: Int
  /// Rows × columns, −1 to 1.
  let values: [Double]
  private let means: [Double]
  /// The largest excess of each row.
  private let peaks: [Double]

  /// Asks for each distinct text once.
  init(letter: [String], response: [String], embedder: any Embedder) throws(EmbedderError) {
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    for text in letter + response where numbers[text] == nil {
      numbers[text] = texts.count
      texts.append(text)
    }
    let vectors = texts.isEmpty ? [] : try embedder.vectors(for: texts)
    precondition(vectors.count == texts.count, "An embedder gives one vector a text.")
    let unit = vectors.map(Self.normalized)
    let rows = letter.map { unit[numbers[$0] ?? 0] }
    let sentences = response.map { unit[numbers[$0] ?? 0] }
    columns = response.count
    var values: [Double] = []
    values.reserveCapacity(rows.count * columns)
    for row in rows {
      for sentence in sentences { values.append(zip(row, sentence).reduce(0) { $0 + $1.0 * $1.1 }) }
    }
    self.values = values
    let count = columns
    let means = rows.indices.map { row in
      values[(row * count)..<((row + 1) * count)].reduce(0, +) / Double(max(1, count))
    }
    self.means = means
    peaks = rows.indices.map { row in
      (values[(row * count)..<((row + 1) * count)].max() ?? 0) - means[row]
    }
  }

  /// What a cosine is above the mean of the other sentences of its row, 0 or more; 0 where there is no other.
  func excess(_ row: Int, _ column: Int) -> Double {
    columns > 1
      ? max(0, values[row * columns + column] - means[row]) * Double(columns) / Double(columns - 1) : 0
  }

  /// Slope and intercept between the logarithms of words and meaning together and of words alone that give the same probability
  /// of absence: the ratio and the difference of two fits on ContractNLI's development set, as `AbsenceModel` was fitted, the
  /// one with the cosines of all-MiniLM-L6-v2 (−1.0656 − 3.2291 x), the other without (−2.1909 − 2.5286 x).
  /// `AlignmentBenchmark embedder` prints the fit on this scale, which should be near the latter.
  static let scale = (slope: 1.2770, intercept: -0.4450)

  /// What a sentence shares with a demand in words and in meaning, on the scale of words alone: 0 to about 2; of a demand to which
  /// all sentences are alike, that in words.
  ///
  /// - Parameter words: What it shares in words.
  func affinity(_ row: Int, _ column: Int, words: Double) -> Double {
    guard peaks[row] > 1e-6 else { return words }
    let both = Logarithm.natural(words + excess(row, column) + AbsenceModel.floor)
    return max(0, Logarithm.exponential(Self.scale.slope * both + Self.scale.intercept) - AbsenceModel.floor)
  }

  /// BM25 and cosine, each by its standard deviation, for the model that divides sentences among units.
  func joined(with matrix: RelevanceMatrix) -> RelevanceMatrix {
    let scales = (Self.deviation(matrix.scores), Self.deviation(values))
    return RelevanceMatrix(
      rows: matrix.rows, columns: matrix.columns,
      scores: zip(matrix.scores, values).map { $0 / scales.0 + $1 / scales.1 }, own: matrix.own)
  }

  private static func normalized(_ vector: [Float]) -> [Double] {
    let wide = vector.map(Double.init)
    // By the largest first: squares of large numbers overflow.
    let largest = wide.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return wide }
    let scaled = wide.map { $0 / largest }
    let length = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return scaled.map { $0 / length }
  }

  static func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
    return variance > 0 ? variance.squareRoot() : 1
  }
}
