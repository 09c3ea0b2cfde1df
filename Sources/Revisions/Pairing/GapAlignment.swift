/// A stretch between two fixed points: the sentences on both sides that nothing is known of yet.
struct Gap: Equatable, Sendable {
  /// Ascending indices of old sentences.
  var old: [Int]
  /// Ascending indices of new sentences.
  var new: [Int]
}

/// Pairs the sentences of a gap in order, so that the sum of the pairs' similarities is greatest.
///
/// A dynamic programme over one-to-one pairs and, between neighbours of one block, over two sentences that were
/// joined into one and one that was split in two. Cells: old times new sentences.
struct GapAlignment {
  private(set) var links: [SentenceLink] = []

  private enum Step: UInt8 {
    case skipOld, skipNew, pair, join, split

    var isPair: Bool { self != .skipOld && self != .skipNew }
  }

  init(_ gap: Gap, old: [Sentence], new: [Sentence], similarity: SentenceSimilarity) {
    let oldVectors = gap.old.compactMap(similarity.oldVector)
    let newVectors = gap.new.compactMap(similarity.newVector)
    precondition(
      oldVectors.count == gap.old.count && newVectors.count == gap.new.count,
      "A gap holds only sentences that were free when the vectors were made.")
    let width = gap.new.count
    let dots = oldVectors.map { one in newVectors.map { one.dot($0) } }
    let oldJoins = Self.joins(gap.old, oldVectors, old)
    let newJoins = Self.joins(gap.new, newVectors, new)

    var best = [Double](repeating: 0, count: (gap.old.count + 1) * (width + 1))
    var steps = [Step](repeating: .skipOld, count: best.count)
    for i in 0...gap.old.count {
      for j in 0...width where i + j > 0 {
        let at = i * (width + 1) + j
        var top = (score: -1.0, step: Step.skipOld)
        func offer(_ score: Double, _ step: Step) {
          if score > top.score { top = (score, step) }
        }
        if i > 0 { offer(best[at - width - 1], .skipOld) }
        if j > 0 { offer(best[at - 1], .skipNew) }
        if i > 0, j > 0 {
          let cosine = Self.cosine(
            dots[i - 1][j - 1], oldVectors[i - 1].squaredLength * newVectors[j - 1].squaredLength)
          // What follows a pair is looked up in the best way so far, which is right nearly always and cheap.
          let isFirst = i == 1 && j == 1
          let isLast = i == gap.old.count && j == width
          let continues = isFirst || isLast || (i > 1 && j > 1 && steps[at - width - 2].isPair)
          if cosine >= PairingLimits.edited - (continues ? PairingLimits.continuity : 0) {
            offer(best[at - width - 2] + cosine, .pair)
          }
        }
        if i > 1, j > 0, let joined = oldJoins[i - 2] {
          let gain = Self.gain(
            (dots[i - 2][j - 1], oldVectors[i - 2]), (dots[i - 1][j - 1], oldVectors[i - 1]), joined,
            newVectors[j - 1])
          if let gain { offer(best[at - 2 * (width + 1) - 1] + gain, .join) }
        }
        if i > 0, j > 1, let joined = newJoins[j - 2] {
          let gain = Self.gain(
            (dots[i - 1][j - 2], newVectors[j - 2]), (dots[i - 1][j - 1], newVectors[j - 1]), joined,
            oldVectors[i - 1])
          if let gain { offer(best[at - width - 3] + gain, .split) }
        }
        (best[at], steps[at]) = top
      }
    }
    trace(steps, gap)
  }

  /// Squared length of the sum of each sentence and the next, or nil where they are no neighbours in one block.
  private static func joins(
    _ indices: [Int], _ vectors: [GramVector], _ sentences: [Sentence]
  ) -> [Double?] {
    indices.indices.dropLast().map { at in
      guard indices[at] + 1 == indices[at + 1],
        sentences[indices[at]].block == sentences[indices[at + 1]].block
      else { return nil }
      return vectors[at].squaredLength + vectors[at + 1].squaredLength + 2 * vectors[at].dot(vectors[at + 1])
    }
  }

  private static func cosine(_ dot: Double, _ squaredLengths: Double) -> Double {
    squaredLengths > 0 ? dot / squaredLengths.squareRoot() : 0
  }

  /// The gain of pairing two neighbours with one sentence, or nil where the better half alone does as well.
  private static func gain(
    _ first: (dot: Double, vector: GramVector), _ second: (dot: Double, vector: GramVector), _ joined: Double,
    _ whole: GramVector
  ) -> Double? {
    let together = cosine(first.dot + second.dot, joined * whole.squaredLength)
    let one = cosine(first.dot, first.vector.squaredLength * whole.squaredLength)
    let two = cosine(second.dot, second.vector.squaredLength * whole.squaredLength)
    let isWhole = together >= PairingLimits.whole && together > max(one, two)
    guard isWhole || together >= max(PairingLimits.edited, max(one, two) + PairingLimits.splitGain) else {
      return nil
    }
    guard min(one, two) >= PairingLimits.splitHalf || isWhole else { return nil }
    return together
  }

  private mutating func trace(_ steps: [Step], _ gap: Gap) {
    var (i, j) = (gap.old.count, gap.new.count)
    while i > 0, j > 0 {
      switch steps[i * (gap.new.count + 1) + j] {
      case .skipOld: i -= 1
      case .skipNew: j -= 1
      case .pair: link(gap, &i, 1, &j, 1)
      case .join: link(gap, &i, 2, &j, 1)
      case .split: link(gap, &i, 1, &j, 2)
      }
    }
    links.reverse()
  }

  private mutating func link(_ gap: Gap, _ i: inout Int, _ olds: Int, _ j: inout Int, _ news: Int) {
    links.append(
      SentenceLink(old: gap.old[i - olds]..<gap.old[i - 1] + 1, new: gap.new[j - news]..<gap.new[j - 1] + 1))
    (i, j) = (i - olds, j - news)
  }
}
