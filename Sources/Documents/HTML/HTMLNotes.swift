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
    let links = Self.links(tree)
    if !links.isEmpty { follow(links, tree) }
    let plain = HTMLPlainNotes(tree, known: references)
    references.merge(plain.references) { known, _ in known }
    notes.merge(plain.notes) { known, _ in known }
  }

  /// The small links to places of the same page; only what is small can be a mark.
  private static func links(_ tree: HTMLTree) -> [(node: Int, target: String)] {
    var links: [(node: Int, target: String)] = []
    let nodes = tree.nodes
    for index in nodes.indices where nodes[index].element == .a && nodes[index].end - index < 12 {
      if let target = fragment(tree, index) { links.append((index, target)) }
    }
    return links
  }

  private mutating func follow(_ links: [(node: Int, target: String)], _ tree: HTMLTree) {
    let nodes = tree.nodes
    let wanted = Set(links.map(\.target))
    var anchors: [String: Int] = [:]
    for index in nodes.indices where nodes[index].attributes != nil {
      if let id = tree.attribute(.id, of: index), wanted.contains(id), anchors[id] == nil {
        anchors[id] = index
      }
      if nodes[index].element == .a, let name = tree.attribute(.name, of: index), wanted.contains(name),
        anchors[name] == nil
      {
        anchors[name] = index
      }
    }
    var noteUntil = 0
    var next = 0
    // Notes stand behind their marks, so that those before a link are known when it comes.
    var isNote = Array(repeating: false, count: nodes.count)
    for link in links {
      while next <= link.node {
        if isNote[next] { noteUntil = max(noteUntil, nodes[next].end) }
        next += 1
      }
      let place = anchors[link.target]
      if link.node < noteUntil {
        let leadsBack =
          place.map { $0 < link.node } ?? ["↩", "↑", "^", "↩︎"].contains(tree.text(of: link.node))
        if leadsBack, Self.isShort(tree, link.node) { backlinks.insert(Self.backlink(tree, link.node)) }
        continue
      }
      guard let label = Self.label(tree, link), Self.looksLikeMark(tree, link.node) else { continue }
      guard let place else {
        if Self.isRaised(tree, link.node) { references[Self.mark(tree, link.node)] = label }
        continue
      }
      guard place > link.node, let holder = Self.holder(tree, place), holder > link.node else { continue }
      references[Self.mark(tree, link.node)] = label
      if !isNote[holder] {
        isNote[holder] = true
        notes[holder] = label
      }
    }
  }

  /// The name of a place of the page that a link leads to, percent signs resolved.
  private static func fragment(_ tree: HTMLTree, _ node: Int) -> String? {
    guard let place = tree.attributePlace(.href, of: node), !place.isEmpty,
      tree.attributeBytes[place.lowerBound] == UInt8(ascii: "#")
    else { return nil }
    guard let href = tree.attribute(.href, of: node), href.utf8.first == UInt8(ascii: "#") else { return nil }
    let name = href.utf8.dropFirst()
    guard !name.isEmpty else { return nil }
    guard name.contains(UInt8(ascii: "%")) else { return String(href.dropFirst()) }
    var bytes: [UInt8] = []
    var rest = Array(name)[...]
    while let byte = rest.popFirst() {
      let code = rest.prefix(2)
      if byte == UInt8(ascii: "%"), code.count == 2,
        let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func label(_ tree: HTMLTree, _ link: (node: Int, target: String)) -> String? {
    let text = tree.text(of: link.node)
    if let label = label(text) { return label }
    // Groups of notes have names: "[note 1]".
    guard link.target.hasPrefix("cite_note"), text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count <= 14,
      text.utf8.count > 2
    else { return nil }
    return String(text.dropFirst().dropLast())
  }

  /// The element around a link back that holds nothing else, or says that it is there for such links.
  private static func backlink(_ tree: HTMLTree, _ link: Int) -> Int {
    var parent = tree.nodes[link].parent
    while let index = parent, !tree.nodes[index].element.isBlock {
      if tree.attribute(.class, of: index)?.contains("backlink") == true { return index }
      parent = tree.nodes[index].parent
    }
    return mark(tree, link)
  }

  private static func isShort(_ tree: HTMLTree, _ node: Int) -> Bool { tree.text(of: node).utf8.count <= 12 }

  /// "3", "[3]", "(3)", "*", "iv" or "b", without its brackets.
  static func label(_ text: String) -> String? {
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
    // Every paragraph of a note is the note's, where an element around says which note it is: `<div id="ftn1">`.
    if let parent = tree.nodes[index].parent, parent + 1 >= index - 1, tree.nodes[parent].element == .div,
      let id = tree.attribute(.id, of: parent), id.utf8.contains(where: { (0x30...0x39).contains($0) }),
      HTMLContainerNames.words(id).contains(where: {
        ["ftn", "edn", "fn", "footnote", "endnote"].contains($0)
      })
    {
      return parent
    }
    switch tree.nodes[index].element {
    case .li, .p, .div, .dd, .dt, .aside, .td, .tr, .blockquote: return index
    default: return nil
    }
  }
}
