import Archive
import Reviewing

/// The columns of a CSV in which the reviews of a demand stand: a value a review, several apart by ` | `, in one order.
enum ReviewCells {
  static let columns = [
    "reviewers", "reviewDispositions", "reviewVerdicts", "reviewsMade", "reviewStandings", "reviewNotes",
  ]

  /// A review that has no note leaves its place empty, so that the values of one review stand at one place of every column.
  static func cells(_ reviews: [StandingReview]) -> [String] {
    let values: [(StandingReview) -> String] = [
      { $0.event.reviewer }, { $0.event.disposition }, { $0.event.verdict.rawValue }, { $0.event.made },
      { $0.reason?.rawValue ?? "holds" }, { $0.event.note ?? "" },
    ]
    return values.map { value in
      let all = reviews.map(value)
      return all.allSatisfy(\.isEmpty) ? "" : all.joined(separator: " | ")
    }
  }
}
