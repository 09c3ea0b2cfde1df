package import Alignment
import Archive

/// How far the reviewers of an alignment agree with each other, and the aligner with each of them.
package struct Agreement: Sendable {
  /// Who gives dispositions.
  package enum Rater: Sendable, Hashable {
    /// What the aligner says of the two documents now.
    case aligner
    case reviewer(String)
  }

  /// Two raters over the demands that both judged.
  package struct Pair: Sendable {
    package let first: Rater
    package let second: Rater
    package let confusion: Confusion
  }

  /// The most reviewers of whom every two are compared: an imported file may name ten thousand, who make fifty million pairs.
  package static let mostCompared = 100

  /// Every two reviewers where there are not too many, then the aligner with each; reviewers in the order of their names.
  package let pairs: [Pair]
  /// Whether every two reviewers are among the pairs.
  package let comparesReviewers: Bool
  /// Krippendorff's alpha of the reviewers alone; nil where it is not defined.
  package let alpha: Double?
  package let reviewers: [String]
  /// Reviews that do not hold for what is shown, and count for nothing.
  package let reopened: Int

  /// The agreement of the reviews that hold.
  package init(_ pair: ReviewedPair) { self.init(pair.result, pair.reviews) }

  package init(
    _ result: AlignmentResult, _ reviews: PlacedReviews, mostCompared: Int = Self.mostCompared
  ) {
    var given: [String: [Int: Disposition]] = [:]
    for (index, found) in reviews.byDemand.enumerated() {
      for review in found where review.holds {
        given[review.event.reviewer, default: [:]][index] = Disposition(rawValue: review.event.disposition)
      }
    }
    let names = given.keys.sorted()
    reopened = reviews.byDemand.joined().count { !$0.holds } + reviews.unplaced.count
    reviewers = names
    var pairs: [Pair] = []
    comparesReviewers = names.count <= mostCompared
    for (place, first) in names.enumerated() where comparesReviewers {
      for second in names[(place + 1)...] {
        let both = result.demands.indices.compactMap { index in
          given[first]?[index].flatMap { mine in given[second]?[index].map { (mine, $0) } }
        }
        pairs.append(Pair(first: .reviewer(first), second: .reviewer(second), confusion: Confusion(both)))
      }
    }
    for name in names {
      let both = result.demands.indices.compactMap { index in
        given[name]?[index].map { (result.demands[index].disposition, $0) }
      }
      pairs.append(Pair(first: .aligner, second: .reviewer(name), confusion: Confusion(both)))
    }
    self.pairs = pairs
    alpha = NominalAlpha.value(
      result.demands.indices.map { index in
        names.compactMap { given[$0]?[index]?.rawValue }
      })
  }
}
