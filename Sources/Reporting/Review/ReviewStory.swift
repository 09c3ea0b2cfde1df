import Archive
import Auditing
import Reviewing

/// One review with how it stands at every column of a matrix in which it is shown.
struct ReviewStory {
  let review: StandingReview
  /// How it stands, column after column.
  private(set) var steps: [(column: Int, review: StandingReview)]

  /// The reviews of a demand, in the order in which the log has them.
  static func stories(_ report: DispositionHistoryReport, demand: Int) -> [ReviewStory] {
    var found: [ReviewStory] = []
    for column in report.history.columns.indices {
      for review in report.reviews(of: demand, at: column) {
        if let known = found.firstIndex(where: { $0.review.entry.entry == review.entry.entry }) {
          found[known].steps.append((column, review))
        } else {
          found.append(ReviewStory(review: review, steps: [(column, review)]))
        }
      }
    }
    return found.sorted { $0.review.entry.entry < $1.review.entry.entry }
  }

  /// "holds at @1 to @3; to be reviewed again at @4: the passage changed".
  func standing(_ versions: [Int]) -> String {
    var parts: [(reason: StandingReview.Reason?, first: Int, last: Int)] = []
    for step in steps {
      if let part = parts.last, part.reason == step.review.reason, part.last == step.column - 1 {
        parts[parts.count - 1].last = step.column
      } else {
        parts.append((step.review.reason, step.column, step.column))
      }
    }
    return parts.map { part in
      let place =
        part.first == part.last
        ? "@\(versions[part.first])" : "@\(versions[part.first]) to @\(versions[part.last])"
      return part.reason.map { "to be reviewed again at \(place): \(ReviewPhrases.words($0))" }
        ?? "holds at \(place)"
    }.joined(separator: "; ")
  }
}
