/// A page's runs of text between the edges of blocks, each measured once, in document order.
struct PageUnits {
  /// Text that no edge of a block parts.
  struct Unit {
    /// Index of its first text node.
    let first: Int
    /// Index of the block element around it, or -1.
    let block: Int
    /// Characters but white space; one of an ideographic or syllabic script counts as three.
    var characters = 0
    /// Those of them inside links.
    var linked = 0
    /// Signs that end a sentence: `.!?` before white space, a quotation mark or the end, and their like elsewhere.
    var stops = 0
    /// Whether its last character ends a sentence.
    var endsInStop = false
    /// Whether its last character is a comma or colon, which what follows goes on from.
    var endsOpen = false
    /// One past its last text node.
    var end = 0
    /// Characters of the link that it begins with.
    var leadingLink = 0
    /// Whether a picture stands between it and the unit before.
    var followsPicture = false
    /// Whether it reads as prose rather than as a label.
    var isProse = false
  }

  private(set) var units: [Unit] = []
  /// How many units begin before a node, for each node and at the end for all.
  private(set) var before: [Int32] = []
  /// Sums over the units before each and, at the end, over all: characters, those in links, those of prose.
  private(set) var characters: [Int] = [0]
  private(set) var linked: [Int] = [0]
  private(set) var prose: [Int] = [0]
  /// The innermost block element around each node, itself included, or -1.
  private(set) var block: [Int32] = []

  /// Measures a tree's text; what the page hides is left out.
  init(_ tree: HTMLTree, _ lines: HTMLLines) {
    let nodes = tree.nodes
    let count = nodes.count
    let bytes = tree.source.utf8
    let kinds = Unit.kinds
    before.reserveCapacity(count + 1)
    block.reserveCapacity(count)
    var open = false
    var linkEnd = 0
    var hiddenEnd = 0
    var breaks = 0
    var picture = false
    for index in 0..<count {
      before.append(Int32(units.count))
      let node = nodes[index]
      let around = node.parent.map { block[$0] } ?? -1
      guard node.element == .text else {
        let isBlock = node.element.isBlock
        block.append(isBlock ? Int32(index) : around)
        if isBlock { open = false }
        if node.element == .br {
          breaks += 1
          if breaks > 1 { open = false }
        }
        if node.element == .img { picture = true }
        if node.element == .a { linkEnd = max(linkEnd, node.end) }
        if index >= hiddenEnd, !lines.traits[index].isDisjoint(with: [.leftOut, .struckOut]) {
          hiddenEnd = node.end
        }
        continue
      }
      block.append(around)
      if index < hiddenEnd { continue }
      if !open || units[units.count - 1].block != Int(around) {
        var unit = Unit(first: index, block: Int(around))
        unit.add(bytes, node.range, isLink: index < linkEnd, kinds)
        if unit.characters == 0 { continue }
        unit.end = index + 1
        if index < linkEnd { unit.leadingLink = unit.characters }
        unit.followsPicture = picture
        picture = false
        units.append(unit)
        open = true
      } else {
        let last = units.count - 1
        let held = units[last].characters
        units[last].add(bytes, node.range, isLink: index < linkEnd, kinds)
        if units[last].characters == held { continue }
        units[last].end = index + 1
      }
      breaks = 0
    }
    before.append(Int32(units.count))
    sum(tree)
  }

  private mutating func sum(_ tree: HTMLTree) {
    for index in units.indices {
      let unit = units[index]
      let element = unit.block < 0 ? HTMLElement.body : tree.nodes[unit.block].element
      units[index].isProse = Self.isProse(unit, element)
      characters.append(characters[index] + unit.characters)
      linked.append(linked[index] + unit.linked)
      prose.append(prose[index] + (units[index].isProse ? unit.characters : 0))
    }
  }

  /// Prose: no heading, of some length, mostly outside of links, with the signs of sentences.
  private static func isProse(_ unit: Unit, _ element: HTMLElement) -> Bool {
    guard element.headingLevel == nil, unit.linked * 2 < unit.characters else { return false }
    return unit.characters >= 40 && unit.stops > 0 || unit.characters >= 120
  }

  /// The front of a unit's text as bytes: ASCII in lower case, white space folded, 64 bytes or little more.
  func front(_ unit: Unit, _ tree: HTMLTree) -> [UInt8] {
    var front: [UInt8] = []
    front.reserveCapacity(72)
    let bytes = tree.source.utf8
    var index = unit.first
    while index < unit.end, front.count < 64 {
      let node = tree.nodes[index]
      index += 1
      guard node.element == .text else {
        if front.last != 0x20, node.element == .br { front.append(0x20) }
        continue
      }
      for place in node.range {
        let byte = bytes[place]
        if byte <= 0x20 {
          if front.last != 0x20, !front.isEmpty { front.append(0x20) }
        } else {
          front.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        if front.count >= 64 { break }
      }
    }
    while front.last == 0x20 { front.removeLast() }
    return front
  }

  /// The units inside a node that is a block.
  func inside(_ tree: HTMLTree, _ node: Int) -> Range<Int> {
    Int(before[node])..<Int(before[tree.nodes[node].end])
  }
}
