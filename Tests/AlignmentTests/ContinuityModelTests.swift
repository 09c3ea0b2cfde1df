import Testing

@testable import Alignment

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The model once more, from its definition: transitions as a matrix, posteriors by enumerating every path of states.
private enum SlowContinuity {
  /// Row-stochastic, NULL last.
  static func transitions(_ states: Int) -> [[Double]] {
    func classOf(_ distance: Int) -> Int {
      switch distance {
      case 0: 0
      case 1: 1
      case 2, 3: 2
      case 4...: 3
      case -1: 4
      default: 5
      }
    }
    var rows: [[Double]] = (0..<states).map { from in
      let classes = (0..<states).map { classOf($0 - from) }
      let shares = classes.map { ($0 == 0 ? 0.55 : 0.09) / Double(classes.count(of: $0)) }
      let total = shares.reduce(0, +)
      return shares.map { 0.97 * $0 / total } + [0.03]
    }
    rows.append(Array(repeating: 0.25 / Double(states), count: states) + [0.75])
    return rows
  }

  /// The posteriors, and the weight of all paths.
  static func posteriors(_ matrix: RelevanceMatrix) -> (posteriors: [Double], weight: Double) {
    let (rows, columns) = (matrix.rows, matrix.columns)
    let (byRow, byColumn) = (matrix.standardizedByRow(), matrix.standardizedByColumn())
    let jumps = transitions(rows)
    var mass = Array(repeating: 0.0, count: rows * columns)
    var total = 0.0
    var path = Array(repeating: 0, count: columns)
    func extend(_ time: Int, _ weight: Double) {
      if time == columns {
        total += weight
        for (time, state) in path.enumerated() where state < rows { mass[state * columns + time] += weight }
        return
      }
      for state in 0...rows {
        path[time] = state
        let start = state < rows ? 0.7 / Double(rows) : 0.3
        let emission =
          state < rows
          ? exp(1.5 * byColumn[state * columns + time] + 0.5 * byRow[state * columns + time] - 2) : exp(-1)
        extend(time + 1, weight * emission * (time == 0 ? start : jumps[path[time - 1]][state]))
      }
    }
    extend(0, 1)
    return (mass.map { $0 / total }, total)
  }
}

extension [Int] {
  fileprivate func count(of value: Int) -> Int { count { $0 == value } }
}

@Suite struct ContinuityModelTests {
  private func unit(_ states: Int, _ state: Int) -> [Double] {
    (0...states).map { $0 == state ? 1 : 0 }
  }

  @Test(arguments: 1...12)
  func `a step is the row-stochastic matrix of the definition`(states: Int) {
    let jumps = Jumps(states: states)
    let expected = SlowContinuity.transitions(states)
    for from in 0...states {
      let row = jumps.forward(unit(states, from))
      #expect(abs(row.reduce(0, +) - 1) < 1e-12)
      #expect(row.allSatisfy { $0 > 0 && $0 < 1 })
      for to in 0...states {
        #expect(abs(row[to] - expected[from][to]) < 1e-12)
        #expect(abs(jumps.backward(unit(states, to))[from] - expected[from][to]) < 1e-12)
      }
    }
  }

  @Test(arguments: 1...12)
  func `a step is linear and its two directions are transposes`(states: Int) {
    let jumps = Jumps(states: states)
    var generator = Samples.Generator(state: UInt64(states))
    let (first, second) = (
      (0...states).map { _ in Double.random(in: 0...1, using: &generator) },
      (0...states).map { _ in Double.random(in: 0...1, using: &generator) }
    )
    let left = zip(jumps.forward(first), second).map(*).reduce(0, +)
    let right = zip(first, jumps.backward(second)).map(*).reduce(0, +)
    #expect(abs(left - right) < 1e-12)
    #expect(jumps.backward(Array(repeating: 1, count: states + 1)).allSatisfy { abs($0 - 1) < 1e-12 })
  }

  @Test(arguments: 1...5, 1...5)
  func `posteriors are those of all paths counted`(rows: Int, columns: Int) {
    for seed in 1...4 {
      var generator = Samples.Generator(state: UInt64(1000 * rows + 100 * columns + seed))
      let matrix = Samples.matrix(
        generator.sentences(rows, words: 1...6, vocabulary: 8),
        generator.sentences(columns, words: 0...6, vocabulary: 8))
      let fast = ContinuityModel.posteriors(matrix)
      let slow = SlowContinuity.posteriors(matrix)
      #expect(fast.count == slow.posteriors.count)
      #expect(zip(fast, slow.posteriors).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(
        abs(ContinuityModel.logLikelihood(matrix, shares: .sentences) - log(slow.weight)) < 1e-9)
    }
  }

  @Test func `what a column lacks to 1 is NULL’s`() {
    var generator = Samples.Generator(state: 5)
    let matrix = Samples.matrix(
      generator.sentences(9, words: 2...8, vocabulary: 30),
      generator.sentences(40, words: 2...8, vocabulary: 30))
    let posteriors = ContinuityModel.posteriors(matrix)
    #expect(posteriors.allSatisfy { $0 >= 0 && $0 <= 1 })
    for column in 0..<40 {
      let sum = (0..<9).reduce(0) { $0 + posteriors[$1 * 40 + column] }
      #expect(sum > 0 && sum < 1)
    }
  }

  @Test func `takes empty sides`() {
    #expect(ContinuityModel.posteriors(Samples.matrix([], [])).isEmpty)
    #expect(ContinuityModel.logLikelihood(Samples.matrix([], []), shares: .ordered) == 0)
    #expect(ContinuityModel.posteriors(Samples.matrix(["Repair the bridge"], [])).isEmpty)
    #expect(ContinuityModel.posteriors(Samples.matrix([], ["Rain fell"])).isEmpty)
  }

  @Test func `a sentence between two that answer is drawn to the same demand`() {
    let letter = ["bridge canal repair", "ferry crews wages", "harbour dredging permit"]
    let response = ["The ferry crews got wages.", "It took long.", "Crews on the ferry have wages again."]
    let posteriors = ContinuityModel.posteriors(Samples.matrix(letter, response))
    let middle = (0..<3).map { posteriors[$0 * 3 + 1] }
    #expect(middle[1] > middle[0] && middle[1] > middle[2])
  }

  @Test func `2,000 sentences neither underflow nor overflow`() {
    var generator = Samples.Generator(state: 3)
    let matrix = Samples.matrix(
      generator.sentences(20, words: 3...8, vocabulary: 200),
      generator.sentences(1999, words: 0...12, vocabulary: 200) + ["q1x q2x q3x"])
    let posteriors = ContinuityModel.posteriors(matrix)
    #expect(posteriors.count == 40_000)
    for column in 0..<2000 {
      let sum = (0..<20).reduce(0) { $0 + posteriors[$1 * 2000 + column] }
      #expect(sum.isFinite && sum > 0 && sum <= 1 + 1e-12)
    }
    // One sentence alone of 2,000 that shares anything has the largest deviation there can be.
    let lonely = Samples.matrix(
      ["Repair the bridge"], Array(repeating: "Rain fell", count: 1999) + ["The bridge is under repair"])
    let found = ContinuityModel.posteriors(lonely)
    #expect(found.allSatisfy { $0.isFinite })
    #expect(found[1999] > 0.99)
  }
}
