/// Reads plain text as it really comes: wrapped lines, bullets that lost their glyph, footnotes between list items,
/// paragraphs that a page break tore in two, mails with what they quote.
package struct PlainTextReader: DocumentReader {
  package let mediaType = "text/plain"
  package let reader = "text/2"

  package init() {}

  /// Any bytes without NULs may be text, and UTF-16 behind its mark; other readers are asked first.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    TextDecoding.hasUTF16Mark(bytes) || !bytes.prefix(8192).contains(0)
  }

  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    let decoded = try TextDecoding.decode(bytes, context: context)
    return try document(of: decoded.source, reader: reader, warnings: decoded.warnings)
  }

  /// The document of a text that is decoded already, for a reader that finds one inside its own format.
  func document(
    of source: DecodedSource, reader: String, warnings: [String]
  ) throws(ReadingError) -> Document {
    var lines = TextLine.lines(of: source.utf8)
    guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
    MailQuotes.strip(&lines, source: source.utf8)
    let mail = MailHeader(&lines)
    MailHeader.markLater(&lines)
    TextFurniture.mark(&lines, source: source.utf8)
    let notes = FootnoteMarks(lines: lines, source: source.utf8)
    var drafts = TextChunker(lines: lines, source: source.utf8, notes: notes).drafts()
    drafts = TornText.joined(LetterLines.split(drafts, source: source.utf8))
    MailAttribution.mark(&drafts)
    TextHeadings.mark(&drafts)
    ListLevels.assign(&drafts)
    var blocks = TextBlocks(source: source, notes: notes, lines: lines)
    let title = blocks.add(drafts)
    let frontMatter = drafts.lazy.filter { !$0.isFurniture }.prefix {
      !TextEdge.endsUnit($0.words) && !$0.isItem
    }
    let document = blocks.builder.finish(
      reader: reader, title: mail.title ?? title, byline: mail.byline,
      published: mail.published ?? frontMatter.compactMap { WrittenDate.ofHead($0.words) }.first,
      warnings: warnings)
    guard !document.blocks.isEmpty else { throw .empty }
    return document
  }
}
