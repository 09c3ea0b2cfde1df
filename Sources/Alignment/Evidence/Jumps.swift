/// The transitions of the continuity model in the form that a step needs: one weight for each state and jump class.
///
/// All states of a class are equally likely, so a step is a running sum from either side: O(states), not O(states²).
struct Jumps {
  /// Number of answering states; NULL comes behind them.
  let states: Int
  /// Probability of one state of each class, by the state that is left.
  private var same: [Double] = []
  private var next: [Double] = []
  private var near: [Double] = []
  private var far: [Double] = []
  private var previous: [Double] = []
  private var before: [Double] = []
  private let resume: Double

  init(states: Int, shares: JumpShares = .sentences) {
    self.states = states
    resume = ContinuityModel.resumeAnswering / Double(max(1, states))
    for from in 0..<states {
      let after = states - 1 - from
      let sizes = [
        1, min(after, 1), min(max(after - 1, 0), 2), max(after - 3, 0), min(from, 1), max(from - 1, 0),
      ]
      // Classes that have no member here (at the letter's edges) leave their share to the others.
      let present = sizes.indices.map { sizes[$0] > 0 ? shares.values[$0] : 0 }
      let total = present.reduce(0, +)
      let weights = sizes.indices.map {
        sizes[$0] > 0 ? ContinuityModel.keepAnswering * present[$0] / total / Double(sizes[$0]) : 0
      }
      same.append(weights[0])
      next.append(weights[1])
      near.append(weights[2])
      far.append(weights[3])
      previous.append(weights[4])
      before.append(weights[5])
    }
  }

  /// Where a distribution over the states goes in one step: the vector times the transition matrix.
  func forward(_ vector: [Double]) -> [Double] {
    let fromNull = vector[states] * resume
    var result = Array(repeating: fromNull, count: states + 1)
    var answering = 0.0
    var behind = 0.0
    for state in 0..<states {
      answering += vector[state]
      if state >= 4 { behind += vector[state - 4] * far[state - 4] }
      var sum = vector[state] * same[state] + behind
      if state >= 1 { sum += vector[state - 1] * next[state - 1] }
      if state >= 2 { sum += vector[state - 2] * near[state - 2] }
      if state >= 3 { sum += vector[state - 3] * near[state - 3] }
      result[state] += sum
    }
    var ahead = 0.0
    for state in stride(from: states - 2, through: 0, by: -1) {
      if state + 2 < states { ahead += vector[state + 2] * before[state + 2] }
      result[state] += vector[state + 1] * previous[state + 1] + ahead
    }
    result[states] =
      answering * (1 - ContinuityModel.keepAnswering)
      + vector[states] * (1 - ContinuityModel.resumeAnswering)
    return result
  }

  /// What each state may expect of the next step: the transition matrix times the vector.
  func backward(_ vector: [Double]) -> [Double] {
    let toNull = vector[states] * (1 - ContinuityModel.keepAnswering)
    var result = Array(repeating: toNull, count: states + 1)
    var answering = 0.0
    var behind = 0.0
    for state in 0..<states {
      answering += vector[state]
      if state >= 2 { behind += vector[state - 2] }
      result[state] += vector[state] * same[state] + behind * before[state]
      if state >= 1 { result[state] += vector[state - 1] * previous[state] }
    }
    var ahead = 0.0
    for state in stride(from: states - 2, through: 0, by: -1) {
      if state + 4 < states { ahead += vector[state + 4] }
      var sum = vector[state + 1] * next[state] + ahead * far[state]
      if state + 2 < states { sum += vector[state + 2] * near[state] }
      if state + 3 < states { sum += vector[state + 3] * near[state] }
      result[state] += sum
    }
    result[states] = answering * resume + vector[states] * (1 - ContinuityModel.resumeAnswering)
    return result
  }

  /// How the weight of all moves from `from` to `to` divides over the classes of answering moves, as shares of the
  /// weight of all moves, those of NULL among it.
  ///
  /// - Parameter expected: `forward(from)`.
  func expectedCounts(from: [Double], expecting expected: [Double], to: [Double]) -> [Double] {
    let whole = zip(expected, to).reduce(0) { $0 + $1.0 * $1.1 }
    var counts = Array(repeating: 0.0, count: JumpShares.classes)
    guard whole > 0 else { return counts }
    var behind = 0.0
    for state in 0..<states {
      if state >= 2 { behind += to[state - 2] }
      counts[JumpShares.same] += from[state] * same[state] * to[state]
      if state >= 1 { counts[JumpShares.previous] += from[state] * previous[state] * to[state - 1] }
      counts[JumpShares.before] += from[state] * before[state] * behind
    }
    var ahead = 0.0
    for state in stride(from: states - 2, through: 0, by: -1) {
      if state + 4 < states { ahead += to[state + 4] }
      counts[JumpShares.next] += from[state] * next[state] * to[state + 1]
      if state + 2 < states { counts[JumpShares.near] += from[state] * near[state] * to[state + 2] }
      if state + 3 < states { counts[JumpShares.near] += from[state] * near[state] * to[state + 3] }
      counts[JumpShares.far] += from[state] * far[state] * ahead
    }
    return counts.map { $0 / whole }
  }
}
