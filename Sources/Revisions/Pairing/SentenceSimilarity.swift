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
  init(
    old: Version, new: Version, oldIsFree: [Bool], newIsFree: [Bool], _ lexicon: inout Lexicon
  ) {
    var grams = Grams()
    let frequencies = GramFrequencies([old, new], &grams, &lexicon)
    func vectors(_ version: Version, _ isFree: [Bool], _ lexicon: inout Lexicon) -> [GramVector?] {
      version.sentences.indices.map { index in
        guard isFree[index] else { return nil }
        return GramVector(grams.of(version, index, &lexicon), weight: frequencies.weight)
      }
    }
    self.old = vectors(old, oldIsFree, &lexicon)
    self.new = vectors(new, newIsFree, &lexicon)
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
  private var sampled: Int32 = 0

  init(_ versions: [Version], _ grams: inout Grams, _ lexicon: inout Lexicon) {
    counts = [Int32](repeating: 0, count: Grams.buckets)
    // The sentence that a gram was last counted for, so that it counts once in each.
    var last = [Int32](repeating: 0, count: Grams.buckets)
    let total = versions.reduce(0) { $0 + $1.sentences.count }
    let stride = max(1, (total + PairingLimits.sample - 1) / PairingLimits.sample)
    for version in versions {
      for index in Swift.stride(from: 0, to: version.sentences.count, by: stride) {
        sampled += 1
        for bucket in grams.of(version, index, &lexicon) where last[Int(bucket)] != sampled {
          last[Int(bucket)] = sampled
          counts[Int(bucket)] += 1
        }
      }
    }
  }

  func weight(_ bucket: UInt32) -> Float {
    Float(log(Double(1 + sampled) / Double(1 + counts[Int(bucket)])) + 1)
  }
}

/// Cuts sentences into grams, with room that is used again for every sentence.
private struct Grams {
  static let buckets = 1 << 18

  private var text: [UInt32] = []
  private var found: [UInt32] = []

  /// Buckets of the 2-, 3- and 4-grams of a sentence's words, one space between words and at both ends.
  mutating func of(_ version: Version, _ index: Int, _ lexicon: inout Lexicon) -> [UInt32] {
    text.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    text.append(32)
    for token in version.sentences[index].tokens where version.tokens.kinds[token] != .mark {
      for scalar in lexicon.strings(version.tokens.keys[token]).lowered.unicodeScalars {
        text.append(scalar.value)
      }
      text.append(32)
    }
    for start in text.indices {
      // FNV-1a over code points, folded to the number of buckets.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for end in start..<min(start + 4, text.count) {
        hash = (hash ^ UInt64(text[end])) &* 0x100_0000_01B3
        if end > start {
          found.append(UInt32(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(Self.buckets - 1)))
        }
      }
    }
    return found
  }
}
