/// Numbers and letters that open a list item: "1.", "2.1.", "IV.", "a.".
extension StopRules {
  /// Whether a token before a stop only numbers the sentence that begins with it.
  func isMarker(_ token: Range<Int>, sentenceFrom start: Int) -> Bool {
    guard token.lowerBound == contentStart(from: start) else { return false }
    var digits = true
    var roman = true
    for offset in token {
      let byte = text.byte(offset)
      if !(0x30...0x39).contains(byte), byte != UInt8(ascii: ".") { digits = false }
      switch byte {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"): break
      default: roman = false
      }
    }
    let first = text.byte(token.lowerBound)
    let isLetter = token.count == 1 && (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
    return digits && token.count <= 8 || roman && token.count <= 6 || isLetter
  }

  /// Whether a marker inside a sentence opens a list: the first of its kind, after a colon, before a capital.
  ///
  /// A bracket alone does not: "as follows: 1) to grow, 2) to last" is one sentence.
  func opensList(_ marker: InlineListMarker, sentenceFrom start: Int) -> Bool {
    guard marker.value == 1, marker.style != .bracket, NextWord(text, from: marker.end).kind == .upper else {
      return false
    }
    return text.byte(text.trimmingSpace(before: marker.start, notBefore: start) - 1) == UInt8(ascii: ":")
  }

  /// Whether the next word is a lettered marker, "b.", "b)" or "iii)", which begins an item although in lowercase.
  func isMarker(_ next: NextWord) -> Bool {
    guard next.kind == .lower, !next.isOpened || text.byte(next.begin) == UInt8(ascii: "(") else {
      return false
    }
    var end = next.wordStart + 1
    while end < next.wordStart + 4, "ivx".utf8.contains(text.byte(end - 1)),
      "ivx".utf8.contains(text.byte(end))
    { end += 1 }
    let after = text.byte(end)
    if after == UInt8(ascii: ")") { return text.space(at: end + 1) > 0 }
    guard after == UInt8(ascii: "."), !next.isOpened else { return false }
    let following = NextWord(text, from: end + 1)
    return following.isSpaced && following.kind == .upper
  }

  /// Where the words of a sentence begin once bullets, quotes and brackets are passed.
  func contentStart(from start: Int) -> Int {
    var offset = start
    while offset - start < 12, let found = text.scalar(at: offset) {
      switch found.value {
      case "(", "[", "\"", "'", "“", "‘", "«", "•", "⁃", "‣", "▪", "◦", "●", "■", "*", "-", "–", " ",
        "\u{A0}":
        offset += found.length
      default: return offset
      }
    }
    return offset
  }
}
