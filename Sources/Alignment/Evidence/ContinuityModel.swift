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

  /// The jump shares are learnt from a document in so many rounds, against so many counts of the shares begun with.
  static let rounds = 15
  static let priorCounts = 2.0

  /// Posterior probability of each unit for each sentence, rows × columns as in the matrix; what is missing to 1 in a
  /// column is NULL's. Time and memory grow with rows × columns.
  static func posteriors(_ matrix: RelevanceMatrix) -> [Double] {
    guard matrix.rows > 0, matrix.columns > 0 else { return [] }
    return pass(emissions(matrix), Jumps(states: matrix.rows), columns: matrix.columns, counts: nil)
  }

  /// The same for sentences that stand each alone: only the units compete, and NULL.
  static func unconnected(_ matrix: RelevanceMatrix) -> [Double] {
    let emission = emissions(matrix)
    let states = matrix.rows + 1
    var result = Array(repeating: 0.0, count: matrix.rows * matrix.columns)
    for column in 0..<matrix.columns {
      var weights = Array(emission[(column * states)..<((column + 1) * states)])
      normalize(&weights)
      for row in 0..<matrix.rows { result[row * matrix.columns + column] = weights[row] }
    }
    return result
  }

  /// The same with the jump shares re-estimated on the document itself (Baum and Welch): a response that goes through
  /// the letter in its order teaches that order.
  ///
  /// Returns the shares, how many moves they were learnt from (expected, each class), and the posteriors with them.
  static func learnt(
    _ matrix: RelevanceMatrix, from first: JumpShares
  ) -> (shares: JumpShares, counts: [Double], posteriors: [Double]) {
    var counts = Array(repeating: 0.0, count: JumpShares.classes)
    guard matrix.rows > 0, matrix.columns > 0 else { return (first, counts, []) }
    let emission = emissions(matrix)
    var shares = first
    for _ in 0..<rounds {
      counts = Array(repeating: 0.0, count: JumpShares.classes)
      _ = pass(emission, Jumps(states: matrix.rows, shares: shares), columns: matrix.columns) { step in
        for index in counts.indices { counts[index] += step[index] }
      }
      shares = first.learnt(from: counts, prior: priorCounts)
    }
    let jumps = Jumps(states: matrix.rows, shares: shares)
    return (shares, counts, pass(emission, jumps, columns: matrix.columns, counts: nil))
  }

  /// How probable the columns are with some jump shares: the natural logarithm of the weight of all paths, up to a constant of
  /// the matrix.
  static func logLikelihood(_ matrix: RelevanceMatrix, shares: JumpShares) -> Double {
    guard matrix.rows > 0, matrix.columns > 0 else { return 0 }
    var sum = 0.0
    let jumps = Jumps(states: matrix.rows, shares: shares)
    _ = pass(emissions(matrix), jumps, columns: matrix.columns, counts: nil) { sum += Logarithm.natural($0) }
    return sum
  }

  /// Forward and backward passes, each column scaled to sum 1 (Rabiner 1989, section V.A); time-major, NULL last.
  ///
  /// `counts` is told the expected jumps of each step, from the last to the first; `weight`, how likely each column is behind
  /// those before it.
  private static func pass(
    _ emission: [Double], _ jumps: Jumps, columns: Int, counts: (([Double]) -> Void)?,
    weight: ((Double) -> Void)? = nil
  ) -> [Double] {
    let rows = jumps.states
    let null = rows
    let states = rows + 1
    var forward = Array(repeating: 0.0, count: states * columns)
    // What was expected of each step before its sentence was read; only what counts the jumps needs it.
    var expected: [[Double]] = counts == nil ? [] : [[]]
    var current = Array(repeating: startAnswering / Double(rows), count: states)
    current[null] = 1 - startAnswering
    for time in 0..<columns {
      if time > 0 {
        current = jumps.forward(current)
        if counts != nil { expected.append(current) }
      }
      for state in 0..<states { current[state] *= emission[time * states + state] }
      weight?(current.reduce(0, +))
      normalize(&current)
      for state in 0..<states { forward[time * states + state] = current[state] }
    }
    var backward = Array(repeating: 1.0, count: states)
    var result = Array(repeating: 0.0, count: rows * columns)
    for time in stride(from: columns - 1, through: 0, by: -1) {
      for state in 0..<states { current[state] = forward[time * states + state] * backward[state] }
      normalize(&current)
      for state in 0..<rows { result[state * columns + time] = current[state] }
      guard time > 0 else { break }
      for state in 0..<states { backward[state] *= emission[time * states + state] }
      if let counts {
        let before = Array(forward[((time - 1) * states)..<(time * states)])
        counts(jumps.expectedCounts(from: before, expecting: expected[time], to: backward))
      }
      backward = jumps.backward(backward)
      normalize(&backward)
    }
    return result
  }

  /// Emission weights, time-major, NULL last.
  private static func emissions(_ matrix: RelevanceMatrix) -> [Double] {
    let byColumn = matrix.standardizedByColumn()
    let byRow = matrix.standardizedByRow()
    let null = Logarithm.exponential(nullLogit)
    var result: [Double] = []
    result.reserveCapacity(matrix.columns * (matrix.rows + 1))
    for column in 0..<matrix.columns {
      for row in 0..<matrix.rows {
        let index = row * matrix.columns + column
        result.append(
          Logarithm.exponential(columnWeight * byColumn[index] + rowWeight * byRow[index] + offset))
      }
      result.append(null)
    }
    return result
  }

  private static func normalize(_ values: inout [Double]) {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return }
    for index in values.indices { values[index] /= sum }
  }
}
