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
  /// Nil until two sentences are compared that do not share most of their words.
  private var knownSimilarity: SentenceSimilarity?

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
    if gap.old.count == 1, gap.new.count == 1, shareMostWords(gap.old[0], gap.new[0]) {
      return add(SentenceLink(gap.old[0], gap.new[0]))
    }
    var similarity = similarity(&lexicon)
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

  /// How alike sentences are, found out once.
  mutating func similarity(_ lexicon: inout Lexicon) -> SentenceSimilarity {
    if let knownSimilarity { return knownSimilarity }
    let made = SentenceSimilarity(oldVersion, newVersion, &lexicon)
    knownSimilarity = made
    return made
  }

  /// Whether two sentences have most of their words in common, so that their grams need no look: at least `sharedWords`
  /// of both together, and three.
  private func shareMostWords(_ oldIndex: Int, _ newIndex: Int) -> Bool {
    func words(_ version: Version, _ index: Int) -> [UInt32] {
      version.sentences[index].tokens.filter { version.tokens.kinds[$0] != .mark }
        .map { version.tokens.keys[$0].rawValue }.sorted()
    }
    let (first, second) = (words(oldVersion, oldIndex), words(newVersion, newIndex))
    var (one, two, shared) = (0, 0, 0)
    while one < first.count, two < second.count {
      let (left, right) = (first[one], second[two])
      if left == right { shared += 1 }
      if left <= right { one += 1 }
      if right <= left { two += 1 }
    }
    return shared >= 3 && Double(2 * shared) >= PairingLimits.sharedWords * Double(first.count + second.count)
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
