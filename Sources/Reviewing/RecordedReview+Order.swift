import Archive
import Auditing

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
}
