/// Reads the blocks of Markdown line by line (CommonMark 0.31, section "Appendix: A parsing strategy"), with pipe tables
/// and footnotes.
struct MarkdownParser {
  /// What may stand around a block.
  enum Container {
    case quote
    /// Columns that its words are set in by, from the container around it.
    case item(content: Int, list: Int)
    case note(String)
  }

  /// A list whose items count on.
  struct List {
    let sign: UInt8
    let isOrdered: Bool
    var number: Int
  }

  /// The block that lines are still added to.
  enum OpenLeaf {
    case none
    case paragraph
    case fence(sign: UInt8, length: Int, indent: Int)
    case indented
    case html(MarkdownHTML.End)
    case table(columns: Int)
  }

  /// Deeper nesting is not followed, so that no line costs more than so many steps.
  private static let deepest = 24

  let source: [UInt8]
  var containers: [Container] = []
  var lists: [Int: List] = [:]
  var leaf = OpenLeaf.none
  /// The open paragraph's lines.
  var pieces: [Range<Int>] = []
  var marker = ""
  var blocks: [MarkdownBlock] = []
  var references: MarkdownReferences = [:]
  /// Labels of the footnotes, by their normalised form.
  var notes: [String: String] = [:]
  private var listCount = 0

  init(source: [UInt8]) { self.source = source }

  /// Reads all lines from an offset on.
  mutating func parse(from start: Int) {
    var start = start
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      take(start..<end)
      start = end + 1
      if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == 0x0A { start += 1 }
    }
    closeLeaf()
  }

  private mutating func take(_ line: Range<Int>) {
    var cursor = MarkdownCursor(source: source, line: line)
    let matched = matchContainers(&cursor)
    if matched == containers.count, takeOpenLeaf(&cursor) { return }
    var isParagraph = false
    if case .paragraph = leaf { isParagraph = true }
    var isNew = false
    while !cursor.isBlank, cursor.indent < 4,
      openContainer(&cursor, keep: isNew ? containers.count : matched, isParagraph)
    {
      isNew = true
      isParagraph = false
    }
    if !isNew, matched < containers.count {
      // The words of a paragraph may go on without its marks.
      if isParagraph, !cursor.isBlank, !startsLeaf(cursor) {
        addLine(cursor)
        return
      }
      closeLeaf()
      containers.removeLast(containers.count - matched)
    }
    if cursor.isBlank {
      // Blank lines do not end an item or a note, only what stands in it.
      closeLeaf()
      return
    }
    takeLeaf(&cursor)
  }

  /// Passes over the marks of the open containers; returns how many go on.
  private mutating func matchContainers(_ cursor: inout MarkdownCursor) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard cursor.indent < 4 else { return index }
        var after = cursor
        after.skip(columns: 3)
        guard after.byte == UInt8(ascii: ">") else { return index }
        after.advance(1)
        if after.byte == 0x20 || after.byte == 0x09 { after.skip(columns: 1) }
        cursor = after
      case .item(let content, _):
        if cursor.isBlank { continue }
        guard cursor.indent >= content else { return index }
        cursor.skip(columns: content)
      case .note:
        if cursor.isBlank { continue }
        guard cursor.indent >= 4 else { return index }
        cursor.skip(columns: 4)
      }
    }
    return containers.count
  }

  /// Opens a quotation, an item or a note that begins at the cursor; false where none does.
  private mutating func openContainer(_ cursor: inout MarkdownCursor, keep: Int, _ isParagraph: Bool) -> Bool
  {
    guard keep < Self.deepest else { return false }
    var after = cursor
    after.skip(columns: 3)
    if after.byte == UInt8(ascii: ">") {
      close(to: keep)
      after.advance(1)
      if after.byte == 0x20 || after.byte == 0x09 { after.skip(columns: 1) }
      containers.append(.quote)
    } else if let note = MarkdownLabels.noteDefinition(after) {
      close(to: keep)
      after.advance(note.length)
      containers.append(.note(note.label))
      notes[MarkdownLabels.normalised(note.label)] = note.label
    } else if let sign = MarkdownListSign(after), !MarkdownLeaves.isThematicBreak(after) {
      // A paragraph is interrupted only by an item with words, and by a number only if it is 1.
      let isSibling = keep < containers.count && isItem(containers[keep])
      if isParagraph, keep == containers.count, sign.isEmpty || sign.isOrdered && sign.number != 1 {
        return false
      }
      let indent = cursor.indent
      let list = list(of: sign, at: keep, isSibling: isSibling)
      close(to: keep)
      after.advance(sign.length)
      let gap = after.indent
      let inner = sign.isEmpty || gap > 4 ? 1 : gap
      after.skip(columns: inner)
      let depth = min(3, indent)
      containers.append(.item(content: depth + sign.length + inner, list: list))
      marker =
        sign.isOrdered
        ? "\(lists[list]?.number ?? sign.number)\(Character(Unicode.Scalar(sign.sign)))"
        : String(Unicode.Scalar(sign.sign))
    } else {
      return false
    }
    cursor = after
    return true
  }

  private func isItem(_ container: Container) -> Bool {
    if case .item = container { true } else { false }
  }

  /// The list that an item belongs to: the one that the item before it at the same place belongs to, or a new one.
  private mutating func list(of sign: MarkdownListSign, at depth: Int, isSibling: Bool) -> Int {
    var last: Int?
    if isSibling, case .item(_, let list) = containers[depth] { last = list }
    if let last, let list = lists[last], list.sign == sign.sign, list.isOrdered == sign.isOrdered {
      lists[last]?.number = list.number + 1
      return last
    }
    listCount += 1
    lists[listCount] = List(sign: sign.sign, isOrdered: sign.isOrdered, number: sign.number)
    return listCount
  }

  private mutating func close(to count: Int) {
    closeLeaf()
    containers.removeLast(containers.count - min(count, containers.count))
  }

  /// A block with what stands around it here.
  mutating func add(_ kind: MarkdownBlock.Leaf, _ pieces: [Range<Int>]) {
    var block = MarkdownBlock(leaf: kind, pieces: pieces)
    for container in containers {
      switch container {
      case .quote: block.isQuoted = true
      case .item:
        block.listDepth += 1
        block.isQuoted = false
      case .note(let label): block.note = label
      }
    }
    // Headings and quotations leave it to the item's own words.
    switch kind {
    case .heading, .row: break
    default:
      if block.listDepth > 0, !block.isQuoted, block.note == nil {
        block.marker = marker
        marker = ""
      }
    }
    blocks.append(block)
  }
}
