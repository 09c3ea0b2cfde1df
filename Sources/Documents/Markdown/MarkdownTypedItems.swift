/// Makes list items of paragraphs whose marks CommonMark does not know: "(a)", "7.1", "i)", "•".
///
/// They are common in texts that were turned into Markdown. Two beside each other make items, or one that counts on.
enum MarkdownTypedItems {
  /// Bytes at a paragraph's front in which a mark is looked for.
  private static let reach = 96

  static func mark(_ blocks: inout [MarkdownBlock], in source: [UInt8]) {
    var follows: [ListMarker.Style: Int] = [:]
    var candidates: [ListMarker?] = []
    for block in blocks {
      let marker = candidate(block, in: source, follows)
      if let marker, let place = marker.place { follows[marker.style] = place }
      candidates.append(marker)
    }
    guard candidates.contains(where: { $0 != nil }) else { return }
    let accepted = TypedMarkers.accepted(candidates)
    var drafts = blocks.indices.map { index in
      TextDraft(
        kind: accepted[index]
          ? candidates[index].map { .item($0, indent: 0) } ?? .paragraph : .paragraph, piece: 0..<0,
        words: blocks[index].pieces.last.map { String(decoding: source[$0].suffix(64), as: UTF8.self) } ?? "")
    }
    ListLevels.assign(&drafts)
    for index in blocks.indices {
      guard case .item(let marker, _) = drafts[index].kind else { continue }
      blocks[index].listDepth = drafts[index].level
      blocks[index].marker = marker.text
      let front = blocks[index].pieces[0]
      blocks[index].pieces[0] = front.lowerBound + marker.length..<front.upperBound
    }
  }

  /// The mark of a paragraph outside lists and quotations.
  private static func candidate(
    _ block: MarkdownBlock, in source: [UInt8], _ follows: [ListMarker.Style: Int]
  ) -> ListMarker? {
    guard block.leaf == .paragraph, block.listDepth == 0, !block.isQuoted, block.note == nil,
      let front = block.pieces.first, let first = source[front].first
    else { return nil }
    // Nearly all paragraphs begin with a capital letter or a mark of Markdown, and in Markdown a dash that is no item is prose.
    guard
      first == UInt8(ascii: "(") || first >= 0x80 || (0x30...0x39).contains(first)
        || (0x61...0x7A).contains(first)
    else { return nil }
    let line = String(decoding: source[front].prefix(reach), as: UTF8.self)
    guard let marker = ListMarker.visible(in: line, follows: follows), marker.length < front.count,
      !["–", "—", "→", "·"].contains(marker.text)
    else { return nil }
    return marker
  }
}
