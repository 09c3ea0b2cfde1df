import Diffing

/// Which sentence became which: identical ones first, then moved ones, then edited ones between those fixed points.
struct SentencePairing: Sendable {
  /// Links in ascending order of their old sentences; those that are not moved ascend on both sides.
  let links: [SentenceLink]
  /// Whether a stretch was too large for the full search.
  let isCoarse: Bool

  init(old: Version, new: Version, _ lexicon: inout Lexicon) {
    // One direction for both orders of the versions, so that exchanging them gives the same links reversed.
    let isReversed = Self.precedes(new, old, lexicon)
    var search = isReversed ? PairingSearch(old: new, new: old) : PairingSearch(old: old, new: new)
    search.run(&lexicon)
    let found = search.links.map { isReversed ? $0.reversed : $0 }
    links = found.sorted { $0.old.lowerBound < $1.old.lowerBound }
    isCoarse = search.isCoarse
  }

  /// An order of texts that knows nothing of which was interned first: that of the first keys that differ.
  private static func precedes(_ first: Version, _ second: Version, _ lexicon: Lexicon) -> Bool {
    let (one, two) = (first.tokens.keys, second.tokens.keys)
    guard let index = zip(one, two).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset else {
      return one.count < two.count
    }
    return lexicon.bytes(one[index]).lexicographicallyPrecedes(lexicon.bytes(two[index]))
  }
}

/// The state of one pairing while its steps fill it.
struct PairingSearch {
  let oldVersion: Version
  let newVersion: Version
  private(set) var links: [SentenceLink] = []
  private(set) var isCoarse = false
  private(set) var oldIsFree: [Bool]
  private(set) var newIsFree: [Bool]
  var similarity = SentenceSimilarity()

  var old: [Sentence] { oldVersion.sentences }
  var new: [Sentence] { newVersion.sentences }

  init(old: Version, new: Version) {
    oldVersion = old
    newVersion = new
    oldIsFree = [Bool](repeating: true, count: old.sentences.count)
    newIsFree = [Bool](repeating: true, count: new.sentences.count)
  }

  mutating func run(_ lexicon: inout Lexicon) {
    let script = EditScript(InternedPair(old: old.map(\.key), new: new.map(\.key)))
    isCoarse = script.isCoarse
    for run in script.runs {
      if case .equal(let oldRange, let newRange) = run {
        for (first, second) in zip(oldRange, newRange) { add(SentenceLink(first, second)) }
      }
    }
    guard !script.hunks.isEmpty else { return }
    linkIdenticalMoves()
    similarity = SentenceSimilarity(oldVersion, newVersion, &lexicon)
    for hunk in script.hunks { align(hunk, &lexicon) }
    linkSimilarMoves(&lexicon)
    settleMoves()
  }

  mutating func add(_ link: SentenceLink) {
    links.append(link)
    for index in link.old { oldIsFree[index] = false }
    for index in link.new { newIsFree[index] = false }
  }

  /// Makes a link a wider one, which holds all that it held.
  mutating func replace(_ place: Int, with link: SentenceLink) {
    links[place] = link
    for index in link.old { oldIsFree[index] = false }
    for index in link.new { newIsFree[index] = false }
  }

  /// Pairs what is left between two fixed points.
  private mutating func align(_ hunk: Hunk, _ lexicon: inout Lexicon) {
    let gap = Gap(old: hunk.old.filter { oldIsFree[$0] }, new: hunk.new.filter { newIsFree[$0] })
    guard !gap.old.isEmpty, !gap.new.isEmpty else { return }
    var cutter = GapCutter(old: oldVersion, new: newVersion)
    cutter.cut(gap)
    isCoarse = isCoarse || cutter.isCoarse
    for link in cutter.anchors { add(link) }
    for piece in cutter.pieces {
      let alignment = GapAlignment(
        piece, old: oldVersion, new: newVersion, similarity: &similarity, &lexicon)
      for link in alignment.links { add(link) }
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
