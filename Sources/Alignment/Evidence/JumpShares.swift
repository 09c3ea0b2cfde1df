/// How the moves from one answering state to the next divide over the classes of the continuity model; they sum to 1.
struct JumpShares: Equatable {
  /// The same state, +1, +2…3, beyond +3, −1, before −1.
  var values: [Double]

  static let same = 0
  static let next = 1
  static let near = 2
  static let far = 3
  static let previous = 4
  static let before = 5
  static let classes = 6

  /// From sentence to sentence, as estimated on peer review and rebuttals (`ContinuityModel`).
  static let sentences = JumpShares(values: [0.55, 0.09, 0.09, 0.09, 0.09, 0.09])
  /// From paragraph to paragraph, where a change of the matter is likelier than not; chosen, not fitted.
  static let paragraphs = JumpShares(values: [0.25, 0.15, 0.15, 0.15, 0.15, 0.15])

  /// The same in a response that goes through the letter in its order; chosen, not fitted.
  static let ordered = JumpShares(values: [0.25, 0.45, 0.15, 0.05, 0.05, 0.05])

  /// Of the moves that leave a state, the share that goes forward by one to three.
  var forward: Double {
    let leaving = 1 - values[Self.same]
    return leaving > 0 ? (values[Self.next] + values[Self.near]) / leaving : 0
  }

  /// The shares that expected counts suggest, with `prior` counts of these shares added.
  func learnt(from counts: [Double], prior: Double) -> JumpShares {
    let total = counts.reduce(prior, +)
    return JumpShares(values: zip(values, counts).map { ($0 * prior + $1) / total })
  }
}
