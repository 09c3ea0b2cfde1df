import Documents

/// Makes labelled items of what stands below a label: "Recommendation 4.2 Openness" above "The department should …".
///
/// The first block below a label that asks is its item, with the label as its marker and the list behind it one level
/// deeper. Where a list stands directly below, the label itself is the item, and the title of what hangs below it.
struct LabelledBlocks {
  private(set) var blocks: [Block] = []
  /// Where the items that are only titles begin, and those that hang below a label: UTF-8 offsets.
  private(set) var titles: Set<Int> = []
  private(set) var hanging: Set<Int> = []
  /// Blocks between the items of a label that ask nothing.
  private var dropped: Set<Int> = []

  /// Blocks of a section in which its demand is looked for: behind as many it is a report's next chapter that speaks.
  private static let reach = 4
  /// Blocks of a recommendation.
  private static let longest = 24
  /// Words of a title.
  private static let longestTitle = 14

  /// How a block's words are read.
  struct Reading {
    /// Whether it asks for something.
    let asks: (Block) -> Bool
    /// Whether it begins as a command does.
    let commands: (Block) -> Bool
    /// Whether it ends with a line that introduces demands.
    let leads: (Block) -> Bool
    /// Whether it holds a word of duty, which below a label is enough to ask.
    let obliges: (Block) -> Bool
  }

  private let reading: Reading

  init(_ all: [Block], of text: TextRendition, reading: Reading) {
    self.reading = reading
    blocks = all.map { $0.with(sentences: TableCells.sentences(of: $0, in: text)) }
    for (index, row) in NumberedRows(all, of: text).rows where row.ids.count == 1 && !row.asked.isEmpty {
      blocks[index] = blocks[index].asItem(
        marker: "Recommendation \(row.ids[0])", level: 1, within: row.asked)
    }
    for index in all.indices where blocks[index].kind != .tableRow && !Self.isLabelled(blocks[index]) {
      // "Recommendation 4: The board must pay." set as a heading, or with only its label set off.
      guard let item = Self.item(all[index], in: text) ?? Self.closed(blocks[index], in: text),
        Self.hasInitial(all[index], text) || reading.asks(item) || reading.commands(item)
      else { continue }
      blocks[index] = item
    }
    let labels = blocks.map { Self.label(of: $0, in: text, asks: reading.asks) }
    let isLabel = blocks.indices.map { labels[$0] != nil || Self.isLabelled(blocks[$0]) }
    for index in blocks.indices {
      guard let label = labels[index], index + 1 < blocks.count else { continue }
      let end =
        blocks.indices[(index + 1)...].first { isLabel[$0] || blocks[$0].kind == .heading } ?? blocks.count
      let reach = min(end, index + 1 + Self.reach)
      guard index + 1 < reach, let main = main(in: index + 1..<reach) else { continue }
      let isList = blocks[main].kind == .listItem
      if isList {
        blocks[index] = blocks[index].asItem(marker: label, level: 1)
        titles.insert(blocks[index].range.lowerBound)
      } else {
        blocks[main] = blocks[main].asItem(marker: label, level: 1)
        // A title that the reader took for an item is none.
        if blocks[index].kind == .listItem { blocks[index] = blocks[index].asParagraph() }
      }
      // Between two labels all is the recommendation's; before a report's next chapter only what follows directly.
      let isListed = end == blocks.count || isLabel[end]
      hang(isList ? main..<end : main + 1..<end, isWhole: isListed)
    }
    blocks = blocks.indices.filter { !dropped.contains($0) }.map { blocks[$0] }
  }

  /// The marker of a label: "Recommendation 4.2", "W1".
  private static func marker(_ label: DemandLabel) -> String {
    label.initial.map { String($0) + label.ids[0] } ?? "Recommendation \(label.ids[0])"
  }

