/// Reads the lines that are blocks by themselves.
enum MarkdownLeaves {
  /// "## Words ##".
  static func heading(_ line: MarkdownCursor) -> (level: Int, words: Range<Int>)? {
    var cursor = line
    cursor.skip(columns: 3)
    let source = cursor.source
    var index = cursor.index
    while index < cursor.end, source[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - cursor.index
    guard (1...6).contains(level), index == cursor.end || isSpace(source[index]) else { return nil }
    let words = trimmed(source, index..<cursor.end)
    var end = words.upperBound
    while end > words.lowerBound, source[end - 1] == UInt8(ascii: "#") { end -= 1 }
    // Signs at the end close the heading only behind a space.
    if end == words.upperBound { return (level, words) }
    if end == words.lowerBound { return (level, end..<end) }
    return isSpace(source[end - 1]) ? (level, trimmed(source, words.lowerBound..<end)) : (level, words)
  }

  /// The level of the heading that "=====" or "-----" makes of the paragraph above.
  static func underline(_ line: MarkdownCursor) -> Int? {
    var cursor = line
    cursor.skip(columns: 3)
    let sign = cursor.byte
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
    let signs = trimmed(cursor.source, cursor.index..<cursor.end)
    guard cursor.source[signs].allSatisfy({ $0 == sign }) else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : 2
  }

  /// "***", "- - -", "___".
  static func isThematicBreak(_ line: MarkdownCursor) -> Bool {
    var cursor = line
    cursor.skip(columns: 3)
    let sign = cursor.byte
    guard "*-_".utf8.contains(sign) else { return false }
    var count = 0
    for index in cursor.index..<cursor.end where !isSpace(cursor.source[index]) {
      guard cursor.source[index] == sign else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The opening line of fenced code.
  static func fence(_ line: MarkdownCursor) -> (sign: UInt8, length: Int)? {
    var cursor = line
    cursor.skip(columns: 3)
    let sign = cursor.byte
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var index = cursor.index
    while index < cursor.end, cursor.source[index] == sign { index += 1 }
    guard index - cursor.index >= 3 else { return nil }
    if sign == UInt8(ascii: "`"), cursor.source[index..<cursor.end].contains(sign) { return nil }
    return (sign, index - cursor.index)
  }

  static func closesFence(_ line: MarkdownCursor, sign: UInt8, length: Int) -> Bool {
    var cursor = line
    cursor.skip(columns: 3)
    let signs = trimmed(cursor.source, cursor.index..<cursor.end)
    return signs.count >= length && cursor.source[signs].allSatisfy { $0 == sign }
  }

  /// The number of columns that a table's second line announces: "| --- | :-: |".
  static func tableColumns(_ cursor: MarkdownCursor) -> Int? {
    let line = trimmed(cursor.source, cursor.index..<cursor.end)
    guard cursor.source[line].contains(UInt8(ascii: "|")),
      cursor.source[line].allSatisfy({ "|-: \t".utf8.contains($0) })
    else { return nil }
    let cells = cells(cursor.source, line)
    let isRule = cells.allSatisfy { cell in
      let signs = cursor.source[cell].drop { $0 == UInt8(ascii: ":") }
      return !signs.isEmpty
        && signs.reversed().drop { $0 == UInt8(ascii: ":") }.allSatisfy { $0 == UInt8(ascii: "-") }
        && signs.first == UInt8(ascii: "-")
    }
    return isRule ? cells.count : nil
  }

  /// The cells of a table's row, without the white space around them.
  static func cells(_ source: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var line = trimmed(source, line)
    guard !line.isEmpty else { return [] }
    let pipe = UInt8(ascii: "|")
    if source[line.lowerBound] == pipe { line = line.lowerBound + 1..<line.upperBound }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      if source[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if source[index] == pipe {
        cells.append(trimmed(source, start..<index))
        start = index + 1
      }
      index += 1
    }
    let rest = trimmed(source, start..<line.upperBound)
    if !rest.isEmpty || start < line.upperBound { cells.append(rest) }
    return cells
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func trimmed(_ source: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(source[start]) { start += 1 }
    while end > start, isSpace(source[end - 1]) { end -= 1 }
    return start..<end
  }
}

/// The sign that begins a list item: "-", "*", "+", "12." or "12)".
struct MarkdownListSign {
  let sign: UInt8
  let isOrdered: Bool
  let number: Int
  /// Bytes of the sign.
  let length: Int
  /// Whether nothing stands behind it.
  let isEmpty: Bool

  init?(_ cursor: MarkdownCursor) {
    let source = cursor.source
    var index = cursor.index
    guard index < cursor.end else { return nil }
    var value = 0
    if "-*+".utf8.contains(source[index]) {
      isOrdered = false
    } else {
      while index < cursor.end, (0x30...0x39).contains(source[index]), index - cursor.index < 9 {
        value = value * 10 + Int(source[index] - 0x30)
        index += 1
      }
      guard index > cursor.index, index < cursor.end, source[index] == 0x2E || source[index] == 0x29 else {
        return nil
      }
      isOrdered = true
    }
    sign = source[index]
    number = value
    length = index + 1 - cursor.index
    var after = cursor
    after.advance(length)
    isEmpty = after.isBlank
    guard isEmpty || MarkdownLeaves.isSpace(after.byte) else { return nil }
  }
}
