/// Reads plain text as it really comes: wrapped lines, bullets that lost their glyph, footnotes between list items,
/// paragraphs that a page break tore in two.
package struct PlainTextReader: DocumentReader {
  package let mediaType = "text/plain"
  package let reader = "text/1"

  package init() {}

  /// Any bytes without NULs may be text; other readers are asked first.
  package func recognizes(_ bytes: [UInt8], context: ReadingContext) -> Bool {
    !bytes.prefix(8192).contains(0)
  }

  package func read(_ bytes: [UInt8], context: ReadingContext) throws(ReadingError) -> Document {
    if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    if let offset = UTF8Validation.firstInvalidOffset(bytes) { throw .notUTF8(offset: offset) }
    let source = DecodedSource(validUTF8: bytes)
    let lines = TextLine.lines(of: source.utf8)
    guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
    let notes = FootnoteMarks(lines: lines, source: source.utf8)
    var drafts = TextChunker(lines: lines, source: source.utf8, notes: notes).drafts()
    drafts = TornText.joined(drafts)
    ListLevels.assign(&drafts)
    TextHeadings.mark(&drafts)
    let document = build(drafts, source: source, notes: notes)
    guard !document.blocks.isEmpty else { throw .empty }
    return document
  }

  private func build(_ drafts: [TextDraft], source: DecodedSource, notes: FootnoteMarks) -> Document {
    var builder = DocumentBuilder(source: source)
    let hyphenation = LineHyphens(source: source.utf8, drafts: drafts)
    let titleIndex = TextHeadings.titleIndex(drafts)
    var title: String?
    for (index, draft) in drafts.enumerated() {
      builder.begin(opening(draft, isTitle: index == titleIndex))
      for (position, piece) in draft.pieces.enumerated() {
        if position > 0 {
          let gap =
            draft.pieces[position - 1]
            .upperBound..<max(piece.lowerBound, draft.pieces[position - 1].upperBound)
          switch hyphenation.join(source.utf8, draft.pieces[position - 1], piece) {
          case .space: builder.space(gap)
          case .keepHyphen: break
          case .dropHyphen: builder.removeLastByte()
          }
        }
        var start = piece.lowerBound
        if !draft.isFootnote {
          for mark in notes.references(in: source.utf8, piece) {
            builder.append(start..<mark.range.lowerBound)
            builder.reference(label: mark.label)
            start = mark.range.upperBound
          }
        }
        builder.append(start..<piece.upperBound)
      }
      if index == titleIndex { title = builder.openText }
    }
    let frontMatter = drafts.prefix { !TextEdge.endsUnit($0.words) && !$0.isItem }
    return builder.finish(
      reader: reader, title: title,
      published: frontMatter.lazy.compactMap { WrittenDate.only($0.words) }.first)
  }

  private func opening(_ draft: TextDraft, isTitle: Bool) -> DocumentBuilder.Opening {
    switch draft.kind {
    case .footnote(let label): return .init(kind: .footnote, marker: label)
    case .item(let marker, _): return .init(kind: .listItem, level: draft.level, marker: marker.text)
    case .paragraph:
      return draft.isHeading ? .init(kind: .heading, level: isTitle ? 1 : 2) : .init(kind: .paragraph)
    }
  }
}

/// Decides what becomes of a hyphen at a line's end.
struct LineHyphens {
  enum Join { case space, keepHyphen, dropHyphen }

  private let words: Set<String>

  init(source: [UInt8], drafts: [TextDraft]) {
    let hasHyphens = drafts.contains { draft in
      draft.pieces.contains { !$0.isEmpty && source[$0.upperBound - 1] == UInt8(ascii: "-") }
    }
    guard hasHyphens else {
      words = []
      return
    }
    let text = String(decoding: source, as: UTF8.self)
    words = Set(text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
  }

  /// A hyphen behind a letter and before a small one joins the lines. It stays, because typed text breaks at hyphens
  /// that it has anyway, unless the document writes that very word without and never with it.
  func join(_ source: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> Join {
    // A soft hyphen says that the word goes on; it is no text, so nothing is left to drop.
    if source[first].suffix(2) == [0xC2, 0xAD] { return .keepHyphen }
    guard first.count >= 2, source[first.upperBound - 1] == UInt8(ascii: "-") else { return .space }
    let head = String(decoding: source[first].dropLast(), as: UTF8.self)
    let tail = String(decoding: source[second], as: UTF8.self)
    guard let before = head.last, before.isLetter, let after = tail.first, after.isLowercase else {
      return .space
    }
    let left = head.reversed().prefix { $0.isLetter || $0 == "-" }.reversed()
    let right = tail.prefix { $0.isLetter || $0 == "-" }
    let plain = (String(left) + right).lowercased()
    let hyphenated = (String(left) + "-" + right).lowercased()
    return words.contains(plain) && !words.contains(hyphenated) ? .dropHyphen : .keepHyphen
  }
}
