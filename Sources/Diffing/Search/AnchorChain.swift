/// Chooses, among runs that contradict one another, those that keep the most tokens.
enum AnchorChain {
  /// The chain with the most tokens whose runs ascend and do not overlap, on either side.
  ///
  /// The new side is swept from its beginning: a run's best predecessor is looked up where the run begins,
  /// and the run itself becomes a predecessor where it ends. Complexity: k log k for k runs.
  static func heaviest(_ runs: [Anchors.Run], in region: Region) -> [Anchors.Run] {
    guard runs.count > 1 else { return runs }
    let begins = runs.indices.sorted { (runs[$0].new, $0) < (runs[$1].new, $1) }
    let ends = runs.indices.sorted {
      (runs[$0].new + runs[$0].length, $0) < (runs[$1].new + runs[$1].length, $1)
    }
    var weights = Array(repeating: 0, count: runs.count)
    var predecessors = Array(repeating: -1, count: runs.count)
    var prefixes = PrefixMaxima(count: region.old.count + 1)
    var nextEnd = 0
    for index in begins {
      while nextEnd < ends.count {
        let run = runs[ends[nextEnd]]
        guard run.new + run.length <= runs[index].new else { break }
        prefixes.insert(
          ends[nextEnd], weights, at: run.old + run.length - region.old.lowerBound)
        nextEnd += 1
      }
      let best = prefixes.best(weights, through: runs[index].old - region.old.lowerBound)
      predecessors[index] = best
      weights[index] = runs[index].length + (best < 0 ? 0 : weights[best])
    }
    var chain: [Anchors.Run] = []
    var index = begins.reduce(begins[0]) { weights[$1] > weights[$0] ? $1 : $0 }
    while index >= 0 {
      chain.append(runs[index])
      index = predecessors[index]
    }
    return chain.reversed()
  }
}

/// The heaviest run that ends at or before a place: a binary indexed tree of maxima.
///
/// Peter M. Fenwick, "A new data structure for cumulative frequency tables", Software: Practice and
/// Experience 24 (1994).
private struct PrefixMaxima {
  private var runs: [Int]

  init(count: Int) {
    runs = Array(repeating: -1, count: count + 1)
  }

  mutating func insert(_ run: Int, _ weights: [Int], at place: Int) {
    var node = place + 1
    while node < runs.count {
      if runs[node] < 0 || weights[runs[node]] < weights[run] { runs[node] = run }
      node += node & -node
    }
  }

  /// The heaviest run at `place` or before it, or -1.
  func best(_ weights: [Int], through place: Int) -> Int {
    var (node, best) = (place + 1, -1)
    while node > 0 {
      let run = runs[node]
      if run >= 0, best < 0 || weights[run] > weights[best] { best = run }
      node -= node & -node
    }
    return best
  }
}
