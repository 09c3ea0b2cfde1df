/// Finds the numbers, heads and feet of pages, which stand in the way of the words that go on over a page's end.
enum RunningLines {
  /// Longest head or foot in code points.
  private static let longest = 120

  static func mark(_ lines: inout [TextLine]) {
    markRepeated(&lines)
    markNumbers(&lines)
  }

  private static func firstTwo(_ lines: [TextLine], _ order: some Sequence<Int>) -> [Int] {
    var found: [Int] = []
    for index in order where !lines[index].isBlank && lines[index].use == .text {
      found.append(index)
      if found.count == 2 { break }
    }
    return found
  }

  /// The same words, numbers aside, at the top or the foot of several pages: all but a top's first, which may be the title.
  private static func markRepeated(_ lines: inout [TextLine]) {
    let starts = lines.indices.filter { lines[$0].startsPage }
    guard !starts.isEmpty else { return }
    let bounds = [0] + starts + [lines.count]
    var places: [String: [Int]] = [:]
    var pages = 0
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let top = firstTwo(lines, start..<end)
      guard let first = top.first else { continue }
      pages += 1
      let foot = firstTwo(lines, (start..<end).reversed())
      // The edge itself, and the line next to it where the edge is a number or a line that comes back too.
      for (place, index) in (top.enumerated().map { ("top", $1) } + foot.map { ("foot", $0) })
      where index != first || place == "top" {
        let line = lines[index].string
        guard line.unicodeScalars.count <= longest, line.contains(where: \.isLetter) else { continue }
        let key = place + String(line.map { $0.isNumber ? "#" : $0 })
        places[key, default: []].append(index)
      }
    }
    for (key, found) in places where found.count >= 2 && found.count * 2 >= pages {
      // Items and sentences come back by chance at a page's edge only where pages are few.
      if pages < 3, TextEdge.endsUnit(lines[found[0]].string) { continue }
      for index in key.hasPrefix("top") && found[0] < bounds[1] ? found[1...] : found[...] {
        lines[index].use = .running
      }
    }
  }

  /// Page numbers next to a form feed, between torn words, or counting on from such a one.
  private static func markNumbers(_ lines: inout [TextLine]) {
    var numbers: [(index: Int, value: Int?)] = []
    var accepted: [Bool] = []
    let hasBreaks = lines.contains(where: \.startsPage)
    for index in lines.indices where lines[index].use == .text && lines[index].quoteDepth == 0 {
      guard let number = PageNumber(lines[index].string) else { continue }
      let isAtBreak = isNextToBreak(lines, index, hasBreaks: hasBreaks)
      let before = index == 0 || lines[index - 1].isBlank || lines[index - 1].use == .running
      let after = index + 1 == lines.count || lines[index + 1].isBlank || lines[index + 1].use == .running
      guard isAtBreak || before && after else { continue }
      numbers.append((index, number.value))
      accepted.append(isAtBreak || number.isCertain || isTorn(lines, index))
    }
    // A lone number is a page's where the one before or after it is.
    for order in [Array(numbers.indices), numbers.indices.reversed()] {
      for (last, next) in zip(order, order.dropFirst()) where accepted[last] && !accepted[next] {
        guard let one = numbers[last].value, let other = numbers[next].value else { continue }
        accepted[next] = other == one + (last < next ? 1 : -1)
      }
    }
    for (number, isAccepted) in zip(numbers, accepted) where isAccepted {
      lines[number.index].use = .running
    }
  }

  private static func isNextToBreak(_ lines: [TextLine], _ index: Int, hasBreaks: Bool) -> Bool {
    if lines[index].startsPage { return true }
    let before = words(lines, stride(from: index - 1, through: 0, by: -1))
    if let before, lines[before + 1...index].contains(where: \.startsPage) { return true }
    let after = words(lines, stride(from: index + 1, to: lines.count, by: 1))
    guard let after else { return hasBreaks && index + 12 >= lines.count }
    return lines[index + 1...after].contains(where: \.startsPage)
  }

  /// Whether the words before and after are one sentence.
  private static func isTorn(_ lines: [TextLine], _ index: Int) -> Bool {
    guard let before = words(lines, stride(from: index - 1, through: 0, by: -1)),
      let after = words(lines, stride(from: index + 1, to: lines.count, by: 1))
    else { return false }
    return !TextEdge.endsUnit(lines[before].string) && TextEdge.startsLowercase(lines[after].string)
  }

  /// The first line of words among some; within a dozen lines, so that time stays linear.
  private static func words(_ lines: [TextLine], _ order: some Sequence<Int>) -> Int? {
    order.prefix(12).first { !lines[$0].isBlank && lines[$0].use == .text }
  }
}
