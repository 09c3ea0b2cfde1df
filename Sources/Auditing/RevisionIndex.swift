package import Revisions

/// Finds the changes of a revision by their place in either text.
package struct RevisionIndex {
  /// Of the document and of what surrounds it.
  package let changes: [SentenceChange]
  /// Indices of changes by their place; those of one side do not overlap.
  private let byOld: [Int]
  private let byNew: [Int]

  package init(_ revision: Revision) {
    changes = revision.sentences + revision.outside
    let changes = changes
    byOld = changes.indices.filter { changes[$0].old != nil }
      .sorted { (changes[$0].old?.lowerBound ?? 0) < (changes[$1].old?.lowerBound ?? 0) }
    byNew = changes.indices.filter { changes[$0].new != nil }
      .sorted { (changes[$0].new?.lowerBound ?? 0) < (changes[$1].new?.lowerBound ?? 0) }
  }

  /// Indices of the changes whose old sentences overlap some ranges of the old text, in its order, each once.
  package func touching(old ranges: [Range<Int>]) -> [Int] {
    Self.touching(ranges, byOld) { changes[$0].old }
  }

  /// The same for the new text.
  package func touching(new ranges: [Range<Int>]) -> [Int] {
    Self.touching(ranges, byNew) { changes[$0].new }
  }

  private static func touching(
    _ ranges: [Range<Int>], _ order: [Int], _ place: (Int) -> Range<Int>?
  ) -> [Int] {
    var found: Set<Int> = []
    for range in ranges {
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if (place(order[middle])?.upperBound ?? 0) <= range.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < order.count, let other = place(order[low]), other.lowerBound < range.upperBound {
        if other.overlaps(range) { found.insert(low) }
        low += 1
      }
    }
    return found.sorted().map { order[$0] }
  }
}
