/// What of the main container's text is the document itself, and what is said of it or stands in between.
struct MainText {
  /// The role of each unit.
  private(set) var roles: [Block.Role]
  /// The units around the headline that are neither it nor prose.
  private(set) var front: [Int] = []
  private let tree: HTMLTree
  private let units: PageUnits
  private let parts: PageParts

  init(_ tree: HTMLTree, _ units: PageUnits, _ parts: PageParts, main: MainContainer) {
    self.tree = tree
    self.units = units
    self.parts = parts
    let node = main.node
    roles = units.units.map { parts.roles[$0.first] }
    let parts = Self.siblings(tree, units, parts, main: node)
    var inside = 0..<units.units.count
    if let first = parts.first, let last = parts.last {
      inside = first.lowerBound..<last.upperBound
      var next = parts[...]
      for index in roles.indices {
        while let part = next.first, part.upperBound <= index { next.removeFirst() }
        if !(next.first?.contains(index) ?? false), roles[index] == .content { roles[index] = .aside }
      }
    }
    headline(inside)
    for index in inside where roles[index] == .content {
      roles[index] = label(units.units[index]) ?? .content
    }
    otherMatter(inside, main: node)
    pictureLines(inside)
    edges(inside)
    front = frontLines(inside)
  }

  /// The units of the main container, and of those beside it that hold much prose and few links: a text may be laid
  /// out in more than one. Ranges ascend; none where the whole page is the container.
  private static func siblings(_ tree: HTMLTree, _ units: PageUnits, _ parts: PageParts, main: Int) -> [Range<
    Int
  >] {
    guard main >= 0 else { return [] }
    var found: [Range<Int>] = []
    let all = units.inside(tree, main)
    let least = max(300, (units.prose[all.upperBound] - units.prose[all.lowerBound]) / 5)
    // What wraps the container and nothing else stands for it among its siblings.
    var main = main
    while let parent = tree.nodes[main].parent, units.inside(tree, parent) == all { main = parent }
    let name = tree.attribute(.class, of: main)
    var index = tree.nodes[main].parent.map { $0 + 1 } ?? 0
    let end = tree.nodes[main].parent.map { tree.nodes[$0].end } ?? tree.nodes.count
    while index < end {
      let node = tree.nodes[index]
      if index == main {
        found.append(all)
      } else if node.element == tree.nodes[main].element, parts.roles[index] == .content {
        let range = units.inside(tree, index)
        let prose = units.prose[range.upperBound] - units.prose[range.lowerBound]
        let characters = units.characters[range.upperBound] - units.characters[range.lowerBound]
        let linked = units.linked[range.upperBound] - units.linked[range.lowerBound]
        let isAlike = name != nil && name == tree.attribute(.class, of: index) && linked == 0
        if prose >= (isAlike ? 80 : least), prose * 4 >= characters * 3, linked * 5 <= characters {
          found.append(range)
        }
      }
      index = node.end
    }
    return found
  }

  /// Short units from a little before the headline, or the front of the main part, to its second prose.
  private func frontLines(_ inside: Range<Int>) -> [Int] {
    let prose = inside.lazy.filter { roles[$0] == .content && units.units[$0].isProse }.prefix(2)
    guard let first = prose.first, let last = prose.last else { return [] }
    let headline = roles[..<last].lastIndex(of: .headline) ?? inside.lowerBound
    let range = max(0, min(headline, first) - 6)..<last
    return range.suffix(60).filter { index in
      let unit = units.units[index]
      return unit.characters < 200 && !unit.isProse && roles[index] != .headline
        && roles[index] != .navigation
    }
  }

  private func element(_ unit: PageUnits.Unit) -> HTMLElement {
    unit.block < 0 ? .body : tree.nodes[unit.block].element
  }

