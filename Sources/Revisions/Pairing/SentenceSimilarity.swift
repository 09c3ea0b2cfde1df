#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How alike two sentences are: cosine over character 2–4-grams of their words in lower case, weighted by TF-IDF.
///
/// Grams are hashed into 2^18 buckets; the inverse document frequency ln((1 + N) / (1 + n)) + 1 (smoothed, so
/// that no gram weighs nothing) is taken over both versions, evenly sampled where they are long.
struct SentenceSimilarity: Sendable {
  private var old: [GramVector?] = []
  private var new: [GramVector?] = []

  init() {}

  /// Makes the vectors of the free sentences.
  init(old: [Sentence], new: [Sentence], oldIsFree: [Bool], newIsFree: [Bool]) {
    let frequencies = GramFrequencies(old, new)
    func vectors(_ sentences: [Sentence], _ isFree: [Bool]) -> [GramVector?] {
      zip(sentences, isFree).map { $1 ? GramVector(Grams.of($0), weight: frequencies.weight) : nil }
    }
    self.old = vectors(old, oldIsFree)
    self.new = vectors(new, newIsFree)
  }

  /// The cosine of an old and a new sentence; both must have been free when the vectors were made.
  func cosine(_ oldIndex: Int, _ newIndex: Int) -> Double {
    guard let first = old[oldIndex], let second = new[newIndex] else { return 0 }
    return first.cosine(second)
  }

  /// The vector of an old sentence that was free when the vectors were made.
  func oldVector(_ index: Int) -> GramVector? { old[index] }

  /// The vector of a new sentence that was free when the vectors were made.
  func newVector(_ index: Int) -> GramVector? { new[index] }
}

private struct GramFrequencies {
  private var counts: [Int32]
  private var sampled = 0

  init(_ versions: [Sentence]...) {
    counts = [Int32](repeating: 0, count: Grams.buckets)
    let total = versions.reduce(0) { $0 + $1.count }
    let stride = max(1, (total + PairingLimits.sample - 1) / PairingLimits.sample)
    for sentences in versions {
      for index in Swift.stride(from: 0, to: sentences.count, by: stride) {
        sampled += 1
        for bucket in Set(Grams.of(sentences[index])) { counts[Int(bucket)] += 1 }
      }
    }
  }

  func weight(_ bucket: UInt32) -> Float {
    Float(log(Double(1 + sampled) / Double(1 + counts[Int(bucket)])) + 1)
  }
}

private enum Grams {
  static let buckets = 1 << 18

  /// Buckets of the 2-, 3- and 4-grams of a sentence's words, one space between words and at both ends.
  static func of(_ sentence: Sentence) -> [UInt32] {
    var text: [UInt32] = [32]
    for word in sentence.words where word.isWord {
      text += word.lowered.unicodeScalars.lazy.map(\.value)
      text.append(32)
    }
    var grams: [UInt32] = []
    grams.reserveCapacity(text.count * 3)
    for start in text.indices {
      // FNV-1a over code points, folded to the number of buckets.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for end in start..<min(start + 4, text.count) {
        hash = (hash ^ UInt64(text[end])) &* 0x100_0000_01B3
        if end > start { grams.append(UInt32(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(buckets - 1))) }
      }
    }
    return grams
  }
}
