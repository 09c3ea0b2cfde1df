/// What people said of one demand, and by what the model of absence judges it.
package struct AbsenceExample: Sendable, Equatable {
  /// `AlignedDemand.affinity`.
  package let affinity: Double
  package let isAbsent: Bool
  /// The letter and the response, whatever their versions.
  package let pair: String
  /// The demand's words.
  package let demand: String

  package init(affinity: Double, isAbsent: Bool, pair: String, demand: String) {
    self.affinity = affinity
    self.isAbsent = isAbsent
    self.pair = pair
    self.demand = demand
  }
}

/// Why no model is fitted.
package enum TrainingError: Error, Equatable {
  /// Too few demands were judged, or too few of one kind.
  case tooFew(demands: Int, absent: Int)
  /// Demands are said to be the more absent the more words a sentence shares with them; the model cannot mean that.
  case reversed
  /// Nobody of this name has reviewed anything.
  case unknownReviewer(name: String, nearest: String?)
}
