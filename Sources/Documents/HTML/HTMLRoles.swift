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

  private init() { roles = [] }

  /// The role of a text node.
  subscript(node: Int) -> Block.Role { roles.isEmpty ? .content : roles[node] }

  /// The roles of a tree's text.
  init(_ tree: HTMLTree, notes: HTMLNotes) {
    let units = PageUnits(tree)
    let parts = PageParts(tree, units, teasers: TeaserLists.find(tree, units))
    guard let main = MainContainer(tree, units, parts) else {
      // No prose stands out: a list, a table, a few words. Only what says to be something else is left out.
      let parts = PageParts(tree, units)
      roles = parts.roles
      front = units.units.lazy.filter { parts.roles[$0.first] == .content }.prefix(12).map {
        $0.first..<$0.end
      }
      return
    }
    let text = MainText(tree, units, parts, main: main)
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

  /// Whether a node's first text belongs to the document or says something of it.
  func isDocument(_ tree: HTMLTree, _ node: Int) -> Bool {
    guard let text = tree.inside(node).first(where: { tree.nodes[$0].element == .text }) else { return false }
    return [.content, .headline, .label, .header].contains(self[text])
  }
}
