/// Footnotes without links: raised numbers in running text, and notes at the end that begin with these numbers.
///
/// A raised number alone may be an exponent. Marks count up from 1, none stands behind a digit or a unit ("m", "km"),
/// and each has its note: paragraphs that begin with the raised number, or numbered ones behind a rule or a heading
/// that says what they are. Where that does not hold for all marks, there are none.
struct HTMLPlainNotes {
  private(set) var references: [Int: String] = [:]
  private(set) var notes: [Int: String] = [:]

  private struct Raised {
    let node: Int
    let number: Int
    /// The block that it is the first text of, or nil.
    let holder: Int?
  }

  private static let headings: Set<String> = [
    "notes", "endnotes", "end notes", "footnotes", "references", "sources", "notes and references",
    "references and notes", "anmerkungen", "fußnoten", "quellen", "notas", "referencias", "références",
    "notes de bas de page", "примечания", "сноски", "источники",
  ]

  /// The notes of a tree; `known` are marks that links lead from.
  init(_ tree: HTMLTree, known: [Int: String]) {
    let raised = Self.raised(tree, known)
    guard raised.contains(where: { $0.holder == nil && $0.number == 1 }) else { return }
    if let start = raised.first(where: { $0.holder != nil && $0.number == 1 }),
      take(raised, Self.raisedNotes(raised, from: start.node), from: start.node)
    {
      return
    }
    guard let start = Self.sectionStart(tree) else { return }
    _ = take(raised, Self.numberedNotes(tree, from: start), from: start)
  }

  /// Takes marks and notes over if every mark has its note.
  private mutating func take(_ raised: [Raised], _ holders: [Int], from start: Int) -> Bool {
    var highest = 0
    var marks: [Raised] = []
    for mark in raised where mark.holder == nil && mark.node < start && mark.number <= highest + 1 {
      highest = max(highest, mark.number)
      marks.append(mark)
    }
    guard highest > 0, holders.count >= highest else { return false }
    for mark in marks { references[mark.node] = String(mark.number) }
    for (index, holder) in holders.enumerated() { notes[holder] = String(index + 1) }
    return true
  }

  private static func raised(_ tree: HTMLTree, _ known: [Int: String]) -> [Raised] {
    var found: [Raised] = []
    let nodes = tree.nodes
    for index in nodes.indices where nodes[index].element == .sup && nodes[index].end - index <= 4 {
      guard known[index] == nil, !tree.inside(index).contains(where: { nodes[$0].element == .a }),
        let label = HTMLNotes.label(tree.text(of: index)), let number = Int(label), (1...999).contains(number)
      else { continue }
      var before = index - 1
      while before >= 0, !nodes[before].element.isBlock, nodes[before].element != .br,
        nodes[before].element != .text || tree.isBlank(nodes[before].range), index - before < 8
      {
        before -= 1
      }
      if before >= 0, nodes[before].element == .text {
        if !isPower(tree.tail(of: before)) { found.append(Raised(node: index, number: number, holder: nil)) }
      } else if before >= 0, nodes[before].element.isBlock, nodes[before].end > index {
        found.append(Raised(node: index, number: number, holder: before))
      }
    }
    return found
  }

  /// Whether a raised number behind a text is an exponent: behind a digit, or behind one or two letters.
  private static func isPower(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars.reversed() {
      if scalar.properties.numericType != nil { return letters == 0 }
      guard scalar.properties.isAlphabetic else { break }
      letters += 1
      if letters > 2 { return false }
    }
    return letters > 0
  }

  /// The blocks that begin with 1, 2, 3 and so on.
  private static func raisedNotes(_ raised: [Raised], from start: Int) -> [Int] {
    var holders: [Int] = []
    for note in raised where note.node >= start && note.number == holders.count + 1 {
      if let holder = note.holder { holders.append(holder) }
    }
    return holders
  }

  /// The node behind the last heading that announces notes, else behind the last rule.
  private static func sectionStart(_ tree: HTMLTree) -> Int? {
    var rule: Int?
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.element == .hr, rule == nil { rule = index + 1 }
      guard node.element.headingLevel != nil || node.element == .p, node.end - index < 8 else { continue }
      let text = tree.text(of: index).lowercased()
      if headings.contains(text.hasSuffix(":") ? String(text.dropLast()) : text) { return node.end }
    }
    return rule
  }

  /// The paragraphs and items from a node on that are numbered 1, 2, 3 and so on.
  private static func numberedNotes(_ tree: HTMLTree, from start: Int) -> [Int] {
    var holders: [Int] = []
    var index = start
    // The ordered list that was seen last, and how many of its items.
    var list = -1
    var place = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      switch node.element {
      case .p, .div, .li, .dd, .td:
        var number: Int?
        if node.element == .li, let parent = node.parent, tree.nodes[parent].element == .ol {
          place = list == parent ? place + 1 : 1
          list = parent
          number = tree.attribute(.start, of: list) == nil ? place : nil
        } else {
          number = self.number(tree, index)
        }
        guard number == holders.count + 1 else { break }
        holders.append(index)
        index = node.end
        continue
      case .h1, .h2, .h3, .h4, .h5, .h6: return holders
      default: break
      }
      index += 1
    }
    return holders
  }

  /// The number that a block begins with.
  private static func number(_ tree: HTMLTree, _ block: Int) -> Int? {
    let node = tree.nodes[block]
    var first = block + 1
    while first < node.end, tree.nodes[first].element != .text || tree.isBlank(tree.nodes[first].range) {
      if tree.nodes[first].element.isBlock { return nil }
      first += 1
    }
    guard first < node.end else { return nil }
    let text = tree.front(first, to: node.end - 1, bytes: 8).text
    let digits = text.drop { $0 == 0x5B || $0 == 0x28 }.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), digits.endIndex < text.count else { return nil }
    let isClosed = [0x2E, 0x29, 0x5D, 0x20, 0xC2].contains(text[digits.endIndex])
    return isClosed ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
