/// Walks the tree in document order and gives the builder its blocks.
struct HTMLBlocks {
  let tree: HTMLTree
  let roles: HTMLRoles
  let notes: HTMLNotes
  let lines: HTMLLines
  /// What lines begin that no markup says, by their first node.
  let openings: [Int: HTMLOpening]
  /// The bytes and nodes of the tree, at hand.
  let page: HTMLBytes
  let nodes: [HTMLTree.Node]
  private let hasReferences: Bool
  private let hasNotes: Bool
  var builder: DocumentBuilder

  /// What is open around the present node, with everything that text inside it inherits.
  struct Frame {
    let element: HTMLElement
    let end: Int
    var kind: Block.Kind
    var level = 0
    /// Items inside lists count from 1.
    var listDepth = 0
    var isPreformatted = false
    /// Inside a data table's row, where no element ends the block.
    var isRow = false
    /// Index into `owners`, and whether the frame brought it.
    var owner = 0
    var bringsOwner = false
    /// Index into `lists`, or -1, and whether the frame brought it.
    var list = -1
    var bringsList = false
    /// How text inside is set off from its line, where characters exist for it.
    var script: HTMLScript?
    /// The link around, or -1.
    var link = -1
    var isStrong = false
    var isEmphasis = false
    /// Number of blocks before the innermost quotation around, or -1.
    var quotation = -1
    /// The innermost figure around, or -1.
    var figure = -1
    /// Whether the text names a quotation's author.
    var isAttribution = false
  }

  /// What says what the text is, and holds its marker.
  struct Owner {
    /// For the first block only.
    var marker = ""
    /// A footnote's label, where its text may begin with it once more.
    var label: String?
    /// Whether a block of it has been closed.
    var hasBlock = false
  }

  var frames: [Frame]
  var owners = [Owner()]
  var lists: [HTMLListMarkers] = []
  /// The owner whose marker the open block has.
  var markerOwner: Int?
  /// A cell that has begun, for the sign between it and the one before.
  var cell: Range<Int>?
  /// Labels of marks that stand before the first text of their block.
  var waitingReferences: [String] = []
  /// Text before this place of the source is a marker that has been read.
  var skipTo = 0
  var lastWasBreak = false
  var needsSpace = false
  var marks = Marks()
  var quotations = Quotations()
  /// Places where struck-out text was left out.
  private(set) var struckOut = 0

  init(_ tree: HTMLTree, roles: HTMLRoles, notes: HTMLNotes, lines: HTMLLines) {
    self.tree = tree
    self.roles = roles
    self.notes = notes
    self.lines = lines
    openings = HTMLOpening.all(tree, lines)
    page = HTMLBytes(bytes: tree.source.utf8)
    (hasReferences, hasNotes) = (!notes.references.isEmpty, !notes.notes.isEmpty)
    nodes = tree.nodes
    builder = DocumentBuilder(source: tree.source)
    frames = [Frame(element: .body, end: .max, kind: .paragraph)]
  }

  /// Reads the whole tree.
  mutating func read() {
    var index = 0
    while index < nodes.count {
      if top.end <= index { leave(before: index) }
      let element = nodes[index].element
      let traits = lines.traits[index]
      if element == .text {
        text(index, isBlank: traits.contains(.blank))
        index += 1
      } else if traits.contains(.leftOut) {
        if element.isBlock { boundary() }
        index = nodes[index].end
      } else if let label = hasReferences ? notes.references[index] : nil {
        if builder.isInBlock { builder.reference(label: label) } else { waitingReferences.append(label) }
        index = nodes[index].end
      } else if traits.contains(.struckOut) {
        strikeOut(index)
        index = nodes[index].end
      } else {
        enter(index, traits)
        index += 1
      }
    }
    closeBlock()
    leave(before: nodes.count)
  }

  var top: Frame { _read { yield frames[frames.count - 1] } }

  /// Ends the block, unless a row goes on.
  mutating func boundary() {
    if top.isRow { needsSpace = true } else { closeBlock() }
  }

  /// Ends the block; a marker is used up by the first block with text.
  mutating func closeBlock() {
    lastWasBreak = false
    needsSpace = false
    guard builder.isInBlock else { return }
    guard builder.hasText else { return builder.end() }
    if let markerOwner, markerOwner < owners.count {
      owners[markerOwner].marker = ""
      owners[markerOwner].hasBlock = true
    }
    markerOwner = nil
    if quotations.isAttribution { return closeAttribution() }
    builder.end()
  }

  private mutating func leave(before index: Int) {
    while frames.count > 1, top.end <= index {
      if top.element.isBlock {
        if top.isRow, top.element != .tr { needsSpace = true } else { closeBlock() }
      }
      let frame = frames.removeLast()
      if frame.bringsOwner { owners.removeLast() }
      if frame.bringsList { lists.removeLast() }
      if frame.element == .blockquote { leaveQuotation(frame) }
    }
  }

