/// Gives the builder its blocks from finished drafts.
struct TextBlocks {
  var builder: DocumentBuilder
  private let source: DecodedSource
  private let notes: FootnoteMarks
  /// Where the pages of the original begin, ascending; empty where the text has no form feed.
  private let pages: [Int]
  private var page = 0
  /// Place of the line that names the author of the quotation to come.
  private var attribution: Range<Int>?

  init(source: DecodedSource, notes: FootnoteMarks, lines: [TextLine]) {
    self.source = source
    self.notes = notes
    builder = DocumentBuilder(source: source)
    let breaks = lines.lazy.filter(\.startsPage).map(\.content.lowerBound)
    pages = breaks.isEmpty && !source.utf8.contains(0x0C) ? [] : [0] + breaks
  }

  /// Adds a block for each draft; returns the title, if one of them is.
  mutating func add(_ drafts: [TextDraft]) -> String? {
    let hyphenation = LineHyphens(source: source.utf8, drafts: drafts)
    let titleIndex = TextHeadings.titleIndex(drafts)
    var title: String?
    for (index, draft) in drafts.enumerated() {
      builder.begin(opening(draft, isTitle: index == titleIndex))
      for (position, piece) in draft.pieces.enumerated() {
        if position > 0 {
          let before = draft.pieces[position - 1]
          switch hyphenation.join(source.utf8, before, piece) {
          case .space: builder.space(before.upperBound..<max(piece.lowerBound, before.upperBound))
          case .keepHyphen: break
          case .dropHyphen: builder.removeLastByte()
          }
        }
        turnPage(to: piece.lowerBound)
        append(piece, isFootnote: draft.isFootnote)
      }
      if index == titleIndex { title = builder.openText }
      builder.end()
      attribute(draft)
    }
    return title
  }

  private mutating func append(_ piece: Range<Int>, isFootnote: Bool) {
    var start = piece.lowerBound
    if !isFootnote {
      for mark in notes.references(in: source.utf8, piece) {
        builder.append(start..<mark.range.lowerBound)
        builder.reference(label: mark.label)
        start = mark.range.upperBound
      }
    }
    builder.append(start..<piece.upperBound)
  }

  /// Says on which page the words at a place of the source stand; words are never put on an earlier page again.
  private mutating func turnPage(to place: Int) {
    let before = page
    while page < pages.count, pages[page] <= place { page += 1 }
    if page > before { builder.startPage(page) }
  }

  /// Ties a quotation to the line that names its author.
  private mutating func attribute(_ draft: TextDraft) {
    guard builder.blockCount > 0, !draft.isFurniture else { return }
    let last = builder.blockCount - 1
    if draft.quoteDepth > 0, let attribution {
      builder.attribute(blocks: last..<last + 1, to: attribution)
    }
    guard draft.isAttribution else {
      if draft.quoteDepth == 0 { attribution = nil }
      return
    }
    let range = builder.range(ofBlock: last)
    attribution = range
    guard let name = MailAttribution.name(in: draft.words),
      // The block's text is the draft's words unless white space or notes were left out.
      draft.words.utf8.count == range.count
    else { return }
    let start = draft.words.utf8.distance(from: draft.words.startIndex, to: name.startIndex)
    attribution = range.lowerBound + start..<range.lowerBound + start + name.utf8.count
  }

  private func opening(_ draft: TextDraft, isTitle: Bool) -> DocumentBuilder.Opening {
    switch draft.kind {
    case .furniture(let role): return .init(kind: .paragraph, role: role)
    case .footnote(let label): return .init(kind: .footnote, marker: label)
    case .item(let marker, _):
      return .init(kind: .listItem, level: draft.level, marker: marker.text)
    case .paragraph:
      if draft.quoteDepth > 0 { return .init(kind: .quotation, level: draft.quoteDepth) }
      let level = isTitle ? 1 : max(2, draft.headingLevel)
      return draft.isHeading ? .init(kind: .heading, level: level) : .init(kind: .paragraph)
    }
  }
}
