/// One sentence's fate from one version to the next; now and then two sentences that became one, or one two.
package struct SentenceChange: Sendable, Equatable {
  /// What became of it; the names are those of the JSON of `diff`.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case equal, edited, moved, inserted, deleted
  }

  package let kind: Kind
  /// Its place in the old text rendition (half-open UTF-8 bytes), or nil for an inserted one.
  package let old: Range<Int>?
  /// Its place in the new text rendition (half-open UTF-8 bytes), or nil for a deleted one.
  package let new: Range<Int>?
  /// Its words where it was edited, or moved and edited; empty otherwise. One `equal` run where only a link or an
  /// emphasis differs.
  package let runs: [WordRun]
  /// What kind of change it is, in the order of `ChangeKind`; one at least where there are runs, none otherwise.
  package let tags: [ChangeKind]
  /// Index in the revision's `moves` of the passage that it moved with; nil for one that is not moved.
  package let move: Int?
  /// How much it matters.
  package let significance: Significance

  package init(
    kind: Kind, old: Range<Int>?, new: Range<Int>?, runs: [WordRun] = [], tags: [ChangeKind] = [],
    move: Int? = nil, significance: Significance = .none
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.runs = runs
    self.tags = tags
    self.move = move
    self.significance = significance
  }
}
