/// Finds the nesting of printed list items from where their markers stand.
struct PrintedLevels {
  private struct Level {
    let style: ListMarker.Style
    let left: Double
  }

  /// Deeper lists than this are not told apart.
  private static let deepest = 16
  /// Markers nearer than this stand at the same place, in points.
  private static let tolerance = 6.0

  private var levels: [Level] = []

  /// Sets the level (1 is outermost) of every item; text further out than the list, and a heading, ends the list.
  static func assign(_ blocks: inout [PrintedBlock]) {
    var state = PrintedLevels()
    for index in blocks.indices {
      switch blocks[index].kind {
      case .item(let marker): blocks[index].level = state.place(marker)
      case .paragraph:
        guard let outermost = state.levels.first, let line = blocks[index].lines.first else { continue }
        if blocks[index].isHeading || line.left < outermost.left + tolerance { state.levels = [] }
      case .row: state.levels = []
      case .note, .head: break
      }
    }
  }

  private mutating func place(_ marker: PrintedMarker) -> Int {
    let style = marker.marker.style
    if let depth = levels.lastIndex(where: {
      $0.style == style && abs($0.left - marker.left) <= Self.tolerance
    }) {
      levels.removeLast(levels.count - depth - 1)
    } else {
      // The text of left and right pages is shifted: the same mark a little aside is the same level.
      let near = levels.lastIndex { $0.style == style && abs($0.left - marker.left) < 24 }
      if let near, case .glyph = style {
        levels.removeLast(levels.count - near)
      } else {
        while let last = levels.last, last.left > marker.left - Self.tolerance { levels.removeLast() }
      }
      if levels.count == Self.deepest { levels.removeLast() }
      levels.append(Level(style: style, left: marker.left))
    }
    return levels.count
  }
}
