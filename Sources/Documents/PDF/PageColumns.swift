/// Finds columns of running text on a page and puts its segments into reading order, region by region.
///
/// A column begins where many segments share a left edge. Between two segments that cross that edge (a title, a figure's
/// caption) the page has two columns there if prose stands on both sides; then the left side is read before the right one.
/// Rows of a table are no columns: their cells begin and end together, and are told apart later.
struct PageColumns {
  /// Columns of columns are not looked for any deeper.
  private static let deepest = 3
  /// Fewest segments on each side.
  private static let fewest = 4
  /// Left edges that are tried at most.
  private static let tries = 6

  /// The regions of a page in reading order; each is one column, its segments from top to bottom.
  static func regions(_ segments: [PDFSegment]) -> [[PDFSegment]] {
    split(segments.map(Boxed.init).sorted { ($0.top, $0.left) < ($1.top, $1.left) }, depth: 0)
      .map { $0.map(\.segment) }
  }

  private struct Boxed {
    let segment: PDFSegment
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let characters: Int

    init(_ segment: PDFSegment) {
      self.segment = segment
      left = segment.words.lazy.map(\.left).min() ?? 0
      right = segment.words.lazy.map(\.right).max() ?? 0
      top = segment.words.lazy.map(\.top).min() ?? 0
      bottom = segment.words.lazy.map(\.bottom).max() ?? 0
      characters = segment.words.reduce(0) { $0 + $1.text.count }
    }
  }

  private static func split(_ lines: [Boxed], depth: Int) -> [[Boxed]] {
    guard depth < deepest, lines.count >= 2 * fewest, let best = bands(lines) else {
      return lines.isEmpty ? [] : [lines]
    }
    var result: [[Boxed]] = []
    var done = 0
    for band in best.bands {
      result += split(Array(lines[done..<band.lowerBound]), depth: depth + 1)
      let columns = lines[band]
      result += split(columns.filter { $0.left < best.edge }, depth: depth + 1)
      result += split(columns.filter { $0.left >= best.edge }, depth: depth + 1)
      done = band.upperBound
    }
    return result + split(Array(lines[done...]), depth: depth + 1)
  }

  /// The left edge that has columns on both sides over most segments, and the stretches of segments where it has.
  private static func bands(_ lines: [Boxed]) -> (edge: Double, bands: [Range<Int>])? {
    let left = lines.lazy.map(\.left).min() ?? 0
    let right = lines.lazy.map(\.right).max() ?? 0
    var counts: [Int: Int] = [:]
    for line in lines where line.left > left + (right - left) * 0.15 {
      counts[Int(line.left / 4), default: 0] += 1
    }
    let candidates = counts.filter { $0.value >= fewest }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(tries)
    var best: (edge: Double, bands: [Range<Int>])?
    var covered = 0
    for candidate in candidates {
      let edge = Double(candidate.key) * 4 - 1.5
      let found = bands(lines, edge: edge)
      let count = found.reduce(0) { $0 + $1.count }
      if count > covered {
        covered = count
        best = (edge, found)
      }
    }
    return best
  }

  private static func bands(_ lines: [Boxed], edge: Double) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in 0...lines.count {
      guard index == lines.count || lines[index].left < edge && lines[index].right > edge - 4 else {
        continue
      }
      if areColumns(lines[start..<index], edge: edge) { found.append(start..<index) }
      start = index + 1
    }
    return found
  }

  /// Whether prose stands on both sides of an edge, over much of the same height, and not in rows.
  private static func areColumns(_ lines: ArraySlice<Boxed>, edge: Double) -> Bool {
    guard lines.count >= 2 * fewest else { return false }
    let left = lines.filter { $0.left < edge }
    let right = lines.filter { $0.left >= edge }
    guard isProse(left, until: edge), isProse(right, until: nil) else { return false }
    let top = max(left.first?.top ?? 0, right.first?.top ?? 0)
    let bottom = min(left.last?.bottom ?? 0, right.last?.bottom ?? 0)
    let heights = [left, right].map { ($0.last?.bottom ?? 0) - ($0.first?.top ?? 0) }
    guard bottom - top > 0.5 * (heights.min() ?? 0) else { return false }
    return !areRows(left, right)
  }

  /// Whether the segments are long for their column: cells, numbers and labels are not.
  private static func isProse(_ lines: [Boxed], until edge: Double?) -> Bool {
    guard lines.count >= fewest else { return false }
    let left = lines.lazy.map(\.left).min() ?? 0
    let right = max(edge ?? 0, lines.lazy.map(\.right).max() ?? 0)
    let width = lines.reduce(0.0) { $0 + $1.right - $1.left } / Double(lines.count)
    let characters = lines.reduce(0) { $0 + $1.characters }
    return width > 0.45 * (right - left) && characters >= 15 * lines.count
  }

  /// Whether both sides are cut into stretches at the same heights, as the rows of a table are.
  private static func areRows(_ left: [Boxed], _ right: [Boxed]) -> Bool {
    let (first, second) = (starts(left), starts(right))
    guard first.count >= 3, second.count >= 3 else { return false }
    var common = 0
    var index = 0
    for start in first {
      while index < second.count, second[index] < start - 3 { index += 1 }
      if index < second.count, abs(second[index] - start) <= 3 { common += 1 }
    }
    return common >= 3 && common * 2 >= min(first.count, second.count)
  }

  /// Tops of the segments before which there is more room than between the lines of a paragraph.
  private static func starts(_ lines: [Boxed]) -> [Double] {
    var found = lines.prefix(1).map(\.top)
    var pitches = zip(lines, lines.dropFirst()).map { $1.top - $0.top }
    pitches.sort()
    guard let usual = pitches.isEmpty ? nil : pitches[pitches.count / 3] else { return found }
    for (line, next) in zip(lines, lines.dropFirst()) where next.top - line.top > 1.3 * max(usual, 1) {
      found.append(next.top)
    }
    return found
  }
}
