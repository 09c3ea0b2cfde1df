/// What turns one sequence of tokens into another: the regions that differ, in order.
///
/// Laws: the equal and deleted tokens in order are the old sequence; the equal and inserted ones are the new.
/// Hunks are maximal and never touch: between two of them lies at least one equal token.
package struct EditScript: Equatable, Sendable {
  /// The length of the old sequence, in tokens.
  package let oldCount: Int
  /// The length of the new sequence, in tokens.
  package let newCount: Int
  /// The regions that differ, ascending in both sequences.
  package let hunks: [Hunk]
  /// Whether the budget ended the search before every region was resolved; the laws hold all the same.
  package let isCoarse: Bool
  /// The work that the search did, in the steps of `Budget`.
  package let steps: Int

  /// Compares two sequences whose tokens came from one interner.
  ///
  /// The script is shortest possible when both sequences together have at most 256 tokens, or when they differ
  /// little; otherwise it may be slightly longer, because rare common tokens are taken as fixed points first.
  /// When the budget ends, each region not yet resolved becomes one replacement; regions resolved before, and
  /// the equal tokens known between regions, are kept. The budget may be overrun by one pass over a region.
  package init(_ pair: InternedPair, budget: Budget = .unlimited) {
    var search = Search(pair, budget: budget)
    search.run()
    self.init(
      oldCount: pair.old.count, newCount: pair.new.count, hunks: search.hunks, isCoarse: search.isCoarse,
      steps: search.steps)
  }

  init(oldCount: Int, newCount: Int, hunks: [Hunk], isCoarse: Bool, steps: Int) {
    self.oldCount = oldCount
    self.newCount = newCount
    self.hunks = hunks
    self.isCoarse = isCoarse
    self.steps = steps
  }

  /// The number of old tokens that are not in the new sequence.
  package var deletedCount: Int { hunks.reduce(0) { $0 + $1.old.count } }

  /// The number of new tokens that are not in the old sequence.
  package var insertedCount: Int { hunks.reduce(0) { $0 + $1.new.count } }

  /// The number of tokens that both sequences share in this script.
  package var equalCount: Int { oldCount - deletedCount }
}
