/// How much changed in the document itself.
package struct RevisionSummary: Sendable, Equatable {
  package let equal: Int
  package let edited: Int
  package let moved: Int
  package let inserted: Int
  package let deleted: Int
  /// Words (no punctuation) taken out, of whole sentences and inside edited ones; a move takes nothing out.
  package let wordsDeleted: Int
  /// Words (no punctuation) put in, of whole sentences and inside edited ones; a move puts nothing in.
  package let wordsInserted: Int
  /// Whether a stretch with too little in common was compared piece by piece, so that pairs may be missed.
  package let isCoarse: Bool

  /// The number of changes of a kind.
  package func count(_ kind: SentenceChange.Kind) -> Int {
    switch kind {
    case .equal: equal
    case .edited: edited
    case .moved: moved
    case .inserted: inserted
    case .deleted: deleted
    }
  }
}
