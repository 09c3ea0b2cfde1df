extension EditScript {
  /// A stretch of tokens that all fare alike; ranges are half-open token indices and never empty.
  package enum Run: Hashable, Sendable {
    /// The same tokens on both sides; the two ranges have one length.
    case equal(old: Range<Int>, new: Range<Int>)
    case delete(old: Range<Int>)
    case insert(new: Range<Int>)
  }

  /// The whole script in reading order; inside a hunk the deletion comes before the insertion.
  package var runs: [Run] {
    var result: [Run] = []
    result.reserveCapacity(hunks.count * 3 + 1)
    var (oldEnd, newEnd) = (0, 0)
    for hunk in hunks {
      if oldEnd < hunk.old.lowerBound {
        result.append(.equal(old: oldEnd..<hunk.old.lowerBound, new: newEnd..<hunk.new.lowerBound))
      }
      if !hunk.old.isEmpty { result.append(.delete(old: hunk.old)) }
      if !hunk.new.isEmpty { result.append(.insert(new: hunk.new)) }
      (oldEnd, newEnd) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    if oldEnd < oldCount { result.append(.equal(old: oldEnd..<oldCount, new: newEnd..<newCount)) }
    return result
  }
}
