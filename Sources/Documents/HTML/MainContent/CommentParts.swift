/// What readers wrote below a document, found by the line that counts or heads it.
enum CommentParts {
  /// Less prose before is no document that could be commented on.
  private static let leastProse = 140

  /// The nodes that hold comments, however long these are.
  static func find(_ tree: HTMLTree, _ units: PageUnits) -> [Int] {
    var found: [Int] = []
    var replies: [Int]?
    for (index, unit) in units.units.enumerated() {
      guard unit.characters <= 40, !unit.isProse, unit.block >= 0, units.prose[index] >= leastProse else {
        continue
      }
      if let last = found.last, tree.nodes[last].end > unit.block { continue }
      let front = units.front(unit, tree)
      guard StockPhrases.meanings(front).contains(.comments) else { continue }
      let counted = front.contains { (0x30...0x39).contains($0) }
      for node in headed(tree, units, index) {
        let held = units.inside(tree, node)
        if !counted {
          let sums = replies ?? Self.replies(tree, units)
          replies = sums
          if sums[held.upperBound] - sums[held.lowerBound] < 2 { continue }
        }
        found.append(node)
      }
    }
    return found
  }

  /// The part that begins with a line, or the siblings behind the line up to another heading of its level.
  private static func headed(_ tree: HTMLTree, _ units: PageUnits, _ index: Int) -> [Int] {
    var node = units.units[index].block
    while let parent = tree.nodes[node].parent, Int(units.before[parent]) == index,
      ![.body, .main, .article].contains(tree.nodes[parent].element)
    {
      node = parent
    }
    if units.inside(tree, node).count > 1 { return [node] }
    let element = tree.nodes[node].element
    guard let parent = tree.nodes[node].parent, let level = element.headingLevel else { return [] }
    var found = [node]
    var next = tree.nodes[node].end
    while next < tree.nodes[parent].end {
      if let other = tree.nodes[next].element.headingLevel, other <= level { break }
      if tree.nodes[next].element != .text { found.append(next) }
      next = tree.nodes[next].end
    }
    return found
  }

  /// Sums over the units before each and over all: lines that offer to answer.
  private static func replies(_ tree: HTMLTree, _ units: PageUnits) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(units.units.count + 1)
    for unit in units.units {
      let isReply =
        unit.characters <= 40 && StockPhrases.meanings(units.front(unit, tree)).contains(.reply)
      sums.append(sums[sums.count - 1] + (isReply ? 1 : 0))
    }
    return sums
  }
}
