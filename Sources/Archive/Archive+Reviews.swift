import GRDB
package import TransparencyLog

/// A review that the log holds.
package struct RecordedReview: Sendable, Equatable {
  package let entry: LeafIndex
  package let event: ReviewEvent

  /// A review and the place of its event.
  package init(entry: LeafIndex, event: ReviewEvent) {
    self.entry = entry
    self.event = event
  }
}

extension Catalog {
  /// The reviews of a letter's demands against a response, in whatever versions, oldest first.
  package func reviews(of demands: String, against response: String) throws(ArchiveError)
    -> [RecordedReview]
  {
    try rows(
      "SELECT * FROM review WHERE demands = ? AND response = ? ORDER BY entry", [demands, response],
      decode: Self.review)
  }

  /// The reviews in which a source is the letter or the response, oldest first.
  package func reviews(of source: String) throws(ArchiveError) -> [RecordedReview] {
    try rows(
      "SELECT * FROM review WHERE demands = ? OR response = ? ORDER BY entry", [source, source],
      decode: Self.review)
  }

  /// All reviews, oldest first.
  package func reviews() throws(ArchiveError) -> [RecordedReview] {
    try rows("SELECT * FROM review ORDER BY entry", decode: Self.review)
  }

  private static func review(_ row: CatalogRow) throws(CatalogDamage) -> RecordedReview {
    let text: String = try row.value("event")
    guard case .review(let event)? = Event.reading(Array(text.utf8)) else { throw .value(column: "event") }
    return RecordedReview(entry: try row.leaf("entry"), event: event)
  }
}

extension Archive {
  /// Records reviews under one checkpoint, but for those that the log holds already.
  ///
  /// A review is held where another one decides the same and was made at the same time.
  /// - Returns: The archive afterwards, and how many were new.
  /// - Throws: `unknownSource`; `invalidField` for one that the format does not permit, or whose hashes are no snapshots of its
  ///   sources. Nothing is recorded then.
  package static func addReviews(
    _ reviews: [ReviewEvent], at path: String, folders: UserFolders
  ) throws -> (archive: Archive, added: Int) {
    var added = 0
    let archive = try record(at: path, folders: folders) { archive in
      let catalog = archive.catalog
      var pairs: Set<[String]> = []
      var held: [[String]: [ReviewEvent]] = [:]
      // Few have all of this in common.
      func key(_ review: ReviewEvent) -> [String] {
        [review.demands.source, review.response.source, review.reviewer, review.demand, review.made]
      }
      var events: [Event] = []
      for review in reviews {
        for (side, name) in [(review.demands, "demandsSha256"), (review.response, "responseSha256")] {
          _ = try catalog.source(side.source)
          guard try catalog.snapshots(with: side.sha256).contains(where: { $0.source == side.source })
          else {
            throw ArchiveError.invalidField(name, expected: "the hash of a snapshot of \(side.source)")
          }
        }
        let (demands, response) = (review.demands.source, review.response.source)
        if pairs.insert([demands, response]).inserted {
          for known in try catalog.reviews(of: demands, against: response) {
            held[key(known.event), default: []].append(known.event)
          }
        }
        if held[key(review)]?.contains(where: review.decidesAs) ?? false { continue }
        held[key(review), default: []].append(review)
        events.append(.review(review))
      }
      added = events.count
      return Batch(events: events)
    }
    return (archive, added)
  }
}
