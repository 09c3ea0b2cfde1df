/// Which parts of a page are not the document itself: by element, by ARIA role, by the words of a container's class.
struct HTMLRoles {
  /// The role of a node where it differs from what stands around it.
  private var roles: [Int: Block.Role] = [:]

  /// Everything is content.
  static let none = HTMLRoles()

  private init() {}

  /// The roles of a tree's elements.
  init(_ tree: HTMLTree) {
    let textBefore = Self.sums(tree) { tree.nodes[$0].element == .text ? tree.nodes[$0].range.count : 0 }
    // Prose: text in paragraphs of some length, which menus and footers have little of.
    var prose: [Int: Int] = [:]
    for index in tree.nodes.indices where tree.nodes[index].element == .p {
      let length = textBefore[tree.nodes[index].end] - textBefore[index]
      if length > 80 { prose[index] = length }
    }
    let proseBefore = Self.sums(tree) { prose[$0] ?? 0 }
    let measure = proseBefore[tree.nodes.count] > 0 ? proseBefore : textBefore
    let all = measure[tree.nodes.count]
    let landmarks = tree.nodes.indices.filter {
      [.main, .article].contains(tree.nodes[$0].element) || tree.attribute(.role, of: $0) == "main"
    }
    var names = HTMLContainerNames()
    // One past the subtree of the last article, main part or quotation seen, inside of which headers are its own.
    var insideUntil = 0
    for (index, node) in tree.nodes.enumerated() where node.element != .text {
      if [.article, .main, .blockquote, .section].contains(node.element) {
        insideUntil = max(insideUntil, node.end)
      }
      if let role = Self.semantic(tree, index, isOwn: index < insideUntil) {
        roles[index] = role
        continue
      }
      guard Self.isContainer(node.element), node.attributes != nil,
        let role = names.role(tree.attribute(.class, of: index)) ?? names.role(tree.attribute(.id, of: index))
      else { continue }
      // A name is a weak sign: what holds much of the prose, or its main part, is not a side of it.
      if (measure[node.end] - measure[index]) * 5 > all * 2 { continue }
      let low = landmarks.partitionPoint { $0 > index }
      if low < landmarks.count, landmarks[low] < node.end { continue }
      roles[index] = role
    }
  }

  /// The sum of a quantity over the nodes before each node, and at the end over all.
  private static func sums(_ tree: HTMLTree, _ quantity: (Int) -> Int) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    var sum = 0
    for index in tree.nodes.indices {
      sum += quantity(index)
      sums.append(sum)
    }
    return sums
  }

  /// The role that a node begins, or nil.
  subscript(node: Int) -> Block.Role? { roles[node] }

  private static func semantic(_ tree: HTMLTree, _ index: Int, isOwn: Bool) -> Block.Role? {
    switch tree.attribute(.role, of: index) {
    case "navigation", "search", "menu", "menubar", "toolbar", "directory", "doc-toc": return .navigation
    case "banner": return .header
    case "contentinfo": return .footer
    case "complementary", "alert", "alertdialog", "dialog": return .aside
    default: break
    }
    switch tree.nodes[index].element {
    case .nav, .search, .menu: return .navigation
    case .header: return isOwn ? nil : .header
    case .footer: return isOwn ? nil : .footer
    case .aside: return .aside
    case .dialog: return .aside
    default: return nil
    }
  }

  private static func isContainer(_ element: HTMLElement) -> Bool {
    switch element {
    case .div, .section, .ul, .ol, .table, .form, .dl, .header, .footer, .figure, .p, .td, .fieldset, .center:
      true
    default: false
    }
  }
}

extension [Int] {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  fileprivate func partitionPoint(_ isBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
