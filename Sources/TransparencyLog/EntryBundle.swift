/// Why entries cannot be bundled, or bytes are not a bundle.
package enum EntryBundleError: Error, Hashable {
  /// An entry is longer than its 16-bit length can say; `position` is its place in the bundle, from 0.
  case entryTooLong(position: Int, limit: Int, found: Int)
  /// The bytes end inside the two-byte length that begins at `offset`.
  case truncatedLength(offset: Int)
  /// The bytes end inside the entry that begins at `offset`.
  case truncatedEntry(offset: Int, expected: Int, found: Int)
  /// Something follows the last entry that the bundle may hold, from `offset` on.
  case tooManyEntries(offset: Int, limit: Int)
  /// The bundle holds fewer entries than its width says; its bytes end at `offset`.
  case tooFewEntries(offset: Int, expected: Int, found: Int)
}

/// The bytes of a bundle: for each entry a 16-bit big-endian length, then the entry (C2SP tlog-tiles).
///
/// Example: the entries `one` and `two` are `00 03 6f 6e 65 00 03 74 77 6f`. Law: `parse(encode(entries)) == entries`.
package enum EntryBundle {
  /// The longest entry, in bytes.
  package static let maximumEntryLength = 65_535
  /// The most entries in a bundle.
  package static let maximumCount = TilePath.fullWidth
  /// The longest bundle, in bytes: 256 entries of the greatest length.
  package static let maximumLength = maximumCount * (maximumEntryLength + 2)

  /// The bytes of at most 256 entries (more trap).
  ///
  /// - Throws: `entryTooLong`, when an entry exceeds 65,535 bytes.
  package static func encode(_ entries: some Collection<[UInt8]>) throws(EntryBundleError) -> [UInt8] {
    precondition(entries.count <= maximumCount, "a bundle holds at most 256 entries")
    var bytes: [UInt8] = []
    for (position, entry) in entries.enumerated() {
      guard entry.count <= maximumEntryLength else {
        throw .entryTooLong(position: position, limit: maximumEntryLength, found: entry.count)
      }
      bytes.append(UInt8(entry.count >> 8))
      bytes.append(UInt8(entry.count & 0xFF))
      bytes.append(contentsOf: entry)
    }
    return bytes
  }

  /// The entries of a bundle of known width.
  ///
  /// - Throws: An error naming the byte offset where the bytes stop being a bundle of `width` entries.
  package static func parse(_ bytes: [UInt8], width: Int) throws(EntryBundleError) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var offset = 0
    while offset < bytes.count {
      guard entries.count < width else { throw .tooManyEntries(offset: offset, limit: width) }
      guard bytes.count - offset >= 2 else { throw .truncatedLength(offset: offset) }
      let length = Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
      offset += 2
      guard bytes.count - offset >= length else {
        throw .truncatedEntry(offset: offset, expected: length, found: bytes.count - offset)
      }
      entries.append(Array(bytes[offset..<offset + length]))
      offset += length
    }
    guard entries.count == width else {
      throw .tooFewEntries(offset: offset, expected: width, found: entries.count)
    }
    return entries
  }
}
