/// Finds the nesting of list items from their marks and from the punctuation of enumerations.
///
/// Written enumerations say where they are: an item that ends in ":" introduces a deeper list, ";" another item, "; and"
/// the last one, and a full stop behind items with ";" closes the list. That tells levels apart even where the bullets
/// were lost and all items look the same.
struct ListLevels {
  private struct Level {
    let style: ListMarker.Style
    let indent: Int
    /// The last item's mark without brackets and stops.
    var last: String
    var usesSemicolons = false
    var expectsLast = false
    var isClosed = false
  }

  /// Deeper lists than this are not told apart.
  private static let deepest = 16

  private var levels: [Level] = []
  private var lastEnd = ""

  /// Sets the level (1 is outermost) of every item; a paragraph between items ends the list.
  static func assign(_ drafts: inout [TextDraft]) {
    var state = ListLevels()
    for index in drafts.indices {
      switch drafts[index].kind {
      case .item(let marker, let indent):
        drafts[index].level = state.place(marker, indent: indent)
        state.note(end: drafts[index].words)
      case .paragraph: state = ListLevels()
      case .footnote: break
      }
    }
  }

  private mutating func place(_ marker: ListMarker, indent: Int) -> Int {
    let marker = resolved(marker)
    if let depth = depth(of: marker, indent: indent) {
      levels.removeLast(levels.count - depth)
      levels[depth - 1].last = marker.core
      if levels[depth - 1].expectsLast { levels[depth - 1].isClosed = true }
    } else {
      if levels.count == Self.deepest { levels.removeLast() }
      levels.append(Level(style: marker.style, indent: indent, last: marker.core))
    }
    return levels.count
  }

  /// The mark with its style as the list shows it: "(i)" behind "(h)" is a letter, "(x)" behind "(ix)" a numeral.
  private func resolved(_ marker: ListMarker) -> ListMarker {
    guard lastEnd != ":" else { return marker }
    let before = ["i": "h", "v": "u", "x": "ix"][marker.core]
    let other: ListMarker.Style
    switch (marker.style, marker.core) {
    case (.roman(let shape), "i"), (.roman(let shape), "v"): other = .letter(shape)
    case (.letter(let shape), "x"): other = .roman(shape)
    default: return marker
    }
    guard levels.contains(where: { $0.style == other && $0.last == before }) else { return marker }
    return ListMarker(style: other, text: marker.text, length: marker.length)
  }

  /// The level that an item continues, or nil where it opens a deeper one.
  private func depth(of marker: ListMarker, indent: Int) -> Int? {
    guard let top = levels.last else { return nil }
    let isIntroduced = lastEnd.hasSuffix(":")
    if isIntroduced {
      if marker.style == .lost || indent > top.indent { return nil }
      if !levels.contains(where: { $0.style == marker.style }) { return nil }
    } else if marker.style != .lost, indent > top.indent, top.style != .lost, marker.style != top.style {
      return nil
    }
    let matching = levels.indices.filter { levels[$0].style == marker.style }
    // Same mark at several depths: the deepest that is still open, by indent where the marks were not lost.
    if marker.style != .lost, let exact = matching.last(where: { levels[$0].indent == indent }) {
      return exact + 1
    }
    if let open = matching.last(where: { !levels[$0].isClosed }) {
      return marker.style != .lost && indent > levels[open].indent && open == levels.count - 1
        ? nil : open + 1
    }
    return matching.last.map { $0 + 1 }
  }

  /// Whether words end as what stands before a list's item does: "which means:", "clean water;", "quiet nights; and".
  static func announcesItem(_ words: String) -> Bool {
    let text = withoutNumber(words)
    return text.hasSuffix(":") || text.hasSuffix(";") || announcesLast(text)
  }

  private static func announcesLast(_ text: Substring) -> Bool {
    let end = text.suffix(8).lowercased()
    return end.hasSuffix("; and") || end.hasSuffix("; or") || end.hasSuffix(", and")
  }

  /// The words without a footnote's number at their end.
  private static func withoutNumber(_ words: String) -> Substring {
    var text = words[...]
    while let last = text.last, last.isWhitespace || last.isNumber { text = text.dropLast() }
    return text
  }

  private mutating func note(end words: String) {
    guard var level = levels.popLast() else { return }
    let text = Self.withoutNumber(words)
    if Self.announcesLast(text) {
      level.usesSemicolons = true
      level.expectsLast = true
    } else if text.hasSuffix(";") {
      level.usesSemicolons = true
    } else if text.hasSuffix("."), level.usesSemicolons {
      level.isClosed = true
    }
    lastEnd = String(text.suffix(1))
    levels.append(level)
  }
}
