/// Lists of other pages, each with its linked headline and a sentence or two: found by what repeats among siblings.
enum TeaserLists {
  /// The nodes that are teasers, each the child of an element that holds three of them or more.
  static func find(_ tree: HTMLTree, _ units: PageUnits) -> [Int] {
    let count = tree.nodes.count
    // Of each node: units that are linked headlines, units of prose inside.
    var headlines = [0]
    var pieces = [0]
    headlines.reserveCapacity(units.units.count + 1)
    pieces.reserveCapacity(units.units.count + 1)
    for unit in units.units {
      let element = unit.block < 0 ? HTMLElement.body : tree.nodes[unit.block].element
      let isLinked = unit.linked * 10 >= unit.characters * 8
      let isHeadline =
        isLinked
        ? (element.headingLevel != nil || unit.characters >= 15) && !leadsHere(tree, unit)
        : unit.isProse && unit.leadingLink >= 25
      headlines.append(headlines[headlines.count - 1] + (isHeadline ? 1 : 0))
      pieces.append(pieces[pieces.count - 1] + (unit.isProse ? 1 : 0))
    }
    var siblings = [Int32](repeating: 0, count: count)
    var outer: Int32 = 0
    var isTeaser = [Bool](repeating: false, count: count)
    for index in 0..<count {
      let node = tree.nodes[index]
      guard node.element.isBlock, node.end > index + 1, node.element != .p else { continue }
      let (low, high) = (Int(units.before[index]), Int(units.before[node.end]))
      guard high > low, high - low <= 8 else { continue }
      guard headlines[high] - headlines[low] >= 1, pieces[high] - pieces[low] <= 2 else { continue }
      let prose = units.prose[high] - units.prose[low]
      let linked = units.linked[high] - units.linked[low]
      guard prose <= 600, linked >= 12, prose < 8 * linked else { continue }
      isTeaser[index] = true
      if let parent = node.parent { siblings[parent] += 1 } else { outer += 1 }
    }
    var found: [Int] = []
    for index in 0..<count where isTeaser[index] {
      if (tree.nodes[index].parent.map { siblings[$0] } ?? outer) >= 3 { found.append(index) }
    }
    return found
  }

  /// Whether a unit's link leads to a place inside a page, as those do that name a forum's posts.
  private static func leadsHere(_ tree: HTMLTree, _ unit: PageUnits.Unit) -> Bool {
    var node = tree.nodes[unit.first].parent
    while let index = node, index > unit.block {
      if tree.nodes[index].element == .a { return tree.hasNumberSign(index) }
      node = tree.nodes[index].parent
    }
    return false
  }
}
