/// Which parts of a page are not the document itself.
///
/// Elements, ARIA roles and the words of classes say it of parts that carry such a sign; of the others it is found by
/// where the page's prose stands (`MainContainer`).
struct HTMLRoles {
  /// The role of each node; that of a text node is the role of its block.
  private var roles: [Block.Role]

  /// Everything is content.
  static let none = HTMLRoles()

  /// The nodes of the lines around the headline, half-open, in order: where author and date stand.
  private(set) var front: [Range<Int>] = []

  /// The nodes of the document's first prose, half-open, or nil.
  private(set) var opening: Range<Int>?

  /// What the names of the page's elements say; nil where everything is content.
  private(set) var signs: PageSigns?

  private init() { roles = [] }

  /// The role of a text node.
  subscript(node: Int) -> Block.Role { roles.isEmpty ? .content : roles[node] }

  /// The roles of a tree's text.
  init(_ tree: HTMLTree, notes: HTMLNotes, lines: HTMLLines) {
    let units = PageUnits(tree, lines)
    let signs = PageSigns(tree)
    self.signs = signs
    let others =
      ConsentNotices.find(tree, units).map { ($0, Block.Role.aside) }
      + CommentParts.find(tree, units).map { ($0, .comments) }
      + LaterArticles.find(tree, units).map { ($0, .aside) }
    let teasers = TeaserLists.find(tree, units).map { ($0, Block.Role.aside) }
    let parts = PageParts(tree, units, lines, signs, known: others + teasers)
    guard let main = MainContainer(tree, units, parts) else {
      // No prose stands out: a list, a table, a few words. What says to be something else is left out, and what
      // stands elsewhere than the headline.
      let parts = PageParts(tree, units, lines, signs, known: others)
      roles = parts.roles
      if let part = BarePart.find(tree, units, parts) {
        for index in roles.indices where roles[index] == .content {
          if index < part || index >= tree.nodes[part].end { roles[index] = .aside }
        }
      }
      let headline =
        roles.allSatisfy({ $0 == .content })
        ? nil
        : units.units.first { unit in
          unit.block >= 0 && tree.nodes[unit.block].element == .h1 && roles[unit.first] == .content
        }
      if let headline {
        for index in headline.first..<headline.end { roles[index] = .headline }
      }
      for unit in units.units where roles[unit.first] == .content {
        guard let role = MainText.stockRole(unit, tree, units, parts) else { continue }
        for index in unit.first..<unit.end { roles[index] = role }
      }
      let kept = roles
      front = units.units.lazy.filter { kept[$0.first] == .content }.prefix(12).map {
        $0.first..<$0.end
      }
      return
    }
    let text = MainText(tree, units, parts, main: main)
    opening = zip(units.units, text.roles).first { $0.isProse && $1 == .content }.map {
      $0.0.first..<$0.0.end
    }
    front = text.front.map { units.units[$0].first..<units.units[$0].end }
    roles = parts.roles.map { $0 == .content ? .aside : $0 }
    for (unit, role) in zip(units.units, text.roles) {
      for index in unit.first..<unit.end { roles[index] = role }
    }
    // A note that the text refers to belongs to it, wherever it stands.
    for node in notes.notes.keys {
      for index in tree.inside(node) { roles[index] = .content }
    }
  }

  /// Whether a node's first text is said of the document.
  func isLabel(_ tree: HTMLTree, _ node: Int) -> Bool {
    tree.inside(node).first { tree.nodes[$0].element == .text }.map { self[$0] == .label } ?? false
  }

  /// Whether a node's first text belongs to the document or says something of it.
  func isDocument(_ tree: HTMLTree, _ node: Int) -> Bool {
    guard let text = tree.inside(node).first(where: { tree.nodes[$0].element == .text }) else { return false }
    return [.content, .headline, .label, .header].contains(self[text])
  }
}
