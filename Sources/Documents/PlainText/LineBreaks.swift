/// Tells the line breaks that a person set from those where a line was full.
struct LineBreaks {
  /// The column in code points at which most lines are full; 80 where lines are not wrapped at all.
  private let width: Int

  private static let widest = 80

  init(_ lines: [TextLine]) {
    let lengths = lines.lazy.filter { !$0.isBlank && $0.use == .text }
      .map { min(Self.widest, $0.indent + Self.length($0.string)) }.sorted()
    width = lengths.isEmpty ? Self.widest : lengths[lengths.count * 9 / 10]
  }

  /// Whether the line begins a block of its own, although no blank line stands before it.
  ///
  /// The break stands where there was room for the next word, behind a sentence that is complete or a line that names
  /// what follows it.
  func isDeliberate(_ lines: [TextLine], before index: Int, after last: TextDraft) -> Bool {
    // What a mail quotes was wrapped by another program, at another column.
    guard index > 0, last.quoteDepth == 0 else { return false }
    let (above, line) = (lines[index - 1], lines[index])
    guard !TextEdge.startsLowercase(line.string) else { return false }
    if LabelledMarker.isHeading(line.string) || LabelledMarker.isTitled(line.string),
      TextEdge.endsUnit(last.words)
    {
      return true
    }
    let used = above.indent + Self.length(above.string) + 1 + Self.firstWord(line.string)
    if TextEdge.endsUnit(above.string) { return used * 4 <= width * 3 }
    // "Recommendation 4.2 Open archives" names what is below, wherever the line had room for its first word.
    if last.lineCount == 1, used <= width, isTitled(last) { return true }
    // A short line in front of prose names it; two short lines are an address or a verse.
    guard last.lineCount == 1, used * 2 <= width, TextEdge.startsUppercase(line.string),
      TextEdge.startsUppercase(last.words), !TextEdge.endsInsidePhrase(above.string)
    else { return false }
    let isFull = line.indent + Self.length(line.string) > width * 3 / 4
    // "2. Heating" above a paragraph.
    if last.isItem {
      return line.indent > above.indent && TextEdge.endsUnit(line.string)
        || isFull && line.indent <= above.indent && TextEdge.isTitle(last.words)
    }
    return isFull
  }

  /// Whether a line is a label with a title, of which a mark may have been taken: "Recommendation 4.2 – Open archives".
  private func isTitled(_ draft: TextDraft) -> Bool {
    guard case .item(let marker, _) = draft.kind else { return LabelledMarker.isTitled(draft.words) }
    guard case .labelled = marker.style, let last = TextEdge.lastMark(draft.words) else { return false }
    return !".;,!?:".unicodeScalars.contains(last) && TextEdge.startsUppercase(draft.words)
      && !TextEdge.endsInsidePhrase(draft.words)
  }

  private static func length(_ text: String) -> Int {
    text.utf8.count <= widest ? text.unicodeScalars.count : text.unicodeScalars.prefix(widest).count
  }

  /// Code points of the first word; scripts that set no spaces break anywhere.
  private static func firstWord(_ text: String) -> Int {
    if let first = text.unicodeScalars.first, (0x2E80...0xFFEF).contains(first.value) { return 1 }
    return text.unicodeScalars.prefix(widest).prefix { !$0.properties.isWhitespace }.count
  }
}