  /// The headings of the first level before the text; where there is none, the first of the page.
  private mutating func headline(_ inside: Range<Int>) {
    let first = inside.first { roles[$0] == .content && units.units[$0].isProse } ?? inside.upperBound
    let headings = units.units.indices.filter {
      element(units.units[$0]) == .h1 && roles[$0] != .navigation && roles[$0] != .footer
    }
    let before = Array(headings.prefix { $0 < first })
    // The site's name may be such a heading too, at the head of the page.
    let own = before.filter { roles[$0] == .content || inside.contains($0) }
    let found = own.isEmpty ? before.isEmpty ? Array(headings.prefix(1)) : before : own
    for index in found { roles[index] = .headline }
  }

  private func parent(_ unit: PageUnits.Unit) -> Int? { unit.block < 0 ? nil : tree.nodes[unit.block].parent }

  /// Whether a line holds a year of our time and another number, as dates do.
  private static func namesDay(_ line: [UInt8]) -> Bool {
    // Arabic digits are two bytes each (U+0660 to U+0669).
    var front: [UInt8] = []
    for byte in line {
      if front.last == 0xD9, (0xA0...0xA9).contains(byte) {
        front[front.count - 1] = byte - 0xA0 + 0x30
      } else {
        front.append(byte)
      }
    }
    var years = 0
    var others = 0
    var index = 0
    while index < front.count {
      let start = index
      while index < front.count, (0x30...0x39).contains(front[index]) { index += 1 }
      switch index - start {
      case 4 where front[start...].starts(with: "19".utf8) || front[start...].starts(with: "20".utf8):
        years += 1
      case 1, 2: others += 1
      default: break
      }
      index = max(index, start + 1)
    }
    return (1...2).contains(years) && others > 0
  }

