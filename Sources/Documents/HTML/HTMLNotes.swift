/// A page's footnotes: the marks in running text, the notes that they lead to, and the links back.
struct HTMLNotes {
  /// Labels of the marks by node; the node's own text is no text of the document.
  private(set) var references: [Int: String] = [:]
  /// Labels of the notes by the element that holds them.
  private(set) var notes: [Int: String] = [:]
  /// Links from a note to its mark, whose text is no text either.
  private(set) var backlinks: Set<Int> = []

  /// The footnotes of a tree.
  init(_ tree: HTMLTree) {
    var anchors: [String: Int] = [:]
    for index in tree.nodes.indices where tree.nodes[index].attributes != nil {
      if let id = tree.attribute(.id, of: index), anchors[id] == nil { anchors[id] = index }
      if tree.nodes[index].element == .a, let name = tree.attribute(.name, of: index), anchors[name] == nil {
        anchors[name] = index
      }
    }
    var noteUntil = 0
    for (index, node) in tree.nodes.enumerated() {
      if notes[index] != nil { noteUntil = max(noteUntil, node.end) }
      // A mark is small; only what is small is looked at closely.
      guard node.element == .a, node.end - index < 12, let target = Self.fragment(tree, index) else {
        continue
      }
      let place = anchors[target]
      if index < noteUntil {
        let leadsBack = place.map { $0 < index } ?? ["↩", "↑", "^", "↩︎"].contains(tree.text(of: index))
        if leadsBack, Self.isShort(tree, index) { backlinks.insert(Self.mark(tree, index)) }
        continue
      }
      guard let label = Self.label(tree.text(of: index)), Self.looksLikeMark(tree, index) else { continue }
      guard let place else {
        if Self.isRaised(tree, index) { references[Self.mark(tree, index)] = label }
        continue
      }
      guard place > index, let holder = Self.holder(tree, place), holder > index else { continue }
      references[Self.mark(tree, index)] = label
      if notes[holder] == nil { notes[holder] = label }
    }
  }

  private static func fragment(_ tree: HTMLTree, _ node: Int) -> String? {
    guard let href = tree.attribute(.href, of: node), href.first == "#", href.count > 1 else { return nil }
    return String(href.dropFirst())
  }

  private static func isShort(_ tree: HTMLTree, _ node: Int) -> Bool { tree.text(of: node).utf8.count <= 12 }

  /// "3", "[3]", "(3)", "*", "iv" or "b", without its brackets.
  private static func label(_ text: String) -> String? {
    let core = text.drop { $0 == "[" || $0 == "(" || $0 == " " }
    let end = core.lastIndex { $0 != "]" && $0 != ")" && $0 != " " && $0 != "." }
    guard let end else { return nil }
    let label = String(core[...end])
    let isNumber = label.allSatisfy { $0.isASCII && $0.isNumber } && label.count <= 4
    let isSign = label.allSatisfy { "*†‡§¶".contains($0) } && label.count <= 4
    let isLetters = label.allSatisfy { $0.isASCII && $0.isLetter && $0.isLowercase } && label.count <= 5
    return isNumber || isSign || isLetters ? label : nil
  }

  /// Whether a link is raised, or says itself to be a note's mark, or has brackets or a number alone.
  private static func looksLikeMark(_ tree: HTMLTree, _ node: Int) -> Bool {
    if isRaised(tree, node) || tree.attribute(.role, of: node) == "doc-noteref"
      || tree.attribute(.epubType, of: node) == "noteref"
    {
      return true
    }
    let names = HTMLContainerNames.words(
      (tree.attribute(.class, of: node) ?? "") + " " + (tree.attribute(.id, of: node) ?? ""))
    if names.contains(where: {
      ["footnote", "footnotes", "fn", "fnref", "ftnref", "noteref", "endnote"].contains($0)
    }) {
      return true
    }
    let text = tree.text(of: node)
    return text.first == "[" && text.last == "]"
  }

  private static func isRaised(_ tree: HTMLTree, _ node: Int) -> Bool {
    var parent = tree.nodes[node].parent
    while let index = parent, !tree.nodes[index].element.isBlock {
      if tree.nodes[index].element == .sup { return true }
      parent = tree.nodes[index].parent
    }
    return tree.inside(node).contains { tree.nodes[$0].element == .sup }
  }

  /// The `<sup>` around a mark where it holds nothing but the mark and brackets, else the link.
  private static func mark(_ tree: HTMLTree, _ node: Int) -> Int {
    let text = label(tree.text(of: node))
    var mark = node
    while let parent = tree.nodes[mark].parent, !tree.nodes[parent].element.isBlock,
      tree.nodes[parent].end - parent < 12,
      text == nil
        ? tree.text(of: parent) == tree.text(of: node) : label(tree.text(of: parent)) == text
    {
      mark = parent
    }
    return mark
  }

  /// The innermost block that a note's anchor stands in or is, if it can be a note.
  private static func holder(_ tree: HTMLTree, _ anchor: Int) -> Int? {
    var index: Int? = anchor
    while let node = index, !tree.nodes[node].element.isBlock { index = tree.nodes[node].parent }
    guard let index else { return nil }
    switch tree.nodes[index].element {
    case .li, .p, .div, .dd, .dt, .aside, .td, .tr, .blockquote: return index
    default: return nil
    }
  }
}
