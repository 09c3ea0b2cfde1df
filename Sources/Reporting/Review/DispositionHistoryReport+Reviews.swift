import Alignment
import Archive
import Auditing
import Capture
import Reviewing

extension DispositionHistoryReport {
  /// A report over a history with the reviews that stand beside each of its columns.
  ///
  /// - Throws: `ArchiveError`, `CaptureError`.
  init(_ history: DispositionHistory, reviewedIn archive: Archive) throws {
    self.init(history)
    guard case .snapshot(let letter, _) = history.letter.input.provenance else { return }
    let recorded = try archive.catalog.reviews(of: letter.source, against: history.response.id)
    let reviewed = Set(recorded.map(\.event.response.sha256))
    // Nothing is carried backwards, so that columns before the first version reviewed need not be read again.
    guard
      let first = try archive.catalog.snapshots(of: history.response.id).first(where: {
        reviewed.contains($0.sha256)
      })?.version, history.columns.contains(where: { $0.snapshot.version >= first })
    else { return }
    reviews = try history.columns.map { column in
      guard column.snapshot.version >= first else { return .none(column.result.demands.count) }
      return try PlacedReviews(
        letter: history.letter.input,
        response: try InputResolver.document(of: column.snapshot, in: archive), result: column.result,
        in: archive)
    }
  }

  /// The reviews of a demand, as they stand at a column.
  func reviews(of demand: Int, at column: Int) -> [StandingReview] {
    guard reviews.indices.contains(column), reviews[column].byDemand.indices.contains(demand) else {
      return []
    }
    return reviews[column].byDemand[demand]
  }

  /// The reviews of a demand, as they stand at the last column.
  func reviews(of demand: Int) -> [StandingReview] { reviews(of: demand, at: reviews.count - 1) }

  /// Whether anybody said anything of what is shown.
  var hasReviews: Bool { reviews.contains { !$0.isEmpty } }

  /// The sign of what people say of a cell, for where there is room for no more: of one who overrules it and what that one says,
  /// else of one who has to be asked again, else of one who confirms; nil where nobody says anything.
  func reviewSign(_ demand: Int, _ column: Int) -> String? {
    let aligned = history.columns[column].result.demands[demand]
    let found = reviews(of: demand, at: column)
    let overruling = found.last { ReviewPhrases.sign($0, aligned) == ReviewPhrases.overrules }
    if let overruling, let disposition = Disposition(rawValue: overruling.event.disposition) {
      return ReviewPhrases.overrules + DispositionLabel(disposition).sign
    }
    return (found.first { !$0.holds } ?? found.last).map { ReviewPhrases.sign($0, aligned) }
  }

  /// What people said of the demands, one review a line below its heading; nothing where nobody was asked.
  var reviewLines: [String] {
    guard let reviews = reviews.last, !reviews.isEmpty, let column = history.columns.last else { return [] }
    var lines = ["reviews, as they stand at \(column.snapshot.reference):"]
    for (index, demand) in column.result.demands.enumerated() {
      for review in self.reviews(of: index) {
        lines.append(
          "  \(demand.demand.id) \(ReviewPhrases.sign(review, demand)) \(ReviewPhrases.sentence(review, demand))"
        )
        if let note = review.event.note { lines.append("    note: \(note)") }
      }
    }
    lines += reviews.unplaced.map { "  \($0.event.demand) ↻ \(ReviewPhrases.sentence($0, nil))" }
    return lines
  }
}
