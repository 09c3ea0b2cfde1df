/// Joins what a page break or a stray blank line tore apart.
struct TornText {
  private var result: [TextDraft] = []
  /// Index of the last draft that is no footnote: the one that may go on.
  private var target: Int?
  /// Whether a finished sentence or an item was seen; titles and by-lines stand before it, and nothing is joined to
  /// them on weak evidence.
  private var hasBody = false
  /// Whether the items of the present list end in marks.
  private var listUsesMarks = false
  /// The column at which the text is wrapped, or nil where each line is a whole paragraph.
  private let width: Int?

  /// Joins each paragraph that continues an earlier, unfinished draft to it; footnotes between the two stay behind it.
  static func joined(_ drafts: [TextDraft]) -> [TextDraft] {
    var torn = TornText(width: wrapWidth(drafts))
    for draft in drafts { torn.take(draft) }
    return torn.result
  }

  private init(width: Int?) { self.width = width }

  private static func wrapWidth(_ all: [TextDraft]) -> Int? {
    let drafts = all.filter { !$0.isFurniture }
    let lines = drafts.reduce(0) { $0 + $1.lineCount }
    guard lines > drafts.count * 3 / 2 else { return nil }
    return drafts.lazy.filter { $0.lineCount > 1 }.map(\.longestLine).max()
  }

  private mutating func take(_ draft: TextDraft) {
    guard !draft.isFootnote, !draft.isFurniture else {
      result.append(draft)
      return
    }
    let last: Int
    if draft.kind == .paragraph, let target, continues(draft, result[target]) {
      result[target].absorb(draft)
      last = target
    } else {
      result.append(draft)
      last = result.count - 1
      if !draft.isItem { listUsesMarks = false }
    }
    target = last
    let isItem = result[last].isItem
    hasBody = hasBody || isItem || TextEdge.endsUnit(result[last].words)
    if isItem, endsInListMark(result[last].words) { listUsesMarks = true }
  }

  private func continues(_ next: TextDraft, _ previous: TextDraft) -> Bool {
    guard next.quoteDepth == previous.quoteDepth, !next.standsApart, !previous.standsApart,
      next.headingLevel == 0, previous.headingLevel == 0, !previous.awaitsWords,
      !LabelledMarker.isHeading(previous.words), !TextHeadings.isGreeting(previous),
      !TextEdge.endsUnit(previous.words)
    else { return false }
    if TextEdge.startsLowercase(next.words) { return true }
    guard hasBody else { return false }
    if TextEdge.endsInsidePhrase(previous.words), fills(previous, next) { return true }
    // A page ended in the middle of a sentence whose next word is a name.
    if next.startsPage, width != nil, previous.lineCount > 1, fills(previous, next),
      !TextHeadings.isCapitals(next.words), next.lineCount > 1 || TextEdge.endsUnit(next.words)
    {
      return true
    }
    // In a list whose items end in marks, an item without one goes on in a paragraph that has one.
    return previous.isItem && listUsesMarks && endsInListMark(next.words)
  }

  private func endsInListMark(_ words: String) -> Bool { [";", ":"].contains(TextEdge.lastMark(words)) }

  /// Whether the next word would not have fitted on the last line; unknown widths count as filled.
  private func fills(_ previous: TextDraft, _ next: TextDraft) -> Bool {
    guard let width, previous.lineCount > 1 else { return true }
    let word = next.words.prefix { !$0.isWhitespace }.unicodeScalars.count
    return previous.lastLine + 1 + word > width * 3 / 4
  }
}
