/// The way from offsets in one byte sequence back to offsets in the one that it was made from.
///
/// A list of runs in ascending order; inside a verbatim run both sides advance together, any other run stands for its
/// source as a whole (an entity, a transcoded character). Offsets are bytes, ranges half-open.
package struct OffsetMap: Sendable, Equatable {
  /// A stretch of the result and the stretch of the source that it came from.
  package struct Run: Sendable, Equatable {
    package let from: Int
    package let fromLength: Int
    package let to: Int
    package let toLength: Int
    /// Whether both sides are the same bytes, so that offsets inside correspond one to one.
    package let isVerbatim: Bool

    /// A run of `fromLength` bytes at `from` that came from `toLength` bytes at `to`.
    /// It is taken for verbatim where both lengths are equal, unless the caller knows better.
    package init(from: Int, fromLength: Int, to: Int, toLength: Int, isVerbatim: Bool? = nil) {
      self.from = from
      self.fromLength = fromLength
      self.to = to
      self.toLength = toLength
      self.isVerbatim = isVerbatim ?? (fromLength == toLength)
    }
  }

  package private(set) var runs: [Run] = []

  /// A map without any run.
  package init() {}

  /// Adds a run behind the last one; a verbatim run that continues the last one is joined to it.
  package mutating func append(_ run: Run) {
    if let last = runs.last, last.isVerbatim, run.isVerbatim,
      last.from + last.fromLength == run.from, last.to + last.toLength == run.to
    {
      runs[runs.count - 1] = Run(
        from: last.from, fromLength: last.fromLength + run.fromLength,
        to: last.to, toLength: last.toLength + run.toLength)
    } else {
      runs.append(run)
    }
  }

  /// Drops what lies at or beyond an offset of the result; time goes with what is dropped.
  package mutating func truncate(to length: Int) {
    while let last = runs.last, last.from + last.fromLength > length {
      runs.removeLast()
      guard last.from < length else { continue }
      let kept = length - last.from
      runs.append(
        Run(
          from: last.from, fromLength: kept, to: last.to, toLength: last.isVerbatim ? kept : last.toLength,
          isVerbatim: last.isVerbatim))
    }
  }

  /// Index of the first run that ends beyond an offset, by binary search; the number of runs where none does.
  func firstRun(endingAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].from + runs[middle].fromLength <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The smallest source range that holds all that the given range came from, or nil where it came from nothing.
  package func source(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    var low = firstRun(endingAfter: range.lowerBound)
    var found: Range<Int>?
    while low < runs.count, runs[low].from < range.upperBound {
      let run = runs[low]
      var start = run.to
      var end = run.to + run.toLength
      if run.isVerbatim {
        start += max(0, range.lowerBound - run.from)
        end -= max(0, run.from + run.fromLength - range.upperBound)
      }
      if start < end || run.toLength == 0 {
        let lower = min(found?.lowerBound ?? start, start)
        found = lower..<max(found?.upperBound ?? end, end, lower)
      }
      low += 1
    }
    return found
  }
}
