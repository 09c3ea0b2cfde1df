import Archive
import TransparencyLog

extension RecordedReview {
  /// Whether it was made before another; nil where both were made at the same time.
  func madeBefore(_ other: RecordedReview) -> Bool? {
    if let mine = RecordedTime(event.made), let theirs = RecordedTime(other.event.made) {
      return mine == theirs ? nil : mine < theirs
    }
    return event.made == other.event.made ? nil : event.made < other.event.made
  }

  /// Whether it replaces another by the same reviewer: made later, or recorded later where both were made at the same time.
  func isLater(than other: RecordedReview) -> Bool {
    madeBefore(other).map { !$0 } ?? (entry > other.entry)
  }

  /// Reviews without those that a later one by the same reviewer, of the same words and the same versions, replaced; in no order.
  static func unreplaced(_ reviews: [RecordedReview]) -> [RecordedReview] {
    struct Slot: Hashable {
      let reviewer: [UInt8]
      let words: ReviewEvent.Place
      /// The sources and the hashes of both documents.
      let sides: [String]
    }
    var last: [Slot: RecordedReview] = [:]
    for review in reviews {
      let event = review.event
      let slot = Slot(
        reviewer: Array(event.reviewer.utf8), words: event.words,
        sides: [event.demands, event.response].flatMap { [$0.source, $0.sha256.hex] })
      if let known = last[slot], known.isLater(than: review) { continue }
      last[slot] = review
    }
    return Array(last.values)
  }
}
