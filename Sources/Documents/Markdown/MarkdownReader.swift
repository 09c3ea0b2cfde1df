/// Reads Markdown: CommonMark's blocks and inlines with pipe tables, footnotes, and lists whose marks were typed.
///
/// What it leaves out, as the HTML reader does: tags and comments of inline HTML, pictures with their descriptions.
package struct MarkdownReader: DocumentReader {
  package let mediaType = "text/markdown"
  package let reader = "markdown/1"

  package init() {}

  /// A file named `.md` or `.markdown`, or a text with strong signs of Markdown; bullets and numbers are none.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    let hasText = TextDecoding.hasUTF16Mark(bytes) || !bytes.prefix(8192).contains(0)
    guard hasText else { return false }
    return Self.isNamed(context.fileName) || MarkdownSigns.areStrong(in: bytes)
  }

  /// Whether a file's name says that it is Markdown.
  static func isNamed(_ fileName: String?) -> Bool {
    let name = fileName?.lowercased() ?? ""
    return [".md", ".markdown", ".mdown", ".mkd"].contains(where: name.hasSuffix)
  }

  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    let decoded = try TextDecoding.decode(bytes, context: context)
    let source = decoded.source
    let frontMatter = MarkdownFrontMatter(source.utf8)
    var parser = MarkdownParser(source: source.utf8)
    parser.parse(from: frontMatter.end)
    var blocks = parser.blocks
    MarkdownTypedItems.mark(&blocks, in: source.utf8)
    var writer = MarkdownWriter(source: source, references: parser.references, notes: parser.notes)
    for block in blocks { writer.write(block) }
    let document = writer.builder.finish(
      reader: reader, title: frontMatter.title ?? writer.title, byline: frontMatter.author,
      published: frontMatter.date ?? Self.date(of: writer.builder), language: frontMatter.language,
      warnings: decoded.warnings)
    guard !document.blocks.isEmpty else { throw .empty }
    return document
  }

  /// The date that stands by itself in front of the first sentence.
  private static func date(of builder: DocumentBuilder) -> String? {
    for index in 0..<builder.blockCount {
      let text = builder.words(ofBlock: index)
      if let date = WrittenDate.ofHead(text) { return date }
      if TextEdge.endsUnit(text), !builder.isHeading(block: index) { return nil }
    }
    return nil
  }
}
