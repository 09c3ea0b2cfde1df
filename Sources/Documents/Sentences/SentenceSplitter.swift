/// Splits the text of one block into sentences by rules on its UTF-8 bytes.
///
/// The rules look at the marks . ! ? … and their kin, at the word before and the word after, and at list markers;
/// the words come from the tables of one language. A semicolon or a colon never ends a sentence. Nothing is learnt
/// and nothing depends on other blocks, so a sentence found once is found again.
package struct SentenceSplitter: Sendable {
  private let words: SentenceWords

  /// Makes a splitter with the word tables of a language.
  package init(language: SplitterLanguage = .english) {
    words = language.words
  }

  /// The sentences of a block as UTF-8 byte ranges: half-open, 0-based, in order, disjoint, trimmed of white space.
  ///
  /// Together they cover every byte that is not white space (the Unicode property White_Space). Sound on any bytes:
  /// a malformed byte counts as one visible character. Time is linear in the length of the text.
  package func ranges(in utf8: [UInt8]) -> [Range<Int>] { ranges(in: utf8, at: 0) }

  /// The same for a block that begins at an offset of a longer text, as ranges of that text.
  func ranges(in utf8: [UInt8], at offset: Int) -> [Range<Int>] {
    var scan = SentenceScan(text: SentenceText(bytes: utf8), words: words, offset: offset)
    return scan.run()
  }

  /// The same for a borrowed buffer, which is copied once.
  package func ranges(in utf8: borrowing Span<UInt8>) -> [Range<Int>] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for offset in utf8.indices { bytes.append(utf8[offset]) }
    return ranges(in: bytes)
  }
}
