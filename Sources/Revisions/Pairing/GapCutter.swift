import Diffing

/// Cuts a gap that is too large for one table: first at sentences that share most of their words in order, then,
/// where nothing is shared, into pieces of a fixed length side by side.
struct GapCutter {
  /// Pairs that the cuts were made at.
  private(set) var anchors: [SentenceLink] = []
  /// What lies between, each at most `PairingLimits.cells` large, with sentences on both sides.
  private(set) var pieces: [Gap] = []
  /// Whether a piece was cut without an anchor.
  private(set) var isCoarse = false

  private let old: Version
  private let new: Version

  init(old: Version, new: Version) {
    self.old = old
    self.new = new
  }

  mutating func cut(_ gap: Gap) {
    guard Self.isLarge(gap) else { return keep(gap) }
    var (oldAt, newAt) = (0, 0)
    /// Sets what lies between the last cut and the next sentence, or the end, apart.
    func cutBetween(_ oldStop: Int, _ newStop: Int) {
      let (oldStart, newStart) = (oldAt, newAt)
      while oldAt < gap.old.count, gap.old[oldAt] < oldStop { oldAt += 1 }
      while newAt < gap.new.count, gap.new[newAt] < newStop { newAt += 1 }
      cutEvenly(Gap(old: Array(gap.old[oldStart..<oldAt]), new: Array(gap.new[newStart..<newAt])))
    }
    for link in wordAnchors(gap) {
      cutBetween(link.old.lowerBound, link.new.lowerBound)
      (oldAt, newAt) = (oldAt + 1, newAt + 1)
      anchors.append(link)
    }
    cutBetween(.max, .max)
  }

  private static func isLarge(_ gap: Gap) -> Bool { gap.old.count * gap.new.count > PairingLimits.cells }

  private mutating func keep(_ gap: Gap) {
    if !gap.old.isEmpty, !gap.new.isEmpty { pieces.append(gap) }
  }

  private mutating func cutEvenly(_ gap: Gap) {
    guard Self.isLarge(gap) else { return keep(gap) }
    isCoarse = true
    let count = (max(gap.old.count, gap.new.count) + PairingLimits.piece - 1) / PairingLimits.piece
    for piece in 0..<count {
      func part(_ indices: [Int]) -> [Int] {
        Array(indices[indices.count * piece / count..<indices.count * (piece + 1) / count])
      }
      keep(Gap(old: part(gap.old), new: part(gap.new)))
    }
  }

  /// Pairs that share at least half of the longer one's words, and four, in a word diff of the whole gap.
  private func wordAnchors(_ gap: Gap) -> [SentenceLink] {
    let (oldWords, newWords) = (words(gap.old, old), words(gap.new, new))
    let script = EditScript(InternedPair(old: oldWords.map(\.key), new: newWords.map(\.key)))
    var shared: [(link: SentenceLink, count: Int)] = []
    for run in script.runs {
      guard case .equal(let oldRange, let newRange) = run else { continue }
      for (first, second) in zip(oldRange, newRange) {
        let link = SentenceLink(oldWords[first].sentence, newWords[second].sentence)
        if shared.last?.link == link {
          shared[shared.count - 1].count += 1
        } else {
          shared.append((link, 1))
        }
      }
    }
    var anchors: [SentenceLink] = []
    for (link, count) in shared {
      let longer = max(
        old.sentences[link.old.lowerBound].wordCount, new.sentences[link.new.lowerBound].wordCount)
      guard count >= 4, count * 2 > longer else { continue }
      // More than half of both sides, so that no sentence can have two anchors.
      anchors.append(link)
    }
    return anchors
  }

  private func words(_ indices: [Int], _ version: Version) -> [(key: Token, sentence: Int)] {
    indices.flatMap { index in
      version.sentences[index].tokens.lazy.filter { version.tokens.kinds[$0] != .mark }
        .map { (key: version.tokens.keys[$0], sentence: index) }
    }
  }
}
