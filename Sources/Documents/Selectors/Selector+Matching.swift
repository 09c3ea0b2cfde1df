extension Selector {
  /// The elements of a tree that are meant, ascending; linear in elements times compounds.
  ///
  /// Each element gets a word with a bit for each compound that it matches together with everything before it in its
  /// alternative: what the next compound asks of a parent, an ancestor or a sibling is then one bit of theirs.
  /// - Throws: `ReadingError.limitExceeded` when the time is over.
  func matches(in tree: ElementTree, source: [UInt8], deadline: HTMLDeadline) throws(ReadingError) -> [Int] {
    var found: [Int] = []
    let count = tree.elements.count
    var matched = [UInt64](repeating: 0, count: count)
    // What the element itself or any element around it matches; the same of it and its earlier siblings.
    var around = [UInt64](repeating: 0, count: count)
    var before = [UInt64](repeating: 0, count: count)
    for index in 0..<count {
      if index % 256 == 0 { try deadline.check() }
      let element = tree.elements[index]
      let (parent, previous) = (element.parent, element.previous)
      let tag = element.tag.map { ElementTag(source, $0) }
      var bits: UInt64 = 0
      for (position, compound) in compounds.enumerated() {
        let needed: UInt64
        switch compound.combinator {
        case .first: needed = .max
        case .descendant: needed = parent < 0 ? 0 : around[parent]
        case .child: needed = parent < 0 ? 0 : matched[parent]
        case .next: needed = previous < 0 ? 0 : matched[previous]
        case .later: needed = previous < 0 ? 0 : before[previous]
        }
        guard compound.combinator == .first || needed & 1 << UInt64(position - 1) != 0 else { continue }
        if compound.conditions.allSatisfy({ Self.holds($0, for: element, tag) }) {
          bits |= 1 << UInt64(position)
        }
      }
      matched[index] = bits
      around[index] = bits | (parent < 0 ? 0 : around[parent])
      before[index] = bits | (previous < 0 ? 0 : before[previous])
      if bits & subjects != 0 { found.append(index) }
    }
    return found
  }

  private static func holds(_ condition: Condition, for element: ElementTree.Element, _ tag: ElementTag?)
    -> Bool
  {
    switch condition {
    case .any: true
    case .type(let name): tag?.isNamed(name) ?? (element.impliedName == name)
    case .id(let id): tag?.attribute(Array("id".utf8)) == id
    case .class(let name): hasWord(name, tag?.attribute(Array("class".utf8)))
    case .attribute(let name, let comparison, let value):
      tag?.attribute(name).map { holds(comparison, $0, value) } ?? false
    case .nthChild(let step, let first): isNumber(element.number, step: step, first: first)
    case .lastChild: element.isLast
    case .not(let inner): !holds(inner, for: element, tag)
    }
  }

  private static func isNumber(_ number: Int, step: Int, first: Int) -> Bool {
    let rest = number - first
    return step == 0 ? rest == 0 : rest.isMultiple(of: step) && rest / step >= 0
  }

  /// Selectors Level 4, sections 6.1 and 6.2: an empty word or part matches nothing.
  private static func holds(_ comparison: Comparison, _ found: [UInt8], _ value: [UInt8]) -> Bool {
    switch comparison {
    case .isPresent: true
    case .equals: found == value
    case .hasWord: hasWord(value, found)
    case .begins: !value.isEmpty && found.starts(with: value)
    case .ends: !value.isEmpty && found.suffix(value.count).elementsEqual(value)
    case .contains: contains(found, value)
    case .hasLanguage: found == value || found.starts(with: value + [UInt8(ascii: "-")])
    }
  }

  private static func hasWord(_ word: [UInt8], _ found: [UInt8]?) -> Bool {
    guard let found, !word.isEmpty else { return false }
    return found.split { $0 == 0x20 || (0x09...0x0D).contains($0) && $0 != 0x0B }
      .contains { $0.elementsEqual(word) }
  }

  private static func contains(_ found: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, found.count >= part.count else { return false }
    for start in 0...found.count - part.count where found[start] == first {
      if found[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
