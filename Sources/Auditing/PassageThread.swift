package import Documents
import Revisions

/// A passage that was cited for a demand, followed through the versions after it: it keeps its identity however it is edited.
package struct PassageThread: Sendable {
  /// What became of the passage's sentences from one version to the next; several may hold.
  package enum Fate: String, Sendable, CaseIterable, Hashable {
    /// They went elsewhere.
    case moved
    /// Their words differ.
    case edited
    /// A sentence became several.
    case split
    /// A sentence was joined with another.
    case merged
    /// Some of them are gone.
    case shortened
    /// All of them are gone; the thread ends.
    case deleted
  }

  /// One version further.
  package struct Step: Sendable {
    /// Index of the column.
    package let column: Int
    /// What became of it, in the order of declaration; empty where nothing did.
    package let fates: [Fate]
    /// The changes of its sentences, in the order of the older text.
    package let changes: [QuotedChange]
    /// Where its sentences are now: half-open UTF-8 bytes of the text rendition, ascending; empty where it was deleted.
    package let ranges: [Range<Int>]
    /// Whether it is cited for the demand in this column.
    package internal(set) var isCited: Bool
  }

  /// Index of the demand.
  package let demand: Int
  /// Index of the column in which it is first cited.
  package let column: Int
  /// Its words there.
  package let quote: Quote
  /// Half-open UTF-8 bytes of that column's text rendition.
  package let range: Range<Int>
  /// The column that had the same words cited for the same demand before they were deleted.
  package let returnsFrom: Int?
  /// One for every column after the first, as far as it is there.
  package internal(set) var steps: [Step] = []

  /// Whether it has not been deleted.
  var isAlive: Bool { steps.last.map { !$0.ranges.isEmpty } ?? true }
  /// Where it is in the last column that it was followed to.
  var ranges: [Range<Int>] { steps.last?.ranges ?? [range] }

  /// The steps at which something happened.
  package var events: [Step] { steps.filter { !$0.fates.isEmpty } }
}

extension PassageThread.Fate {
  /// What the changes of a passage's sentences make of it.
  static func all(_ changes: [SentenceChange], old: SentencePlaces, new: SentencePlaces) -> [Self] {
    let survivors = changes.filter { $0.new != nil }
    guard !survivors.isEmpty else { return [.deleted] }
    var found: Set<Self> = survivors.count < changes.count ? [.shortened] : []
    for change in survivors {
      if change.kind == .moved { found.insert(.moved) }
      if !change.runs.isEmpty { found.insert(.edited) }
      if let before = change.old.map(old.count), let after = change.new.map(new.count) {
        if after > before { found.insert(.split) }
        if after < before { found.insert(.merged) }
      }
    }
    return allCases.filter(found.contains)
  }
}

/// Where the sentences of a document begin.
struct SentencePlaces {
  /// Ascending byte offsets.
  private let starts: [Int]

  init(_ document: Document) { starts = document.blocks.flatMap { $0.sentences.map(\.lowerBound) }.sorted() }

  /// How many sentences begin in a half-open range of bytes.
  func count(_ range: Range<Int>) -> Int { index(range.upperBound) - index(range.lowerBound) }

  private func index(_ offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
