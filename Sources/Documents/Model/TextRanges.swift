/// Stretches of a text rendition: half-open UTF-8 byte ranges, ascending, none empty, no two touching.
package struct TextRanges: Sendable, Equatable {
  package let ranges: [Range<Int>]

  package static let none = TextRanges([])

  /// The union of any ranges.
  package init(_ ranges: some Sequence<Range<Int>>) {
    var joined: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  package var isEmpty: Bool { ranges.isEmpty }

  /// What is in either.
  package func union(_ other: TextRanges) -> TextRanges {
    if other.isEmpty { return self }
    return isEmpty ? other : TextRanges(ranges + other.ranges)
  }

  /// The parts of them inside a range, in order; logarithmic in their number where there are none.
  package func inside(_ range: Range<Int>) -> [Range<Int>] {
    var index = firstEnding(after: range.lowerBound)
    var found: [Range<Int>] = []
    while index < ranges.count, ranges[index].lowerBound < range.upperBound {
      found.append(ranges[index].clamped(to: range))
      index += 1
    }
    return found
  }

  /// Whether any byte of a range is in them.
  package func overlaps(_ range: Range<Int>) -> Bool {
    let index = firstEnding(after: range.lowerBound)
    return index < ranges.count && ranges[index].overlaps(range)
  }

  /// Whether all bytes of a range, which is not empty, are in them.
  package func contains(_ range: Range<Int>) -> Bool {
    let index = firstEnding(after: range.lowerBound)
    return index < ranges.count && ranges[index].lowerBound <= range.lowerBound
      && range.upperBound <= ranges[index].upperBound
  }

  /// What of a range is not in them, in order.
  package func outside(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for part in inside(range) {
      if start < part.lowerBound { found.append(start..<part.lowerBound) }
      start = part.upperBound
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }

  /// The same with whole characters only, and joined where nothing but white space stands between two.
  package func joined(in text: TextRendition) -> TextRanges {
    var whole: [Range<Int>] = []
    for range in ranges {
      let start = text.boundary(atOrBefore: range.lowerBound)
      var end = min(range.upperBound, text.utf8.count)
      while end < text.utf8.count, text.utf8[end] & 0xC0 == 0x80 { end += 1 }
      guard start < end else { continue }
      if let last = whole.last, last.upperBound >= start || Self.isBlank(text.utf8[last.upperBound..<start]) {
        whole[whole.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        whole.append(start..<end)
      }
    }
    return TextRanges(whole)
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  private func firstEnding(after offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
