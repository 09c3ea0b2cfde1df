/// Cuts that need no sentence mark: divider lines, links one after another, smileys.
extension StopRules {
  /// The end of a run of one character that divides, such as "*****" or "=====", or nil.
  ///
  /// Short dashes also stand for pauses, so they must run longer; underscores also stand for blanks to fill in, so
  /// they divide only where a sentence begins.
  func dividerEnd(at offset: Int, sentenceFrom start: Int) -> Int? {
    let byte = text.byte(offset)
    guard text.byte(offset + 1) == byte, text.byte(offset + 2) == byte else { return nil }
    var end = offset + 3
    while end < text.count, text.bytes[end] == byte { end += 1 }
    let isAlone =
      (offset == 0 || text.space(before: offset) > 0) && (end == text.count || text.space(at: end) > 0)
    let least: Int
    switch byte {
    case UInt8(ascii: "*"): least = isAlone ? 3 : 8
    case UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "~"): least = 5
    case UInt8(ascii: "-"): least = 8
    default: least = offset == start && NextWord(text, from: end).kind == .upper ? 8 : .max
    }
    return end - offset >= least ? end : nil
  }

  /// Where a link begins whose "://" stands at an offset, if white space stands before its scheme; else nil.
  func linkStart(colonAt offset: Int, notBefore start: Int) -> Int? {
    guard text.byte(offset + 1) == UInt8(ascii: "/"), text.byte(offset + 2) == UInt8(ascii: "/") else {
      return nil
    }
    let begin = text.tokenStart(before: offset, notBefore: start)
    return (3...5).contains(offset - begin) ? begin : nil
  }

  /// Whether nothing but the rest of one word and white space stands between two offsets.
  func isOneWord(from first: Int, to last: Int) -> Bool {
    let end = text.trimmingSpace(before: last, notBefore: first)
    for offset in first..<end where text.space(at: offset) > 0 { return false }
    return true
  }

  /// The end of a smiley that a bracket closes, if a capital follows it; else nil.
  func smileyEnd(closedAt offset: Int) -> Int? {
    let nose = text.byte(offset - 1) == UInt8(ascii: "-") ? 1 : 0
    let eyes = text.byte(offset - 1 - nose)
    guard eyes == UInt8(ascii: ":") || eyes == UInt8(ascii: ";"), text.space(before: offset - 1 - nose) > 0
    else {
      return nil
    }
    let next = NextWord(text, from: offset + 1)
    return next.isSpaced && next.kind == .upper ? offset + 1 : nil
  }
}
