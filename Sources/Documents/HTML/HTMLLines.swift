/// Lines that people made into list items by hand: `<br>` between them, a bullet or a number in front.
struct HTMLLines {
  /// A marker at the front of a line.
  struct Item {
    /// As the source shows it.
    let marker: String
    /// Where the item's words begin in the source.
    let words: Int
  }

  /// By the node of the line's first text.
  private(set) var items: [Int: Item] = [:]
  /// One past the last node of the run of lines.
  let end: Int

  /// Looks at the lines from a node to the next block, or to `end`.
  init(_ tree: HTMLTree, from start: Int, to end: Int) {
    var index = start
    var isLineStart = true
    var found: [(node: Int, item: Item)] = []
    var firstIsItem = false
    var numbers: [ListMarker.Style: Int] = [:]
    while index < end, !tree.nodes[index].element.isBlock {
      switch tree.nodes[index].element {
      case .br: isLineStart = true
      case .text where isLineStart:
        if let (item, marker) = Self.item(tree, at: index, to: end, follows: numbers) {
          found.append((index, item))
          if let number = marker.number { numbers[marker.style] = number }
          if found.count == 1, index == start { firstIsItem = true }
          isLineStart = false
        } else if !tree.isBlank(tree.nodes[index].range) {
          isLineStart = false
        }
      default: break
      }
      index += 1
    }
    self.end = index
    // One marker alone may be a dash in prose or a number of a section; a bullet is nothing else.
    let isBullet = firstIsItem && found.first.map { Self.bullets.contains($0.item.marker) } == true
    guard found.count > 1 || isBullet else { return }
    for (node, item) in found { items[node] = item }
  }

  private static let bullets: Set<String> = [
    "•", "▪", "◦", "‣", "·", "●", "○", "■", "□", "►", "➢", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]

  /// Whether the bytes at the front of a line can be those of a marker; false for nearly all lines of prose.
  private static func mayBeMarker(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let start = range.first(where: { !HTMLBytes.isSpace(bytes[$0]) }) else { return false }
    let isLetter = HTMLElement.isLetter(bytes[start])
    // "viii." and "o " are the longest and the shortest of letters.
    return !isLetter
      || bytes[start..<min(start + 6, range.upperBound)].contains { [0x29, 0x2E].contains($0) }
      || bytes[start] == UInt8(ascii: "o")
        && (start + 1 == range.upperBound || !HTMLElement.isLetter(bytes[start + 1]))
  }

  /// The marker at the front of the line that begins with a text node.
  private static func item(
    _ tree: HTMLTree, at first: Int, to end: Int, follows numbers: [ListMarker.Style: Int]
  ) -> (Item, ListMarker)? {
    // Enough to see the marker and the first letters behind it.
    let enough = 48
    let bytes = tree.source.utf8
    guard mayBeMarker(bytes, tree.nodes[first].range) else { return nil }
    var line: [UInt8] = []
    var places: [Int] = []
    var node = first
    while node < end, line.count < enough, tree.nodes[node].element != .br, !tree.nodes[node].element.isBlock
    {
      if tree.nodes[node].element == .text {
        let range = tree.nodes[node].range
        var index = range.lowerBound
        while index < range.upperBound, line.count < enough {
          var text = [bytes[index]]
          var length = 1
          if bytes[index] == UInt8(ascii: "&"),
            let reference = CharacterReference(in: bytes, at: index, end: range.upperBound)
          {
            (text, length) = (reference.text, reference.length)
          }
          if !line.isEmpty || !text.allSatisfy(HTMLBytes.isSpace) {
            line += text
            places += Array(repeating: index, count: text.count)
          }
          index += length
        }
        if line.isEmpty { return nil }
      }
      node += 1
    }
    guard let marker = ListMarker.visible(in: String(decoding: line, as: UTF8.self), follows: numbers),
      !marker.text.isEmpty, marker.length < places.count
    else { return nil }
    return (Item(marker: marker.text, words: places[marker.length]), marker)
  }
}
