import Alignment
package import Archive
import Capture
import Documents

/// How many reviews an archive holds, by whom, and how many have to be made again.
package struct ReviewCounts: Sendable, Equatable {
  /// Events of the log; those that later ones replaced are among them.
  package let confirmed: Int
  package let overruled: Int
  package let reviewers: Int
  /// Of those that stand at the last versions of both documents: such as do not hold there.
  package let reopened: Int

  init(confirmed: Int, overruled: Int, reviewers: Int, reopened: Int) {
    self.confirmed = confirmed
    self.overruled = overruled
    self.reviewers = reviewers
    self.reopened = reopened
  }

  /// Counts, and aligns every reviewed pair of sources in the last versions whose bytes are there.
  ///
  /// A pair that cannot be read or aligned now has its reviews in their versions re-opened, as nothing can be compared.
  /// - Throws: `ArchiveError`, `SourceRulesError`.
  package init(_ archive: Archive) throws {
    let all = try archive.catalog.reviews()
    confirmed = all.count { $0.event.verdict == .confirmed }
    overruled = all.count - confirmed
    reviewers = Set(all.map { Array($0.event.reviewer.utf8) }).count
    let pairs = Dictionary(grouping: all) { [$0.event.demands.source, $0.event.response.source] }
    var reopened = 0
    for (names, reviews) in pairs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let placed = try Self.placed(names[0], names[1], in: archive) else {
        reopened += RecordedReview.unreplaced(reviews).count
        continue
      }
      reopened += placed.byDemand.joined().count { !$0.holds } + placed.unplaced.count
    }
    self.reopened = reopened
  }

  /// The reviews of two sources at their last versions; nil where those cannot be aligned.
  private static func placed(_ letter: String, _ response: String, in archive: Archive) throws
    -> PlacedReviews?
  {
    func last(_ id: String) throws -> InputDocument? {
      let kept = try archive.catalog.snapshots(of: id).last {
        try archive.catalog.redaction(of: $0.sha256) == nil
      }
      return try kept.map { try InputResolver.document(of: $0, in: archive) }
    }
    do {
      guard let asked = try last(letter), let answer = try last(response) else { return nil }
      // An embedder may have aligned two languages; only what the words became is asked for here.
      try Aligner.check(letter: asked.document, response: answer.document, comparesMeaning: true)
      return try PlacedReviews(
        letter: asked, response: answer,
        result: Aligner().align(letter: asked.document, response: answer.document), in: archive)
    } catch is CaptureError {
      return nil
    } catch is AlignmentError {
      return nil
    }
  }
}
