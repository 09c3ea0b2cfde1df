/// The parts of a page that say by element, ARIA role or name what they are.
struct PageParts {
  /// The role of each node by what stands around it and itself.
  private(set) var roles: [Block.Role]
  /// The signs of each node's own class and id, those of inline elements left out.
  private(set) var signs: [ContainerSigns]
  /// What each node stands in, itself included.
  private(set) var around: [Surroundings]

  struct Surroundings: OptionSet {
    let rawValue: UInt8
    static let figure = Surroundings(rawValue: 1)
    static let label = Surroundings(rawValue: 2)
    static let list = Surroundings(rawValue: 4)
    static let table = Surroundings(rawValue: 8)
    static let quotation = Surroundings(rawValue: 16)
  }

  /// Finds the parts; `known` are nodes of which the role is known.
  init(
    _ tree: HTMLTree, _ units: PageUnits, _ lines: HTMLLines, _ names: PageSigns,
    known: [(node: Int, role: Block.Role)]
  ) {
    let count = tree.nodes.count
    roles = [Block.Role](repeating: .content, count: count)
    signs = [ContainerSigns](repeating: [], count: count)
    around = [Surroundings](repeating: [], count: count)
    for (node, role) in known { roles[node] = role }
    func isGrid(_ index: Int) -> Bool { lines.traits[index].contains(.dataTable) }
    let measure = units.prose[units.units.count] > 0 ? units.prose : units.characters
    let all = measure[units.units.count]
    // The end of the last main part seen from each node backwards tells whether one is inside.
    var landmarks: [Int] = []
    var quotations: [Int] = []
    var nextQuotation = 0
    var headline: Int?
    for index in 0..<count {
      let element = tree.nodes[index].element
      if element == .main || element == .article || tree.attribute(.role, of: index) == "main" {
        landmarks.append(index)
      }
      if element == .h1, headline == nil { headline = index }
      if element == .blockquote { quotations.append(index) }
    }
    var next = 0
    var insideUntil = 0
    for index in 0..<count {
      let node = tree.nodes[index]
      while next < landmarks.count, landmarks[next] <= index { next += 1 }
      while nextQuotation < quotations.count, quotations[nextQuotation] <= index { nextQuotation += 1 }
      if let parent = node.parent { around[index] = around[parent] }
      if roles[index] != .content { continue }
      if let parent = node.parent, roles[parent] != .content {
        roles[index] = roles[parent]
        continue
      }
      guard node.element != .text else { continue }
      switch node.element {
      case .article, .main, .blockquote, .section: insideUntil = max(insideUntil, node.end)
      default: break
      }
      if node.element == .unknown { signs[index] = Self.signs(ofCustom: tree, index) }
      signs[index].formUnion(names.ofNames(node))
      if let role = Self.semantic(tree, index, isOwn: index < insideUntil) {
        roles[index] = role
        continue
      }
      switch node.element {
      case .figure, .figcaption, .caption: around[index].formUnion(.figure)
      case .ul, .ol, .dl: around[index].formUnion(.list)
      // What a figure shows may be text: a table, words of another, a program.
      case .table where isGrid(index):
        around[index] = around[index].subtracting([.figure, .label]).union(.table)
      case .pre: around[index].remove(.figure)
      case .blockquote: around[index] = around[index].subtracting(.figure).union(.quotation)
      case .time where around[index].isDisjoint(with: [.list, .table]): around[index].formUnion(.label)
      default: break
      }
      if !signs[index].isDisjoint(with: [.label, .caption]), !around[index].contains(.table) {
        let held = measure[Int(units.before[node.end])] - measure[Int(units.before[index])]
        if held * 5 <= all { around[index].formUnion(signs[index].contains(.caption) ? .figure : .label) }
      }
      guard Self.isContainer(node.element), let role = signs[index].role else { continue }
      // A name is a weak sign: what holds much of the prose, or its main part, is not a side of it.
      let held = measure[Int(units.before[node.end])] - measure[Int(units.before[index])]
      // Below a headline, what follows the text may well be longer.
      let isBelow = (role == .footer || role == .comments) && headline.map { $0 < index } ?? false
      if held * 5 > all * 2, !isBelow { continue }
      if next < landmarks.count, landmarks[next] < node.end { continue }
      // What is embedded from a social network is quoted.
      if role == .aside, nextQuotation < quotations.count, quotations[nextQuotation] < node.end { continue }
      roles[index] = role
    }
  }

  private static func semantic(_ tree: HTMLTree, _ index: Int, isOwn: Bool) -> Block.Role? {
    if tree.nodes[index].attributes != nil, let role = tree.attribute(.role, of: index) {
      switch role {
      case "navigation", "search", "menu", "menubar", "toolbar", "directory", "doc-toc": return .navigation
      case "banner": return .header
      case "contentinfo": return .footer
      case "complementary", "alert", "alertdialog", "dialog": return .aside
      default: break
      }
    }
    switch tree.nodes[index].element {
    case .nav, .search, .menu: return .navigation
    case .header: return isOwn ? nil : .header
    case .footer: return isOwn ? nil : .footer
    case .aside, .dialog: return .aside
    default: return nil
    }
  }

  /// The signs of a custom element's name: "cookie-consent", "site-footer".
  private static func signs(ofCustom tree: HTMLTree, _ index: Int) -> ContainerSigns {
    let range = tree.nodes[index].range
    let name = tree.source.utf8[range.lowerBound..<min(range.upperBound, range.lowerBound + 64)].dropFirst()
      .prefix(while: HTMLElement.isName)
    guard name.contains(UInt8(ascii: "-")) else { return [] }
    return SignReader().signs(tree.source.utf8, name.startIndex..<name.endIndex)
  }

  private static func isContainer(_ element: HTMLElement) -> Bool {
    switch element {
    case .div, .section, .ul, .ol, .table, .form, .dl, .header, .footer, .figure, .p, .td, .fieldset, .center,
      .unknown:
      true
    default: false
    }
  }
}
