/// Builds the document from blocks of printed lines.
struct PDFAssembly {
  private let words: PDFWords
  private let drafts: [PrintedBlock]
  private let hyphens: PrintedHyphens
  /// The pages on which a label has a note.
  private let noted: [String: Set<Int>]
  private let widths: [Int: Double]

  init(words: PDFWords, drafts: [PrintedBlock]) {
    self.words = words
    self.drafts = drafts
    hyphens = PrintedHyphens(drafts.lazy.flatMap(\.lines))
    var noted: [String: Set<Int>] = [:]
    for draft in drafts {
      if case .note(let label) = draft.kind, let line = draft.lines.first {
        noted[label, default: []].insert(line.page)
      }
    }
    self.noted = noted
    widths = Dictionary(words.pages.lazy.filter(\.isMirrored).map { ($0.number, $0.width) }) { first, _ in
      first
    }
  }

  func document(reader: String, warnings: [String], tool: String?) -> Document {
    var builder = DocumentBuilder(source: DecodedSource(extracted: words.utf8))
    let titleIndex = titleIndex
    var title: String?
    var page = 0
    for (index, draft) in drafts.enumerated() {
      builder.begin(opening(draft))
      for (position, line) in draft.lines.enumerated() {
        if line.page != page {
          page = line.page
          builder.startPage(page)
        }
        let next = position + 1 < draft.lines.count ? draft.lines[position + 1] : nil
        append(line, of: draft, isFirst: position == 0, before: next, to: &builder)
      }
      if index == titleIndex { title = builder.openText }
    }
    return builder.finish(
      reader: reader, title: title ?? PDFTitle.usable(words.title), published: published, warnings: warnings,
      tool: tool)
  }

  private func opening(_ draft: PrintedBlock) -> DocumentBuilder.Opening {
    let role: Block.Role = draft.isContents ? .navigation : .content
    return switch draft.kind {
    case .note(let label): .init(kind: .footnote, marker: label)
    case .item(let marker):
      .init(kind: .listItem, role: role, level: draft.level, marker: marker.marker.text)
    case .head(let isAtTop): .init(kind: .paragraph, role: isAtTop ? .header : .footer)
    case .row: .init(kind: .tableRow, role: role)
    case .paragraph:
      draft.isHeading
        ? .init(kind: .heading, role: role, level: draft.level) : .init(kind: .paragraph, role: role)
    }
  }

  private func append(
    _ line: PrintedLine, of draft: PrintedBlock, isFirst: Bool, before next: PrintedLine?,
    to builder: inout DocumentBuilder
  ) {
    var rest = widths[line.page] == nil ? line.words : RightToLeft.ordered(line.words, in: words)
    if isFirst, let marker = draft.marker { rest = Array(rest.dropFirst(marker.wordCount)) }
    builder.startRegion(box(line))
    for (index, word) in rest.enumerated() {
      let previous = index > 0 ? rest[index - 1] : nil
      if draft.isText || draft.isRow, let previous, let labels = references(word, in: line, after: previous) {
        for label in labels { builder.reference(label: label) }
        continue
      }
      if let previous, isSpaced(previous, word, in: line) {
        builder.space(word.text.lowerBound..<word.text.lowerBound)
      }
      builder.append(word.text)
    }
    if draft.isRow, let next, next.opensCell, let gap = next.words.first?.text.lowerBound {
      builder.append(decoded: Array(" | ".utf8), from: gap..<gap)
    } else if let next, let last = rest.last, let following = next.words.first {
      switch hyphens.join(words.string(last), words.string(following)) {
      case .space: builder.space(following.text.lowerBound..<following.text.lowerBound)
      case .dropHyphen: if builder.hasText { builder.removeLastByte() }
      case .none: break
      }
    }
    builder.endRegion()
  }

  /// The labels of a raised word that has notes on its page or later.
  private func references(_ word: PDFWord, in line: PrintedLine, after previous: PDFWord) -> [String]? {
    guard line.isRaised(word), abs(word.left - previous.right) < line.height,
      let labels = PageNotes.labels(of: words.string(word))
    else { return nil }
    let areNoted = labels.allSatisfy { label in
      guard let pages = noted[label] else { return false }
      return pages.contains(line.page) || pages.contains(line.page + 1)
        || pages.count == 1 && (pages.first ?? 0) > line.page
    }
    return areNoted ? labels : nil
  }

  /// Whether a space stands between two words of a line.
  private func isSpaced(_ first: PDFWord, _ second: PDFWord, in line: PrintedLine) -> Bool {
    let gap = second.left - first.right
    if line.isRaised(second), gap < line.height * 0.12 { return false }
    guard let end = words.string(first).unicodeScalars.last,
      let start = words.string(second).unicodeScalars.first,
      PDFCharacters.isUnspaced(end), PDFCharacters.isUnspaced(start)
    else { return true }
    return gap > line.height * 0.6
  }

  private func box(_ line: PrintedLine) -> PageBox {
    let top = line.words.lazy.map(\.top).min() ?? line.top
    let bottom = line.words.lazy.map(\.bottom).max() ?? line.bottom
    if let width = widths[line.page] {
      return PageBox(
        page: line.page, left: width - line.right, top: top, right: width - line.left, bottom: bottom)
    }
    return PageBox(page: line.page, left: line.left, top: top, right: line.right, bottom: bottom)
  }

  /// The largest heading of the first page that has one; the first of these.
  private var titleIndex: Int? {
    guard let page = drafts.first(where: \.isHeading)?.lines.first?.page, page <= 3 else { return nil }
    var best: Int?
    for (index, draft) in drafts.enumerated() where draft.isHeading {
      guard let line = draft.lines.first, line.page == page else { continue }
      if let best, drafts[best].lines[0].height >= line.height * 0.99 { continue }
      best = index
    }
    return best
  }

  /// The date that stands by itself in the front matter: before the first paragraph of three lines, on the first two pages.
  private var published: String? {
    for draft in drafts where draft.isText {
      guard let line = draft.lines.first, line.page <= 2, draft.lines.count < 3 || draft.isHeading else {
        return nil
      }
      for line in draft.lines {
        if let date = WrittenDate.ofHead(line.text) { return date }
      }
    }
    return nil
  }
}
