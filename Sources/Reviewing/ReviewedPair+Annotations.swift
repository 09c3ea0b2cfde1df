package import Archive
import Capture
import Documents
import Synchronization
import TransparencyLog

extension ReviewedPair {
  /// The reviews of the two sources in all their versions, without those that a later one of the same versions replaced, in the
  /// order in which they were made.
  package func annotated() throws -> [ReviewEvent] {
    let reviews = try archive.catalog.reviews(of: letterSnapshot.source, against: responseSnapshot.source)
    return RecordedReview.unreplaced(reviews).map { (name: ReviewAnnotations.name($0.event), review: $0) }
      .sorted {
        $0.review.madeBefore($1.review) ?? ($0.name < $1.name)
      }.map(\.review.event)
  }

  /// The reviews as Web Annotations, with what stands around each quote.
  package func annotations() throws -> [UInt8] {
    let events = try annotated()
    let texts = try texts(of: events.flatMap { [$0.demands, $0.response] })
    return try ReviewAnnotations.json(
      events,
      label: "Reviews of the demands of \(letterSnapshot.source) against \(responseSnapshot.source)"
    ) { texts[$0.sha256]?.rendition }
  }

  /// The texts of snapshots whose bytes are still there.
  private func texts(of sides: [ReviewEvent.Side]) throws -> [Digest: ReviewAnnotations.Versions.Text] {
    var texts: [Digest: ReviewAnnotations.Versions.Text] = [:]
    for side in Set(sides) where texts[side.sha256] == nil {
      if let found = try Self.text(of: side, in: archive) { texts[side.sha256] = found }
    }
    return texts
  }

  private static func text(of side: ReviewEvent.Side, in archive: Archive) throws
    -> ReviewAnnotations.Versions.Text?
  {
    guard
      let snapshot = try archive.catalog.snapshots(with: side.sha256).first(where: {
        $0.source == side.source
      }), try archive.catalog.redaction(of: side.sha256) == nil
    else { return nil }
    let document = try InputResolver.document(of: snapshot, in: archive).document
    return ReviewAnnotations.Versions.Text(rendition: document.text, reader: document.reader)
  }

  /// The reviews that annotations are; each snapshot is read once.
  ///
  /// - Throws: `AnnotationError`.
  package func reviews(_ annotations: [UInt8], at time: String) throws(AnnotationError) -> [ReviewEvent] {
    let archive = archive
    let read = Mutex<[ReviewEvent.Side: ReviewAnnotations.Versions.Text?]>([:])
    let versions = ReviewAnnotations.Versions(
      letter: letterSnapshot.source, response: responseSnapshot.source
    ) { side in
      read.withLock { known in
        if let found = known[side] { return found }
        let found = (try? Self.text(of: side, in: archive)) ?? nil
        known[side] = .some(found)
        return found
      }
    }
    return try ReviewAnnotations.reviews(annotations, of: versions, at: time)
  }
}
