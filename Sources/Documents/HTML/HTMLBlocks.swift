/// Walks the tree in document order and gives the builder its blocks.
struct HTMLBlocks {
  let tree: HTMLTree
  let roles: HTMLRoles
  let notes: HTMLNotes
  /// Whether elements that the page hides are read as well.
  let readsHidden: Bool
  var builder: DocumentBuilder

  /// What is open around the present node, with everything that text inside it inherits.
  struct Frame {
    let element: HTMLElement
    let end: Int
    var role: Block.Role
    var kind: Block.Kind
    var level = 0
    /// Items inside lists count from 1.
    var listDepth = 0
    var isPreformatted = false
    /// Inside a data table's row, where no element ends the block.
    var isRow = false
    /// Index of the frame that says what the text is, and holds its marker.
    var owner = 0
    /// For the first block only.
    var marker = ""
    /// A footnote's label, where its text may begin with it once more.
    var label: String?
    var list: HTMLListMarkers?
    /// How text inside is set off from its line, where characters exist for it.
    var script: HTMLScript?
    /// Where the innermost block around ends.
    var blockEnd: Int
  }

  var frames: [Frame]
  /// The frame whose marker the open block has.
  var markerOwner: Int?
  /// A cell that has begun, for the sign between it and the one before.
  var cell: Range<Int>?
  var lines: HTMLLines?
  /// Labels of marks that stand before the first text of their block.
  var waitingReferences: [String] = []
  /// Text before this place of the source is a marker that has been read.
  var skipTo = 0
  var lastWasBreak = false
  var needsSpace = false
  /// Places where struck-out text was left out.
  private(set) var struckOut = 0

  init(_ tree: HTMLTree, roles: HTMLRoles, notes: HTMLNotes, readsHidden: Bool) {
    self.tree = tree
    self.roles = roles
    self.notes = notes
    self.readsHidden = readsHidden
    builder = DocumentBuilder(source: tree.source)
    frames = [
      Frame(element: .body, end: .max, role: .content, kind: .paragraph, blockEnd: tree.nodes.count)
    ]
  }

  /// Reads the whole tree.
  mutating func read() {
    var index = 0
    while index < tree.nodes.count {
      leave(before: index)
      let node = tree.nodes[index]
      if node.element == .text {
        text(index)
        index += 1
      } else if let label = notes.references[index] {
        if builder.isInBlock { builder.reference(label: label) } else { waitingReferences.append(label) }
        index = node.end
      } else if node.element.isSkipped || notes.backlinks.contains(index) || (!readsHidden && isHidden(index))
      {
        if node.element.isBlock { boundary() }
        index = node.end
      } else if isStruckOut(index) {
        strikeOut(index)
        index = node.end
      } else {
        enter(index)
        index += 1
      }
    }
    closeBlock()
  }

  var top: Frame { _read { yield frames[frames.count - 1] } }

  /// Ends the block, unless a row goes on.
  mutating func boundary() {
    if top.isRow { needsSpace = true } else { closeBlock() }
  }

  /// Ends the block; a marker is used up by the first block with text.
  mutating func closeBlock() {
    if builder.hasText, let markerOwner, markerOwner < frames.count { frames[markerOwner].marker = "" }
    markerOwner = nil
    lastWasBreak = false
    needsSpace = false
    builder.end()
  }

