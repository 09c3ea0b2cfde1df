import Testing

@testable import Alignment

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// BM25 and standard scores once more, slowly, from the formulas and with words for terms.
private struct SlowRelevance {
  let letter: [[String]]
  let response: [[String]]

  init(_ letter: [String], _ response: [String]) {
    func stems(_ texts: [String]) -> [[String]] {
      var reader = TermReader()
      var result: [[String]] = []
      for text in texts { result.append(reader.terms(of: text).map(\.stem)) }
      return result
    }
    self.letter = stems(letter)
    self.response = stems(response)
  }

  /// Mean of ln(1 + (N − df + ½) / (df + ½)) over both sides.
  func idf(_ term: String) -> Double {
    let parts = [letter, response].map { side in
      let df = Double(side.count { $0.contains(term) })
      return log(1 + (Double(side.count) - df + 0.5) / (df + 0.5))
    }
    return (parts[0] + parts[1]) / 2
  }

  /// Σ idf · tf (k1 + 1) / (tf + k1 (1 − b + b · length / mean length)) over the distinct terms of the query.
  func bm25(_ query: [String], _ sentence: [String]) -> Double {
    let mean = max(1, Double(response.map(\.count).reduce(0, +)) / Double(max(1, response.count)))
    return Set(query).reduce(0) { sum, term in
      let tf = Double(sentence.count { $0 == term })
      return sum + idf(term) * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * Double(sentence.count) / mean))
    }
  }

  func standardized(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let deviation = (values.map { pow($0 - mean, 2) }.reduce(0, +) / Double(values.count)).squareRoot()
    return values.map { deviation > 1e-12 ? ($0 - mean) / deviation : 0 }
  }
}

@Suite struct RelevanceMatrixTests {
  private static func isClose(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-9 * max(1, abs(first), abs(second))
  }

  @Test(arguments: 1...30)
  func `agrees with the formulas`(seed: Int) {
    var generator = Samples.Generator(state: UInt64(seed))
    let letter = generator.sentences(Int.random(in: 1...7, using: &generator), words: 0...9, vocabulary: 12)
    let response = generator.sentences(
      Int.random(in: 1...9, using: &generator), words: 0...14, vocabulary: 15)
    let matrix = Samples.matrix(letter, response)
    let slow = SlowRelevance(letter, response)
    #expect(matrix.rows == letter.count && matrix.columns == response.count)
    let (byRow, byColumn) = (matrix.standardizedByRow(), matrix.standardizedByColumn())
    for row in letter.indices {
      let expected = slow.response.map { slow.bm25(slow.letter[row], $0) }
      let standard = slow.standardized(expected)
      for column in response.indices {
        #expect(Self.isClose(matrix[row, column], expected[column]))
        #expect(Self.isClose(byRow[row * response.count + column], standard[column]))
      }
      #expect(Self.isClose(matrix.own[row], slow.bm25(slow.letter[row], slow.letter[row])))
    }
    for column in response.indices {
      let standard = slow.standardized(slow.letter.map { slow.bm25($0, slow.response[column]) })
      for row in letter.indices {
        #expect(Self.isClose(byColumn[row * response.count + column], standard[row]))
      }
    }
  }

  @Test func `a unit that shares nothing scores nothing`() {
    let matrix = Samples.matrix(["Repair the bridge."], ["Rain fell.", "They were here.", ""])
    #expect(matrix.scores == [0, 0, 0])
    #expect(matrix.own[0] > 0)
    #expect(matrix.standardizedByRow() == [0, 0, 0])
    #expect(matrix.standardizedByColumn() == [0, 0, 0])
  }

  @Test func `the order of words changes nothing`() {
    let straight = Samples.matrix(["Repair the canal bridge soon"], ["The canal bridge is closed", "Rain"])
    let turned = Samples.matrix(["bridge canal soon the Repair"], ["closed is bridge The canal", "Rain"])
    #expect(straight.scores == turned.scores)
  }

  @Test func `permuting units and sentences permutes the scores`() {
    var generator = Samples.Generator(state: 7)
    let letter = generator.sentences(6, words: 3...9, vocabulary: 14)
    let response = generator.sentences(8, words: 3...9, vocabulary: 14)
    let (rows, columns) = (
      Array(letter.indices).shuffled(using: &generator), Array(response.indices).shuffled(using: &generator)
    )
    let matrix = Samples.matrix(letter, response)
    let permuted = Samples.matrix(rows.map { letter[$0] }, columns.map { response[$0] })
    for row in rows.indices {
      for column in columns.indices {
        #expect(Self.isClose(permuted[row, column], matrix[rows[row], columns[column]]))
      }
      #expect(Self.isClose(permuted.own[row], matrix.own[rows[row]]))
    }
  }

  @Test func `standard scores have mean 0 and deviation 1 and survive any scale`() {
    var generator = Samples.Generator(state: 11)
    let matrix = Samples.matrix(
      generator.sentences(5, words: 4...9, vocabulary: 9), generator.sentences(9, words: 4...9, vocabulary: 9)
    )
    let byRow = matrix.standardizedByRow()
    for row in 0..<5 {
      let values = byRow[(row * 9)..<(row * 9 + 9)]
      #expect(abs(values.reduce(0, +)) < 1e-9)
      #expect(abs(values.map { $0 * $0 }.reduce(0, +) / 9 - 1) < 1e-9)
    }
    let byColumn = matrix.standardizedByColumn()
    for column in 0..<9 {
      let values = (0..<5).map { byColumn[$0 * 9 + column] }
      #expect(abs(values.reduce(0, +)) < 1e-9)
      #expect(values.allSatisfy { abs($0) <= 2 + 1e-9 })
    }
  }

  @Test func `a rarer term weighs more, a longer sentence less`() {
    let rare = Samples.matrix(
      ["bridge ferry"],
      ["bridge closed today", "ferry closed today", "ferry sails daily", "ferry sinks slowly"])
    #expect(rare[0, 0] > rare[0, 1])
    let long = Samples.matrix(
      ["bridge"],
      ["bridge closed", "bridge closed because engineers found several cracks underneath", "Rain"])
    #expect(long[0, 0] > long[0, 1])
  }

  @Test func `either side may be empty`() {
    for (letter, response) in [([], []), (["Repair the bridge"], []), ([], ["Rain fell"]), ([""], [""])] {
      let matrix = Samples.matrix(letter, response)
      #expect(matrix.scores.count == letter.count * response.count)
      #expect(matrix.standardizedByRow().allSatisfy { $0 == 0 })
      #expect(matrix.standardizedByColumn().allSatisfy { $0 == 0 })
      #expect(matrix.own.count == letter.count)
    }
  }
}
