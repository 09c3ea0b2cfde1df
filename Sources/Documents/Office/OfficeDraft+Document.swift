extension OfficeDraft {
  /// The document that a draft describes.
  ///
  /// - Throws: `ReadingError.empty` where no text is.
  mutating func document(
    reader: String, metadata: OfficeMetadata, warnings: [String]
  ) throws(ReadingError) -> Document {
    finish()
    TypedLines.split(&self)
    TypedMarkers.mark(&self)
    TypedHeadings.mark(&self)
    let source = DecodedSource(extracted: utf8)
    var builder = DocumentBuilder(source: source)
    var places: [(change: Int, at: Int)] = []
    let hasPages = blocks.contains { $0.pieces.contains { if case .page = $0 { true } else { false } } }
    if hasPages { builder.startPage(1) }
    for block in blocks {
      builder.begin(block.opening)
      for piece in block.pieces {
        switch piece {
        case .text(let range): builder.append(range)
        case .open(let mark): builder.open(mark)
        case .close(let kind): builder.close(kind)
        case .reference(let label): builder.reference(label: label)
        case .page(let number): builder.startPage(number)
        case .change(let index): places.append((index, builder.position))
        }
      }
      builder.end()
    }
    let title = titleText
    let document = builder.finish(
      reader: reader, title: metadata.title ?? title, byline: metadata.byline, published: published,
      language: metadata.language, warnings: warnings)
    guard !document.blocks.isEmpty else { throw .empty }
    // Insertions may overlap without bound; what they list may not.
    var budget = 2 * utf8.count
    let tracked = places.compactMap { change, at -> TrackedChange? in
      let change = changes[change]
      budget -= max(0, change.end - change.start)
      guard budget >= 0 else { return nil }
      let words = change.words(utf8)
      return words.isEmpty ? nil : change.tracked(at: at, words: words, in: document.text.utf8)
    }
    // A text box stands behind its paragraph, so that places need not ascend by themselves.
    return document.with(changes: tracked.sorted { $0.at < $1.at })
  }

  /// The words of a block, white space folded.
  func words(_ block: Block) -> String {
    var bytes: [UInt8] = []
    for case .text(let range) in block.pieces { bytes += utf8[range] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Blocks of a document's front that are looked at for its title and date.
  private static let frontBlocks = 40

  private var front: [Block] {
    Array(blocks.lazy.filter { $0.hasText && $0.opening.role == .content }.prefix(Self.frontBlocks))
  }

  /// A block in the style of a title, else the first heading, else what plain text would have for its title.
  private var titleText: String? {
    if let title = front.first(where: \.isTitle) { return words(title) }
    let content = blocks.lazy.filter { $0.hasText && $0.opening.role == .content }
    if let heading = content.first(where: { $0.opening.kind == .heading && !$0.isTypedHeading }) {
      return words(heading)
    }
    return typedTitle.map { words(front[$0]) }
  }

  /// Which of the front's blocks plain text would have for its title.
  private var typedTitle: Int? {
    let drafts = front.map { block in
      TextDraft(
        kind: block.opening.kind == .paragraph || block.isTypedHeading ? .paragraph : .footnote(label: ""),
        piece: 0..<0, words: words(block))
    }
    return TextHeadings.titleIndex(drafts)
  }

  /// A date that stands by itself, or behind a place's name, in front of the first sentence.
  private var published: String? {
    for block in front {
      let text = words(block)
      if let date = WrittenDate.ofHead(text) { return date }
      if block.opening.kind != .heading, block.opening.kind != .tableRow, TextEdge.endsUnit(text) {
        return nil
      }
    }
    return nil
  }
}

extension Document {
  /// The same document with the changes that its source records.
  fileprivate func with(changes: [TrackedChange]) -> Document {
    Document(
      title: title, byline: byline, published: published, language: language, address: address,
      encoding: encoding, reader: reader, text: text, blocks: blocks, pages: pages, changes: changes,
      warnings: warnings, sourceMap: sourceMap)
  }
}
