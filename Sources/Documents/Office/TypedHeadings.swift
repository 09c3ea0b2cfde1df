/// Headings that are paragraphs in bold, in documents whose writers use no styles.
enum TypedHeadings {
  private static let longest = 120

  /// Makes a heading of each paragraph that is bold as a whole, short, without an end mark, and directly before prose or
  /// a list. Its level is one below the last heading that has a style. Of two such lines in a row none is one: a run of
  /// bold lines is a list of names, or a text in bold.
  static func mark(_ draft: inout OfficeDraft) {
    let strong = strongBlocks(draft)
    let blocks = draft.blocks.indices.filter {
      draft.blocks[$0].hasText && draft.blocks[$0].opening.role == .content
    }
    var lastLevel = 1
    for (position, index) in blocks.enumerated() {
      let block = draft.blocks[index]
      if block.opening.kind == .heading { lastLevel = block.opening.level }
      guard strong[index], block.opening.kind == .paragraph, position + 1 < blocks.count,
        position == 0
          || !(strong[blocks[position - 1]] && draft.blocks[blocks[position - 1]].textBytes <= longest * 2),
        isBody(draft, blocks[position + 1], strong), isTitle(draft.words(block), isBreakFree(draft, block))
      else { continue }
      draft.blocks[index].opening.kind = .heading
      draft.blocks[index].opening.level = min(6, lastLevel + 1)
      draft.blocks[index].isTypedHeading = true
      draft.blocks[index].dropStrong()
    }
  }

  /// Which blocks have no word outside of bold.
  private static func strongBlocks(_ draft: OfficeDraft) -> [Bool] {
    var isStrong = false
    return draft.blocks.map { block in
      var all = block.hasText
      for piece in block.pieces {
        switch piece {
        case .open(.emphasis(.strong)): isStrong = true
        case .close(.emphasis(.strong)): isStrong = false
        case .text(let range) where !isStrong:
          if all, draft.utf8[range].contains(where: { $0 > 0x20 }) { all = false }
        default: break
        }
      }
      return all
    }
  }

  private static func isBody(_ draft: OfficeDraft, _ index: Int, _ strong: [Bool]) -> Bool {
    let block = draft.blocks[index]
    if block.opening.kind == .listItem { return true }
    guard block.opening.kind == .paragraph, !strong[index] else { return false }
    return block.textBytes >= longest * 2 / 3 || draft.words(block).last == ":"
  }

  private static func isBreakFree(_ draft: OfficeDraft, _ block: OfficeDraft.Block) -> Bool {
    !block.pieces.contains {
      if case .text(let range) = $0 { draft.utf8[range].contains(0x0A) } else { false }
    }
  }

  private static func isTitle(_ words: String, _ isLine: Bool) -> Bool {
    guard isLine, words.utf8.count <= longest * 4, words.unicodeScalars.count <= longest,
      let last = TextEdge.lastMark(words), !".;,!…。！".unicodeScalars.contains(last),
      words.unicodeScalars.contains(where: \.properties.isAlphabetic), !TextEdge.startsLowercase(words),
      !TextHeadings.isClause(words), WrittenDate.only(words) == nil
    else { return false }
    guard let first = words.first, let final = words.last else { return false }
    // What is a quotation from end to end is shown off, it does not name what follows.
    return !("“„«\"‘「".contains(first) && "”“»\"’」".contains(final))
  }
}

extension OfficeDraft.Block {
  /// Takes the marks of bold off, where they end in the block: a heading's words are not set off in it.
  fileprivate mutating func dropStrong() {
    var open = 0
    for piece in pieces {
      if case .open(.emphasis(.strong)) = piece { open += 1 }
      if case .close(.emphasis(.strong)) = piece { open -= 1 }
    }
    guard open == 0 else { return }
    pieces.removeAll {
      switch $0 {
      case .open(.emphasis(.strong)), .close(.emphasis(.strong)): true
      default: false
      }
    }
  }
}
