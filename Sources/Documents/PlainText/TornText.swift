/// Joins what a page break or a stray blank line tore apart.
struct TornText {
  private var result: [TextDraft] = []
  /// Index of the last draft that is no footnote: the one that may go on.
  private var target: Int?
  /// Whether a finished sentence or an item was seen; titles and by-lines stand before it, and nothing is joined to
  /// them on weak evidence.
  private var hasBody = false
  /// Whether an item stands before the target.
  private var isBehindItem = false
  /// Whether the items of the present list end in marks.
  private var listUsesMarks = false
  /// The column at which the text is wrapped, or nil where each line is a whole paragraph.
  private let width: Int?
  /// The column at which the lines of a text are full that has a blank line behind each line; nil for all others.
  private let spacedWidth: Int?

  /// Joins each paragraph that continues an earlier, unfinished draft to it; footnotes between the two stay behind it.
  static func joined(_ drafts: [TextDraft]) -> [TextDraft] {
    var torn = TornText(width: wrapWidth(drafts), spacedWidth: spacedWidth(drafts))
    for draft in drafts { torn.take(draft) }
    return torn.result
  }

  private init(width: Int?, spacedWidth: Int?) {
    self.width = width
    self.spacedWidth = spacedWidth
  }

  /// Where most of the long lines stand alone and end in mid-sentence, blank lines are typography.
  private static func spacedWidth(_ all: [TextDraft]) -> Int? {
    let drafts = all.filter { !$0.isFurniture && $0.quoteDepth == 0 }
    guard drafts.count >= 6, drafts.allSatisfy({ $0.lineCount == 1 }),
      let longest = drafts.lazy.map(\.longestLine).max(), (30...100).contains(longest)
    else { return nil }
    let long = drafts.filter { $0.longestLine * 4 >= longest * 3 }
    let open = long.count { !TextEdge.endsUnit($0.words) }
    return long.count >= 3 && open * 2 >= long.count ? longest : nil
  }

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
    if target != last { isBehindItem = target.map { result[$0].isItem } ?? false }
    target = last
    let isItem = result[last].isItem
    hasBody = hasBody || isItem || TextEdge.endsUnit(result[last].words)
    if isItem, endsInListMark(result[last].words) { listUsesMarks = true }
  }

  private func continues(_ next: TextDraft, _ previous: TextDraft) -> Bool {
    guard next.quoteDepth == previous.quoteDepth, !next.standsApart, !previous.standsApart,
      next.headingLevel == 0, previous.headingLevel == 0, !previous.awaitsWords,
      !LabelledMarker.isHeading(previous.words), !TextHeadings.isGreeting(previous),
      !Self.isClosing(previous),
      !TextEdge.endsUnit(previous.words)
    else { return false }
    if TextEdge.startsLowercase(next.words) { return true }
    if let spacedWidth, previous.lastLine + 1 + Self.firstWord(next) > spacedWidth { return true }
    if TextHeadings.isCapitals(previous.words), !TextHeadings.isCapitals(next.words) { return false }
    guard hasBody else { return false }
    // "What we want from the Ministry" below a list is a title.
    let isTitle = isBehindItem && previous.lineCount == 1 && TextEdge.isTitle(previous.words)
    if TextEdge.endsInsidePhrase(previous.words), !isTitle, fills(previous, next) { return true }
    // A page ended in the middle of a sentence whose next word is a name.
    if next.startsPage, width != nil, previous.lineCount > 1, fills(previous, next),
      !TextHeadings.isCapitals(next.words), next.lineCount > 1 || TextEdge.endsUnit(next.words)
    {
      return true
    }
    // "Recommendation 2 – Strengthen controls" is whole.
    if case .item(let marker, _) = previous.kind, case .labelled = marker.style { return false }
    // In a list whose items end in marks, an item without one goes on in a paragraph that has one.
    return previous.isItem && listUsesMarks && endsInListMark(next.words)
  }

  private func endsInListMark(_ words: String) -> Bool { [";", ":"].contains(TextEdge.lastMark(words)) }

  /// Whether the next word would not have fitted on the last line; unknown widths count as filled.
  private func fills(_ previous: TextDraft, _ next: TextDraft) -> Bool {
    guard let width, previous.lineCount > 1 else { return true }
    return previous.lastLine + 1 + Self.firstWord(next) > width * 3 / 4
  }

  /// Whether a draft is a few words that a letter opens or closes with: "With kind regards,".
  private static func isClosing(_ draft: TextDraft) -> Bool {
    draft.kind == .paragraph && draft.lineCount == 1 && draft.words.last == ","
      && draft.words.utf8.count <= 80 && draft.words.split(whereSeparator: \.isWhitespace).count <= 4
  }

  private static func firstWord(_ draft: TextDraft) -> Int {
    draft.words.prefix { !$0.isWhitespace }.unicodeScalars.count
  }
}
