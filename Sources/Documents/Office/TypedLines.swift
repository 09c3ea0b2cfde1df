/// Makes blocks of the lines of a paragraph that was typed as a list, with line breaks instead of paragraphs.
enum TypedLines {
  /// Bytes at a line's front in which a mark is looked for.
  private static let reach = 96

  /// Splits each paragraph of which two lines or more begin with marks of one style in front of those lines.
  ///
  /// A line without a mark goes on with the item before it.
  static func split(_ draft: inout OfficeDraft) {
    var blocks: [OfficeDraft.Block] = []
    blocks.reserveCapacity(draft.blocks.count)
    for block in draft.blocks { blocks += parts(of: block, draft.utf8) }
    draft.blocks = blocks
  }

  private static func parts(of block: OfficeDraft.Block, _ utf8: [UInt8]) -> [OfficeDraft.Block] {
    guard block.hasText, block.opening.role == .content,
      [.paragraph, .listItem, .quotation].contains(block.opening.kind)
    else { return [block] }
    let starts = lineStarts(block, utf8)
    guard starts.count > 1 else { return [block] }
    let cuts = markedLines(starts, block, utf8)
    guard !cuts.isEmpty else { return [block] }
    var parts: [OfficeDraft.Block] = []
    var part = block
    (part.pieces, part.hasText, part.textBytes) = ([], false, 0)
    var nextCut = 0
    for piece in block.pieces {
      guard case .text(let range) = piece else {
        part.pieces.append(piece)
        continue
      }
      var start = range.lowerBound
      while nextCut < cuts.count, cuts[nextCut] < range.upperBound {
        let cut = cuts[nextCut]
        nextCut += 1
        guard cut >= start else { continue }
        part.add(start..<cut, utf8)
        if part.hasText {
          parts.append(part)
          part = next(after: block)
        }
        start = cut
      }
      part.add(start..<range.upperBound, utf8)
    }
    parts.append(part)
    return parts
  }

  /// What follows the words in front of the first mark: a paragraph, whose mark is read like any other.
  private static func next(after block: OfficeDraft.Block) -> OfficeDraft.Block {
    var next = OfficeDraft.Block(opening: .init(kind: .paragraph, role: block.opening.role))
    if block.opening.kind == .quotation { next.opening = block.opening }
    next.indent = block.indent
    return next
  }

  /// Offsets in the buffer at which the lines of a block begin, pieces being ascending.
  private static func lineStarts(_ block: OfficeDraft.Block, _ utf8: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var atStart = true
    for case .text(let range) in block.pieces {
      for offset in range {
        if utf8[offset] == 0x0A {
          atStart = true
        } else if atStart, utf8[offset] > 0x20 {
          starts.append(offset)
          atStart = false
        }
      }
    }
    return starts
  }

  private static func markedLines(_ starts: [Int], _ block: OfficeDraft.Block, _ utf8: [UInt8]) -> [Int] {
    var follows: [ListMarker.Style: Int] = [:]
    var lines: [(start: Int, marker: ListMarker)] = []
    var count: [ListMarker.Style: Int] = [:]
    for start in starts {
      let front = String(decoding: front(from: start, block, utf8), as: UTF8.self)
      guard let marker = ListMarker.visible(in: front, follows: follows) else { continue }
      if let place = marker.place { follows[marker.style] = place }
      count[marker.style, default: 0] += 1
      lines.append((start, marker))
    }
    guard count.values.contains(where: { $0 > 1 }) else { return [] }
    return lines.map(\.start)
  }

  /// The first bytes of a line, over the edges of runs.
  private static func front(from start: Int, _ block: OfficeDraft.Block, _ utf8: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    // A piece ends where the format changes; the buffer between two pieces of one block holds nothing else.
    var offset = start
    let end =
      block.pieces.reversed().lazy.compactMap { piece -> Int? in
        if case .text(let range) = piece { range.upperBound } else { nil }
      }.first ?? start
    while offset < end, bytes.count < reach, utf8[offset] != 0x0A {
      bytes.append(utf8[offset])
      offset += 1
    }
    return bytes
  }
}

extension OfficeDraft.Block {
  /// Adds bytes of the buffer, if there are any.
  fileprivate mutating func add(_ range: Range<Int>, _ utf8: [UInt8]) {
    guard !range.isEmpty else { return }
    pieces.append(.text(range))
    let words = utf8[range].count { $0 > 0x20 }
    if words > 0 { hasText = true }
    textBytes += words
  }
}
