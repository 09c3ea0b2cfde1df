import Diffing

/// Both versions of an edited sentence as the rules read them, and where they differ.
struct Edit {
  /// A region that differs, in positions of both versions; both are empty where only marks differ.
  struct Region {
    let old: Range<Int>
    let new: Range<Int>
    /// The same in indices of words, marks included.
    let hunk: Hunk
  }

  let old: Wording
  let new: Wording
  let regions: [Region]
  /// For each old position the new one that is the same word in place, or -1.
  let partner: [Int]
  /// For each position the region that it lies in, or -1.
  let oldRegion: [Int]
  let newRegion: [Int]

  init(_ comparison: WordComparison, _ language: WrittenLanguage) {
    old = Wording(comparison.old, language)
    new = Wording(comparison.new, language)
    let (oldStarts, newStarts) = (Self.positions(comparison.old), Self.positions(comparison.new))
    regions = comparison.hunks.map { hunk in
      Region(
        old: oldStarts[hunk.old.lowerBound]..<oldStarts[hunk.old.upperBound],
        new: newStarts[hunk.new.lowerBound]..<newStarts[hunk.new.upperBound], hunk: hunk)
    }
    var partner = Array(repeating: -1, count: old.content.count)
    var oldRegion = partner
    var newRegion = Array(repeating: -1, count: new.content.count)
    var (oldAt, newAt) = (0, 0)
    for (index, region) in regions.enumerated() {
      while oldAt < region.old.lowerBound {
        partner[oldAt] = newAt
        (oldAt, newAt) = (oldAt + 1, newAt + 1)
      }
      for position in region.old { oldRegion[position] = index }
      for position in region.new { newRegion[position] = index }
      (oldAt, newAt) = (region.old.upperBound, region.new.upperBound)
    }
    while oldAt < partner.count {
      partner[oldAt] = newAt
      (oldAt, newAt) = (oldAt + 1, newAt + 1)
    }
    (self.partner, self.oldRegion, self.newRegion) = (partner, oldRegion, newRegion)
  }

  /// For each index of a word the number of words before it that are no marks; one more than there are words.
  private static func positions(_ words: [Word]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(words.count + 1)
    for word in words { starts.append(starts[starts.count - 1] + (word.kind == .mark ? 0 : 1)) }
    return starts
  }
}

/// How often each value occurs more in one version than in the other.
struct Difference<Value: Hashable> {
  private(set) var removed: [Value: Int] = [:]
  private(set) var added: [Value: Int] = [:]

  init(_ old: some Sequence<Value>, _ new: some Sequence<Value>) {
    for value in old { removed[value, default: 0] += 1 }
    for value in new {
      if let count = removed[value] {
        removed[value] = count > 1 ? count - 1 : nil
      } else {
        added[value, default: 0] += 1
      }
    }
  }

  var isEmpty: Bool { removed.isEmpty && added.isEmpty }
}
