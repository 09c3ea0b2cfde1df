package import Alignment
package import Archive
import Auditing
package import Capture
import Documents
import Revisions
import TransparencyLog

extension PlacedReviews {
  /// The reviews that stand beside an alignment of two snapshots.
  ///
  /// A review of the same bytes stands as it is. One of an earlier version is carried through the revision between that version
  /// and the one shown, whatever lies between them. Of several by one reviewer of one demand, the one of the latest version
  /// stands; within a version the one that was made last.
  /// - Throws: `ArchiveError`, `CaptureError`, `SourceRulesError`. Files have no reviews.
  package init(
    letter: InputDocument, response: InputDocument, result: AlignmentResult, in archive: Archive
  ) throws {
    guard case .snapshot(let letterSnapshot, _) = letter.provenance,
      case .snapshot(let responseSnapshot, _) = response.provenance
    else {
      self = .none(result.demands.count)
      return
    }
    let reviews = try archive.catalog.reviews(of: letterSnapshot.source, against: responseSnapshot.source)
    guard !reviews.isEmpty else {
      self = .none(result.demands.count)
      return
    }
    var letters = try ReviewedVersions(letter, letterSnapshot, in: archive)
    var responses = try ReviewedVersions(response, responseSnapshot, in: archive)
    var chosen: [Slot: Candidate] = [:]
    for review in reviews {
      guard let own = letters.version(of: review.event.demands.sha256),
        let other = responses.version(of: review.event.response.sha256)
      else { continue }
      let place = try letters.follow(review.event.words, from: own)
      let demand = Self.demand(review.event, place, in: result)
      let candidate = Candidate(
        review: review, demand: demand, letter: own, response: other, place: place)
      let slot = Slot(
        reviewer: Array(review.event.reviewer.utf8), demand: demand,
        id: demand == nil ? review.event.demand : nil)
      if let known = chosen[slot], !candidate.replaces(known) { continue }
      chosen[slot] = candidate
    }
    var byDemand: [[StandingReview]] = Array(repeating: [], count: result.demands.count)
    var unplaced: [StandingReview] = []
    for candidate in chosen.values.sorted(by: { $1.isLater(than: $0) }) {
      let aligned = candidate.demand.map { result.demands[$0] }
      let standing = try candidate.standing(aligned, &responses)
      if let demand = candidate.demand {
        byDemand[demand].append(standing)
      } else {
        unplaced.append(standing)
      }
    }
    self.init(byDemand: byDemand, unplaced: unplaced)
  }

  /// The demand that a review is about: by its words where they still stand, else by where its sentence went.
  private static func demand(_ event: ReviewEvent, _ place: FollowedPlace, in result: AlignmentResult) -> Int?
  {
    func best(_ indices: [Int], _ distance: (Int) -> Int) -> Int? {
      indices.first { result.demands[$0].demand.id == event.demand && distance($0) == 0 }
        ?? indices.min { distance($0) < distance($1) }
    }
    let same = result.demands.indices.filter { result.demands[$0].quote.exact == event.words.exact }
    if let range = place.ranges.first {
      if let found = best(same, { abs(result.demands[$0].demand.range.lowerBound - range.lowerBound) }) {
        return found
      }
      let near = result.demands.indices.filter { index in
        place.ranges.contains { $0.overlaps(result.demands[index].demand.range) }
      }
      return near.first { result.demands[$0].demand.id == event.demand } ?? near.first
    }
    return nil
  }

  /// What one reviewer says of one demand.
  private struct Slot: Hashable {
    let reviewer: [UInt8]
    let demand: Int?
    /// The demand's id where it is not among those shown.
    let id: String?
  }

  private struct Candidate {
    let review: RecordedReview
    let demand: Int?
    let letter: ReviewedVersions.Version
    let response: ReviewedVersions.Version
    let place: FollowedPlace

    /// Which of two reviews by one reviewer stands.
    func replaces(_ other: Candidate) -> Bool {
      let mine = (response.rank, letter.rank)
      let theirs = (other.response.rank, other.letter.rank)
      return mine == theirs ? isLater(than: other) : mine > theirs
    }

    func isLater(than other: Candidate) -> Bool { review.isLater(than: other.review) }

    func standing(_ aligned: AlignedDemand?, _ responses: inout ReviewedVersions) throws -> StandingReview {
      func made(_ standing: StandingReview.Standing, _ passages: [Quote] = []) -> StandingReview {
        StandingReview(
          entry: review, demandsVersion: letter.number, responseVersion: response.number,
          isCarried: !letter.isShown || !response.isShown, standing: standing, passages: passages)
      }
      switch place.fate {
      case .notComparable: return made(.reopened(.notComparable, []))
      case .changed: return made(.reopened(.demandChanged, place.changes))
      case .same: break
      }
      guard let aligned else { return made(.reopened(.demandChanged, [])) }
      var passages: [Quote] = []
      for passage in review.event.passages {
        let followed = try responses.follow(passage, from: response)
        switch followed.fate {
        case .notComparable: return made(.reopened(.notComparable, []))
        case .changed: return made(.reopened(.passageChanged, followed.changes))
        case .same: passages += followed.ranges.map { responses.shown.text.quote($0) }
        }
      }
      guard review.event.passages.isEmpty else { return made(.holds, passages) }
      let isAbsentStill = try responses.possibleAnswers(to: aligned, since: response)
      switch isAbsentStill {
      case nil: return made(.reopened(.notComparable, []))
      case let changes? where !changes.isEmpty: return made(.reopened(.answerPossible, changes))
      default: return made(.holds)
      }
    }
  }
}
