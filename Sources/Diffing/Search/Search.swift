/// Resolves a pair of sequences into hunks, region by region from the beginning, without recursion.
///
/// A region is trimmed, then an exact search is tried within a few steps for each token; where it gives up,
/// the region is cut at its anchors; where there are none, it is cut at the furthest point that a short search
/// reaches. Each way out costs a bounded number of steps for each token, so no input is quadratic.
struct Search {
  private(set) var hunks: [Hunk] = []
  private(set) var isCoarse = false
  private(set) var steps = 0

  private var old: [Token]
  private var new: [Token]
  private let budget: Int
  private let effort: Effort
  /// Where exact searches and anchors end for good, however hostile the input: then only short searches follow.
  private let carefulSteps: Int
  /// Regions to be resolved, the first one last.
  private var pending: [Region]
  private var frontiers = Frontiers()
  private var anchors: Anchors?

  init(_ pair: InternedPair, budget: Budget, effort: Effort = Effort()) {
    let whole = Region(old: pair.old.indices, new: pair.new.indices)
    (old, new) = (pair.old, pair.new)
    self.budget = budget.steps ?? .max
    self.effort = effort
    carefulSteps = 256 * whole.size + 1 << 20
    pending = [whole]
  }

  mutating func run() {
    while var region = pending.popLast() {
      steps += region.trim(old, new)
      if region.old.isEmpty || region.new.isEmpty {
        replace(region)
      } else if steps >= budget {
        abandon(region)
      } else {
        resolve(region)
      }
    }
  }

  private mutating func resolve(_ region: Region) {
    var region = region
    if region.size <= region.retrySize, steps < carefulSteps {
      let before = steps
      let limit = min(max(effort.exactLimit(size: region.size), region.allowance), budget - steps)
      let outcome = frontiers.search(region, old, new, limit: limit, rounds: .max, steps: &steps)
      if case .met(let x, let y) = outcome {
        cut(region, x, y, cost: steps - before)
        return
      }
      guard steps < budget else { return abandon(region) }
      switch anchored(region) {
      case .nothingInCommon:
        return replace(region)
      case .chain(let runs):
        return cut(region, at: runs)
      case .nothingRare:
        // What remains after a short search is almost the same region: to look again would be quadratic.
        region.retrySize = region.size / 2
      }
      guard steps < budget else { return abandon(region) }
    }
    let before = steps
    switch frontiers.search(
      region, old, new, limit: budget - steps, rounds: effort.shortRounds, steps: &steps)
    {
    case .met(let x, let y): cut(region, x, y, cost: steps - before)
    case .stopped(let x, let y): cut(region, x, y, cost: 0)
    }
  }

  private mutating func anchored(_ region: Region) -> Anchors.Outcome {
    var found = anchors ?? makeAnchors()
    // Taken out and put back, so that its tables are changed in place and never copied.
    anchors = nil
    defer { anchors = found }
    return found.find(in: region, old, new, steps: &steps)
  }

  /// Tables as large as the tokens ask for, after numbering the tokens anew where they are sparse.
  private mutating func makeAnchors() -> Anchors {
    var limit = 1 + Int(max(old.map(\.rawValue).max() ?? 0, new.map(\.rawValue).max() ?? 0))
    if limit > 4 * (old.count + new.count) {
      var interner = Interner<Token>()
      old = interner.tokens(for: old)
      new = interner.tokens(for: new)
      limit = interner.count
    }
    return Anchors(tokenLimit: limit)
  }
}

// MARK: - Ways out of a region

extension Search {
  /// Goes on with the two parts before and after a point, which is in tokens from the region's beginning.
  private mutating func cut(_ region: Region, _ x: Int, _ y: Int, cost: Int) {
    let (oldCut, newCut) = (region.old.lowerBound + x, region.new.lowerBound + y)
    var (first, second) = (region, region)
    first.old = region.old.lowerBound..<oldCut
    first.new = region.new.lowerBound..<newCut
    second.old = oldCut..<region.old.upperBound
    second.new = newCut..<region.new.upperBound
    // Where a shortest script passes through the point, each part is easier than the whole and may cost as much.
    first.allowance = cost
    second.allowance = cost
    pending.append(second)
    pending.append(first)
  }

  /// Goes on with what lies before, between and after runs of equal tokens.
  private mutating func cut(_ region: Region, at runs: [Anchors.Run]) {
    var (oldEnd, newEnd) = (region.old.upperBound, region.new.upperBound)
    for run in runs.reversed() {
      pending.append(
        Region(old: run.old + run.length..<oldEnd, new: run.new + run.length..<newEnd))
      (oldEnd, newEnd) = (run.old, run.new)
    }
    pending.append(Region(old: region.old.lowerBound..<oldEnd, new: region.new.lowerBound..<newEnd))
  }

  /// Records that nothing in the region is equal; a hunk that ends where it begins takes it up.
  private mutating func replace(_ region: Region) {
    guard !(region.old.isEmpty && region.new.isEmpty) else { return }
    var hunk = Hunk(old: region.old, new: region.new)
    if let last = hunks.last, last.old.upperBound == hunk.old.lowerBound,
      last.new.upperBound == hunk.new.lowerBound
    {
      hunk = Hunk(
        old: last.old.lowerBound..<hunk.old.upperBound, new: last.new.lowerBound..<hunk.new.upperBound)
      hunks.removeLast()
    }
    hunks.append(hunk)
  }

  private mutating func abandon(_ region: Region) {
    isCoarse = true
    replace(region)
  }
}
