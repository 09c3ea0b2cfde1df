/// A number or letter that opens an item of a list run into one block: "1.", "1)", "1.)", "a.", "a)".
struct InlineListMarker: Equatable {
  /// How the marker is written; items of one list share it.
  enum Style: Equatable {
    case stop
    case bracket
    case stopAndBracket
  }

  let isLetter: Bool
  let style: Style
  /// The number, or the place of the letter in the alphabet, from 1.
  let value: Int
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int

  /// Reads a marker whose stop or bracket stands at an offset, white space before and after it; nil if none does.
  init?(_ text: SentenceText, closedAt offset: Int, notBefore least: Int) {
    var tail = offset
    switch text.byte(offset) {
    case UInt8(ascii: ")"):
      style = .bracket
      tail += 1
    case UInt8(ascii: ".") where text.byte(offset + 1) == UInt8(ascii: ")"):
      style = .stopAndBracket
      tail += 2
    case UInt8(ascii: "."):
      style = .stop
      tail += 1
    default: return nil
    }
    guard text.space(at: tail) > 0 else { return nil }
    var begin = offset
    var number = 0
    var scale = 1
    while begin > least, offset - begin < 3, (0x30...0x39).contains(text.byte(begin - 1)) {
      begin -= 1
      number += scale * Int(text.byte(begin) - 0x30)
      scale *= 10
    }
    isLetter = begin == offset
    if isLetter {
      let letter = text.byte(offset - 1)
      guard offset > least, letter >= 0x61, letter <= 0x7A else { return nil }
      begin -= 1
      number = Int(letter - 0x60)
    }
    guard begin == least || text.space(before: begin) > 0 || InlineListMarker.bulletEnds(text, at: begin)
    else {
      return nil
    }
    value = number
    start = begin
    end = tail
  }

  /// Whether this marker is the next one of the list that another belongs to.
  func follows(_ other: InlineListMarker) -> Bool {
    isLetter == other.isLetter && style == other.style && value == other.value + 1
  }

  /// Whether a bullet ends directly before an offset.
  private static func bulletEnds(_ text: SentenceText, at offset: Int) -> Bool {
    guard let found = text.scalar(before: offset) else { return false }
    return isBullet(found.value)
  }

  /// Whether a character is a bullet, which opens an item wherever it stands after white space.
  static func isBullet(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "•", "⁃", "‣", "▪", "◦", "●", "■", "►", "\u{F0B7}": true
    default: false
    }
  }
}
