/// Tells headings and front matter from paragraphs in plain text, where nothing but shape marks them.
enum TextHeadings {
  private static let longest = 120

  /// Marks each draft that is a heading: a short line without an end mark, followed by body text.
  static func mark(_ drafts: inout [TextDraft]) {
    let title = titleIndex(drafts)
    for index in drafts.indices {
      guard isShortLine(drafts[index]) else { continue }
      let next = drafts.index(after: index)
      guard next < drafts.endIndex else { continue }
      // A run of short lines is a list of names, an address, a by-line: no headings, but for the title in front.
      let followsShort = index > 0 && isShortLine(drafts[index - 1])
      drafts[index].isHeading = index == title || (isBody(drafts[next]) && !followsShort)
    }
  }

  /// The first line of the front matter that has at least three words: "FEATURE" and a date are not titles.
  static func titleIndex(_ drafts: [TextDraft]) -> Int? {
    for (index, draft) in drafts.enumerated() {
      guard isShortLine(draft) else { return nil }
      if draft.words.split(whereSeparator: \.isWhitespace).count >= 3, WrittenDate.only(draft.words) == nil {
        return index
      }
    }
    return nil
  }

  private static func isShortLine(_ draft: TextDraft) -> Bool {
    guard draft.kind == .paragraph,
      draft.words.unicodeScalars.count <= longest * (draft.lineCount > 1 ? 2 : 1),
      draft.longestLine <= longest, draft.lineCount <= 3
    else { return false }
    guard let last = TextEdge.lastMark(draft.words) else { return false }
    return !".;,!?".unicodeScalars.contains(last)
  }

  private static func isBody(_ draft: TextDraft) -> Bool {
    draft.isItem || (draft.kind == .paragraph && !isShortLine(draft))
  }
}
