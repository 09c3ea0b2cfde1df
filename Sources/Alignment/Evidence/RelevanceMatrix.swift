/// BM25 of every unit of the letter for every sentence of the response.
///
/// `BM25` says how. Rows are units of the letter, columns sentences of the response.
struct RelevanceMatrix {
  let rows: Int
  let columns: Int
  private(set) var scores: [Double]
  /// What each unit of the letter scores with itself: the most that a sentence of the same length could.
  private(set) var own: [Double]
  /// Mean number of terms of a sentence of the response, at least 1.
  private let mean: Double

  subscript(row: Int, column: Int) -> Double { scores[row * columns + column] }

  init(_ statistics: TermStatistics) {
    rows = statistics.letter.count
    columns = statistics.response.count
    scores = Array(repeating: 0, count: rows * columns)
    own = []
    let lengths = statistics.response.map { $0.reduce(0) { $0 + $1.count } }
    let mean = max(1, Double(lengths.reduce(0, +)) / Double(max(1, lengths.count)))
    self.mean = mean
    // What each sentence gains from each of its terms; a unit of the letter reads only the sentences of its own terms.
    var postings = Array(repeating: [(column: Int, weight: Double)](), count: statistics.idf.count)
    for column in 0..<columns {
      for (term, frequency) in statistics.response[column] {
        let weight = BM25.weight(
          idf: statistics.idf[term], frequency: frequency, length: lengths[column], mean: mean)
        postings[term].append((column, weight))
      }
    }
    for (row, bag) in statistics.letter.enumerated() {
      let length = bag.reduce(0) { $0 + $1.count }
      var ownScore = 0.0
      for (term, frequency) in bag {
        for posting in postings[term] { scores[row * columns + posting.column] += posting.weight }
        ownScore += BM25.weight(
          idf: statistics.idf[term], frequency: frequency, length: length, mean: mean)
      }
      own.append(ownScore)
    }
  }

  /// Scores that were made otherwise, rows × columns.
  init(rows: Int, columns: Int, scores: [Double], own: [Double]) {
    (self.rows, self.columns, self.scores, self.own, mean) = (rows, columns, scores, own, 1)
  }

  /// What a term of a sentence of the response adds to the score of a unit that has it.
  func contribution(of stem: String, in sentence: Unit, _ statistics: TermStatistics) -> Double {
    guard let number = statistics.numbers[stem] else { return 0 }
    return BM25.weight(
      idf: statistics.idf[number], frequency: sentence.terms.count { $0.stem == stem },
      length: sentence.terms.count, mean: mean)
  }

  /// Each score as standard deviations from the mean of its column (which unit of the letter fits this sentence best).
  func standardizedByColumn() -> [Double] {
    var result = scores
    for column in 0..<columns {
      Self.standardize(&result, stride(from: column, to: scores.count, by: columns), count: rows)
    }
    return result
  }

  /// Each score as standard deviations from the mean of its row (which sentence fits this unit of the letter best).
  func standardizedByRow() -> [Double] {
    var result = scores
    for row in 0..<rows where columns > 0 {
      Self.standardize(&result, stride(from: row * columns, to: (row + 1) * columns, by: 1), count: columns)
    }
    return result
  }

  private static func standardize(_ values: inout [Double], _ places: StrideTo<Int>, count: Int) {
    let count = Double(count)
    let mean = places.reduce(0) { $0 + values[$1] } / count
    let variance = places.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) } / count
    let deviation = variance.squareRoot()
    for place in places { values[place] = deviation > 0 ? (values[place] - mean) / deviation : 0 }
  }
}
