/// Further documents that a page shows below the first one, as those do that have no end.
enum LaterArticles {
  /// Less prose is no document.
  private static let leastProse = 140

  /// All `<article>`s but the first of those that hold prose and a headline of their own which leads nowhere.
  static func find(_ tree: HTMLTree, _ units: PageUnits) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      guard tree.nodes[index].element == .article else {
        index += 1
        continue
      }
      let held = units.inside(tree, index)
      let prose = units.prose[held.upperBound] - units.prose[held.lowerBound]
      let hasHeadline = held.contains { unit in
        let unit = units.units[unit]
        return unit.block >= 0 && tree.nodes[unit.block].element == .h1 && unit.linked == 0
      }
      if prose >= leastProse, hasHeadline {
        found.append(index)
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    return Array(found.dropFirst())
  }
}
