/// The lines of text between the edges of blocks and line breaks, with what their place says of them.
///
/// One pass over the tree, which also decides for every node what the walk that builds blocks has to do with it.
struct HTMLLines {
  /// What a node is to the walk.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// Text of white space alone.
    static let blank = Traits(rawValue: 1)
    /// With all that is inside it, no text of the document.
    static let leftOut = Traits(rawValue: 2)
    static let struckOut = Traits(rawValue: 4)
    static let strong = Traits(rawValue: 8)
    static let emphasis = Traits(rawValue: 16)
    static let notStrong = Traits(rawValue: 32)
    static let notEmphasis = Traits(rawValue: 64)
    /// A table of which each row is one statement.
    static let dataTable = Traits(rawValue: 128)
  }

  /// What the text around a line is.
  enum Place: UInt8 {
    case paragraph, item, quotation, heading, caption, note, row, preformatted
  }

  struct Line {
    /// The first and last node with words.
    let first: Int
    var last: Int
    /// The innermost block around it, or -1.
    let block: Int
    let place: Place
    /// Whether an edge of a block stands before it.
    let startsRun: Bool
    /// Whether an edge of a block or an empty line stands before it.
    let startsParagraph: Bool
    /// Whether it begins with a `<cite>` inside a quotation.
    let isCited: Bool
    /// Bytes of its text nodes with words, and how many of them are bold, and how many lead elsewhere.
    var words = 0
    var strong = 0
    var linked = 0
  }

  private(set) var traits: [Traits] = []
  private(set) var lines: [Line] = []
  /// The lines of each quotation, inner ones first.
  private(set) var quotations: [Range<Int>] = []

  private struct Frame {
    let node: Int
    let end: Int
    let place: Place
    let isQuotation: Bool
    let firstLine: Int
  }

  private var frames: [Frame] = []
  private var isLineOpen = false
  private var wasEdge = true
  private var breaks = 0
  private var citeStart = false

  /// The lines of a tree.
  init(_ tree: HTMLTree, notes: HTMLNotes, readsHidden: Bool) {
    let nodes = tree.nodes
    let bytes = tree.source.utf8
    traits = Array(repeating: [], count: nodes.count)
    var strongUntil = 0
    var linkUntil = 0
    let hasNotes = !notes.references.isEmpty || !notes.backlinks.isEmpty
    var index = 0
    while index < nodes.count {
      while let frame = frames.last, frame.end <= index { leave(frame) }
      let node = nodes[index]
      let element = node.element
      if element == .text {
        if Self.isBlank(tree, bytes, node.range) {
          traits[index] = .blank
        } else {
          add(index, node.range.count, strong: index < strongUntil, linked: index < linkUntil)
        }
        index += 1
        continue
      }
      if element == .br {
        isLineOpen = false
        breaks += 1
        index += 1
        continue
      }
      let isBlock = element.isBlock
      var own = Self.traits(of: element)
      if node.attributes != nil { own = Self.traits(own, tree, index, readsHidden) }
      if hasNotes, notes.backlinks.contains(index) { own.insert(.leftOut) }
      if frames.last?.place == .heading {
        // The button that opens what a heading heads is its text; a link to the heading itself is none.
        if element == .button { own.remove(.leftOut) }
        if Self.isPermalink(tree, index) { own.insert(.leftOut) }
      }
      let isMark = hasNotes && notes.references[index] != nil
      if isBlock { edge() }
      if own.contains(.leftOut) || own.contains(.struckOut) || isMark {
        traits[index] = own
        index = node.end
        continue
      }
      if own.contains(.strong) { strongUntil = max(strongUntil, node.end) }
      if element == .a { linkUntil = max(linkUntil, node.end) }
      if element == .cite, frames.last?.place == .quotation {
        isLineOpen = false
        citeStart = true
      }
      if isBlock, node.end > index + 1 {
        let around = frames.last?.place ?? .paragraph
        var place = Self.place(of: element, in: around)
        if element == .table {
          if HTMLTables.isData(tree, index) {
            own.insert(.dataTable)
            place = .row
          } else if around == .row {
            place = .paragraph
          }
        }
        if notes.notes[index] != nil { place = .note }
        frames.append(
          Frame(
            node: index, end: node.end, place: place,
            isQuotation: element == .blockquote && place == .quotation, firstLine: lines.count))
      }
      traits[index] = own
      index += 1
    }
    while let frame = frames.last { leave(frame) }
  }

  private mutating func leave(_ frame: Frame) {
    frames.removeLast()
    if frame.isQuotation, frame.firstLine < lines.count {
      quotations.append(frame.firstLine..<lines.count)
    }
    edge()
  }

  private mutating func edge() {
    isLineOpen = false
    wasEdge = true
    breaks = 0
    citeStart = false
  }

  private mutating func add(_ node: Int, _ count: Int, strong: Bool, linked: Bool) {
    if !isLineOpen {
      lines.append(
        Line(
          first: node, last: node, block: frames.last?.node ?? -1, place: frames.last?.place ?? .paragraph,
          startsRun: wasEdge, startsParagraph: wasEdge || breaks > 1, isCited: citeStart))
      isLineOpen = true
      wasEdge = false
      breaks = 0
      citeStart = false
    }
    let last = lines.count - 1
    lines[last].last = node
    lines[last].words += count
    if strong { lines[last].strong += count }
    if linked { lines[last].linked += count }
  }

  private static func place(of element: HTMLElement, in around: Place) -> Place {
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .blockquote where around != .note: .quotation
    case .figcaption, .caption, .legend: .caption
    case .li where around != .note: .item
    case .pre, .listing, .xmp: .preformatted
    default: around
    }
  }

  private static func traits(of element: HTMLElement) -> Traits {
    switch element {
    case .b, .strong: .strong
    case .em, .i: .emphasis
    case .del, .s, .strike: .struckOut
    default: element.isSkipped ? .leftOut : []
    }
  }

  private static func traits(_ element: Traits, _ tree: HTMLTree, _ node: Int, _ readsHidden: Bool) -> Traits
  {
    var traits = element
    if !readsHidden, let hidden = tree.attribute(.hidden, of: node), hidden != "until-found" {
      traits.insert(.leftOut)
    }
    guard let css = tree.attribute(.style, of: node) else { return traits }
    let style = HTMLStyle(css)
    if style.isEmpty { return traits }
    if !readsHidden, style.contains(.hidden) { traits.insert(.leftOut) }
    if style.contains(.struckOut) { traits.insert(.struckOut) }
    if style.contains(.bold) { traits.insert(.strong) }
    if style.contains(.italic) { traits.insert(.emphasis) }
    if style.contains(.notBold) {
      traits.remove(.strong)
      traits.insert(.notStrong)
    }
    if style.contains(.notItalic) {
      traits.remove(.emphasis)
      traits.insert(.notEmphasis)
    }
    return traits
  }

  /// Whether an element in a heading serves to link to it or to edit what it heads: a link of one sign ("¶"), or the
  /// brackets that wikis put there.
  private static func isPermalink(_ tree: HTMLTree, _ node: Int) -> Bool {
    guard tree.nodes[node].attributes != nil, tree.nodes[node].end - node < 16 else { return false }
    switch tree.nodes[node].element {
    case .a:
      return tree.hasNumberSign(node)
        && ["¶", "#", "§", "🔗", "⚓", "\u{F0C1}"].contains(tree.text(of: node))
    case .span:
      return tree.attribute(.class, of: node)?.split(separator: " ").contains("mw-editsection") ?? false
    default: return false
    }
  }

  /// Whether text is white space; the usual cases are settled by its first bytes.
  private static func isBlank(_ tree: HTMLTree, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, HTMLBytes.isSpace(bytes[index]) { index += 1 }
    guard index < range.upperBound else { return true }
    let byte = bytes[index]
    return byte == UInt8(ascii: "&") || byte == 0xC2 ? tree.isBlank(index..<range.upperBound) : false
  }
}
