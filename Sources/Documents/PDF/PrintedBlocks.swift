/// Cuts the lines of columns into blocks, and joins what a column's or a page's end tore apart.
struct PrintedBlocks {
  private let source: PDFWords
  private let sizes: TypeSizes
  private(set) var blocks: [PrintedBlock] = []
  /// Index of the last block of running text: the one that may go on in the next column.
  private var current: Int?

  init(source: PDFWords, sizes: TypeSizes) {
    self.source = source
    self.sizes = sizes
  }

  mutating func add(column lines: [PrintedLine]) {
    for (index, line) in lines.enumerated() {
      if line.isInRow {
        if line.opensRow || blocks.isEmpty {
          blocks.append(PrintedBlock(.row, line))
          current = nil
        } else {
          blocks[blocks.count - 1].lines.append(line)
        }
        continue
      }
      let marker = PrintedMarker(line, in: source)
      if let current {
        let joins =
          index == 0
          ? resumes(line, marker, blocks[current]) : goesOn(line, marker, blocks[current])
        if joins {
          blocks[current].lines.append(line)
          continue
        }
      }
      blocks.append(PrintedBlock(marker.map { .item($0) } ?? .paragraph, line))
      current = blocks.count - 1
    }
  }

  mutating func add(_ notes: PageNotes.Parts) {
    if !notes.continuation.isEmpty,
      let last = blocks.lastIndex(where: { if case .note = $0.kind { true } else { false } })
    {
      blocks[last].lines += notes.continuation
    }
    for note in notes.notes {
      guard let first = note.lines.first else { continue }
      var block = PrintedBlock(.note(label: note.label), first)
      block.lines = note.lines
      blocks.append(block)
    }
  }

  mutating func add(head: RunningHeads.Head) {
    let line = PrintedLine(head.segment.words, page: head.page, block: 0, in: source)
    blocks.append(PrintedBlock(.head(isAtTop: head.isAtTop), line))
  }

  /// Whether a line goes on with the block of the line above it in the same column.
  private func goesOn(_ line: PrintedLine, _ marker: PrintedMarker?, _ block: PrintedBlock) -> Bool {
    guard let last = block.lines.last, !line.opensCell, !last.closesEntry, isSameSize(last, line) else {
      return false
    }
    if awaitsWords(block) { return true }
    let distance = line.bottom - last.bottom
    let pitch = sizes.pitch(last)
    guard distance > 0.3 * last.height, distance <= max(1.27 * pitch, pitch + 0.15 * last.height) else {
      return false
    }
    let isEnded = TextEdge.endsUnit(last.text)
    if let marker, begins(marker, block, isEnded: isEnded) { return false }
    if sizes.isLarge(line) { return true }
    if let item = block.marker, line.left < item.left - 4 { return false }
    guard let word = line.words.first else { return true }
    let slack = last.limit - last.right
    let width = max(last.limit - last.margin, 1)
    let startsUpper = Self.startsAnew(line.text)
    // The line above was ended although the next word would have fitted.
    if slack > word.width + 0.5 * line.height {
      if isEnded, startsUpper, slack > 0.15 * width { return false }
      if startsUpper, slack > 0.4 * width, !TextEdge.endsInsidePhrase(last.text) { return false }
    }
    // A first line that is set in.
    let indent = line.left - block.bodyLeft
    if isEnded, startsUpper, block.lines.count > 1 || !block.isItem, indent > 0.4 * line.height, indent < 60 {
      return false
    }
    return true
  }

  private func begins(_ marker: PrintedMarker, _ block: PrintedBlock, isEnded: Bool) -> Bool {
    if marker.isUnmistakable { return true }
    if case .glyph = marker.marker.style { return isEnded || block.isItem && marker.gap > 0.3 }
    // "12." at the front of a wrapped line is the text's own where it stands among the text's lines.
    if let item = block.marker {
      return isEnded || abs(item.left - marker.left) < 3 && item.textLeft > item.left + 3
    }
    return isEnded
  }

  /// Whether a bullet stands alone on its line, its words on the next.
  private func awaitsWords(_ block: PrintedBlock) -> Bool {
    guard let item = block.marker, block.lines.count == 1, let first = block.lines.first else { return false }
    return first.words.count == item.wordCount
  }

  /// Whether the first line of a column goes on with the text that the column before it ended in.
  private func resumes(_ line: PrintedLine, _ marker: PrintedMarker?, _ block: PrintedBlock) -> Bool {
    guard let last = block.lines.last, !last.closesEntry, isSameSize(last, line), !sizes.isLarge(line) else {
      return false
    }
    if let marker, begins(marker, block, isEnded: false) || marker.gap > 0.3 { return false }
    if TextEdge.endsUnit(last.text) {
      return TextEdge.startsLowercase(line.text) && !Self.endsSentence(last.text)
    }
    if TextEdge.startsLowercase(line.text) || last.text.hasSuffix("-") { return true }
    let slack = last.limit - last.right
    return slack < 0.25 * max(last.limit - last.margin, 1) || TextEdge.endsInsidePhrase(last.text)
  }

  /// Whether a text begins with what may begin a sentence: a capital, a number, a letter of a script without case.
  private static func startsAnew(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return TextEdge.startsUppercase(text) || ("0"..."9").contains(first)
      || first.properties.isAlphabetic && !first.properties.isLowercase
  }

  private static func endsSentence(_ text: String) -> Bool {
    TextEdge.lastMark(text).map { ".!?。！？؟".unicodeScalars.contains($0) } ?? false
  }

  private func isSameSize(_ first: PrintedLine, _ second: PrintedLine) -> Bool {
    let ratio = second.height / max(first.height, 0.1)
    return ratio > 0.92 && ratio < 1.087
  }
}
