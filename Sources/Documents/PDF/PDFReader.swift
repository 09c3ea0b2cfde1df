/// Reads PDF: the words and their boxes come from `pdftotext` in a bounded child process, the structure from geometry.
package struct PDFReader: DocumentReader {
  package let mediaType = "application/pdf"
  package let reader = "pdf/1"
  private let limits: PDFLimits

  package init(limits: PDFLimits = PDFLimits()) { self.limits = limits }

  /// The mark may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13).
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    let mark = Array("%PDF-".utf8)
    let end = min(bytes.count, 1024) - mark.count
    guard end >= 0 else { return false }
    return (0...end).contains { bytes[$0] == mark[0] && bytes[$0..<$0 + mark.count].elementsEqual(mark) }
  }

  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    let words = try PDFText.words(of: bytes, limits: limits)
    if words.hasText,
      let document = PDFDocument.read(
        words, reader: reader, warnings: Self.warnings(words), tool: PDFText.tool)
    {
      return document
    }
    guard context.recognizesText else { throw .scanned(pages: words.pages.count) }
    let recognition = try TextRecognition.words(of: bytes, pages: words.pages, limits: limits)
    let warning = "the text was recognised from pictures of the pages by \(recognition.tool) and may be wrong"
    guard
      let document = PDFDocument.read(
        recognition.words, reader: reader, warnings: [warning],
        tool: [PDFText.tool, recognition.tool].compactMap { $0 }.joined(separator: ", "))
    else { throw .empty }
    return document
  }

  /// Says that text may be unreadable, and which pages gave none among pages that did: pictures, or nothing at all.
  private static func warnings(_ words: PDFWords) -> [String] {
    var warnings: [String] = []
    if PDFLegibility.isDoubtful(words) {
      warnings.append(
        "many words are in fonts that do not say what their signs mean; the text may differ from what is seen"
      )
    }
    let silent = words.pages.filter(\.segments.isEmpty).map(\.number)
    guard !silent.isEmpty else { return warnings }
    let listed = silent.prefix(10).map { String($0) }.joined(separator: ", ")
    warnings.append(
      "\(silent.count) of \(words.pages.count) pages have no text, being blank or pictures: \(listed)\(silent.count > 10 ? " …" : "")"
    )
    return warnings
  }
}
