/// The continuity HMM: sentences of the response are time, units of the letter and NULL ("answers nothing") are states.
///
/// What one sentence speaks of, the next is likely to speak of too; the order of the letter is only a weak prior. Emission
/// weight of a state is exp(1.5 z_column + 0.5 z_row − 2), of NULL exp(−1). From an answering state the next answers too
/// with .97: the same unit .55 of that, the classes +1, +2…3, beyond +3, −1 and before −1 .09 each, shared inside a class;
/// from NULL the next answers with .25. The parameters were estimated elsewhere, on peer review and rebuttals; they are
/// not fitted to any document here.
struct ContinuityModel {
  static let columnWeight = 1.5
  static let rowWeight = 0.5
  static let offset = -2.0
  static let nullLogit = -1.0
  static let startAnswering = 0.7
  static let keepAnswering = 0.97
  static let resumeAnswering = 0.25
  static let staySame = 0.55
  static let jumpClass = 0.09

  /// Posterior probability of each unit for each sentence, rows × columns as in the matrix; what is missing to 1 in a
  /// column is NULL's.
  static func posteriors(_ matrix: RelevanceMatrix) -> [Double] {
    let (rows, columns) = (matrix.rows, matrix.columns)
    guard rows > 0, columns > 0 else { return [] }
    let emission = emissions(matrix)
    let jumps = transitions(rows)
    let null = rows
    // Forward and backward passes, each column scaled to sum 1 (Rabiner 1989, section V.A).
    var forward = Array(repeating: Array(repeating: 0.0, count: rows + 1), count: columns)
    for state in 0..<rows { forward[0][state] = startAnswering / Double(rows) * emission[0][state] }
    forward[0][null] = (1 - startAnswering) * emission[0][null]
    normalize(&forward[0])
    for time in 1..<max(1, columns) {
      for state in 0...rows {
        var sum = 0.0
        for previous in 0...rows { sum += forward[time - 1][previous] * jumps[previous][state] }
        forward[time][state] = sum * emission[time][state]
      }
      normalize(&forward[time])
    }
    var backward = Array(repeating: 1.0, count: rows + 1)
    var result = Array(repeating: 0.0, count: rows * columns)
    for time in stride(from: columns - 1, through: 0, by: -1) {
      var posterior = (0...rows).map { forward[time][$0] * backward[$0] }
      normalize(&posterior)
      for state in 0..<rows { result[state * columns + time] = posterior[state] }
      guard time > 0 else { break }
      let weighted = (0...rows).map { emission[time][$0] * backward[$0] }
      for state in 0...rows {
        var sum = 0.0
        for next in 0...rows { sum += jumps[state][next] * weighted[next] }
        backward[state] = sum
      }
      normalize(&backward)
    }
    return result
  }

  private static func emissions(_ matrix: RelevanceMatrix) -> [[Double]] {
    let byColumn = matrix.standardizedByColumn()
    let byRow = matrix.standardizedByRow()
    return (0..<matrix.columns).map { column in
      (0..<matrix.rows).map { row in
        let index = row * matrix.columns + column
        return Logarithm.exponential(columnWeight * byColumn[index] + rowWeight * byRow[index] + offset)
      } + [Logarithm.exponential(nullLogit)]
    }
  }

  /// Row-stochastic transition probabilities, NULL last.
  static func transitions(_ states: Int) -> [[Double]] {
    var result: [[Double]] = []
    for from in 0..<states {
      let classes = (0..<states).map { jumpClassIndex($0 - from) }
      var sizes = Array(repeating: 0, count: 6)
      for index in classes { sizes[index] += 1 }
      // Classes that have no member here (at the letter's edges) leave their share to the others.
      let shares = (0..<6).map { sizes[$0] > 0 ? ($0 == 0 ? staySame : jumpClass) : 0 }
      let total = shares.reduce(0, +)
      result.append(
        classes.map { keepAnswering * shares[$0] / total / Double(sizes[$0]) } + [1 - keepAnswering])
    }
    result.append(
      Array(repeating: resumeAnswering / Double(max(1, states)), count: states) + [1 - resumeAnswering])
    return result
  }

  private static func jumpClassIndex(_ distance: Int) -> Int {
    switch distance {
    case 0: 0
    case 1: 1
    case 2...3: 2
    case 4...: 3
    case -1: 4
    default: 5
    }
  }

  private static func normalize(_ values: inout [Double]) {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return }
    for index in values.indices { values[index] /= sum }
  }
}
