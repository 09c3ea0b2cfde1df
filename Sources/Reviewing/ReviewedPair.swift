package import Alignment
package import Archive
package import Capture
import TransparencyLog

/// A letter and a response of an archive, aligned, with the reviews of the demands.
package struct ReviewedPair: Sendable {
  package let letter: InputDocument
  package let response: InputDocument
  package let letterSnapshot: Snapshot
  package let responseSnapshot: Snapshot
  package let result: AlignmentResult
  /// Name and version of what aligned them, with the embedder that had a say.
  package let aligner: String
  package let reviews: PlacedReviews
  let archive: Archive

  /// Aligns two snapshots by the names that people give them, and finds their reviews.
  ///
  /// - Parameter embedder: Compares meanings beside words; its name goes into every review that is made.
  /// - Throws: `ReviewError`, `ArchiveError`, `CaptureError`, `AlignmentError`, `EmbedderError`.
  package init(
    demands: String, response name: String, resolver: InputResolver, embedder: (any Embedder)? = nil
  ) throws {
    aligner = Aligner().name(consulting: embedder)
    guard ReviewEvent.isAligner(aligner) else { throw ReviewError.alignerTooLong(aligner) }
    letter = try resolver.resolve(demands)
    response = try resolver.resolve(name)
    guard case .snapshot(let first, let letterSource) = letter.provenance else {
      throw ReviewError.notASource(demands)
    }
    guard case .snapshot(let second, let responseSource) = response.provenance else {
      throw ReviewError.notASource(name)
    }
    if letter.sha256 == response.sha256 { throw ReviewError.sameDocument(demands, name) }
    if letterSource.roles == [.response], responseSource.roles == [.demands] {
      throw ReviewError.swapped(demands: demands, response: name)
    }
    letterSnapshot = first
    responseSnapshot = second
    try Aligner.check(
      letter: letter.document, response: response.document, comparesMeaning: embedder != nil)
    result = try Aligner().align(
      letter: letter.document, response: response.document, consulting: embedder)
    archive = try resolver.archive()
    reviews = try PlacedReviews(letter: letter, response: response, result: result, in: archive)
  }

  /// The same pair after something was recorded.
  package init(_ pair: ReviewedPair, in archive: Archive) throws {
    letter = pair.letter
    response = pair.response
    letterSnapshot = pair.letterSnapshot
    responseSnapshot = pair.responseSnapshot
    result = pair.result
    aligner = pair.aligner
    self.archive = archive
    reviews = try PlacedReviews(letter: letter, response: response, result: result, in: archive)
  }

  /// A demand's index by its id.
  ///
  /// - Throws: `unknownDemand`.
  package func index(of id: String) throws(ReviewError) -> Int {
    if let index = result.demands.firstIndex(where: { $0.demand.id == id }) { return index }
    throw .unknownDemand(
      id: id, nearest: NearestName.nearest(to: id, among: result.demands.map(\.demand.id)))
  }

  /// What a reviewer says of a demand; nil where nothing is said yet.
  package func review(of demand: Int, by reviewer: String) -> StandingReview? {
    reviews.byDemand[demand].first { $0.event.reviewer.utf8.elementsEqual(reviewer.utf8) }
  }

  /// The demands that a reviewer has not judged, or has to judge again.
  package func open(for reviewer: String) -> [Int] {
    result.demands.indices.filter { !(review(of: $0, by: reviewer)?.holds ?? false) }
  }
}
