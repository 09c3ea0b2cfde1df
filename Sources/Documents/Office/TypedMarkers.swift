/// Finds list items whose marks were typed as text, in documents that number nothing there themselves.
enum TypedMarkers {
  /// Bytes at a block's front in which a mark is looked for.
  private static let reach = 96

  /// Makes list items of paragraphs with typed marks: two or more in sequence, or one that counts on.
  static func mark(_ draft: inout OfficeDraft) {
    // Only blocks with text are neighbours of each other.
    let blocks = draft.blocks.indices.filter { draft.blocks[$0].hasText }
    var candidates: [ListMarker?] = []
    var follows: [ListMarker.Style: Int] = [:]
    for index in blocks {
      let marker = candidate(draft, index, follows)
      if let marker, let place = marker.place { follows[marker.style] = place }
      candidates.append(marker)
    }
    let accepted = accepted(candidates)
    var drafts: [TextDraft] = []
    var places: [Int] = []
    for (position, index) in blocks.enumerated() {
      let block = draft.blocks[index]
      guard let marker = candidates[position], accepted[position] else {
        let kind: TextDraft.Kind = block.opening.kind == .footnote ? .footnote(label: "") : .paragraph
        drafts.append(TextDraft(kind: kind, piece: 0..<0, words: ""))
        places.append(index)
        continue
      }
      // Twentieths of a point; a column of plain text is about 6 points.
      let column = max(-10_000, min(10_000, block.indent / 120))
      let words = String(draft.words(block).suffix(64))
      drafts.append(TextDraft(kind: .item(marker, indent: column), piece: 0..<0, words: words))
      places.append(index)
    }
    ListLevels.assign(&drafts)
    for (position, item) in drafts.enumerated() {
      guard case .item(let marker, _) = item.kind else { continue }
      draft.takeMarker(marker, level: item.level, from: places[position])
    }
  }

  /// Of marks at the front of paragraphs those that make items: two beside each other, or one that counts on.
  static func accepted(_ candidates: [ListMarker?]) -> [Bool] {
    let counted = countedOn(candidates)
    return candidates.indices.map { candidates[$0] != nil && (counted[$0] || hasNeighbour(candidates, $0)) }
  }

  private static func hasNeighbour(_ candidates: [ListMarker?], _ position: Int) -> Bool {
    (position > 0 && candidates[position - 1] != nil)
      || (position + 1 < candidates.count && candidates[position + 1] != nil)
  }

  /// Which marks have a number that follows, or is followed by, that of another of their style.
  private static func countedOn(_ candidates: [ListMarker?]) -> [Bool] {
    var counted = [Bool](repeating: false, count: candidates.count)
    var last: [ListMarker.Style: (number: Int, position: Int)] = [:]
    for (position, marker) in candidates.enumerated() {
      guard let marker, let number = marker.place else { continue }
      if let before = last[marker.style], before.number &+ 1 == number {
        counted[position] = true
        counted[before.position] = true
      }
      last[marker.style] = (number, position)
    }
    return counted
  }

  private static func candidate(
    _ draft: OfficeDraft, _ index: Int, _ follows: [ListMarker.Style: Int]
  ) -> ListMarker? {
    let block = draft.blocks[index]
    guard block.opening.kind == .paragraph, block.opening.role == .content else { return nil }
    let front = draft.front(of: block, most: reach)
    return ListMarker.visible(in: String(decoding: front.text, as: UTF8.self), follows: follows)
  }
}

extension OfficeDraft {
  /// The first bytes of a block from its first word on, and how many bytes of white space stand before.
  fileprivate func front(of block: Block, most: Int) -> (text: [UInt8], skipped: Int) {
    var bytes: [UInt8] = []
    for case .text(let range) in block.pieces {
      bytes += utf8[range].prefix(most + 64 - bytes.count)
      if bytes.count >= most + 64 { break }
    }
    let words = bytes.drop { $0 <= 0x20 }
    return (Array(words.prefix(most)), bytes.count - words.count)
  }

  /// Makes a list item of a block and takes the typed mark out of its text.
  fileprivate mutating func takeMarker(_ marker: ListMarker, level: Int, from index: Int) {
    var block = blocks[index]
    var rest = front(of: block, most: 0).skipped + marker.length
    for piece in block.pieces.indices {
      guard rest > 0 else { break }
      guard case .text(let range) = block.pieces[piece] else { continue }
      let cut = min(rest, range.count)
      block.pieces[piece] = .text(range.lowerBound + cut..<range.upperBound)
      rest -= cut
    }
    block.opening.kind = .listItem
    block.opening.level = level
    block.opening.marker = OfficeSymbols.bullet(marker.text, font: nil)
    blocks[index] = block
  }
}
