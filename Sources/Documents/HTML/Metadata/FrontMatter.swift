/// What stands around the headline: other names of the document, its author, its day.
struct FrontMatter {
  /// Texts of the headings of the first level that belong to the document.
  private(set) var headings: [String] = []
  /// Texts of elements that say by `rel`, `itemprop` or class to be the author, the surest first.
  private(set) var authors: [String] = []
  /// `datetime` of the times at the front, those that say to be of the publication first, then of the whole page.
  private(set) var times: [String] = []
  /// Texts of the links to the site's first page, which is how sites name themselves.
  private(set) var homes: [String] = []
  private let tree: HTMLTree
  private let first: Range<Int>?
  private let signs: PageSigns
  private let front: [Range<Int>]

  /// Elements of one kind that are looked at.
  private static let most = 8

  init(_ tree: HTMLTree, _ roles: HTMLRoles) {
    self.tree = tree
    front = Array(roles.front.prefix(32))
    first = roles.opening
    signs = roles.signs ?? PageSigns(tree)
    var below: [Int] = []
    var linked: [String] = []
    var marked: [String] = []
    var published: [String] = []
    var near: [String] = []
    var others: [String] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.element == .h1, headings.count < Self.most, roles.isDocument(tree, index) {
        let text = tree.text(of: index)
        if !text.isEmpty { headings.append(text) }
      }
      guard node.attributes != nil, node.element != .text, node.end - index < 40 else { continue }
      if node.element == .a, homes.count < Self.most, let href = tree.attributePlace(.href, of: index),
        Self.isHome(tree.attributeBytes[href])
      {
        let text = tree.text(of: index)
        if !text.isEmpty, text.utf8.count <= 120, !homes.contains(text) { homes.append(text) }
      }
      if below.count < Self.most, signs.ofClass(node).contains(.author), roles.isLabel(tree, index) {
        below.append(index)
      }
      let property = tree.attribute(.itemprop, of: index)
      if node.element == .time, let value = tree.attribute(.datetime, of: index) {
        switch property?.lowercased() {
        case "datepublished": published.append(value)
        case "datemodified": break
        default: if isAtFront(index) { near.append(value) } else { others.append(value) }
        }
      }
      if node.element == .a, linked.count < Self.most, tree.attribute(.rel, of: index) == "author",
        roles.isDocument(tree, index) || isAtFront(index)
      {
        linked.append(Self.line(tree, index))
      } else if property == "author", marked.count < Self.most,
        roles.isDocument(tree, index) || isAtFront(index)
      {
        marked.append(Self.line(tree, index))
      }
    }
    authors = linked + marked + named()
    authors += below.map { Self.line(tree, $0) }
    times = published + near + others
  }

  /// The text that the document begins with, or nil; made when it is asked for.
  var opening: String? { first.map { Self.text(tree, $0) } }

  /// The first that is made of the texts of the lines around the headline.
  func first(ofLines make: (String) -> String?) -> String? {
    for line in front.prefix(24) {
      let text = Self.text(tree, line)
      if !text.isEmpty, let made = make(text) { return made }
    }
    return nil
  }

  /// Whether an address is that of a site's first page, as seen from another one.
  private static func isHome(_ href: ArraySlice<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    guard let first = href.first, href.count <= 100 else { return false }
    if first == slash { return href.count == 1 }
    let scheme = ["https://", "http://"].first { href.starts(with: $0.utf8) }
    guard let scheme else { return false }
    let path = href.dropFirst(scheme.utf8.count)
    return path.firstIndex(of: slash).map { $0 == path.endIndex - 1 } ?? !path.isEmpty
  }

  /// Whether a node holds the beginning of a line around the headline.
  private func isAtFront(_ node: Int) -> Bool {
    front.contains { $0.lowerBound >= node && $0.lowerBound < tree.nodes[node].end }
      || front.contains { $0.contains(node) }
  }

  /// Texts of the small elements around the headline of which the class names an author.
  private func named() -> [String] {
    var found: [Int] = []
    for line in front {
      for index in line where tree.nodes[index].element != .text {
        if signs.ofClass(tree.nodes[index]).contains(.author), !found.contains(index) {
          found.append(index)
        }
      }
      var node: Int? = line.lowerBound
      var steps = 0
      while let index = node, steps < 5, tree.nodes[index].end - index < 40 {
        if signs.ofClass(tree.nodes[index]).contains(.author) {
          if !found.contains(index) { found.append(index) }
          break
        }
        node = tree.nodes[index].parent
        steps += 1
      }
    }
    return found.sorted().prefix(Self.most).map { Self.line(tree, $0) }
  }

  /// A node's text to the first edge of a line or block behind a word.
  private static func line(_ tree: HTMLTree, _ node: Int) -> String {
    var bytes: [UInt8] = []
    var hasWord = false
    for index in tree.inside(node) {
      let element = tree.nodes[index].element
      if element == .text {
        CharacterReference.append(tree.source.utf8, tree.nodes[index].range, to: &bytes)
        hasWord = hasWord || !tree.isBlank(tree.nodes[index].range)
      } else if element == .br || element.isBlock {
        if hasWord { break }
      }
    }
    return HTMLTree.folded(bytes)
  }

  private static func text(_ tree: HTMLTree, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      if tree.nodes[index].element == .text {
        CharacterReference.append(tree.source.utf8, tree.nodes[index].range, to: &bytes)
      } else if tree.nodes[index].element == .br {
        bytes.append(0x20)
      }
    }
    return HTMLTree.folded(bytes)
  }
}
