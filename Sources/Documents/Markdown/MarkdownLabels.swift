/// Labels in brackets: of notes, of reference links, and the definitions that begin with them.
enum MarkdownLabels {
  /// Longest label in bytes (CommonMark: 999 characters).
  static let longest = 999

  /// A label as labels are compared: lower case, white space folded.
  static func normalised(_ label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased().uppercased().lowercased()
  }

  /// The offset of the bracket that closes a label opened at an offset, or nil.
  static func close(_ bytes: [UInt8], _ open: Int, end: Int) -> Int? {
    var index = open + 1
    let limit = min(end, open + longest + 2)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "["): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// "[^label]:" at the front of a line.
  static func noteDefinition(_ cursor: MarkdownCursor) -> (label: String, length: Int)? {
    guard cursor.byte == UInt8(ascii: "["), cursor.index + 1 < cursor.end,
      cursor.source[cursor.index + 1] == UInt8(ascii: "^"),
      let close = close(cursor.source, cursor.index, end: cursor.end), close > cursor.index + 2,
      close + 1 < cursor.end, cursor.source[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = String(decoding: cursor.source[cursor.index + 2..<close], as: UTF8.self)
    return label.contains(where: \.isWhitespace) ? nil : (label, close + 2 - cursor.index)
  }

  /// `[label]: target "title"` at the front of a paragraph, on as many of its lines as it takes.
  static func reference(
    _ source: [UInt8], _ pieces: ArraySlice<Range<Int>>
  ) -> (label: String, target: String, lines: Int)? {
    let start = pieces.startIndex
    guard let first = pieces.first,
      let close = close(source, first.lowerBound, end: first.upperBound), close + 1 < first.upperBound,
      source[close + 1] == UInt8(ascii: ":"), source[first.lowerBound + 1] != UInt8(ascii: "^")
    else { return nil }
    let label = String(decoding: source[first.lowerBound + 1..<close], as: UTF8.self)
    var line = 0
    var rest = MarkdownLeaves.trimmed(source, close + 2..<first.upperBound)
    if rest.isEmpty {
      guard pieces.count > 1 else { return nil }
      line = 1
      rest = MarkdownLeaves.trimmed(source, pieces[start + 1])
    }
    guard let target = MarkdownTarget(source, at: rest.lowerBound, end: rest.upperBound) else { return nil }
    let after = MarkdownLeaves.trimmed(source, target.end..<rest.upperBound)
    if after.isEmpty {
      // A title may stand on a line of its own.
      if line + 1 < pieces.count, isTitle(source, MarkdownLeaves.trimmed(source, pieces[start + line + 1])) {
        line += 1
      }
    } else {
      guard after.lowerBound > target.end, isTitle(source, after) else { return nil }
    }
    return (label, target.text, line + 1)
  }

  private static func isTitle(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    let close: UInt8
    switch source[range.lowerBound] {
    case 0x22: close = 0x22
    case 0x27: close = 0x27
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    return source[range.upperBound - 1] == close
      && !source[range.lowerBound + 1..<range.upperBound - 1].contains(close)
  }
}

/// Where a link leads, as it is written behind its text or in a definition.
struct MarkdownTarget {
  let text: String
  /// The offset behind it.
  let end: Int

  /// Longest target in bytes.
  private static let longest = 4_096
  /// Parentheses open at once in a target (CommonMark 0.31, section 6.3 asks for three at least): each is a place where
  /// another link may begin, so that this bounds how often a byte is read.
  private static let deepest = 32

  init?(_ source: [UInt8], at start: Int, end limit: Int) {
    let limit = min(limit, start + Self.longest)
    guard start < limit else { return nil }
    var index = start
    var raw: Range<Int>
    if source[start] == UInt8(ascii: "<") {
      index += 1
      while index < limit, source[index] != UInt8(ascii: ">") {
        if source[index] == 0x0A || source[index] == UInt8(ascii: "<") { return nil }
        index += source[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < limit else { return nil }
      raw = start + 1..<index
      end = index + 1
    } else {
      var depth = 0
      scan: while index < limit, source[index] > 0x20, source[index] != 0x7F {
        switch source[index] {
        case UInt8(ascii: "\\") where index + 1 < limit && source[index + 1] > 0x20: index += 1
        case UInt8(ascii: "("):
          depth += 1
          if depth > Self.deepest { return nil }
        case UInt8(ascii: ")"):
          if depth == 0 { break scan }
          depth -= 1
        default: break
        }
        index += 1
      }
      guard index > start, depth == 0 else { return nil }
      raw = start..<min(index, limit)
      end = min(index, limit)
    }
    if raw.upperBound > limit { raw = raw.lowerBound..<limit }
    var bytes: [UInt8] = []
    var place = raw.lowerBound
    while place < raw.upperBound {
      if source[place] == UInt8(ascii: "\\"), place + 1 < raw.upperBound,
        MarkdownInlines.isPunctuation(source[place + 1])
      {
        place += 1
      } else if source[place] == UInt8(ascii: "&"),
        let found = MarkdownInlines.reference(source, place, raw.upperBound)
      {
        bytes += found.text
        place += found.length
        continue
      }
      bytes.append(source[place])
      place += 1
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
