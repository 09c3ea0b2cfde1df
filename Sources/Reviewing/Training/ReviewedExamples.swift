package import Alignment
package import Archive
import Capture
import Documents
import TransparencyLog

/// What the reviews of an archive teach of absence: one example for each demand that people judged.
///
/// A review counts for the versions that it was made on, whatever followed them, without those that a later one by the same
/// reviewer of the same versions replaced. Where several people judged one demand, the majority decides whether it is absent.
package struct ReviewedExamples: Sendable {
  /// By sources, then by the hashes of the versions, then in the order of the letter.
  package private(set) var examples: [AbsenceExample] = []
  /// How many reviews stand behind the examples, and by how many people.
  package private(set) var reviews = 0
  package private(set) var reviewers = 0
  /// Pairs of a letter and a response, whatever their versions, among the examples.
  package private(set) var pairs = 0
  /// Demands that as many people call absent as not.
  package private(set) var ties = 0
  /// Demands whose answer is known by its number, its repetition or its turn, so that the model has no say.
  package private(set) var known = 0
  /// Reviews whose bytes were removed or cannot be read or aligned now, or whose demand is not found in them any more.
  package private(set) var unusable = 0

  /// Examples that are known already.
  init(examples: [AbsenceExample], reviews: Int, reviewers: Int) {
    self.examples = examples
    self.reviews = reviews
    self.reviewers = reviewers
    pairs = Set(examples.map(\.pair)).count
  }

  /// Collects the reviews of an archive.
  ///
  /// - Parameter names: The reviewers that count; all where it is empty.
  /// - Throws: `TrainingError.unknownReviewer`, `ArchiveError`, `CaptureError`.
  package init(_ archive: Archive, by names: [String] = []) throws {
    let all = RecordedReview.unreplaced(try archive.catalog.reviews())
    try Self.check(names, among: all)
    let wanted = Set(names.map { Array($0.utf8) })
    var groups: [Versions: [RecordedReview]] = [:]
    for review in all where wanted.isEmpty || wanted.contains(Array(review.event.reviewer.utf8)) {
      groups[Versions(review.event), default: []].append(review)
    }
    var people: Set<[UInt8]> = []
    for versions in groups.keys.sorted() {
      guard let found = groups[versions] else { continue }
      guard let result = try Self.alignment(versions, in: archive) else {
        unusable += found.count
        continue
      }
      take(found, of: versions, result, &people)
    }
    reviewers = people.count
    pairs = Set(examples.map(\.pair)).count
  }

  /// Turns the reviews of two versions into examples.
  private mutating func take(
    _ reviews: [RecordedReview], of versions: Versions, _ result: AlignmentResult,
    _ people: inout Set<[UInt8]>
  ) {
    var judged: [Int: [[UInt8]: RecordedReview]] = [:]
    for review in reviews {
      guard let index = Self.demand(of: review.event, in: result) else {
        unusable += 1
        continue
      }
      let reviewer = Array(review.event.reviewer.utf8)
      if let earlier = judged[index]?[reviewer], earlier.isLater(than: review) { continue }
      judged[index, default: [:]][reviewer] = review
    }
    for (index, byReviewer) in judged.sorted(by: { $0.key < $1.key }) {
      let demand = result.demands[index]
      let absent = byReviewer.values.count { $0.event.disposition == Disposition.absent.rawValue }
      let answered = byReviewer.count - absent
      guard let affinity = demand.affinity else {
        known += 1
        continue
      }
      guard absent != answered else {
        ties += 1
        continue
      }
      examples.append(
        AbsenceExample(
          affinity: affinity, isAbsent: absent > answered, pair: versions.pair, demand: demand.quote.exact))
      self.reviews += byReviewer.count
      people.formUnion(byReviewer.keys)
    }
  }

  /// Two versions that were reviewed against each other.
  private struct Versions: Hashable, Comparable {
    let demands: String
    let response: String
    let demandsSHA256: Digest
    let responseSHA256: Digest

    init(_ event: ReviewEvent) {
      demands = event.demands.source
      response = event.response.source
      demandsSHA256 = event.demands.sha256
      responseSHA256 = event.response.sha256
    }

    /// Ids of sources have no blanks.
    var pair: String { demands + " " + response }

    static func < (left: Versions, right: Versions) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }

    private var order: [String] { [demands, response, demandsSHA256.hex, responseSHA256.hex] }
  }

  /// The alignment of two versions by the shipped model; nil where it cannot be made now.
  private static func alignment(_ versions: Versions, in archive: Archive) throws -> AlignmentResult? {
    do {
      guard let letter = try document(versions.demandsSHA256, of: versions.demands, in: archive),
        let response = try document(versions.responseSHA256, of: versions.response, in: archive)
      else { return nil }
      try Aligner.check(letter: letter, response: response)
      return Aligner().align(letter: letter, response: response)
    } catch is AlignmentError {
      return nil
    } catch is CaptureError {
      return nil
    }
  }

  private static func document(_ digest: Digest, of source: String, in archive: Archive) throws -> Document? {
    guard let snapshot = try archive.catalog.snapshots(with: digest).first(where: { $0.source == source }),
      try archive.catalog.redaction(of: digest) == nil
    else { return nil }
    return try InputResolver.read(
      snapshot, address: try archive.catalog.source(source).url, in: archive)
  }

  /// The demand with the words that were reviewed, the nearest to their place where several have them.
  private static func demand(of event: ReviewEvent, in result: AlignmentResult) -> Int? {
    result.demands.indices.filter { result.demands[$0].quote.exact == event.words.exact }.min {
      func distance(_ index: Int) -> Int { abs(result.demands[index].quote.start - event.words.start) }
      return distance($0) < distance($1)
    }
  }

  private static func check(_ names: [String], among reviews: [RecordedReview]) throws(TrainingError) {
    let known = Set(reviews.map(\.event.reviewer)).sorted()
    for name in names where !known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
      throw .unknownReviewer(name: name, nearest: NearestName.nearest(to: name, among: known))
    }
  }
}