  /// Leaves out what the page takes back: read as live text, it would say what its author no longer says.
  private mutating func strikeOut(_ index: Int) {
    let inside = tree.inside(index)
    if nodes[index].element.isBlock || inside.contains(where: { nodes[$0].element.isBlock }) {
      boundary()
    }
    let texts = inside.filter { nodes[$0].element == .text }
    if texts.contains(where: { !tree.isBlank(nodes[$0].range) }) { struckOut += 1 }
    // White space at both ends: one of the two separated the words on either side.
    guard let first = texts.first, let last = texts.last else { return }
    let (start, end) = (nodes[first].range.lowerBound, nodes[last].range.upperBound)
    if builder.isInBlock, HTMLBytes.isSpace(page.bytes[start]), HTMLBytes.isSpace(page.bytes[end - 1]) {
      builder.space(start..<start + 1)
    }
  }

  private mutating func enter(_ index: Int, _ traits: HTMLLines.Traits) {
    let element = nodes[index].element
    let range = nodes[index].range
    let end = nodes[index].end
    if element == .br { return lineBreak(range) }
    let isBlock = element.isBlock
    if isBlock {
      if top.isRow, element == .td || element == .th { cell = range }
      boundary()
    }
    guard end > index + 1 else { return }
    let outer = top
    var frame = Frame(
      element: element, end: end, kind: outer.kind, level: outer.level,
      listDepth: outer.listDepth, isPreformatted: outer.isPreformatted, isRow: outer.isRow,
      owner: outer.owner, list: outer.list, script: outer.script, link: outer.link,
      isStrong: (outer.isStrong || traits.contains(.strong)) && !traits.contains(.notStrong),
      isEmphasis: (outer.isEmphasis || traits.contains(.emphasis)) && !traits.contains(.notEmphasis),
      quotation: outer.quotation, figure: outer.figure, isAttribution: outer.isAttribution)
    if element == .sup || element == .sub { frame.script = HTMLScript(tree, index) ?? outer.script }
    if element == .a, outer.link < 0 { frame.link = index }
    if !frame.isRow, isBlock || nodes[index].attributes != nil {
      describe(&frame, index, isDataTable: traits.contains(.dataTable))
    }
    if hasNotes, isBlock, let label = notes.notes[index] {
      (frame.kind, frame.level) = (.footnote, 0)
      bring(Owner(marker: label, label: label), &frame)
    }
    frames.append(frame)
  }

  /// Makes a frame the owner of the text inside it.
  private mutating func bring(_ owner: Owner, _ frame: inout Frame) {
    if frame.bringsOwner {
      owners[frame.owner] = owner
    } else {
      frame.owner = owners.count
      frame.bringsOwner = true
      owners.append(owner)
    }
  }

  /// What an element makes of the text inside it.
  private mutating func describe(_ frame: inout Frame, _ index: Int, isDataTable: Bool) {
    let isNote = frame.kind == .footnote
    switch frame.element {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      (frame.kind, frame.level) = (.heading, frame.element.headingLevel ?? 1)
      bring(Owner(), &frame)
    case .blockquote where !isNote:
      (frame.kind, frame.level) = (.quotation, 0)
      bring(Owner(), &frame)
      frame.quotation = builder.blockCount
    case .figure: frame.figure = index
    case .figcaption:
      (frame.kind, frame.level) = (.caption, 0)
      bring(Owner(), &frame)
      frame.isAttribution = quotations.isFollowed(byCaptionIn: frame.figure)
    case .footer where frame.quotation >= 0 && frame.kind == .quotation:
      frame.kind = .caption
      bring(Owner(), &frame)
      frame.isAttribution = true
    case .caption, .legend:
      (frame.kind, frame.level) = (.caption, 0)
      bring(Owner(), &frame)
    case .ul, .ol, .dir, .menu:
      endHeading(&frame)
      frame.listDepth += 1
      frame.list = lists.count
      frame.bringsList = true
      lists.append(HTMLListMarkers(tree, list: index))
    case .li:
      guard !isNote else { return }
      let marker = frame.list < 0 ? "•" : lists[frame.list].marker(tree, item: index)
      (frame.kind, frame.level) = (.listItem, max(1, frame.listDepth))
      bring(Owner(marker: marker), &frame)
    case .pre, .listing, .xmp:
      frame.isPreformatted = true
      endHeading(&frame)
    case .table:
      if isDataTable {
        (frame.kind, frame.level) = (.tableRow, 0)
        bring(Owner(), &frame)
      } else if frame.kind == .tableRow {
        frame.kind = .paragraph
      } else {
        endHeading(&frame)
      }
    case .tr:
      frame.isRow = frame.kind == .tableRow
    case .p, .dl, .section, .article, .address, .fieldset, .details, .form: endHeading(&frame)
    default: break
    }
    if frame.kind == .paragraph, nodes[index].attributes != nil,
      tree.attribute(.role, of: index)?.lowercased() == "heading"
    {
      // WAI-ARIA, section 6.6: a heading without a level is of the second.
      let level = tree.attribute(.ariaLevel, of: index).flatMap { Int($0) } ?? 2
      (frame.kind, frame.level) = (.heading, min(max(level, 1), 6))
      bring(Owner(), &frame)
    }
  }

  /// A heading that has words and goes on with paragraphs was never closed; they are not its own.
  private mutating func endHeading(_ frame: inout Frame) {
    guard frame.kind == .heading, owners[frame.owner].hasBlock else { return }
    (frame.kind, frame.level) = (.paragraph, 0)
    bring(Owner(), &frame)
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
