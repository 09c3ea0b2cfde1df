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

  init(lines: [TextLine], source: [UInt8], notes: FootnoteMarks) {
    self.lines = lines
    self.source = source
    self.notes = notes
    var starts = 0
    var indented = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      if index == 0 || lines[index - 1].isBlank {
        starts += 1
        if line.indent > 0, ListMarker.visible(in: line.string) == nil { indented += 1 }
      }
    }
    // Where every other paragraph begins with an indent, the indent is typography.
    takesIndentAsItem = indented * 2 < starts
  }

  func drafts() -> [TextDraft] {
    var drafts: [TextDraft] = []
    var afterBlank = true
    var expectedNote = notes.firstLabel
    for line in lines {
      if line.isBlank {
        afterBlank = true
        continue
      }
      defer { afterBlank = false }
      if let label = expectedNote, let length = notes.labelLength(in: line.string, label: label) {
        expectedNote = notes.label(after: label)
        drafts.append(draft(.footnote(label: label), line, dropping: length))
      } else if let marker = marker(of: line, after: drafts.last, afterBlank: afterBlank) {
        drafts.append(draft(.item(marker, indent: line.indent), line, dropping: marker.length))
      } else if !afterBlank, let last = drafts.last, !resumes(line, after: last) {
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

  private func marker(of line: TextLine, after last: TextDraft?, afterBlank: Bool) -> ListMarker? {
    if let marker = ListMarker.visible(in: line.string) {
      // Inside a paragraph "12." or "(b)" at a line's start may just be where the line was wrapped.
      switch marker.style {
      case .glyph(let glyph) where glyph == "-" || glyph == "–" || glyph == "—" || glyph == "*":
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

  /// Whether a line directly behind a footnote belongs to the text that the footnote interrupted.
  private func resumes(_ line: TextLine, after last: TextDraft) -> Bool {
    last.isFootnote && line.indent > 0 && TextEdge.startsLowercase(line.string)
      && TextEdge.endsUnit(last.words)
  }
}
