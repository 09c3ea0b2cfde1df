/// Cuts lines into drafts at blank lines, list markers and footnotes.
///
/// Two things are decided for the whole text first, because a single line does not show them: whether an indented line
/// is an item whose bullet was lost (rather than the first line of an indented paragraph), and which numbers at the
/// start of a line are footnote labels (those that the running text refers to, in order).
struct TextChunker {
  private let lines: [TextLine]
  private let source: [UInt8]
  private let notes: FootnoteMarks
  private let takesIndentAsItem: Bool
  /// Columns by which paragraphs that no blank line sets apart begin.
  private let firstLineIndents: Set<Int>

  init(lines: [TextLine], source: [UInt8], notes: FootnoteMarks) {
    self.lines = lines
    self.source = source
    self.notes = notes
    var starts = 0
    var indented = 0
    var enumerated = 0
    var last: TextLine?
    for (index, line) in lines.enumerated() where !line.isBlank {
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
  }

  func drafts() -> [TextDraft] {
    var drafts: [TextDraft] = []
    var afterBlank = true
    var numbers: [ListMarker.Style: Int] = [:]
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        afterBlank = true
        continue
      }
      defer { afterBlank = false }
      // Notes stand at the foot of a page: what begins the next page is not theirs.
      if line.startsPage, drafts.last?.isFootnote == true { afterBlank = true }
      if let note = notes.note(atLine: index) {
        drafts.append(draft(.footnote(label: note.label), line, dropping: note.length))
      } else if drafts.last?.awaitsWords == true {
        drafts[drafts.count - 1].add(piece: line.content, words: line.string)
      } else if let marker = marker(of: line, after: drafts.last, afterBlank: afterBlank, follows: numbers) {
        if let number = marker.number { numbers[marker.style] = number }
        drafts.append(draft(.item(marker, indent: line.indent), line, dropping: marker.length))
      } else if !afterBlank, continues(index, drafts.last) {
        drafts[drafts.count - 1].add(piece: line.content, words: line.string)
      } else {
        drafts.append(draft(.paragraph, line, dropping: 0))
      }
    }
    return drafts
  }

  private func draft(_ kind: TextDraft.Kind, _ line: TextLine, dropping length: Int) -> TextDraft {
    TextDraft(
      kind: kind, piece: (line.content.lowerBound + length)..<line.content.upperBound,
      words: String(
        decoding: source[(line.content.lowerBound + length)..<line.content.upperBound], as: UTF8.self))
  }

  private func marker(
    of line: TextLine, after last: TextDraft?, afterBlank: Bool, follows numbers: [ListMarker.Style: Int]
  ) -> ListMarker? {
    if let marker = ListMarker.alone(in: line.string) { return marker }
    if let marker = ListMarker.visible(in: line.string, follows: numbers) {
      // Inside a paragraph "12." or "(b)" at a line's start may just be where the line was wrapped.
      switch marker.style {
      case .glyph(let glyph) where ["-", "–", "—", "*", "o"].contains(glyph):
        return startsItem(line, after: last, afterBlank: afterBlank) ? marker : nil
      case .glyph, .lost: return marker
      default: return startsItem(line, after: last, afterBlank: afterBlank) ? marker : nil
      }
    }
    guard takesIndentAsItem, line.indent > 0, line.indent < 4, TextEdge.startsUppercase(line.string),
      startsItem(line, after: last, afterBlank: afterBlank)
    else { return nil }
    return ListMarker(style: .lost, text: "", length: 0)
  }

  private func startsItem(_ line: TextLine, after last: TextDraft?, afterBlank: Bool) -> Bool {
    guard !afterBlank, let last else { return true }
    return last.isItem || TextEdge.endsUnit(last.words)
  }

  /// Whether a line goes on with the draft that the line before it belongs to.
  private func continues(_ index: Int, _ last: TextDraft?) -> Bool {
    guard let last else { return false }
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
