import Diffing

/// The tokens of one version, as arrays side by side: 13 bytes each, because a long text has millions.
struct TokenTable: Sendable {
  /// The number of each key in the lexicon of both versions.
  private(set) var keys: [Token] = []
  private(set) var kinds: [Word.Kind] = []
  /// Where each begins in the text rendition, in UTF-8 bytes; a rendition of 4 GiB has no revision.
  private var starts: [UInt32] = []
  private var lengths: [UInt32] = []

  var count: Int { keys.count }

  /// The place of a token in the text rendition: half-open UTF-8 bytes.
  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index]) + Int(lengths[index]) }

  mutating func append(_ key: Token, _ kind: Word.Kind, _ range: Range<Int>) {
    keys.append(key)
    kinds.append(kind)
    starts.append(UInt32(range.lowerBound))
    lengths.append(UInt32(range.count))
  }

  /// Says that a token is a number after all.
  mutating func setNumber(_ index: Int) { kinds[index] = .number }

  /// Drops the tokens from an index on.
  mutating func truncate(to count: Int) {
    keys.removeLast(keys.count - count)
    kinds.removeLast(kinds.count - count)
    starts.removeLast(starts.count - count)
    lengths.removeLast(lengths.count - count)
  }

  mutating func reserve(bytes: Int) {
    // English has a token for every five to six bytes.
    let count = bytes / 5
    keys.reserveCapacity(count)
    kinds.reserveCapacity(count)
    starts.reserveCapacity(count)
    lengths.reserveCapacity(count)
  }

  /// The tokens of a run, with their texts.
  func words(_ indices: Range<Int>, _ lexicon: inout Lexicon) -> [Word] {
    indices.map { index in
      let (key, lowered) = lexicon.strings(keys[index])
      return Word(kind: kinds[index], range: range(index), key: key, lowered: lowered)
    }
  }
}
