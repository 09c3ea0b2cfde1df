/// One of the two compared sequences.
package enum Side: Hashable, Sendable {
  case old
  case new
}

extension EditScript {
  /// The same script with its pure insertions and deletions moved to where a reader expects them.
  ///
  /// In `a b a b c` after `a b c` it is equally true that the first or the second `a b` is new, or `b a`
  /// between them. Of all such places the one with the highest score is taken: the score of a place is
  /// `boundary` of the gap where the hunk begins plus `boundary` of the gap where it ends. Gap `i` lies before
  /// token `i` of the side that has the tokens (the new one for an insertion, the old one for a deletion) and
  /// runs from 0 through the side's count. Of equal scores the place furthest down wins, as in git. Hunks keep
  /// at least one equal token between them; the number of hunks and of tokens in each stays the same.
  ///
  /// Complexity: linear in the tokens plus the calls of `boundary`, at most four for each token.
  /// - Parameter pair: the sequences that this script was made from; traps when their lengths differ from it.
  package func sliding(
    in pair: InternedPair, boundary: (_ side: Side, _ gap: Int) -> Int = { _, _ in 0 }
  ) -> EditScript {
    precondition(
      pair.old.count == oldCount && pair.new.count == newCount, "A script slides in its own sequences.")
    var slid = hunks
    for index in slid.indices {
      let (hunk, isFirst, isLast) = (slid[index], index == 0, index == slid.count - 1)
      guard hunk.old.isEmpty != hunk.new.isEmpty else { continue }
      let side = hunk.old.isEmpty ? Side.new : .old
      let range = side == .new ? hunk.new : hunk.old
      // Equal tokens above and below, less the one that must stay beside a neighbour.
      let above = isFirst ? hunk.old.lowerBound : hunk.old.lowerBound - slid[index - 1].old.upperBound - 1
      let below =
        isLast ? oldCount - hunk.old.upperBound : slid[index + 1].old.lowerBound - hunk.old.upperBound - 1
      let offset = Self.bestOffset(
        of: range, in: side == .new ? pair.new : pair.old, above: above, below: below
      ) { boundary(side, $0) }
      slid[index] = Hunk(old: hunk.old.moved(by: offset), new: hunk.new.moved(by: offset))
    }
    return EditScript(
      oldCount: oldCount, newCount: newCount, hunks: slid, isCoarse: isCoarse, steps: steps)
  }

  /// How far down (negative: up) to move `range` of `tokens`, at most `above` up and `below` down.
  private static func bestOffset(
    of range: Range<Int>, in tokens: [Token], above: Int, below: Int, boundary: (Int) -> Int
  ) -> Int {
    var (first, last) = (0, 0)
    // One step up is sound when the token above equals the last one inside; one step down is the mirror image.
    while first > -above, tokens[range.lowerBound + first - 1] == tokens[range.upperBound + first - 1] {
      first -= 1
    }
    while last < below, tokens[range.lowerBound + last] == tokens[range.upperBound + last] { last += 1 }
    guard first < last else { return 0 }
    var best = (offset: last, score: Int.min)
    for offset in (first...last).reversed() {
      let score = boundary(range.lowerBound + offset) + boundary(range.upperBound + offset)
      if score > best.score { best = (offset, score) }
    }
    return best.offset
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
