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
    /// The places in its list that the last item's mark can stand for.
    var ordinals: [Int]
    var usesSemicolons = false
    var expectsLast = false
    var isClosed = false
  }

  /// Deeper lists than this are not told apart.
  private static let deepest = 16

  private var levels: [Level] = []
  private var lastEnd = ""

  /// Whether a paragraph or a heading stands between the last item and here.
  private var isInterrupted = false

  /// Sets the level (1 is outermost) of every item; a paragraph between items ends the list, unless it is set in as the
  /// item's own words are, or the next item counts on.
  static func assign(_ drafts: inout [TextDraft]) {
    var state = ListLevels()
    for index in drafts.indices {
      switch drafts[index].kind {
      case .item(let marker, let indent):
        drafts[index].level = state.place(marker, indent: indent)
        state.note(end: drafts[index].words)
      case .paragraph:
        if let level = state.level(ofParagraphAt: drafts[index].indent), drafts[index].quoteDepth == 0,
          !drafts[index].isHeading, !drafts[index].standsApart
        {
          drafts[index].kind = .item(
            ListMarker(style: .lost, text: "", length: 0), indent: drafts[index].indent)
          drafts[index].level = level
          state.note(end: drafts[index].words)
        } else {
          state.isInterrupted = true
        }
      case .footnote, .furniture: break
      }
    }
  }

  /// The level of the visible item that a paragraph belongs to because it is further in than the item's mark.
  private func level(ofParagraphAt indent: Int) -> Int? {
    guard !isInterrupted, let top = levels.last, top.style != .lost else { return nil }
    return levels.lastIndex { $0.style != .lost && indent > $0.indent + 1 }.map { $0 + 1 }
  }

  private mutating func place(_ marker: ListMarker, indent: Int) -> Int {
    if isInterrupted {
      resume(marker)
      isInterrupted = false
    }
    let marker = resolved(marker)
    if let depth = depth(of: marker, indent: indent) {
      levels.removeLast(levels.count - depth)
      levels[depth - 1].last = marker.core
      levels[depth - 1].ordinals = marker.ordinals
      if levels[depth - 1].expectsLast { levels[depth - 1].isClosed = true }
    } else {
      if levels.count == Self.deepest { levels.removeLast() }
      levels.append(
        Level(style: marker.style, indent: indent, last: marker.core, ordinals: marker.ordinals))
    }
    return levels.count
  }

  /// Behind a paragraph a list goes on only with the number or letter that comes next; any other mark begins a list.
  private mutating func resume(_ marker: ListMarker) {
    let ordinals = marker.ordinals
    let depth = levels.lastIndex { level in
      level.style.isSameShape(as: marker.style) && level.ordinals.contains { ordinals.contains($0 + 1) }
    }
    guard let depth else {
      self = ListLevels()
      return
    }
    levels.removeLast(levels.count - depth - 1)
    levels[depth].isClosed = false
    lastEnd = ""
  }

  /// The mark with its style as the list shows it: "(i)" behind "(h)" is a letter, "(x)" behind "(ix)" a numeral.
  private func resolved(_ marker: ListMarker) -> ListMarker {
    guard lastEnd != ":" else { return marker }
    let before = ["i": "h", "v": "u", "x": "ix", "l": "k", "c": "b"][marker.core]
    let other: ListMarker.Style
    switch (marker.style, marker.core) {
    case (.roman(let shape), "i"), (.roman(let shape), "v"): other = .letter(shape)
    case (.roman(let shape), "x"), (.roman(let shape), "l"), (.roman(let shape), "c"): other = .letter(shape)
    case (.letter(let shape), "x"): other = .roman(shape)
    default: return marker
    }
    let letterBefore = marker.core == "x" && other == .letter(other.shape ?? "") ? "w" : before
    guard levels.contains(where: { $0.style == other && $0.last == letterBefore }) else { return marker }
    return ListMarker(style: other, text: marker.text, length: marker.length)
  }

  /// The level that an item continues, or nil where it opens a deeper one.
  private mutating func depth(of marker: ListMarker, indent: Int) -> Int? {
    if lastEnd != ":", !levels.contains(where: { $0.style == marker.style }) {
      // "3)" behind "2." counts on, however it is written.
      if case .decimal = marker.style, let number = marker.number {
        let before = levels.lastIndex { level in
          if case .decimal = level.style { level.ordinals == [number - 1] && number > 1 } else { false }
        }
        if let before, levels[before].indent >= indent - 1 { return before + 1 }
      }
      // "Recommendation 4" is never part of "(b)".
      while let last = levels.last, last.style.rank > marker.style.rank, indent <= last.indent {
        levels.removeLast()
      }
    }
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

extension ListMarker.Style {
  /// What stands around a letter or a numeral; nil for other marks.
  var shape: String? {
    switch self {
    case .letter(let shape), .roman(let shape): shape
    default: nil
    }
  }

  /// Marks of a lower rank stand further out where nothing else tells.
  var rank: Int {
    switch self {
    case .labelled, .decimal("一、"), .decimal("第条"): 0
    case .decimal("（一）"): 1
    case .decimal: 2
    case .letter(let shape), .roman(let shape): shape.hasPrefix("A") ? 2 : 4
    case .glyph, .lost: 4
    }
  }

  /// Whether two marks can belong to one list, letters and numerals being taken for each other.
  func isSameShape(as other: ListMarker.Style) -> Bool {
    self == other || shape != nil && shape == other.shape
  }
}