  private mutating func leave(before index: Int) {
    while top.end <= index {
      let frame = top
      if frame.element.isBlock {
        if frame.isRow, frame.element != .tr { needsSpace = true } else { closeBlock() }
      }
      frames.removeLast()
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    guard tree.nodes[index].attributes != nil else { return false }
    if let hidden = tree.attribute(.hidden, of: index), hidden != "until-found" { return true }
    return style(of: index, hasAny: ["display:none", "visibility:hidden"])
  }

  private func isStruckOut(_ index: Int) -> Bool {
    tree.nodes[index].element.isStruckOut || style(of: index, hasAny: ["line-through"])
  }

  /// Whether an element's own style says one of some things, which are given without white space.
  private func style(of index: Int, hasAny wanted: [StaticString]) -> Bool {
    guard tree.nodes[index].attributes != nil, let style = tree.attribute(.style, of: index) else {
      return false
    }
    var css: [UInt8] = []
    for byte in style.utf8 where !HTMLBytes.isSpace(byte) { css.append(byte) }
    let page = HTMLBytes(bytes: css)
    return css.indices.contains { place in wanted.contains { page.has($0, at: place) } }
  }

  /// Leaves out what the page takes back: read as live text, it would say what its author no longer says.
  private mutating func strikeOut(_ index: Int) {
    let inside = tree.inside(index)
    if tree.nodes[index].element.isBlock || inside.contains(where: { tree.nodes[$0].element.isBlock }) {
      boundary()
    }
    let texts = inside.filter { tree.nodes[$0].element == .text }
    if texts.contains(where: { !tree.isBlank(tree.nodes[$0].range) }) { struckOut += 1 }
    // White space at both ends: one of the two separated the words on either side.
    guard let first = texts.first, let last = texts.last else { return }
    let (start, end) = (tree.nodes[first].range.lowerBound, tree.nodes[last].range.upperBound)
    let bytes = tree.source.utf8
    if builder.isInBlock, HTMLBytes.isSpace(bytes[start]), HTMLBytes.isSpace(bytes[end - 1]) {
      builder.space(start..<start + 1)
    }
  }

  private mutating func enter(_ index: Int) {
    let node = tree.nodes[index]
    if node.element == .br { return lineBreak(node.range) }
    if node.element.isBlock {
      if top.isRow, node.element == .td || node.element == .th { cell = node.range }
      boundary()
    }
    guard node.end > index + 1 else { return }
    var frame = top
    frame = Frame(
      element: node.element, end: node.end, role: frame.role, kind: frame.kind, level: frame.level,
      listDepth: frame.listDepth, isPreformatted: frame.isPreformatted, isRow: frame.isRow,
      owner: frame.owner, script: HTMLScript(tree, index) ?? frame.script,
      blockEnd: node.element.isBlock ? node.end : frame.blockEnd)
    if let role = roles[index], frame.role == .content { frame.role = role }
    if !frame.isRow { describe(&frame, index) }
    if let label = notes.notes[index] {
      frame.kind = .footnote
      (frame.marker, frame.label, frame.level, frame.owner) = (label, label, 0, frames.count)
    }
    frames.append(frame)
  }

  /// What an element makes of the text inside it.
  private mutating func describe(_ frame: inout Frame, _ index: Int) {
    let isNote = frame.kind == .footnote
    switch frame.element {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      (frame.kind, frame.level, frame.owner) = (.heading, frame.element.headingLevel ?? 1, frames.count)
    case .blockquote where !isNote:
      (frame.kind, frame.level, frame.owner) = (.quotation, 0, frames.count)
    case .figcaption, .caption:
      (frame.kind, frame.level, frame.owner) = (.caption, 0, frames.count)
    case .ul, .ol, .dir, .menu:
      frame.listDepth += 1
      frame.list = HTMLListMarkers(tree, list: index)
    case .li:
      guard !isNote else { return }
      let list = frames.lastIndex { $0.list != nil }
      frame.marker = list.flatMap { frames[$0].list?.marker(tree, item: index) } ?? "•"
      (frame.kind, frame.level, frame.owner) = (.listItem, max(1, frame.listDepth), frames.count)
    case .pre, .listing, .xmp:
      frame.isPreformatted = true
    case .table:
      if HTMLTables.isData(tree, index) {
        (frame.kind, frame.level, frame.owner) = (.tableRow, 0, frames.count)
      } else if frame.kind == .tableRow {
        frame.kind = .paragraph
      }
    case .tr:
      frame.isRow = frame.kind == .tableRow
    default: break
    }
  }

  private mutating func lineBreak(_ range: Range<Int>) {
    guard builder.isInBlock else { return }
    let goesOn = top.isRow || top.kind == .heading || top.kind == .caption
    if top.isPreformatted || (lastWasBreak && !goesOn && builder.hasText) {
      closeBlock()
    } else {
      builder.space(range)
      lastWasBreak = true
    }
  }
}
