import Documents

/// Makes labelled items of what stands below a label: "Recommendation 4.2 Openness" above "The department should …".
///
/// The first block below a label that asks is its item, with the label as its marker and the list behind it one level
/// deeper. Where a list stands directly below, the label itself is the item, and the title of what hangs below it.
struct LabelledBlocks {
  private(set) var blocks: [Block] = []
  /// Where the items that are only titles begin: UTF-8 offsets.
  private(set) var titles: Set<Int> = []

  /// Blocks of a section in which its demand is looked for: behind as many it is a report's next chapter that speaks.
  private static let reach = 4
  /// Words of a title.
  private static let longestTitle = 14

  /// - Parameter asks: Whether a block asks for something; `commands`, whether it begins as a command does.
  init(_ all: [Block], of text: TextRendition, asks: (Block) -> Bool, commands: (Block) -> Bool) {
    blocks = all
    for index in all.indices where all[index].kind == .heading {
      // "Recommendation 4: The board must pay." set as a heading.
      guard let item = Self.item(all[index], in: text), asks(item) || commands(item) else { continue }
      blocks[index] = item
    }
    let all = blocks
    let labels = all.map { Self.label(of: $0, in: text, asks: asks) }
    for index in all.indices {
      guard let label = labels[index], index + 1 < all.count else { continue }
      let end =
        all.indices[(index + 1)...].first { labels[$0] != nil || all[$0].kind == .heading } ?? all.count
      let section = index + 1..<min(end, index + 1 + Self.reach)
      guard let first = section.first else { continue }
      if all[first].kind == .listItem {
        guard all[first].level >= 1, section.contains(where: { asks(all[$0]) || commands(all[$0]) }) else {
          continue
        }
        blocks[index] = all[index].asItem(marker: label, level: 1)
        titles.insert(all[index].range.lowerBound)
        deepen(from: first)
        continue
      }
      guard let main = section.first(where: { asks(all[$0]) }) ?? (commands(all[first]) ? first : nil),
        all[main].kind != .listItem
      else { continue }
      blocks[main] = all[main].asItem(marker: label, level: 1)
      // A title that the reader took for an item is none.
      if all[index].kind == .listItem { blocks[index] = all[index].asParagraph() }
      if main + 1 < all.count { deepen(from: main + 1) }
    }
  }

  /// A heading's words behind its label as an item of that label; nil where it has none.
  private static func item(_ heading: Block, in text: TextRendition) -> Block? {
    let words = text.string(heading.range)
    guard let label = DemandLabel(words, allowsList: false), label.place == 0, label.ids.count == 1 else {
      return nil
    }
    var start = heading.range.lowerBound + label.length
    let signs = words.utf8.dropFirst(label.length).prefix { ":.) ".utf8.contains($0) }
    guard signs.contains(where: { $0 != 0x20 }) else { return nil }
    start += signs.count
    let sentences = heading.sentences.filter { $0.upperBound > start }
      .map { max($0.lowerBound, start)..<$0.upperBound }
    guard !sentences.isEmpty else { return nil }
    return Block(
      kind: .listItem, role: heading.role, level: 1, marker: "Recommendation \(label.ids[0])",
      range: start..<heading.range.upperBound, sentences: sentences, noteReferences: heading.noteReferences)
  }

  private mutating func deepen(from start: Int) {
    var index = start
    while index < blocks.count, blocks[index].kind == .listItem,
      !DemandNumbering.isLabelled(blocks[index].marker)
    {
      blocks[index] = blocks[index].asItem(marker: blocks[index].marker, level: blocks[index].level + 1)
      index += 1
    }
  }

  /// The marker that a block is for what stands below it; nil where it is none, or asks by itself.
  private static func label(of block: Block, in text: TextRendition, asks: (Block) -> Bool) -> String? {
    guard block.kind != .footnote, block.kind != .tableRow, block.range.count <= 400 else { return nil }
    let words = text.string(block.range)
    if block.kind == .listItem {
      // "Recommendation 2: Openness", which a marker was read from.
      guard DemandNumbering.isLabelled(block.marker), let number = DemandNumbering.number(in: block.marker),
        isTitle(words), !asks(block)
      else { return nil }
      return "Recommendation \(number)"
    }
    guard let label = DemandLabel(words, allowsList: false), label.place == 0, label.ids.count == 1,
      words.first?.isUppercase == true
    else { return nil }
    let rest = String(decoding: words.utf8.dropFirst(label.length), as: UTF8.self).drop {
      ".:–—- ".contains($0)
    }
    // "Recommendation 4 of the other report was not followed" is no label of what follows.
    guard rest.isEmpty || isTitle(String(rest)) && rest.first?.isLowercase == false,
      rest.isEmpty || !asks(block)
    else { return nil }
    return "Recommendation \(label.ids[0])"
  }

  private static func isTitle(_ words: String) -> Bool {
    guard let last = words.last, !".;,!?:".contains(last) else { return false }
    return words.split(whereSeparator: \.isWhitespace).count <= longestTitle
  }
}

extension Block {
  fileprivate func asItem(marker: String, level: Int) -> Block {
    Block(
      kind: .listItem, role: role, level: level, marker: marker, range: range, sentences: sentences,
      noteReferences: noteReferences, links: links, emphases: emphases, attribution: attribution)
  }

  fileprivate func asParagraph() -> Block {
    Block(
      kind: .paragraph, role: role, level: 0, marker: "", range: range, sentences: sentences,
      noteReferences: noteReferences, links: links, emphases: emphases, attribution: attribution)
  }
}
