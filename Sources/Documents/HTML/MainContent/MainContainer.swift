/// The element that holds the document itself: the subtree with the most prose beyond what else it holds.
struct MainContainer {
  /// Index of its node; -1 for the whole page.
  let node: Int
  /// Characters of prose inside it, links left out.
  let prose: Int

  /// Less is no text that could stand out: a sentence or two.
  private static let leastProse = 140

  /// The best container of a page, or nil where no part stands out: too little prose for one.
  init?(_ tree: HTMLTree, _ units: PageUnits, _ parts: PageParts) {
    // Each unit weighs for or against the parts that hold it.
    var sums = [0]
    var prose = [0]
    sums.reserveCapacity(units.units.count + 1)
    prose.reserveCapacity(units.units.count + 1)
    var sum = 0
    var mass = 0
    for unit in units.units {
      let value = Self.value(unit, tree, parts)
      sum += value
      sums.append(sum)
      if unit.isProse, parts.roles[unit.first] == .content { mass += unit.characters - unit.linked }
      prose.append(mass)
    }
    var best = (node: -1, value: sum)
    for (index, node) in tree.nodes.enumerated() where Self.holds(node.element) && node.end > index + 1 {
      let (low, high) = (Int(units.before[index]), Int(units.before[node.end]))
      guard low < high, parts.roles[index] == .content else { continue }
      let value = sums[high] - sums[low]
      if value >= best.value { best = (index, value) }
    }
    node = best.node
    let low = best.node < 0 ? 0 : Int(units.before[best.node])
    let high = best.node < 0 ? units.units.count : Int(units.before[tree.nodes[best.node].end])
    self.prose = prose[high] - prose[low]
    if best.value <= 0 || self.prose < Self.leastProse { return nil }
  }

  /// Whether an element may hold a document rather than a part of its text.
  private static func holds(_ element: HTMLElement) -> Bool {
    switch element {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .dt, .dd, .figcaption, .caption, .tr, .pre: false
    default: element.isBlock
    }
  }

  /// What a unit says for a part that holds it (its characters of prose) or against it: what is linked, and a bit for
  /// each line that is no sentence. The weights were set by hand on the 181 pages of scrapinghub's article extraction
  /// benchmark, of which each half served to check what the other had suggested; twice or half of them changes F1
  /// there by less than .001.
  private static func value(_ unit: PageUnits.Unit, _ tree: HTMLTree, _ parts: PageParts) -> Int {
    if parts.roles[unit.first] != .content { return -5 }
    let free = unit.characters - unit.linked
    if unit.isProse { return free - unit.linked }
    let element = unit.block < 0 ? HTMLElement.body : tree.nodes[unit.block].element
    if element.headingLevel != nil { return unit.linked > 0 ? -20 : 0 }
    if unit.linked * 2 > unit.characters { return -unit.linked - 20 }
    // Items and cells belong to what is around them, for or against.
    return parts.around[unit.first].isDisjoint(with: [.list, .table]) ? -10 : 0
  }
}
