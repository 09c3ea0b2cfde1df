#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How alike two sentences are: cosine over character 2–4-grams of their words in lower case, weighted by TF-IDF.
///
/// Grams are hashed into 2^18 buckets; the inverse document frequency ln((1 + N) / (1 + n)) + 1 (smoothed, so
/// that no gram weighs nothing) is taken over both versions, evenly sampled where they are long. Vectors are made
/// where they are asked for and kept nowhere, because those of a long text would be many times its size.
struct SentenceSimilarity: Sendable {
  private var grams = Grams()
  /// The weight of a gram that so many of the sampled sentences have.
  private var weights: [Float] = []
  /// In how many of the sampled sentences each gram is.
  private var counts: [UInt16] = []

  init() {}

  /// Counts the grams of both versions, which may be given in either order.
  init(_ old: Version, _ new: Version, _ lexicon: inout Lexicon) {
    counts = [UInt16](repeating: 0, count: Grams.buckets)
    // The sentence that a gram was last counted for, so that it counts once in each.
    var last = [UInt16](repeating: 0, count: Grams.buckets)
    var sampled = 0
    let total = old.sentences.count + new.sentences.count
    let stride = max(1, (total + PairingLimits.sample - 1) / PairingLimits.sample)
    for version in [old, new] {
      for index in Swift.stride(from: 0, to: version.sentences.count, by: stride) {
        sampled += 1
        for bucket in grams.of(version, index, &lexicon)
        where Int(last[Int(bucket)]) != sampled {
          last[Int(bucket)] = UInt16(sampled)
          counts[Int(bucket)] += 1
        }
      }
    }
    weights = (0...sampled).map { Float(log(Double(1 + sampled) / Double(1 + $0)) + 1) }
  }

  /// The vector of a sentence of either version.
  mutating func vector(_ version: Version, _ index: Int, _ lexicon: inout Lexicon) -> GramVector {
    GramVector(sorted: grams.sorted(version, index, &lexicon)) { weights[Int(counts[Int($0)])] }
  }
}

/// Cuts sentences into grams, with room that is used again for every sentence.
private struct Grams {
  static let buckets = 1 << 18

  private var text: [UInt32] = []
  private var found: [UInt32] = []
  private var room: [UInt32] = []

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

  /// The same in ascending order: sorted by the lower nine bits, then by the upper nine.
  mutating func sorted(_ version: Version, _ index: Int, _ lexicon: inout Lexicon) -> [UInt32] {
    _ = of(version, index, &lexicon)
    if room.count < found.count { room = [UInt32](repeating: 0, count: found.count) }
    Self.pass(found, into: &room, count: found.count, shift: 0)
    Self.pass(room, into: &found, count: found.count, shift: 9)
    return found
  }

  private static func pass(_ from: [UInt32], into: inout [UInt32], count: Int, shift: UInt32) {
    var places = [Int](repeating: 0, count: 513)
    for index in 0..<count { places[Int(from[index] >> shift & 511) + 1] += 1 }
    for digit in 1..<512 { places[digit] += places[digit - 1] }
    for index in 0..<count {
      let digit = Int(from[index] >> shift & 511)
      into[places[digit]] = from[index]
      places[digit] += 1
    }
  }
}
