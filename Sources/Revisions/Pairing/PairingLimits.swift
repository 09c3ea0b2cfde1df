/// The thresholds of pairing; similarities are cosines between 0 and 1.
enum PairingLimits {
  /// Least similarity of a sentence and its edited form in the same place.
  static let edited = 0.40
  /// Share of the words of both that makes the only two sentences of a gap a pair without a look at their grams: more
  /// than sentences of `edited` similarity have as a rule.
  static let sharedWords = 0.6
  /// How much less is enough beside a pair or at an end of the gap, where order speaks for it.
  static let continuity = 0.10
  /// Least similarity of a sentence and its edited form in another place.
  static let moved = 0.70
  /// The same beside a moved neighbour that makes it likely.
  static let movedNeighbour = 0.50
  /// By how much the best place must beat the second best; otherwise the sentence is a formula, not a move.
  static let movedLead = 0.10
  /// Least number of words of an edited sentence that is called moved on its own.
  static let movedWords = 6
  /// The same for one that stands word for word once in each version.
  static let movedIdenticalWords = 4
  /// Most sentences that were joined into one, or that one was split into.
  static let mostJoined = 4
  /// By how much neighbours together must be more similar than the best of them alone.
  static let splitGain = 0.15
  /// Similarity of all together that needs no such gain: little is missing of any.
  static let whole = 0.85
  /// Least similarity of the least similar of them.
  static let splitHalf = 0.25
  /// Most cells (old sentences times new sentences) of one table.
  static let cells = 160_000
  /// Length, in sentences, of the pieces that an oversize stretch without anything in common is cut into.
  static let piece = 64
  /// Most sentences whose grams are counted for the weights.
  static let sample = 4_096
}
