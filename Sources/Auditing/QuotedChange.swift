package import Documents
package import Revisions

/// A change of a text with its words, to be kept when the documents are let go.
package struct QuotedChange: Sendable, Equatable {
  package let kind: SentenceChange.Kind
  /// What kind of change it is ("weakened", "number").
  package let tags: [ChangeKind]
  /// The words before, as the older text has them; nil for what was inserted.
  package let old: Quote?
  /// The words after, as the newer text has them; nil for what was deleted.
  package let new: Quote?
  /// Its words where it was edited.
  package let runs: [WordRun]
  package let significance: Significance

  /// A change between two documents.
  package init(_ change: SentenceChange, from old: Document, to new: Document) {
    kind = change.kind
    tags = change.tags
    self.old = change.old.map { old.text.quote($0) }
    self.new = change.new.map { new.text.quote($0) }
    runs = change.runs
    significance = change.significance
  }

  /// Whether it went elsewhere and nothing else.
  package var isPureMove: Bool { kind == .moved && runs.isEmpty }

  /// The least score of a grave change.
  package static let graveScore = 40
  /// Tags that make a change grave where no score is known.
  private static let graveTags: Set<ChangeKind> = [.weakened, .negation, .number]

  /// Whether a reader has to see it: by its score, or by its tags where it has none.
  package var isGrave: Bool { Self.isGrave(significance, tags) }

  static func isGrave(_ change: SentenceChange) -> Bool { isGrave(change.significance, change.tags) }

  private static func isGrave(_ significance: Significance, _ tags: [ChangeKind]) -> Bool {
    significance.reasons.isEmpty
      ? !graveTags.isDisjoint(with: tags) : significance.score >= graveScore
  }
}
