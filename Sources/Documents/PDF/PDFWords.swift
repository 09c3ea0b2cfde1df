/// One word as the page has it: its box in points from the page's top left corner, and its bytes in `PDFWords.utf8`.
struct PDFWord: Sendable, Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  let text: Range<Int>

  var height: Double { bottom - top }
  var width: Double { right - left }
}

/// Words that the extracting program found next to each other on one line, and the number of its block.
///
/// A segment never crosses the gap between two columns; a line of text may be several segments (marker and words).
struct PDFSegment: Sendable, Equatable {
  var words: [PDFWord]
  /// Segments of one block of the extracting program share a number; it says which cells of a table belong together.
  let block: Int
}

struct PDFPage: Sendable, Equatable {
  /// 1 for the file's first page.
  let number: Int
  /// In points.
  let width: Double
  let height: Double
  var segments: [PDFSegment]
  /// Segments that stand on their side, laid flat.
  var turned: [PDFSegment] = []
  /// Whether its boxes were mirrored, so that a line that is read from the right begins at the left.
  var isMirrored = false
}

/// The words of a document's pages: the middle layer, which knows neither the PDF nor the program that read it.
struct PDFWords: Sendable, Equatable {
  /// The text of all words, valid UTF-8, one after the other.
  var utf8: [UInt8] = []
  var pages: [PDFPage] = []
  /// The title in the file's own description, which is often the name of a template.
  var title = ""
  var wordCount = 0

  func string(_ word: PDFWord) -> String { String(decoding: utf8[word.text], as: UTF8.self) }

  func string(_ words: some Sequence<PDFWord>) -> String {
    words.map { string($0) }.joined(separator: " ")
  }

  var hasText: Bool { pages.contains { !$0.segments.isEmpty } }
}
