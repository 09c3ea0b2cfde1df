/// Reads a mail as it was sent (RFC 5322, MIME): its text, or where it has none its HTML, under its main fields.
package struct MailReader: DocumentReader {
  package let mediaType = "message/rfc822"
  package let reader = "mail/1"

  package init() {}

  /// Whether bytes begin with a mail's header that says how its body is encoded.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    let header = MailPart.header(of: bytes, in: 0..<min(bytes.count, MailPart.longestHeader))
    let isMIME =
      header.value("content-type")?.contains("/") == true
      || header.value("content-transfer-encoding") != nil
    return isMIME && ["from", "received", "subject", "message-id"].count { header.value($0) != nil } > 1
  }

  /// The mail's text.
  ///
  /// - Throws: `ReadingError.empty` where no part has text, and what the readers of its parts throw.
  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    let parts = MailPart.leaves(of: bytes)
    let header = MailPart.header(of: bytes, in: 0..<bytes.count)
    let texts = parts.filter { !$0.isAttachment && ["", "text/plain"].contains($0.type) }
    let pages = parts.filter { !$0.isAttachment && $0.type == "text/html" }
    var warnings: [String] = []
    let left = parts.count { $0.isAttachment }
    if left > 0 { warnings.append("\(left == 1 ? "1 attachment was" : "\(left) attachments were") left out") }
    let words = texts.map { $0.text(of: bytes) }.filter { $0.contains { $0 > 0x20 } }
    if words.isEmpty, let page = pages.first {
      return try Self.document(of: page, bytes, header, reader: reader, warnings)
    }
    guard !words.isEmpty else { throw .empty }
    var text: [UInt8] = []
    for name in ["From", "To", "Cc", "Date", "Subject"] {
      guard let value = header.value(name.lowercased()) else { continue }
      text += Array("\(name): \(MailEncoding.words(value))\n".utf8)
    }
    for word in words { text += [0x0A] + word + [0x0A] }
    // A NUL is in no text that was sent.
    text.removeAll { $0 == 0 }
    return try PlainTextReader().document(
      of: DecodedSource(extracted: text), reader: reader, warnings: warnings)
  }

  private static func document(
    of part: MailPart, _ bytes: [UInt8], _ header: MailPart.Header, reader: String, _ warnings: [String]
  ) throws(ReadingError) -> Document {
    let page = try HTMLReader().read(part.text(of: bytes), context: ReadingContext(charset: "utf-8"))
    var lines = TextLine.lines(
      of: Array(
        ["From", "To", "Date", "Subject"].compactMap { name in
          header.value(name.lowercased()).map { "\(name): \(MailEncoding.words($0))\n" }
        }.joined().utf8))
    let fields = MailHeader(&lines)
    return Document(
      title: fields.title ?? page.title, byline: fields.byline ?? page.byline,
      published: fields.published ?? page.published, language: page.language,
      encoding: SourceEncoding(name: "utf-8", reason: .format), reader: reader, text: page.text,
      blocks: page.blocks, warnings: page.warnings + warnings, sourceMap: OffsetMap())
  }
}
