/// Cuts lines into drafts at blank lines, list markers and footnotes.
///
/// Two things are decided for the whole text first, because a single line does not show them: whether an indented line
/// is an item whose bullet was lost (rather than the first line of an indented paragraph), and which numbers at the
/// start of a line are footnote labels (those that the running text refers to, in order).
struct TextChunker {
  private let lines: [TextLine]
  private let source: [UInt8]
  private let notes: FootnoteMarks
  private let capitals: CapitalMarkers
  private let takesIndentAsItem: Bool
  /// Columns by which paragraphs that no blank line sets apart begin.
  private let firstLineIndents: Set<Int>
  private let breaks: LineBreaks

  init(lines: [TextLine], source: [UInt8], notes: FootnoteMarks) {
    self.lines = lines
    self.source = source
    self.notes = notes
    capitals = CapitalMarkers(lines: lines)
    var starts = 0
    var indented = 0
    var enumerated = 0
    var last: TextLine?
    for (index, line) in lines.enumerated() where !line.isBlank && line.use == .text && line.quoteDepth == 0 {
      if index == 0 || lines[index - 1].isBlank {
        starts += 1
        if line.indent > 0, ListMarker.visible(in: line.string) == nil {
          indented += 1
        }
      }
      if let last, line.indent > 0, TextEdge.startsUppercase(line.string),
        ListLevels.announcesItem(last.string)
      {
        enumerated += 1
      }
      last = line
    }
    // Where every other paragraph begins with an indent, the indent is typography, unless an enumeration's marks go
    // before most of them.
    takesIndentAsItem = indented * 2 < starts || enumerated * 2 > indented
    firstLineIndents = Self.firstLineIndents(lines)
    breaks = LineBreaks(lines)
  }

  func drafts() -> [TextDraft] {
    var drafts: [TextDraft] = []
    var afterBlank = true
    var isNewPage = false
    var seen = SeenMarkers(
      fronts: lines.lazy.filter { $0.use == .text && !$0.isBlank }.map(\.string), capitals)
    for (index, line) in lines.enumerated() {
      if line.startsPage { isNewPage = true }
      if line.isBlank {
        afterBlank = true
        continue
      }
      if takeFurniture(line, into: &drafts) {
        afterBlank = true
        continue
      }
      defer {
        afterBlank = false
        isNewPage = false
      }
      let last = drafts.last { !$0.isFurniture }
      // Notes stand at the foot of a page: what begins the next page is not theirs.
      if line.startsPage, last?.isFootnote == true { afterBlank = true }
      if last?.quoteDepth != line.quoteDepth || endsHeading(index, last) { afterBlank = true }
      let level = index + 1 < lines.count ? underlineLevel(lines[index + 1]) : 0
      if let note = notes.note(atLine: index) {
        drafts.append(draft(.footnote(label: note.label), line, dropping: note.length))
      } else if level > 0 {
        drafts.append(draft(.paragraph, line, dropping: 0))
        drafts[drafts.count - 1].headingLevel = level
      } else if last?.awaitsWords == true {
        drafts[drafts.count - 1].add(piece: line.content, words: line.string)
      } else if let marker = marker(
        of: line, after: last,
        afterBlank: afterBlank || last.map { titles(listAt: index, $0, seen) } ?? false, seen: seen)
      {
        seen.note(marker)
        // What a mail quotes is quoted with its marks.
        let isQuoted = line.quoteDepth > 0
        drafts.append(
          draft(
            isQuoted ? .paragraph : .item(marker, indent: line.indent), line,
            dropping: isQuoted ? 0 : marker.length))
        drafts[drafts.count - 1].isQuotedItem = isQuoted
      } else if !afterBlank, continues(index, last) {
        drafts[drafts.count - 1].add(piece: line.content, words: line.string, indent: line.indent)
      } else {
        drafts.append(draft(.paragraph, line, dropping: 0))
      }
      if isNewPage, drafts[drafts.count - 1].lineCount == 1 { drafts[drafts.count - 1].startsPage = true }
    }
    return drafts
  }

  /// Takes a line that is no part of the text; false for all others.
  private func takeFurniture(_ line: TextLine, into drafts: inout [TextDraft]) -> Bool {
    switch line.use {
    case .text: return false
    case .divider, .underline: return true
    case .mailHeader(isField: false) where drafts.last?.kind == .furniture(.header):
      drafts[drafts.count - 1].add(piece: line.content, words: line.string)
    case .mailHeader: drafts.append(draft(.furniture(.header), line, dropping: 0))
    case .signature, .running: drafts.append(draft(.furniture(.footer), line, dropping: 0))
    }
    return true
  }

  private func underlineLevel(_ line: TextLine) -> Int {
    if case .underline(let level) = line.use { level } else { 0 }
  }

  /// Whether the draft that the line before belongs to is a heading by itself: in capitals, or a label and a number.
  private func endsHeading(_ index: Int, _ last: TextDraft?) -> Bool {
    guard let last, last.kind == .paragraph || last.isItem, last.lineCount == 1 else { return false }
    return last.kind == .paragraph && LabelledMarker.isHeading(last.words)
      || TextHeadings.isCapitals(last.words) && !TextHeadings.isCapitals(lines[index].string)
  }

  private func draft(_ kind: TextDraft.Kind, _ line: TextLine, dropping length: Int) -> TextDraft {
    var draft = TextDraft(
      kind: kind, piece: (line.content.lowerBound + length)..<line.content.upperBound,
      words: String(
        decoding: source[(line.content.lowerBound + length)..<line.content.upperBound], as: UTF8.self))
    draft.indent = line.indent
    draft.quoteDepth = line.quoteDepth
    return draft
  }

