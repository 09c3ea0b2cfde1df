/// Tells headings by their size, and those in the size of the text by their shape and their place.
struct PrintedHeadings {
  private static let mostLines = 5
  private static let mostBytes = 300
  private let sizes: TypeSizes

  /// Marks the headings and gives them levels (1–6): the rank of their size; those of the text's size come last.
  static func mark(_ blocks: inout [PrintedBlock], sizes: TypeSizes) {
    let headings = PrintedHeadings(sizes: sizes)
    var heights: [Double] = []
    for index in blocks.indices where headings.isLarge(blocks[index]) {
      blocks[index].isHeading = true
      heights.append(blocks[index].lines[0].height)
    }
    let ranks = ranks(heights)
    let texts = blocks.indices.filter { blocks[$0].isText }
    // From the end, so that a heading may stand over a heading.
    for (position, index) in texts.enumerated().reversed() {
      if blocks[index].isHeading {
        let height = blocks[index].lines[0].height
        let rank = (ranks.firstIndex { height > $0 * 0.97 } ?? ranks.count) + 1
        blocks[index].level = min(rank, 6)
      } else if position + 1 < texts.count,
        headings.isShaped(
          blocks[index], after: position > 0 ? blocks[texts[position - 1]] : nil,
          before: blocks[texts[position + 1]])
      {
        blocks[index].isHeading = true
        blocks[index].level = min(ranks.count + 1, 6)
      }
      if blocks[index].isHeading { blocks[index].kind = .paragraph }
    }
  }

  /// The sizes that differ by more than three in a hundred, largest first.
  private static func ranks(_ heights: [Double]) -> [Double] {
    var ranks: [Double] = []
    for height in heights.sorted(by: >) where (ranks.last ?? .infinity) * 0.97 > height {
      ranks.append(height)
    }
    return ranks
  }

  private func isLarge(_ block: PrintedBlock) -> Bool {
    guard block.isText, let first = block.lines.first, sizes.isLarge(first), !first.closesEntry else {
      return false
    }
    return block.lines.count <= Self.mostLines && block.characters <= Self.mostBytes
      && first.text.contains(where: \.isLetter) && !(block.characters > 120 && endsSentence(block))
  }

  private func endsSentence(_ block: PrintedBlock) -> Bool {
    guard let last = block.lines.last.flatMap({ TextEdge.lastMark($0.text) }) else { return true }
    return ".;,!?。？！；，؟؛،".unicodeScalars.contains(last)
  }

  /// Whether a short line in the size of the text heads what follows: set apart in another font, in capitals or by room.
  private func isShaped(_ block: PrintedBlock, after previous: PrintedBlock?, before next: PrintedBlock)
    -> Bool
  {
    guard isShort(block),
      !isShort(next) || next.isHeading && (isOtherFont(block) || sizes.isLarge(next.lines[0])),
      let line = block.lines.first,
      let follows = next.lines.first, sizes.isBody(line), !line.opensCell, !line.closesEntry,
      !follows.closesEntry
    else { return false }
    guard WrittenDate.only(line.text) == nil else { return false }
    if let marker = block.marker {
      guard case .decimal = marker.marker.style else { return false }
    }
    if let previous, isShort(previous), !previous.isHeading, !isOtherFont(previous) { return false }
    guard next.lines.count > 1 || next.isItem || next.isHeading || endsSentence(next) || introduces(next)
    else { return false }
    let isOtherFont = isOtherFont(block) && (next.isHeading || abs(line.height - follows.height) > 0.06)
    let isCapitals = line.text == line.text.uppercased() && line.text.contains(where: \.isLetter)
    guard TextEdge.lastMark(line.text) != ":" || isOtherFont else { return false }
    let last = previous?.lines.last
    let isApart =
      last.map { $0.page != line.page || line.bottom - $0.bottom > 1.4 * sizes.pitch(line) } ?? true
    return isOtherFont
      || isApart && (isCapitals || line.right < line.limit - 0.15 * (line.limit - line.margin))
  }

  /// Whether a block is set in a font whose letters are a little higher or lower than those of the text.
  private func isOtherFont(_ block: PrintedBlock) -> Bool {
    block.lines.first.map { abs($0.height - sizes.body) > 0.06 } ?? false
  }

  /// Whether a block of several words ends in a colon: it leads to a list and heads nothing.
  private func introduces(_ block: PrintedBlock) -> Bool {
    guard let last = block.lines.last, let mark = TextEdge.lastMark(last.text) else { return false }
    return ":：".unicodeScalars.contains(mark) && !isOtherFont(block)
  }

  private func isShort(_ block: PrintedBlock) -> Bool {
    block.isText && block.lines.count <= 2 && block.characters <= 120 && !endsSentence(block)
      && !introduces(block)
      && (block.lines.first.map { TextEdge.startsUppercase($0.text) || $0.text.first?.isNumber == true }
        ?? false)
  }
}
