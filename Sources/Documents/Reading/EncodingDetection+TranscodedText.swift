/// UTF-8 as it is written by a decoder, with the map back to the bytes as received.
struct TranscodedText {
  private(set) var utf8: [UInt8] = []
  private(set) var map = OffsetMap()

  init(capacity: Int) { utf8.reserveCapacity(capacity + capacity / 8) }

  /// Adds bytes that are the same on both sides.
  mutating func copy(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    map.append(
      OffsetMap.Run(from: utf8.count, fromLength: range.count, to: range.lowerBound, toLength: range.count))
    utf8.append(contentsOf: bytes[range])
  }

  /// Adds a character that stands for other bytes.
  mutating func append(_ character: [UInt8], for raw: Range<Int>) {
    // A run of equal lengths counts as verbatim. Where two bytes or more stand for as many others, two runs of
    // unequal lengths over the same raw bytes say that they are not the same.
    let first = character.count == raw.count && raw.count > 1 ? 1 : character.count
    map.append(OffsetMap.Run(from: utf8.count, fromLength: first, to: raw.lowerBound, toLength: raw.count))
    if first < character.count {
      map.append(
        OffsetMap.Run(
          from: utf8.count + first, fromLength: character.count - first, to: raw.lowerBound,
          toLength: raw.count))
    }
    utf8.append(contentsOf: character)
  }

  /// Adds U+FFFD for bytes that mean nothing.
  mutating func replacement(for raw: Range<Int>) {
    append([0xEF, 0xBF, 0xBD], for: raw)
  }
}

extension OffsetMap {
  /// The map of bytes that are the same on both sides.
  static func identity(_ count: Int) -> OffsetMap {
    var map = OffsetMap()
    if count > 0 { map.append(Run(from: 0, fromLength: count, to: 0, toLength: count)) }
    return map
  }
}