  /// "R12 The operator …", "Q1. Which gates leak?": nothing else begins so.
  private static func hasInitial(_ block: Block, _ text: TextRendition) -> Bool {
    let front = text.utf8[block.range].prefix(2)
    return front.first.map { $0 == UInt8(ascii: "R") || $0 == UInt8(ascii: "Q") } ?? false
      && front.last.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func isLabelled(_ block: Block) -> Bool {
    block.kind == .listItem && DemandNumbering.isLabelled(block.marker)
  }

  /// The block that asks first, or a list that stands before it; one that commands counts where it stands first.
  private func main(in section: Range<Int>) -> Int? {
    if let asking = section.first(where: { reading.asks(blocks[$0]) || reading.leads(blocks[$0]) }) {
      return section.first { $0 == asking || blocks[$0].kind == .listItem }
    }
    return reading.commands(blocks[section.lowerBound]) ? section.lowerBound : nil
  }

  /// Hangs what follows below the item before it: lists, and of a whole section the paragraphs that ask, lead, or are led to.
  private mutating func hang(_ section: Range<Int>, isWhole: Bool) {
    var depth = 1
    var count: Int?
    for index in section {
      let block = blocks[index]
      let isLed = index > 0 && reading.leads(blocks[index - 1])
      // "The report should include:" behind the recommendation itself leads to more of it.
      let isDirect = index == section.lowerBound
      if block.kind == .listItem {
        // "83. Sediment was dumped" behind a recommendation goes on with the report.
        let number = DemandNumbering.number(in: block.marker).flatMap { Int($0) }
        if let number, number != (count ?? 0) + 1 { break }
        count = number
        blocks[index] = block.asItem(marker: block.marker, level: block.level + depth)
      } else if block.kind == .paragraph,
        isLed || isDirect && leadsList(index, within: section)
          || isWhole && index < section.lowerBound + Self.longest
      {
        guard isLed || reading.asks(block) || reading.leads(block) || reading.obliges(block) else {
          dropped.insert(index)
          continue
        }
        depth = isLed ? depth : 2
        blocks[index] = block.asItem(marker: "", level: 2)
      } else {
        break
      }
      hanging.insert(block.range.lowerBound)
    }
  }

  private func leadsList(_ index: Int, within section: Range<Int>) -> Bool {
    reading.leads(blocks[index]) && section.contains(index + 1) && blocks[index + 1].kind == .listItem
  }

  /// A block's words behind its label as an item of that label; nil where it has none, or the label is a part of its sentence.
  private static func item(_ block: Block, in text: TextRendition) -> Block? {
    let words = text.string(block.range)
    guard words.first?.isUppercase == true,
      let label = DemandLabel(words, allowsList: false, within: 1), label.ids.count == 1
    else { return nil }
    let rest = String(decoding: words.utf8.dropFirst(label.length), as: UTF8.self)
    let signs = rest.prefix { ":.)–— ".contains($0) }
    guard signs.contains(where: { $0 != " " }) || rest[signs.endIndex...].first?.isUppercase == true else {
      return nil
    }
    let start = block.range.lowerBound + label.length + signs.utf8.count
    guard start < block.range.upperBound else { return nil }
    return block.asItem(
      marker: marker(label), level: 1, within: start..<block.range.upperBound)
  }

  /// A block as the item of a label that closes it: "The board should act. (Recommendation 3)".
  private static func closed(_ block: Block, in text: TextRendition) -> Block? {
    let words = text.string(block.range)
    let tail = words.suffix(40)
    guard let open = tail.lastIndex(where: { "([".contains($0) }),
      case let inside = String(tail[tail.index(after: open)...]),
      let close = inside.firstIndex(where: { ")]".contains($0) }),
      inside[close...].dropFirst().allSatisfy({ ".;, ".contains($0) }),
      let label = DemandLabel(inside, allowsList: false, within: 1), label.ids.count == 1,
      inside[..<close].utf8.count == label.length
    else { return nil }
    let end = block.range.lowerBound + words[..<open].utf8.count
    let front = words[..<open].utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    guard end - front > block.range.lowerBound else { return nil }
    return block.asItem(
      marker: "Recommendation \(label.ids[0])", level: 1, within: block.range.lowerBound..<end - front)
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
    guard let label = DemandLabel(words, allowsList: false, within: 1), label.ids.count == 1,
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
  fileprivate func asItem(marker: String, level: Int, within part: Range<Int>? = nil) -> Block {
    let part = part ?? range
    return Block(
      kind: .listItem, role: role, level: level, marker: marker, range: part,
      sentences: sentences.filter(part.overlaps).map { $0.clamped(to: part) }, noteReferences: noteReferences,
      links: links, emphases: emphases, attribution: attribution)
  }

  fileprivate func asParagraph() -> Block {
    Block(
      kind: .paragraph, role: role, level: 0, marker: "", range: range, sentences: sentences,
      noteReferences: noteReferences, links: links, emphases: emphases, attribution: attribution)
  }

  fileprivate func with(sentences: [Range<Int>]) -> Block {
    Block(
      kind: kind, role: role, level: level, marker: marker, range: range, sentences: sentences,
      noteReferences: noteReferences, links: links, emphases: emphases, attribution: attribution)
  }
}
