/// Which characters are white space to the text rendition, and which are no text at all.
enum FoldedCharacter {
  /// Whether a byte may begin a character that folds or vanishes; false for nearly all bytes of prose.
  static func mayFold(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
      || byte == 0x7F
  }

  /// Where the text that begins with a visible character stops being the same in the rendition, in one pass over its
  /// words: at white space that is not a single space between two words, and at what vanishes.
  static func verbatimEnd(_ bytes: [UInt8], from start: Int, end: Int) -> Int {
    var index = start + 1
    while index < end {
      if !mayFold(bytes[index]) {
        index += 1
      } else if bytes[index] == 0x20, index + 1 < end, !mayFold(bytes[index + 1]) {
        index += 2
      } else if bytes[index] > 0x7F, whiteSpaceLength(bytes, at: index, end: end) == 0,
        invisibleLength(bytes, at: index, end: end) == 0
      {
        index += 1
      } else {
        break
      }
    }
    return min(index, end)
  }

  /// Bytes of the white space character at an index, or 0: Unicode's White_Space property.
  static func whiteSpaceLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
    switch bytes[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85): return 2
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < end else { return 0 }
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Bytes of a character at an index that carries no text, or 0: other controls, soft hyphen, zero width space, BOM.
  static func invisibleLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
    switch bytes[index] {
    case 0x00...0x1F, 0x7F: return 1
    case 0xC2 where index + 1 < end && (bytes[index + 1] == 0xAD || (0x80...0x9F).contains(bytes[index + 1])):
      return 2
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B: return 3
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return 3
    default: return 0
    }
  }
}
