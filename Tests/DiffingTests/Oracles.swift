import Testing

@testable import Diffing

/// The length of a longest common subsequence, by the dynamic programme from the definition.
func longestCommonSubsequence(_ old: [Token], _ new: [Token]) -> Int {
  let others = new.map(\.rawValue)
  var row = Array(repeating: 0, count: new.count + 1)
  for token in old {
    let value = token.rawValue
    // The length for the tokens before both, and for those before this one and through the current one.
    var (diagonal, left) = (0, 0)
    for index in others.indices {
      let above = row[index + 1]
      left = value == others[index] ? diagonal + 1 : max(above, left)
      row[index + 1] = left
      diagonal = above
    }
  }
  return row[new.count]
}

/// The first law that `script` breaks as a script from `pair.old` to `pair.new`, or nil.
func brokenLaw(_ script: EditScript, _ pair: InternedPair) -> String? {
  guard script.oldCount == pair.old.count, script.newCount == pair.new.count else { return "other lengths" }
  var (oldEnd, newEnd) = (0, 0)
  for (index, hunk) in script.hunks.enumerated() {
    if hunk.old.isEmpty && hunk.new.isEmpty { return "hunk \(index) is empty" }
    if hunk.old.lowerBound < oldEnd || hunk.new.lowerBound < newEnd { return "hunk \(index) is not in order" }
    if hunk.old.upperBound > pair.old.count || hunk.new.upperBound > pair.new.count {
      return "hunk \(index) is out of bounds"
    }
    if index > 0, hunk.old.lowerBound == oldEnd || hunk.new.lowerBound == newEnd {
      return "hunk \(index) touches the one before"
    }
    (oldEnd, newEnd) = (hunk.old.upperBound, hunk.new.upperBound)
  }
  var (old, new): ([Token], [Token]) = ([], [])
  for run in script.runs {
    switch run {
    case .equal(let oldRange, let newRange):
      if pair.old[oldRange] != pair.new[newRange] { return "\(oldRange) and \(newRange) are not equal" }
      old += pair.old[oldRange]
      new += pair.new[newRange]
    case .delete(let range): old += pair.old[range]
    case .insert(let range): new += pair.new[range]
    }
  }
  if old != pair.old { return "equal and deleted tokens are not the old sequence" }
  if new != pair.new { return "equal and inserted tokens are not the new sequence" }
  if script.deletedCount + script.equalCount != old.count { return "deleted tokens are miscounted" }
  if script.insertedCount + script.equalCount != new.count { return "inserted tokens are miscounted" }
  return nil
}

/// Every sequence over the numbers below `letters`, of no more than `length` elements.
func sequences(letters: Int, through length: Int) -> [[Int]] {
  var (result, longest): ([[Int]], [[Int]]) = ([[]], [[]])
  for _ in 0..<length {
    longest = longest.flatMap { prefix in (0..<letters).map { prefix + [$0] } }
    result += longest
  }
  return result
}

extension EditScript {
  /// The result of a search that tries as hard as `effort` says.
  init(_ pair: InternedPair, effort: Effort) {
    var search = Search(pair, budget: .unlimited, effort: effort)
    search.run()
    self.init(
      oldCount: pair.old.count, newCount: pair.new.count, hunks: search.hunks, isCoarse: search.isCoarse,
      steps: search.steps)
  }
}
