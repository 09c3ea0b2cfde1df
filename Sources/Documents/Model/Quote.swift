/// A passage by its exact words and its place: W3C Web Annotation's TextQuoteSelector and TextPositionSelector in one.
///
/// `start` and `end` count Unicode code points of the text rendition, half-open; `prefix` and `suffix` are up to
/// 32 code points of the rendition on either side, so that the passage is found again when offsets have moved.
package struct Quote: Sendable, Hashable {
  /// The words, exactly as the text rendition has them.
  package let exact: String
  /// What stands before them.
  package let prefix: String
  /// What stands after them.
  package let suffix: String
  /// First code point.
  package let start: Int
  /// One past the last code point.
  package let end: Int

  /// A quote of which all parts are already known, as read back from JSON.
  package init(exact: String, prefix: String, suffix: String, start: Int, end: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
    self.end = end
  }
}

extension TextRendition {
  /// The quote of a half-open range of UTF-8 bytes.
  package func quote(_ range: Range<Int>, context: Int = 32) -> Quote {
    let start = codePoint(atByte: range.lowerBound)
    let end = codePoint(atByte: range.upperBound)
    let before = byte(atCodePoint: max(0, start - context)) ?? 0
    let after = byte(atCodePoint: end + context) ?? utf8.count
    return Quote(
      exact: string(range), prefix: string(before..<range.lowerBound),
      suffix: string(range.upperBound..<after), start: start, end: end)
  }
}
