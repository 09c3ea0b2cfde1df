/// What a line begins that no markup says: a list item, a heading, the name of a quotation's author.
enum HTMLOpening {
  /// An item's marker as the source shows it, where its words begin in the source, and its nesting from 1.
  case item(marker: String, words: Int, level: Int)
  case heading(level: Int)
  case attribution

  /// The openings of a page by the first node of their lines.
  static func all(_ tree: HTMLTree, _ lines: HTMLLines) -> [Int: HTMLOpening] {
    var openings = HTMLTypedLists.openings(tree, lines)
    HTMLTypedHeadings.add(to: &openings, tree, lines)
    HTMLTypedAttributions.add(to: &openings, tree, lines)
    return openings
  }
}

extension HTMLTree {
  /// The text of nodes, references resolved, up to a number of bytes and to the next line break, without white space
  /// in front, and where each of its bytes comes from.
  func front(_ first: Int, to last: Int, bytes most: Int) -> (text: [UInt8], places: [Int]) {
    let bytes = source.utf8
    var text: [UInt8] = []
    var places: [Int] = []
    var node = first
    while node <= last, text.count < most {
      if nodes[node].element == .text {
        let range = nodes[node].range
        var index = range.lowerBound
        while index < range.upperBound, text.count < most {
          if bytes[index] == UInt8(ascii: "&"),
            let reference = CharacterReference(in: bytes, at: index, end: range.upperBound)
          {
            if !text.isEmpty || !isBlank(index..<index + reference.length) {
              text += reference.text
              places += Array(repeating: index, count: reference.text.count)
            }
            index += reference.length
            continue
          }
          let isNoBreak = bytes[index] == 0xC2 && index + 1 < range.upperBound && bytes[index + 1] == 0xA0
          if text.isEmpty, HTMLBytes.isSpace(bytes[index]) || isNoBreak {
            index += isNoBreak ? 2 : 1
            continue
          }
          text.append(bytes[index])
          places.append(index)
          index += 1
        }
      }
      node += 1
    }
    return (text, places)
  }

  /// The end of a text node, references resolved, without white space behind it: some dozen characters.
  func tail(of node: Int) -> String {
    let range = nodes[node].range
    var start = max(range.lowerBound, range.upperBound - 64)
    let bytes = source.utf8
    while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return Self.folded(CharacterReference.resolve(bytes, start..<range.upperBound))
  }
}
