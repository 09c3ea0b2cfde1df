import Documents

/// The cells of a table's rows, which readers set side by side with " | " between them.
struct TableCells {
  /// Half-open UTF-8 ranges of the words of each cell, in order; an empty cell has an empty range.
  let ranges: [Range<Int>]

  private static let bar = Array(" | ".utf8)

  /// Nil for a block that is no row.
  init?(_ block: Block, of text: TextRendition) {
    guard block.kind == .tableRow else { return nil }
    var ranges: [Range<Int>] = []
    var start = block.range.lowerBound
    var index = start
    let end = block.range.upperBound
    while index + Self.bar.count <= end {
      if text.utf8[index] == Self.bar[0], text.utf8[index..<index + Self.bar.count].elementsEqual(Self.bar) {
        ranges.append(start..<index)
        index += Self.bar.count
        start = index
      } else {
        index += 1
      }
    }
    self.ranges = ranges + [start..<end]
  }

  /// The sentences of a block, none of which goes from one cell into the next.
  static func sentences(of block: Block, in text: TextRendition) -> [Range<Int>] {
    guard let cells = TableCells(block, of: text) else { return block.sentences }
    return cells.ranges.flatMap { cell in
      block.sentences.compactMap { sentence in
        let part =
          max(
            cell.lowerBound, sentence.lowerBound)..<max(
            cell.lowerBound, sentence.lowerBound, min(cell.upperBound, sentence.upperBound))
        return part.isEmpty ? nil : part
      }
    }
  }

  /// The index of the cell that a place stands in.
  func index(at place: Int) -> Int? { ranges.firstIndex { $0.contains(place) } }
}
