/// A stretch between two fixed points: the sentences on both sides that nothing is known of yet.
struct Gap: Equatable, Sendable {
  /// Ascending indices of old sentences.
  var old: [Int]
  /// Ascending indices of new sentences.
  var new: [Int]
}

/// Pairs the sentences of a gap in order, so that the sum of the pairs' similarities is greatest.
///
/// A dynamic programme over one-to-one pairs and over neighbours that were joined into one sentence or that one was
/// split into, `PairingLimits.mostJoined` at most. Cells: old times new sentences.
struct GapAlignment {
  private(set) var links: [SentenceLink] = []

  /// How a cell was reached: from so many old and so many new sentences further up.
  private struct Step {
    var olds: UInt8
    var news: UInt8

    var isPair: Bool { olds > 0 && news > 0 }
  }

  init(
    _ gap: Gap, old: Version, new: Version, similarity: inout SentenceSimilarity, _ lexicon: inout Lexicon
  ) {
    let oldSide = GapSide(gap.old, old, &similarity, &lexicon)
    let newSide = GapSide(gap.new, new, &similarity, &lexicon)
    let width = gap.new.count
    let dots = oldSide.vectors.map { one in newSide.vectors.map { one.dot($0) } }

    var best = [Double](repeating: 0, count: (gap.old.count + 1) * (width + 1))
    var steps = [Step](repeating: Step(olds: 1, news: 0), count: best.count)
    for i in 0...gap.old.count {
      for j in 0...width where i + j > 0 {
        let at = i * (width + 1) + j
        var top = (score: -1.0, step: Step(olds: 1, news: 0))
        func offer(_ gain: Double, _ olds: Int, _ news: Int) {
          let score = best[at - olds * (width + 1) - news] + gain
          if score > top.score { top = (score, Step(olds: UInt8(olds), news: UInt8(news))) }
        }
        if i > 0 { offer(0, 1, 0) }
        if j > 0 { offer(0, 0, 1) }
        if i > 0, j > 0 {
          let cosine = GapSide.cosine(
            dots[i - 1][j - 1], oldSide.squaredLengths[i - 1] * newSide.squaredLengths[j - 1])
          // What follows a pair is looked up in the best way so far, which is right nearly always and cheap.
          let isFirst = i == 1 && j == 1
          let isLast = i == gap.old.count && j == width
          let continues = isFirst || isLast || (i > 1 && j > 1 && steps[at - width - 2].isPair)
          if cosine >= PairingLimits.edited - (continues ? PairingLimits.continuity : 0) {
            offer(cosine, 1, 1)
          }
          for count in 2..<(1 + PairingLimits.mostJoined) {
            let joined = oldSide.gain(
              of: count, endingAt: i, with: { dots[$0][j - 1] }, newSide.squaredLengths[j - 1])
            if let joined { offer(joined, count, 1) }
            let split = newSide.gain(
              of: count, endingAt: j, with: { dots[i - 1][$0] }, oldSide.squaredLengths[i - 1])
            if let split { offer(split, 1, count) }
          }
        }
        (best[at], steps[at]) = top
      }
    }
    trace(steps, gap)
  }

  private mutating func trace(_ steps: [Step], _ gap: Gap) {
    var (i, j) = (gap.old.count, gap.new.count)
    while i > 0, j > 0 {
      let step = steps[i * (gap.new.count + 1) + j]
      let (olds, news) = (Int(step.olds), Int(step.news))
      if step.isPair {
        links.append(
          SentenceLink(
            old: gap.old[i - olds]..<gap.old[i - 1] + 1, new: gap.new[j - news]..<gap.new[j - 1] + 1))
      }
      (i, j) = (i - olds, j - news)
    }
    links.reverse()
  }
}

/// The sentences of one side of a gap as vectors, and what neighbours are together.
private struct GapSide {
  let vectors: [GramVector]
  let squaredLengths: [Double]
  /// For each sentence and each number of neighbours that end with it, from two up: the squared length of their sum,
  /// or nil where they do not follow each other.
  private var joined: [[Double?]] = []
  /// The same: whether they stand in one block.
  private var isInBlock: [[Bool]] = []

  init(
    _ indices: [Int], _ version: Version, _ similarity: inout SentenceSimilarity, _ lexicon: inout Lexicon
  ) {
    vectors = indices.map { similarity.vector(version, $0, &lexicon) }
    squaredLengths = vectors.map(\.squaredLength)
    for last in indices.indices {
      var lengths: [Double?] = []
      var inBlock: [Bool] = []
      var sum = squaredLengths[last]
      for count in 2..<(1 + PairingLimits.mostJoined) {
        let first = last + 1 - count
        guard first >= 0, indices[first] + count - 1 == indices[last] else { break }
        sum += squaredLengths[first]
        for other in first + 1...last { sum += 2 * vectors[first].dot(vectors[other]) }
        lengths.append(sum)
        inBlock.append(
          version.sentences[indices[first]].block == version.sentences[indices[last]].block)
      }
      joined.append(lengths)
      isInBlock.append(inBlock)
    }
  }

  static func cosine(_ dot: Double, _ squaredLengths: Double) -> Double {
    squaredLengths > 0 ? dot / squaredLengths.squareRoot() : 0
  }

  /// The gain of pairing some neighbours with one sentence of the other side, or nil where the best of them alone does
  /// as well.
  ///
  /// - Parameter end: the index after the last of them.
  /// - Parameter dot: the product of the vector of a sentence of this side with the other side's.
  func gain(
    of count: Int, endingAt end: Int, with dot: (Int) -> Double, _ otherLength: Double
  ) -> Double? {
    guard joined[end - 1].count > count - 2, let length = joined[end - 1][count - 2] else { return nil }
    var (sum, most, least) = (0.0, 0.0, 1.0)
    for index in end - count..<end {
      let product = dot(index)
      let alone = Self.cosine(product, squaredLengths[index] * otherLength)
      sum += product
      most = max(most, alone)
      least = min(least, alone)
    }
    let together = Self.cosine(sum, length * otherLength)
    // Over the end of a block only where next to nothing is missing of any.
    if together >= PairingLimits.whole, together > most { return together }
    guard isInBlock[end - 1][count - 2], least >= PairingLimits.splitHalf,
      together >= max(PairingLimits.edited, most + PairingLimits.splitGain)
    else { return nil }
    return together
  }
}
