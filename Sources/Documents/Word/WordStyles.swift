/// The styles of a Word document, each with what it takes from the styles that it is based on.
struct WordStyles {
  struct Style {
    /// Names in small letters from the style itself to the first that it is based on; the built-in ones are English
    /// in every edition of Word.
    var names: [String] = []
    /// 0 to 8; 9 is body text.
    var outlineLevel: Int?
    var numbering: WordNumberingReference?
    var run = WordRunProperties()
    var indent: Int?
    var startsPage = false

    /// Whether the style or one that it is based on has a name.
    func isNamed(_ name: String) -> Bool { names.contains(name) }
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?
  /// What the document says of all text.
  private(set) var defaults = WordRunProperties()

  /// Longer chains are taken for loops.
  private static let deepest = 32

  init(_ tree: XMLTree?) {
    guard let tree, !tree.nodes.isEmpty else { return }
    if let all = tree.first("w:docDefaults", in: 0), let run = tree.first("w:rPrDefault", in: all) {
      defaults = WordRunProperties(tree, tree.first("w:rPr", in: run))
    }
    var own: [String: (node: Int, base: String?)] = [:]
    for node in tree.children(0) where tree.name(node) == "w:style" {
      guard let id = tree.attribute("w:styleId", of: node), own[id] == nil else { continue }
      own[id] = (node, tree.attribute("w:val", of: "w:basedOn", in: node))
      if tree.attribute("w:type", of: node) == "paragraph", Word.isOn(tree.attribute("w:default", of: node)) {
        defaultParagraph = defaultParagraph ?? id
      }
    }
    for (id, entry) in own {
      var style = Style()
      var next: String? = id
      var steps = 0
      _ = entry
      while let current = next, let place = own[current], steps < Self.deepest {
        style.inherit(tree, place.node)
        next = place.base
        steps += 1
      }
      styles[id] = style
    }
  }

  /// The style of a paragraph that names it, or that names none.
  func paragraph(_ id: String?) -> Style {
    (id ?? defaultParagraph).flatMap { styles[$0] } ?? Style()
  }

  /// The style of a run.
  func character(_ id: String?) -> Style? { id.flatMap { styles[$0] } }

  /// The list that a numbering style stands for.
  func numbering(_ id: String) -> WordNumberingReference? { styles[id]?.numbering }
}

extension WordStyles.Style {
  /// Takes from a style that this one is based on what it does not say itself.
  fileprivate mutating func inherit(_ tree: XMLTree, _ node: Int) {
    if let name = tree.attribute("w:val", of: "w:name", in: node) { names.append(name.lowercased()) }
    if let properties = tree.first("w:pPr", in: node) {
      outlineLevel =
        outlineLevel ?? tree.attribute("w:val", of: "w:outlineLvl", in: properties).flatMap { Int($0) }
      let reference = WordNumberingReference(tree, properties)
      numbering = numbering?.completed(by: reference) ?? reference
      indent = indent ?? Word.indent(tree, properties)
      startsPage = startsPage || Word.flag(tree, "w:pageBreakBefore", properties) == true
    }
    run.inherit(WordRunProperties(tree, tree.first("w:rPr", in: node)))
  }
}

/// The list and level that a paragraph or a style names.
struct WordNumberingReference {
  /// "0" takes a list away.
  var list: String?
  var level: Int?

  /// What `w:numPr` of some properties says, or nil.
  init?(_ tree: XMLTree, _ properties: Int) {
    guard let node = tree.first("w:numPr", in: properties) else { return nil }
    list = tree.attribute("w:val", of: "w:numId", in: node)
    level = tree.attribute("w:val", of: "w:ilvl", in: node).flatMap { Int($0) }
  }

  func completed(by other: WordNumberingReference?) -> WordNumberingReference {
    var both = self
    both.list = list ?? other?.list
    both.level = level ?? other?.level
    return both
  }
}
