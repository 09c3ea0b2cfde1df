/// Finds the nesting of list items from their marks and from the punctuation of enumerations.
///
/// Written enumerations say where they are: an item that ends in ":" introduces a deeper list, ";" another item, "; and"
/// the last one, and a full stop behind items with ";" closes the list. That tells levels apart even where the bullets
/// were lost and all items look the same.
struct ListLevels {
  private struct Level {
    let style: ListMarker.Style
    let indent: Int
    var usesSemicolons = false
    var expectsLast = false
    var isClosed = false
  }

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
    if let depth = depth(of: marker, indent: indent) {
      levels.removeLast(levels.count - depth)
      if levels[depth - 1].expectsLast { levels[depth - 1].isClosed = true }
    } else {
      levels.append(Level(style: marker.style, indent: indent))
    }
    return levels.count
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

  private mutating func note(end words: String) {
    guard var level = levels.popLast() else { return }
    var text = words[...]
    while let last = text.last, last.isWhitespace || last.isNumber { text = text.dropLast() }
    let lowercased = text.suffix(8).lowercased()
    if lowercased.hasSuffix("; and") || lowercased.hasSuffix("; or") || lowercased.hasSuffix(", and") {
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
