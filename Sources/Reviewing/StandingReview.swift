package import Archive
package import Auditing
package import Documents

/// A review beside the demand that it is about, in the versions that are shown.
package struct StandingReview: Sendable {
  /// Why a review has to be made again.
  package enum Reason: String, Sendable, CaseIterable {
    /// A sentence of the passage that was reviewed has other words, or is gone.
    case passageChanged = "passage-changed"
    /// The demand has other words, or is gone.
    case demandChanged = "demand-changed"
    /// It found no answer, and a sentence that may be one is new or has other words.
    case answerPossible = "answer-possible"
    /// The bytes that were reviewed were removed, or cannot be read now, so that nothing can be compared.
    case notComparable = "not-comparable"
  }

  /// Whether a review holds for what is shown.
  package enum Standing: Sendable, Equatable {
    case holds
    case reopened(Reason, [QuotedChange])
  }

  package let entry: RecordedReview
  /// The version of the letter that was reviewed.
  package let demandsVersion: Int
  /// The version of the response that was reviewed.
  package let responseVersion: Int
  /// Whether another version of either is shown, with other bytes.
  package let isCarried: Bool
  package let standing: Standing
  /// Where the passages stand in the response that is shown; empty where it does not hold.
  package let passages: [Quote]

  package var event: ReviewEvent { entry.event }
  package var holds: Bool { standing == .holds }

  /// Why it is re-opened; nil where it holds.
  package var reason: Reason? {
    if case .reopened(let reason, _) = standing { reason } else { nil }
  }

  /// The changes that re-opened it; empty where it holds.
  package var changes: [QuotedChange] {
    if case .reopened(_, let changes) = standing { changes } else { [] }
  }

  /// The snapshot of the response that was reviewed ("ohchr-statement@1").
  package var reference: String { "\(event.response.source)@\(responseVersion)" }
}

/// The reviews of an alignment's demands.
package struct PlacedReviews: Sendable {
  /// By the demand's index, one a reviewer, in the order in which they were made.
  package let byDemand: [[StandingReview]]
  /// Those whose demand is not among the demands that are shown.
  package let unplaced: [StandingReview]

  /// No reviews.
  package static func none(_ demands: Int) -> PlacedReviews {
    PlacedReviews(byDemand: Array(repeating: [], count: demands), unplaced: [])
  }

  package var isEmpty: Bool { unplaced.isEmpty && byDemand.allSatisfy(\.isEmpty) }
}
