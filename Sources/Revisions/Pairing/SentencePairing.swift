import Diffing

/// Which sentence became which: identical ones first, then moved ones, then edited ones between those fixed points.
struct SentencePairing: Sendable {
  /// Links in ascending order of their old sentences; those that are not moved ascend on both sides.
  let links: [SentenceLink]
  /// Whether a stretch was too large for the full search.
  let isCoarse: Bool

  init(old: [Sentence], new: [Sentence]) {
    // One direction for both orders of the versions, so that exchanging them gives the same links reversed.
    let isReversed = new.lazy.map(\.key).lexicographicallyPrecedes(old.lazy.map(\.key))
    var search = isReversed ? PairingSearch(old: new, new: old) : PairingSearch(old: old, new: new)
    search.run()
    let found = search.links.map { isReversed ? $0.reversed : $0 }
    links = found.sorted { $0.old.lowerBound < $1.old.lowerBound }
    isCoarse = search.isCoarse
  }
}

/// The state of one pairing while its steps fill it.
struct PairingSearch {
  let old: [Sentence]
  let new: [Sentence]
  private(set) var links: [SentenceLink] = []
  private(set) var isCoarse = false
  private(set) var oldIsFree: [Bool]
  private(set) var newIsFree: [Bool]
  private(set) var similarity = SentenceSimilarity()

  init(old: [Sentence], new: [Sentence]) {
    self.old = old
    self.new = new
    oldIsFree = [Bool](repeating: true, count: old.count)
    newIsFree = [Bool](repeating: true, count: new.count)
  }

  mutating func run() {
    let script = EditScript(InternedPair(old: old.lazy.map(\.key), new: new.lazy.map(\.key)))
    isCoarse = script.isCoarse
    for run in script.runs {
      if case .equal(let oldRange, let newRange) = run {
        for (first, second) in zip(oldRange, newRange) { add(SentenceLink(first, second)) }
      }
    }
    guard !script.hunks.isEmpty else { return }
    linkIdenticalMoves()
    similarity = SentenceSimilarity(old: old, new: new, oldIsFree: oldIsFree, newIsFree: newIsFree)
    for hunk in script.hunks { align(hunk) }
    linkSimilarMoves()
    settleMoves()
  }

  mutating func add(_ link: SentenceLink) {
    links.append(link)
    for index in link.old { oldIsFree[index] = false }
    for index in link.new { newIsFree[index] = false }
  }

  /// Pairs what is left between two fixed points.
  private mutating func align(_ hunk: Hunk) {
    let gap = Gap(old: hunk.old.filter { oldIsFree[$0] }, new: hunk.new.filter { newIsFree[$0] })
    guard !gap.old.isEmpty, !gap.new.isEmpty else { return }
    var cutter = GapCutter(old: old, new: new)
    cutter.cut(gap)
    isCoarse = isCoarse || cutter.isCoarse
    for link in cutter.anchors { add(link) }
    for piece in cutter.pieces {
      for link in GapAlignment(piece, old: old, new: new, similarity: similarity).links { add(link) }
    }
  }

  /// Calls a move only what crosses a link that kept its place; a pair found late may be in its place after all.
  private mutating func settleMoves() {
    var settled = links.filter { !$0.isMoved }.sorted { $0.old.lowerBound < $1.old.lowerBound }
    var moved: [SentenceLink] = []
    for link in links.filter(\.isMoved).sorted(by: { $0.old.lowerBound < $1.old.lowerBound }) {
      let at = settled.partitioningIndex { $0.old.lowerBound > link.old.lowerBound }
      let isAfter = at == 0 || settled[at - 1].new.upperBound <= link.new.lowerBound
      let isBefore = at == settled.count || link.new.upperBound <= settled[at].new.lowerBound
      if isAfter, isBefore {
        settled.insert(SentenceLink(old: link.old, new: link.new), at: at)
      } else {
        moved.append(link)
      }
    }
    links = settled + moved
  }
}

extension Array {
  /// Index of the first element for which a predicate holds, in an array that it splits in two; `count` if none.
  fileprivate func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
