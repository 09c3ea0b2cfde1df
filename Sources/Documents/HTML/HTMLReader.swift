/// Reads web pages: encoding, structure, roles and metadata, with every word's way back to the bytes as received.
package struct HTMLReader: DocumentReader {
  package let mediaType = "text/html"
  package let reader = "html/2"
  private let limits: HTMLLimits

  package init(limits: HTMLLimits = HTMLLimits()) {
    self.limits = limits
  }

  /// Whether a doctype or a tag of HTML is the first thing after white space and comments.
  ///
  /// A file named as Markdown may well begin with a tag, which is part of it; it is a page only if it begins as one.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    HTMLSignature.matches(bytes, isWhole: MarkdownReader.isNamed(context.fileName))
  }

  /// The document of a page.
  ///
  /// - Throws: `ReadingError.tooLarge` beyond the limits, `.empty` where no text is, `.malformed` where the parser
  ///   gives up. Broken markup is not an error; what was lost by it is among the document's warnings.
  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
    let decoded = EncodingDetection.html(bytes, charset: context.charset)
    let source = decoded.source
    var prepared = HTMLPreparation(source.utf8, limits: limits)
    let tree = try HTMLTreeBuilder.tree(&prepared, source: source)
    let text = tree.nodes.reduce(0) { $0 + ($1.element == .text ? $1.range.count : 0) }
    guard text <= limits.text else { throw .tooLarge(bytes: text, limit: limits.text) }

    let notes = HTMLNotes(tree)
    let lines = HTMLLines(tree, notes: notes, readsHidden: false)
    let roles = HTMLRoles(tree, notes: notes, lines: lines)
    let metadata = HTMLMetadata(
      tree, roles: roles, title: prepared.title, scripts: prepared.scripts, address: context.address)
    var warnings = prepared.warnings
    if decoded.repairedBytes > 0 {
      warnings.append("\(decoded.repairedBytes) bytes that are not \(source.encoding.name) were replaced")
    }
    var document = document(tree, roles, notes, lines, metadata, warnings)
    if !document.blocks.contains(where: { $0.role == .content }) {
      // Where nothing is the document itself, the signs of what is not were wrong.
      let lines = HTMLLines(tree, notes: notes, readsHidden: true)
      document = self.document(tree, .none, notes, lines, metadata, warnings)
    }
    guard !document.blocks.isEmpty else { throw .empty }
    return document
  }

  private func document(
    _ tree: HTMLTree, _ roles: HTMLRoles, _ notes: HTMLNotes, _ lines: HTMLLines, _ metadata: HTMLMetadata,
    _ warnings: [String]
  ) -> Document {
    var blocks = HTMLBlocks(tree, roles: roles, notes: notes, lines: lines)
    blocks.read()
    var warnings = warnings
    if blocks.struckOut > 0 {
      let places = blocks.struckOut == 1 ? "1 place" : "\(blocks.struckOut) places"
      warnings.append("struck-out text was left out (\(places))")
    }
    return blocks.builder.finish(
      reader: reader, title: metadata.title, byline: metadata.byline, published: metadata.published,
      language: metadata.language, address: metadata.address, warnings: warnings)
  }
}
