/// The document of a page without much prose: a list, a table, two sentences.
enum BarePart {
  /// The smallest element that holds the page's main landmark or first headline and at least half of what is no link;
  /// nil where that is the whole page.
  static func find(_ tree: HTMLTree, _ units: PageUnits, _ parts: PageParts) -> Int? {
    var free = [0]
    free.reserveCapacity(units.units.count + 1)
    for unit in units.units {
      let counts = parts.roles[unit.first] == .content
      free.append(free[free.count - 1] + (counts ? unit.characters - unit.linked : 0))
    }
    var next = start(tree, units, parts)
    while let node = next {
      let held = units.inside(tree, node)
      let isEnough = held.count > 1 && held.count < units.units.count && !tree.nodes[node].element.isHeading
      if isEnough, (free[held.upperBound] - free[held.lowerBound]) * 2 > free[free.count - 1] { return node }
      next = tree.nodes[node].parent
    }
    return nil
  }

  /// The only main landmark, or the block of the first headline, or of the first heading where there is none.
  private static func start(_ tree: HTMLTree, _ units: PageUnits, _ parts: PageParts) -> Int? {
    let landmarks = tree.nodes.indices.filter { tree.nodes[$0].element == .main }
    if landmarks.count == 1, parts.roles[landmarks[0]] == .content { return landmarks[0] }
    let headings = units.units.lazy.filter { unit in
      unit.block >= 0 && tree.nodes[unit.block].element.isHeading && unit.linked == 0
        && parts.roles[unit.first] == .content
    }
    return (headings.first { tree.nodes[$0.block].element == .h1 } ?? headings.first)?.block
  }
}

extension HTMLElement {
  fileprivate var isHeading: Bool { headingLevel != nil }
}
