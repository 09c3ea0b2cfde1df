/// Joins what a page break or a stray blank line tore apart.
enum TornText {
  /// Joins each paragraph that continues an earlier, unfinished draft to it; footnotes between the two stay behind it.
  static func joined(_ drafts: [TextDraft]) -> [TextDraft] {
    var result: [TextDraft] = []
    let width = wrapWidth(drafts)
    for draft in drafts {
      let target = result.lastIndex { !$0.isFootnote }
      if draft.kind == .paragraph, let target, continues(draft, result[target], after: result, width: width) {
        result[target].absorb(draft)
      } else {
        result.append(draft)
      }
    }
    return result
  }

  /// The column at which the text is wrapped, or nil where each line is a whole paragraph.
  private static func wrapWidth(_ drafts: [TextDraft]) -> Int? {
    let lines = drafts.reduce(0) { $0 + $1.lineCount }
    guard lines > drafts.count * 3 / 2 else { return nil }
    return drafts.lazy.filter { $0.lineCount > 1 }.map(\.longestLine).max()
  }

  private static func continues(
    _ next: TextDraft, _ previous: TextDraft, after result: [TextDraft], width: Int?
  ) -> Bool {
    guard !TextEdge.endsUnit(previous.words) else { return false }
    if TextEdge.startsLowercase(next.words) { return true }
    guard hasBody(result) else { return false }
    if TextEdge.endsInsidePhrase(previous.words), fills(previous, next, width: width) { return true }
    // In a list whose items end in marks, an item without one goes on in a paragraph that has one.
    return previous.isItem && [";", ":"].contains(TextEdge.lastMark(next.words))
  }

  /// Titles and by-lines stand before the first finished sentence; nothing is joined to them on weak evidence.
  private static func hasBody(_ drafts: [TextDraft]) -> Bool {
    drafts.contains { !$0.isFootnote && (TextEdge.endsUnit($0.words) || $0.isItem) }
  }

  /// Whether the next word would not have fitted on the last line; unknown widths count as filled.
  private static func fills(_ previous: TextDraft, _ next: TextDraft, width: Int?) -> Bool {
    guard let width, previous.lineCount > 1 else { return true }
    let word = next.words.prefix { !$0.isWhitespace }.unicodeScalars.count
    return previous.lastLine + 1 + word > width * 3 / 4
  }
}