  private func marker(
    of line: TextLine, after last: TextDraft?, afterBlank: Bool, seen: SeenMarkers
  ) -> ListMarker? {
    if let marker = ListMarker.alone(in: line.string) { return marker }
    if let marker = ListMarker.visible(in: line.string, follows: seen.last, capitals: capitals) {
      // Inside a paragraph "12." or "(b)" at a line's start may just be where the line was wrapped.
      switch marker.style {
      case .glyph(let glyph) where ["-", "–", "—", "*", "o", "+", "→"].contains(glyph):
        return startsItem(after: last, afterBlank: afterBlank) ? marker : nil
      case .glyph, .lost: return marker
      default:
        guard startsItem(after: last, afterBlank: afterBlank) else { return nil }
        guard !afterBlank, let last, last.isItem || last.isQuotedItem, !TextEdge.endsUnit(last.words) else {
          return marker
        }
        let rest = line.string.utf8.dropFirst(marker.length)
        return seen.isNext(marker, before: Substring(rest)) ? marker : nil
      }
    }
    guard takesIndentAsItem, line.indent > 0, line.indent < 4, TextEdge.startsUppercase(line.string),
      line.quoteDepth == 0, !isSetIn(line, under: last), startsItem(after: last, afterBlank: afterBlank)
    else { return nil }
    return ListMarker(style: .lost, text: "", length: 0)
  }

  /// Whether a line begins exactly below the words of a visible item.
  private func isSetIn(_ line: TextLine, under last: TextDraft?) -> Bool {
    guard case .item(let marker, let indent) = last?.kind, marker.style != .lost else { return false }
    return line.indent == indent + marker.text.unicodeScalars.count + 1
  }

  /// Whether the line before is the title of a list that begins with this line, no blank line between them: "Demands" above "- Publish".
  ///
  /// Inside a paragraph lines are longer than titles; one mark alone may be a hyphen or a number at a line's start.
  private func titles(listAt index: Int, _ last: TextDraft, _ seen: SeenMarkers) -> Bool {
    guard last.kind == .paragraph, last.lineCount == 1, last.quoteDepth == lines[index].quoteDepth,
      TextEdge.isTitle(last.words), let marker = ListMarker.visible(in: lines[index].string)
    else { return false }
    let rest = lines[index].string.utf8.dropFirst(marker.length)
    if !marker.ordinals.isEmpty, !marker.ordinals.contains(1) {
      return seen.isNext(marker, before: Substring(rest))
    }
    return lines[(index + 1)...].prefix(Self.longestItem).prefix { !$0.isBlank }.contains { line in
      guard let next = ListMarker.visible(in: line.string) else { return false }
      return marker.ordinals.isEmpty ? next.style == marker.style : next.ordinals.contains(2)
    }
  }

  /// Lines in which the second item of a list is looked for.
  private static let longestItem = 40

  private func startsItem(after last: TextDraft?, afterBlank: Bool) -> Bool {
    guard !afterBlank, let last else { return true }
    return last.isItem || last.isQuotedItem || TextEdge.endsUnit(last.words)
  }

  /// Whether a line goes on with the draft that the line before it belongs to.
  private func continues(_ index: Int, _ last: TextDraft?) -> Bool {
    guard let last, !last.isFurniture, last.headingLevel == 0 else { return false }
    // Behind an item whose lines hang, a line that does not hang begins something else.
    if case .item(let marker, let indent) = last.kind, marker.style != .lost, last.hangs,
      lines[index].indent <= indent,
      TextEdge.endsUnit(last.words), TextEdge.startsUppercase(lines[index].string)
    {
      return false
    }
    // "Bills" between the items of two lists.
    if last.isItem, TextEdge.endsUnit(last.words), index + 1 < lines.count,
      TextEdge.isTitle(lines[index].string),
      ListMarker.visible(in: lines[index].string) == nil, !lines[index + 1].isBlank,
      lines[index].indent == lines[index + 1].indent, ListMarker.visible(in: lines[index + 1].string) != nil
    {
      return false
    }
    if !last.isFootnote, breaks.isDeliberate(lines, before: index, after: last) { return false }
    return !resumes(lines[index], after: last)
      && !(last.kind == .paragraph && opensParagraph(index) && TextEdge.endsUnit(last.words))
  }

  /// Whether a line is set in from the line before it as the first lines of this text are.
  private func opensParagraph(_ index: Int) -> Bool {
    firstLineIndents.contains(lines[index].indent) && lines[index].indent > lines[index - 1].indent
      && TextEdge.startsUppercase(lines[index].string)
  }

  /// The indents of lines that are further in than the line below and than the finished line above, if any: those
  /// found at least twice.
  private static func firstLineIndents(_ lines: [TextLine]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for (index, line) in lines.enumerated().dropLast() where line.indent > 0 && !line.isBlank {
      let next = lines[index + 1]
      guard !next.isBlank, next.indent < line.indent, TextEdge.startsUppercase(line.string) else { continue }
      if index > 0, !lines[index - 1].isBlank {
        guard lines[index - 1].indent < line.indent, TextEdge.endsUnit(lines[index - 1].string) else {
          continue
        }
      }
      counts[line.indent, default: 0] += 1
    }
    return Set(counts.lazy.filter { $0.value > 1 }.map(\.key))
  }

  /// Whether a line directly behind a footnote belongs to the text that the footnote interrupted.
  private func resumes(_ line: TextLine, after last: TextDraft) -> Bool {
    last.isFootnote && line.indent > 0 && TextEdge.startsLowercase(line.string)
      && TextEdge.endsUnit(last.words)
  }
}
