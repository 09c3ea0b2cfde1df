/// Finds fixed points of a region: runs of common tokens around those that are rarest in it.
///
/// The idea is that of the histogram difference (a token that occurs seldom is seldom matched by chance), with
/// one change: instead of one run at a time, all runs around rare tokens compete, and the heaviest chain that
/// ascends on both sides wins. So a paragraph that was moved does not tear apart what stayed, and one pass
/// does the work of many.
struct Anchors {
  /// A run of equal tokens; `old` and `new` are indices where it begins.
  struct Run {
    var old: Int
    var new: Int
    var length: Int
  }

  enum Outcome {
    /// No token occurs on both sides.
    case nothingInCommon
    /// Common tokens are frequent, all but a few.
    case nothingRare
    /// Runs in ascending order that overlap on neither side.
    case chain([Run])
  }

  /// A token that occurs more often than this on either side is no anchor.
  private static let mostOccurrences: Int32 = 8

  // By raw token value; all zero (`-1` for `newest`) between two calls.
  private var oldOccurrences: [Int32]
  private var newOccurrences: [Int32]
  private var newest: [Int32]

  /// - Parameter tokenLimit: greater than each raw token value.
  init(tokenLimit: Int) {
    oldOccurrences = Array(repeating: 0, count: tokenLimit)
    newOccurrences = oldOccurrences
    newest = Array(repeating: -1, count: tokenLimit)
  }

  /// - Parameter steps: on return increased by the work done.
  mutating func find(
    in region: Region, _ oldTokens: [Token], _ newTokens: [Token], steps: inout Int
  ) -> Outcome {
    for index in region.old { oldOccurrences[Int(oldTokens[index].rawValue)] += 1 }
    for index in region.new { newOccurrences[Int(newTokens[index].rawValue)] += 1 }
    defer {
      for index in region.old {
        oldOccurrences[Int(oldTokens[index].rawValue)] = 0
        newest[Int(oldTokens[index].rawValue)] = -1
      }
      for index in region.new { newOccurrences[Int(newTokens[index].rawValue)] = 0 }
    }
    steps += 2 * region.size
    switch rarity(in: region, newTokens) {
    case nil: return .nothingInCommon
    case .some(let rarity) where rarity > Self.mostOccurrences: return .nothingRare
    case .some(let rarity):
      let runs = runs(in: region, oldTokens, newTokens, rarity: rarity, steps: &steps)
      steps += runs.count * 16
      return .chain(AnchorChain.heaviest(runs, in: region))
    }
  }

  /// How often a token may occur on either side to be an anchor here: as little as gives enough of them.
  ///
  /// Nil when nothing is common; more than `mostOccurrences` when there are too few. A lone rare token could be
  /// a coincidence, and would split the region all by itself: so there must be one for 64 tokens of the shorter
  /// side.
  private func rarity(in region: Region, _ newTokens: [Token]) -> Int32? {
    var found = Array(repeating: 0, count: Int(Self.mostOccurrences) + 1)
    var isAnyCommon = false
    for index in region.new {
      let value = Int(newTokens[index].rawValue)
      guard oldOccurrences[value] > 0 else { continue }
      isAnyCommon = true
      let occurrences = max(oldOccurrences[value], newOccurrences[value])
      if occurrences <= Self.mostOccurrences { found[Int(occurrences)] += 1 }
    }
    guard isAnyCommon else { return nil }
    let enough = (min(region.old.count, region.new.count) + 63) / 64
    var sum = 0
    for occurrences in 1...Self.mostOccurrences {
      sum += found[Int(occurrences)]
      if sum >= enough { return occurrences }
    }
    return Self.mostOccurrences + 1
  }

  /// The longest equal runs around all pairs of equal tokens that are rare enough, by where they begin in new.
  ///
  /// Linear: between two neighbouring rare tokens, only the pairs of these two can have runs.
  private mutating func runs(
    in region: Region, _ oldTokens: [Token], _ newTokens: [Token], rarity: Int32, steps: inout Int
  ) -> [Run] {
    // For each old index, the next older index of the same token, so that a token's places form a list.
    var older = Array(repeating: Int32(-1), count: region.old.count)
    for index in region.old {
      let value = Int(oldTokens[index].rawValue)
      guard newOccurrences[value] > 0, max(oldOccurrences[value], newOccurrences[value]) <= rarity else {
        continue
      }
      older[index - region.old.lowerBound] = newest[value]
      newest[value] = Int32(truncatingIfNeeded: index - region.old.lowerBound)
    }
    // For each diagonal, the old index where its latest run ended: a pair inside a run is not a new one.
    var covered = Array(repeating: Int32(0), count: region.size)
    var runs: [Run] = []
    for new in region.new {
      var place = newest[Int(newTokens[new].rawValue)]
      while place >= 0 {
        let old = region.old.lowerBound + Int(place)
        let diagonal = Int(place) + region.new.upperBound - 1 - new
        if covered[diagonal] <= place {
          let run = widest(around: old, new, in: region, oldTokens, newTokens)
          covered[diagonal] = Int32(truncatingIfNeeded: run.old + run.length - region.old.lowerBound)
          runs.append(run)
          steps += run.length
        }
        place = older[Int(place)]
      }
    }
    steps += 2 * region.size
    return runs
  }

  /// The longest run of equal tokens that includes the pair at `old` and `new`.
  private func widest(
    around old: Int, _ new: Int, in region: Region, _ oldTokens: [Token], _ newTokens: [Token]
  ) -> Run {
    var run = Run(old: old, new: new, length: 1)
    while run.old > region.old.lowerBound, run.new > region.new.lowerBound,
      oldTokens[run.old - 1] == newTokens[run.new - 1]
    {
      run.old -= 1
      run.new -= 1
    }
    var (oldEnd, newEnd) = (old + 1, new + 1)
    while oldEnd < region.old.upperBound, newEnd < region.new.upperBound,
      oldTokens[oldEnd] == newTokens[newEnd]
    {
      oldEnd += 1
      newEnd += 1
    }
    run.length = oldEnd - run.old
    return run
  }
}
