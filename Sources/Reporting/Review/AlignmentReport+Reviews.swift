import Alignment
import Archive
import Capture
package import Reviewing

extension AlignmentReport {
  /// The report over a pair with its reviews.
  package init(_ pair: ReviewedPair) {
    self.init(
      demandsDocument: ReportedDocument(pair.letter), responseDocument: ReportedDocument(pair.response),
      letter: pair.letter.document, response: pair.response.document, result: pair.result,
      aligner: pair.aligner, checkpoint: nil)
    reviews = pair.reviews
  }

  /// The reviews of a demand.
  func reviews(of index: Int) -> [StandingReview] {
    guard let reviews, reviews.byDemand.indices.contains(index) else { return [] }
    return reviews.byDemand[index]
  }

  /// What is said of reviews whose demand is not shown.
  var unplacedReviews: [String] {
    (reviews?.unplaced ?? []).map { review in
      "a review of a demand that is not among these, \(review.event.demand) “\(review.event.words.exact)”: "
        + ReviewPhrases.sentence(review, nil)
    }
  }

  /// The lines of a demand's reviews for a terminal.
  func reviewLines(_ index: Int, width: Int, _ style: TerminalStyle) -> [String] {
    reviews(of: index).flatMap { review in
      ReviewPhrases.lines(review, result.demands[index]).enumerated().flatMap { place, line in
        TextLayout.wrapped(TextLayout.safe(line), to: width).map {
          place == 0 ? style.coloured($0, review.holds ? .bold : .yellow) : style.coloured($0, .dim)
        }
      }
    }
  }
}
