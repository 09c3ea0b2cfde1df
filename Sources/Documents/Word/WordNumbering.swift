/// The lists of a Word document: their levels, and their counters while its paragraphs are read.
struct WordNumbering {
  struct Level {
    var format = "decimal"
    /// "%1.%2" or a bullet.
    var text: String
    var font: String?
    var start = 1
    /// Levels before this one (1 for the first) that it begins anew behind; nil for all, 0 for none.
    var restart: Int?
    var isDecimal = false
    var isPicture = false
  }

  private struct List {
    let abstract: String
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  private var styleLinks: [String: String] = [:]
  private var lists: [String: List] = [:]
  /// Counters by abstract list: Word lets lists of one kind count on.
  private var counters: [String: [Int?]] = [:]
  private var begun: Set<String> = []

  /// Word has nine levels.
  private static let most = 9

  init(_ tree: XMLTree?) {
    guard let tree, !tree.nodes.isEmpty else { return }
    for node in tree.children(0) {
      switch tree.name(node) {
      case "w:abstractNum":
        guard let id = tree.attribute("w:abstractNumId", of: node) else { continue }
        abstracts[id] = Self.levels(tree, node)
        styleLinks[id] = tree.attribute("w:val", of: "w:numStyleLink", in: node)
      case "w:num":
        guard let id = tree.attribute("w:numId", of: node),
          let abstract = tree.attribute("w:val", of: "w:abstractNumId", in: node)
        else { continue }
        var list = List(abstract: abstract)
        for change in tree.children(node) where tree.name(change) == "w:lvlOverride" {
          guard let level = Self.index(tree, change) else { continue }
          list.starts[level] = tree.attribute("w:val", of: "w:startOverride", in: change).flatMap { Int($0) }
          list.levels.merge(Self.levels(tree, change)) { $1 }
        }
        lists[id] = list
      default: break
      }
    }
  }

  private static func index(_ tree: XMLTree, _ node: Int) -> Int? {
    tree.attribute("w:ilvl", of: node).flatMap { Int($0) }.flatMap { (0..<most).contains($0) ? $0 : nil }
  }

  private static func levels(_ tree: XMLTree, _ node: Int) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in tree.children(node) where tree.name(child) == "w:lvl" {
      guard let index = index(tree, child) else { continue }
      var level = Level(text: tree.attribute("w:val", of: "w:lvlText", in: child) ?? "")
      level.format = tree.attribute("w:val", of: "w:numFmt", in: child) ?? "decimal"
      level.start = tree.attribute("w:val", of: "w:start", in: child).flatMap { Int($0) } ?? 0
      level.restart = tree.attribute("w:val", of: "w:lvlRestart", in: child).flatMap { Int($0) }
      level.isDecimal = Word.flag(tree, "w:isLgl", child) ?? false
      level.isPicture = tree.first("w:lvlPicBulletId", in: child) != nil
      level.font = WordRunProperties(tree, tree.first("w:rPr", in: child)).font
      levels[index] = level
    }
    return levels
  }

  /// Counts a paragraph of a list; its marker as it is shown, " " for a blank bullet, "" for a level without
  /// one, nil for no list.
  mutating func next(_ reference: WordNumberingReference, styles: WordStyles) -> String? {
    guard var id = reference.list, id != "0", var list = lists[id] else { return nil }
    if let style = styleLinks[list.abstract], let other = styles.numbering(style)?.list,
      let linked = lists[other]
    {
      (id, list) = (other, linked)
    }
    let depth = max(0, min(Self.most - 1, reference.level ?? 0))
    let levels = (abstracts[list.abstract] ?? [:]).merging(list.levels) { $1 }
    guard let level = levels[depth] else { return nil }
    count(list, id, levels, depth)
    if level.isPicture { return "•" }
    if level.format == "bullet" {
      // A blank bullet is an item's further paragraph.
      let bullet = OfficeSymbols.bullet(level.text, font: level.font)
      return bullet.allSatisfy(\.isWhitespace) ? " " : bullet
    }
    return text(level, levels, counters[list.abstract] ?? [])
  }

  private mutating func count(_ list: List, _ id: String, _ levels: [Int: Level], _ depth: Int) {
    var values = counters[list.abstract] ?? [Int?](repeating: nil, count: Self.most)
    if let start = list.starts[depth], begun.insert("\(id) \(depth)").inserted {
      values[depth] = start
    } else if let value = values[depth] {
      values[depth] = value &+ 1
    } else {
      values[depth] = list.starts[depth] ?? levels[depth]?.start ?? 1
    }
    for deeper in (depth + 1)..<max(depth + 1, Self.most) {
      let restart = levels[deeper]?.restart ?? deeper
      if depth < restart { values[deeper] = nil }
    }
    counters[list.abstract] = values
  }

  /// A level's text with the numbers of the levels that it names.
  private func text(_ level: Level, _ levels: [Int: Level], _ values: [Int?]) -> String {
    var text = ""
    var isReference = false
    for character in level.text.prefix(64) {
      if isReference, let digit = character.wholeNumberValue, (1...Self.most).contains(digit) {
        let index = digit - 1
        let value = (index < values.count ? values[index] : nil) ?? levels[index]?.start ?? 1
        let format = levels[index]?.format ?? "decimal"
        text += OfficeNumbers.text(value, format: level.isDecimal && format != "none" ? "decimal" : format)
        isReference = false
      } else {
        if isReference { text += "%" }
        isReference = character == "%"
        if !isReference { text.append(character) }
      }
    }
    return text.trimmed
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
