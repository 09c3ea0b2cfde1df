/// Which bytes of a page's text rendition came from the elements that a selector means.
///
/// The page is parsed once more, and the document's own way back to its source tells the rest: reading a document is
/// neither slower nor different for it.
package struct SelectedText {
  private let page: DecodedSource
  private let tree: ElementTree
  private let document: Document
  private let deadline: HTMLDeadline

  /// The elements of the page that a document was read from; nil where that was no page.
  ///
  /// - Throws: `ReadingError` as reading the page does.
  package init?(
    _ document: Document, bytes: [UInt8], charset: String? = nil, limits: HTMLLimits = HTMLLimits()
  ) throws(ReadingError) {
    guard document.reader.hasPrefix("html/"), bytes.count <= limits.bytes else { return nil }
    page = EncodingDetection.html(bytes, charset: charset).source
    var prepared = HTMLPreparation(page.utf8, limits: limits, keepsTags: true)
    let tree = try HTMLTreeBuilder.tree(&prepared, source: page)
    self.tree = ElementTree(tree, prepared.builder)
    self.document = document
    deadline = prepared.deadline
  }

  /// How many elements are meant, and the text that came from them: whole characters of the text rendition.
  ///
  /// - Throws: `ReadingError.limitExceeded` when the page's time is over.
  package func text(of selector: Selector) throws(ReadingError) -> (elements: Int, ranges: TextRanges) {
    let found = try selector.matches(in: tree, source: page.utf8, deadline: deadline)
    let extents = found.map { tree.elements[$0].extent }.filter { !$0.isEmpty }
    // Joined before they are looked up in the bytes as received: elements lie in each other.
    let sources = TextRanges(TextRanges(extents).ranges.map(page.raw))
    var ranges: [Range<Int>] = []
    for run in document.sourceMap.runs where run.toLength > 0 {
      for part in sources.inside(run.to..<run.to + run.toLength) {
        if run.isVerbatim {
          let start = run.from + part.lowerBound - run.to
          ranges.append(start..<start + part.count)
        } else {
          ranges.append(run.from..<run.from + run.fromLength)
        }
      }
    }
    return (found.count, TextRanges(ranges).joined(in: document.text))
  }
}
