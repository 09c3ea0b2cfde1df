extension MarkdownParser {
  /// Adds a line to the open code, HTML or table; false where there is none or it ends before this line.
  mutating func takeOpenLeaf(_ cursor: inout MarkdownCursor) -> Bool {
    switch leaf {
    case .fence(let sign, let length, let indent):
      if cursor.indent < 4, MarkdownLeaves.closesFence(cursor, sign: sign, length: length) {
        leaf = .none
      } else {
        cursor.skip(columns: indent)
        if !cursor.isBlank { add(.code, [cursor.index..<cursor.end]) }
      }
      return true
    case .html(let end):
      if case .blankLine = end {
        if cursor.isBlank { return false }
        pieces.append(cursor.index..<cursor.end)
        return true
      }
      if end.isOn(source, cursor.index..<cursor.end) { leaf = .none }
      return true
    case .indented:
      if cursor.isBlank { return true }
      guard cursor.indent >= 4 else { return false }
      cursor.skip(columns: 4)
      add(.code, [cursor.index..<cursor.end])
      return true
    case .table:
      if cursor.isBlank || startsLeaf(cursor) || startsContainer(cursor) { return false }
      add(.row, MarkdownLeaves.cells(source, cursor.index..<cursor.end))
      return true
    case .none, .paragraph: return false
    }
  }

  /// Whether a line begins a block that a paragraph does not swallow.
  func startsLeaf(_ cursor: MarkdownCursor) -> Bool {
    guard cursor.indent < 4 else { return false }
    return MarkdownLeaves.heading(cursor) != nil || MarkdownLeaves.fence(cursor) != nil
      || MarkdownLeaves.isThematicBreak(cursor)
      || MarkdownHTML.End(opening: cursor, interruptsParagraph: true) != nil
  }

  private func startsContainer(_ cursor: MarkdownCursor) -> Bool {
    guard cursor.indent < 4 else { return false }
    var after = cursor
    after.skip(columns: 3)
    return after.byte == UInt8(ascii: ">") || MarkdownListSign(after) != nil
  }

  /// Begins a block at the cursor, or goes on with the open paragraph.
  mutating func takeLeaf(_ cursor: inout MarkdownCursor) {
    var isParagraph = false
    if case .paragraph = leaf { isParagraph = true }
    if cursor.indent >= 4, !isParagraph {
      closeLeaf()
      cursor.skip(columns: 4)
      add(.code, [cursor.index..<cursor.end])
      leaf = .indented
      return
    }
    guard cursor.indent < 4 else { return addLine(cursor) }
    if isParagraph, let level = MarkdownLeaves.underline(cursor), takeReferences() {
      add(.heading(level: level), pieces)
      pieces = []
      leaf = .none
    } else if let heading = MarkdownLeaves.heading(cursor) {
      closeLeaf()
      add(.heading(level: heading.level), [heading.words])
    } else if let fence = MarkdownLeaves.fence(cursor) {
      closeLeaf()
      leaf = .fence(sign: fence.sign, length: fence.length, indent: cursor.indent)
    } else if MarkdownLeaves.isThematicBreak(cursor) {
      closeLeaf()
    } else if let end = MarkdownHTML.End(opening: cursor, interruptsParagraph: isParagraph) {
      closeLeaf()
      openHTML(end, cursor)
    } else if isParagraph, pieces.count == 1, let columns = MarkdownLeaves.tableColumns(cursor),
      MarkdownLeaves.cells(source, pieces[0]).count == columns
    {
      let head = pieces[0]
      pieces = []
      leaf = .table(columns: columns)
      add(.row, MarkdownLeaves.cells(source, head))
    } else {
      addLine(cursor)
    }
  }

  private mutating func openHTML(_ end: MarkdownHTML.End, _ cursor: MarkdownCursor) {
    if case .blankLine = end {
      pieces = [cursor.index..<cursor.end]
      leaf = .html(end)
    } else if !end.isOn(source, cursor.index..<cursor.end) {
      leaf = .html(end)
    }
  }

  mutating func addLine(_ cursor: MarkdownCursor) {
    if case .paragraph = leaf {} else { closeLeaf() }
    leaf = .paragraph
    var start = cursor.index
    while start < cursor.end, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    pieces.append(start..<cursor.end)
  }

  /// Ends the open block.
  mutating func closeLeaf() {
    defer {
      leaf = .none
      pieces = []
    }
    switch leaf {
    case .paragraph: if takeReferences() { add(.paragraph, pieces) }
    case .html where !pieces.isEmpty: add(.html, pieces)
    default: break
    }
  }

  /// Takes reference definitions off the open paragraph's front; false where nothing else is left.
  private mutating func takeReferences() -> Bool {
    var rest = pieces[...]
    defer { if rest.count < pieces.count { pieces = Array(rest) } }
    while let first = rest.first, first.lowerBound < first.upperBound,
      source[first.lowerBound] == UInt8(ascii: "[")
    {
      guard let found = MarkdownLabels.reference(source, rest) else { break }
      let label = MarkdownLabels.normalised(found.label)
      if !label.isEmpty, references[label] == nil { references[label] = found.target }
      rest = rest.dropFirst(found.lines)
    }
    return !rest.isEmpty
  }
}
