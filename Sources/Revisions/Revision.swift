package import Documents

/// What changed from one version of a document to the next, sentence by sentence.
///
/// Laws: every sentence of the old text lies in exactly one change with an `old` range, every sentence of the
/// new text in exactly one with a `new` range, but for those of which rules leave nothing to compare; exchanging the
/// versions exchanges inserted and deleted.
package struct Revision: Sendable, Equatable {
  /// The document itself (blocks of role `content`) in the new text's reading order; a deleted sentence stands
  /// where it stood between its neighbours.
  package let sentences: [SentenceChange]
  /// The same for what surrounds it (navigation, header, footer, aside); never counted in the summary.
  package let outside: [SentenceChange]
  /// The passages that went elsewhere, in the new text's reading order.
  package let moves: [MovedPassage]
  package let summary: RevisionSummary
  /// What would be a change without the rules, of the document and of what surrounds it; counted nowhere else.
  package let ignored: [IgnoredChange]

  /// Compares two versions; linear in their length but for bounded stretches without anything in common.
  package init(from old: Document, to new: Document, ignoring rules: IgnoredText = .nothing) {
    let content = Comparison(old, new, ignoring: rules) { $0.isDocument }
    sentences = content.changes
    moves = content.moves
    summary = content.summary
    let around = Comparison(old, new, ignoring: rules) { !$0.isDocument }
    outside = around.changes
    ignored = content.ignored + around.ignored
  }

  /// What changed in the document itself, the most significant first; in reading order where the score is the same.
  package var bySignificance: [SentenceChange] {
    sentences.enumerated().filter { $0.element.kind != .equal }
      .sorted { ($1.element.significance.score, $0.offset) < ($0.element.significance.score, $1.offset) }
      .map(\.element)
  }
}
