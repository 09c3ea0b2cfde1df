/// A part of both sequences that is still to be compared; bounds are half-open token indices.
struct Region {
  var old: Range<Int>
  var new: Range<Int>
  /// Steps that an exact search may take here although the region is small: what finding its border cost.
  var allowance = 0
  /// The size above which anchors and exact searches are not tried again, having just failed around it.
  var retrySize = Int.max

  /// The tokens of both sides.
  var size: Int { old.count + new.count }

  /// Takes the common beginning and end off, and returns the number of comparisons made.
  mutating func trim(_ oldTokens: [Token], _ newTokens: [Token]) -> Int {
    let before = size
    var (oldLow, newLow) = (old.lowerBound, new.lowerBound)
    while oldLow < old.upperBound, newLow < new.upperBound, oldTokens[oldLow] == newTokens[newLow] {
      oldLow += 1
      newLow += 1
    }
    var (oldHigh, newHigh) = (old.upperBound, new.upperBound)
    while oldHigh > oldLow, newHigh > newLow, oldTokens[oldHigh - 1] == newTokens[newHigh - 1] {
      oldHigh -= 1
      newHigh -= 1
    }
    old = oldLow..<oldHigh
    new = newLow..<newHigh
    return (before - size) / 2 + 2
  }
}