  /// Whether a line ends as times and days do that end in a full stop: "4:15 p.m.", "2022 г.".
  private static func endsInShortForm(_ front: [UInt8]) -> Bool {
    [".m.", "г.", "uhr."].contains { front.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A unit's role by itself.
  private func label(_ unit: PageUnits.Unit) -> Block.Role? {
    let around = parts.around[unit.first]
    if around.contains(.figure) { return .label }
    if around.contains(.label), !unit.isProse { return .label }
    let isHeading = element(unit).headingLevel != nil
    if isHeading || around.contains(.table) { return nil }
    if let role = Self.stockRole(unit, tree, units, parts) { return role }
    if unit.characters < 160 {
      let front = units.front(unit, tree)
      if unit.characters <= 3, front.allSatisfy({ (0x30...0x39).contains($0) }), !around.contains(.list) {
        return .label
      }
    }
    // Mostly link and no sentence: the way to another page. An address written out is text.
    if unit.characters < 400, !around.contains(.list), unit.linked * 2 > unit.characters, !unit.endsInStop,
      !units.front(unit, tree).starts(with: "http".utf8)
    {
      return .aside
    }
    return nil
  }

  /// The role of a line that pages put around any document, or nil.
  static func stockRole(_ unit: PageUnits.Unit, _ tree: HTMLTree, _ units: PageUnits, _ parts: PageParts)
    -> Block
    .Role?
  {
    let element = unit.block < 0 ? HTMLElement.body : tree.nodes[unit.block].element
    guard unit.characters < 160, element.headingLevel == nil, !parts.around[unit.first].contains(.table)
    else {
      return nil
    }
    let front = units.front(unit, tree)
    let meanings = StockPhrases.meanings(front)
    if meanings.contains(.line) { return .aside }
    let isLine = !unit.endsInStop || unit.characters < 60 && !isOfTime(front)
    return meanings.contains(.label) && !unit.endsOpen && isLine ? .label : nil
  }

  /// Whether a sentence may well begin so: "By Monday the river had risen."
  private static func isOfTime(_ front: [UInt8]) -> Bool {
    ["by ", "par ", "por ", "von "].contains { front.starts(with: $0.utf8) }
  }

  /// Other matter under a heading that says so, up to the next heading as high or the end of their part.
  private mutating func otherMatter(_ inside: Range<Int>, main: Int) {
    let all = units.prose[inside.upperBound] - units.prose[inside.lowerBound]
    for index in inside where roles[index] == .content {
      let unit = units.units[index]
      guard let level = element(unit).headingLevel, unit.characters < 80,
        !StockPhrases.meanings(units.front(unit, tree)).isDisjoint(with: [.heading, .comments])
      else { continue }
      // The part that it heads: the innermost element that holds more than the heading.
      var part = tree.nodes[unit.block].parent
      while let node = part, node != main, Int(units.before[tree.nodes[node].end]) <= index + 1 {
        part = tree.nodes[node].parent
      }
      let partEnd = part.map { Int(units.before[tree.nodes[$0].end]) } ?? inside.upperBound
      var end = index + 1
      while end < min(partEnd, inside.upperBound) {
        if let other = element(units.units[end]).headingLevel, other <= level { break }
        end += 1
      }
      guard (units.prose[end] - units.prose[index]) * 4 <= all else { continue }
      for other in index..<end where roles[other] == .content { roles[other] = .aside }
    }
  }

  /// Lines under pictures, unless they are the text itself.
  private mutating func pictureLines(_ inside: Range<Int>) {
    let lines = inside.filter { index in
      let unit = units.units[index]
      let around = parts.around[unit.first]
      return roles[index] == .content && unit.followsPicture && !unit.endsInStop && unit.characters < 100
        && around.isDisjoint(with: [.list, .table]) && element(unit).headingLevel == nil
    }
    let prose = inside.count { roles[$0] == .content && units.units[$0].isProse }
    guard lines.count * 3 <= prose else { return }
    for index in lines { roles[index] = .label }
  }

  /// What stands before the first and behind the last prose.
  private mutating func edges(_ inside: Range<Int>) {
    let kept = inside.filter { roles[$0] == .content }
    guard let first = kept.first(where: { units.units[$0].isProse }),
      let last = kept.last(where: {
        units.units[$0].isProse
          && !(parts.around[units.units[$0].first].contains(.list)
            && units.units[$0].linked * 2 > units.units[$0].characters)
      })
    else { return }
    for index in kept where index < first {
      let unit = units.units[index]
      let front = units.front(unit, tree)
      let isOpen = !unit.endsInStop || Self.endsInShortForm(front)
      guard element(unit).headingLevel == nil, isOpen, !unit.endsOpen, unit.characters < 100,
        !parts.around[unit.first].contains(.list)
      else { continue }
      let isApart = parent(unit) != parent(units.units[first])
      if unit.linked > 0 || isApart || Self.namesDay(front) { roles[index] = .label }
    }
    if let second = kept.first(where: { $0 > first && units.units[$0].isProse }) {
      for index in kept where index > first && index < second {
        let unit = units.units[index]
        let front = units.front(unit, tree)
        let isOpen = !unit.endsInStop || Self.endsInShortForm(front)
        // "freeze the rents for the year 2024/25;" in a list is one of its items.
        if element(unit).headingLevel == nil, isOpen, unit.characters < 120, Self.namesDay(front),
          !parts.around[unit.first].contains(.list)
        {
          roles[index] = .label
        }
      }
    }
    // A heading behind the last prose heads sentences too short for prose, or nothing of the text.
    var headsSentence = false
    for index in kept.reversed() where index > last {
      let unit = units.units[index]
      if unit.linked * 2 > unit.characters || element(unit).headingLevel != nil && !headsSentence {
        roles[index] = .aside
      }
      headsSentence =
        element(unit).headingLevel == nil && unit.endsInStop && unit.linked * 2 <= unit.characters
    }
    // A heading heads what follows it.
    var follows = false
    for index in inside.reversed() {
      if element(units.units[index]).headingLevel != nil {
        if roles[index] == .content, !follows { roles[index] = .aside }
      } else {
        follows = roles[index] == .content
      }
    }
  }
}
