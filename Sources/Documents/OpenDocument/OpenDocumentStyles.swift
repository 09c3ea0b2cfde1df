/// The styles of an OpenDocument text, found by name; each looks up in its parent what it does not say itself.
struct OpenDocumentStyles {
  /// What a style says; nil where it says nothing.
  struct Style {
    var name = ""
    var parent: String?
    var displayName: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isStruck: Bool?
    var isHidden: Bool?
    var script: HTMLScript?
    var isOnLine: Bool?
    var startsPage: Bool?
    var outlineLevel: Int?
    var list: String?
  }

  private struct Key: Hashable {
    let family: String
    let name: String
  }

  private var styles: [Key: Style] = [:]
  private(set) var lists: [String: OpenDocumentListStyle] = [:]
  private(set) var outline = OpenDocumentListStyle()
  /// The language of the default style.
  private(set) var language: String?

  /// Longer chains are taken for loops.
  private static let deepest = 32

  /// Adds the styles of a part; `automatic` says whether those without a name that people see are among them.
  mutating func add(_ tree: XMLTree, automatic: Bool) {
    guard !tree.nodes.isEmpty else { return }
    for group in tree.children(0) {
      switch tree.name(group) {
      case "office:styles": break
      case "office:automatic-styles" where automatic: break
      default: continue
      }
      for node in tree.children(group) {
        switch tree.name(node) {
        case "style:style": add(style: node, tree)
        case "style:default-style": addLanguage(node, tree)
        case "text:list-style":
          if let name = tree.attribute("style:name", of: node) {
            lists[name] = OpenDocumentListStyle(tree, node)
          }
        case "text:outline-style": outline = OpenDocumentListStyle(tree, node)
        default: break
        }
      }
    }
  }

  private mutating func addLanguage(_ node: Int, _ tree: XMLTree) {
    guard language == nil, tree.attribute("style:family", of: node) == "paragraph",
      let properties = tree.first("style:text-properties", in: node),
      let code = tree.attribute("fo:language", of: properties)
    else { return }
    let country = tree.attribute("fo:country", of: properties).flatMap { $0 == "none" ? nil : $0 }
    language = OfficeMetadata.language(country.map { "\(code)-\($0)" } ?? code)
  }

  private mutating func add(style node: Int, _ tree: XMLTree) {
    guard let name = tree.attribute("style:name", of: node),
      let family = tree.attribute("style:family", of: node)
    else { return }
    var style = Style(name: name, parent: tree.attribute("style:parent-style-name", of: node))
    style.displayName = tree.attribute("style:display-name", of: node)
    style.list = tree.attribute("style:list-style-name", of: node)
    style.outlineLevel = tree.attribute("style:default-outline-level", of: node).flatMap { Int($0) }
    if tree.attribute("style:master-page-name", of: node)?.isEmpty == false { style.startsPage = true }
    if let paragraph = tree.first("style:paragraph-properties", in: node),
      let start = tree.attribute("fo:break-before", of: paragraph)
    {
      style.startsPage = start == "page"
    }
    if let text = tree.first("style:text-properties", in: node) { style.describe(tree, text) }
    styles[Key(family: family, name: name)] = style
  }

  /// A style with all that it takes from its parents; `names` of them are in the order of the chain.
  func resolved(_ name: String?, family: String) -> (style: Style, names: [String]) {
    var result = Style()
    var names: [String] = []
    var next = name
    while let current = next, names.count < Self.deepest {
      let shown = styles[Key(family: family, name: current)]
      names.append(shown?.displayName ?? Self.plain(current))
      guard let shown else { break }
      result.inherit(shown)
      next = shown.parent
    }
    return (result, names)
  }

  /// "Text body" of "Text_20_body" (ODF 1.3 part 3, section 19.502).
  private static func plain(_ name: String) -> String {
    name.split(separator: "_20_", omittingEmptySubsequences: false).joined(separator: " ")
  }
}

extension OpenDocumentStyles.Style {
  fileprivate mutating func describe(_ tree: XMLTree, _ node: Int) {
    if let weight = tree.attribute("fo:font-weight", of: node) {
      isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
    }
    if let slant = tree.attribute("fo:font-style", of: node) { isItalic = slant != "normal" }
    for name in ["style:text-line-through-style", "style:text-line-through-type"] {
      if let line = tree.attribute(name, of: node) { isStruck = isStruck == true || line != "none" }
    }
    if let display = tree.attribute("text:display", of: node) { isHidden = display == "none" }
    if let position = tree.attribute("style:text-position", of: node)?.split(separator: " ").first {
      let rise = Int(position.prefix { $0 != "%" }) ?? 0
      script = position == "super" || rise > 0 ? .raised : position == "sub" || rise < 0 ? .lowered : nil
      isOnLine = script == nil
    }
  }

  /// Takes from another style what this one does not say itself.
  mutating func inherit(_ other: Self) {
    isBold = isBold ?? other.isBold
    isItalic = isItalic ?? other.isItalic
    isStruck = isStruck ?? other.isStruck
    isHidden = isHidden ?? other.isHidden
    if isOnLine != true { script = script ?? other.script }
    isOnLine = isOnLine ?? other.isOnLine
    outlineLevel = outlineLevel ?? other.outlineLevel
    list = list ?? other.list
    // A break is of the paragraph that has it; parents' breaks count as well.
    startsPage = startsPage ?? other.startsPage
  }
}
