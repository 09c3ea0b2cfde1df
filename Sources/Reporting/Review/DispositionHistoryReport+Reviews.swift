import Alignment
import Archive
import Auditing
import Capture
import Reviewing

extension DispositionHistoryReport {
  /// A report over a history with the reviews that stand beside its last column.
  ///
  /// - Throws: `ArchiveError`, `CaptureError`.
  init(_ history: DispositionHistory, reviewedIn archive: Archive) throws {
    self.init(history)
    guard let column = history.columns.last, case .snapshot(let letter, _) = history.letter.input.provenance,
      try !archive.catalog.reviews(of: letter.source, against: column.snapshot.source).isEmpty
    else { return }
    reviews = try PlacedReviews(
      letter: history.letter.input,
      response: try InputResolver.document(of: column.snapshot, in: archive), result: column.result,
      in: archive)
  }

  /// The reviews of a demand, as they stand at the last column.
  func reviews(of demand: Int) -> [StandingReview] {
    guard let reviews, reviews.byDemand.indices.contains(demand) else { return [] }
    return reviews.byDemand[demand]
  }

  /// What people said of the demands, one review a line below its heading; nothing where nobody was asked.
  var reviewLines: [String] {
    guard let reviews, !reviews.isEmpty, let column = history.columns.last else { return [] }
    var lines = ["reviews, as they stand at \(column.snapshot.reference):"]
    for (index, demand) in column.result.demands.enumerated() {
      lines += self.reviews(of: index).map { review in
        "  \(demand.demand.id) \(ReviewPhrases.sign(review, demand)) \(ReviewPhrases.sentence(review, demand))"
      }
    }
    lines += reviews.unplaced.map { "  \($0.event.demand) ↻ \(ReviewPhrases.sentence($0, nil))" }
    return lines
  }
}
