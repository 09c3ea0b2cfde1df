/// Why nothing may be appended to a log.
package enum LogAppendError: Error, Hashable {
  /// The stored right edge does not give the root that the checkpoint promises.
  case rootMismatch(expected: Digest, computed: Digest)
  /// A stored entry does not have the hash that its tile holds.
  case entryMismatch(index: LeafIndex, expected: Digest, computed: Digest)
  /// A stored tile or bundle of the right edge could not be used.
  case unreadable(TileReadError)
  /// A new entry, by its place among them from 0, is too long for a bundle, in bytes.
  case entryTooLong(position: Int, limit: Int, found: Int)
  /// The log would reach 2^64 entries.
  case tooLarge(size: TreeSize, entries: Int)
}

/// What appending entries to a log writes: computed from the stored right edge, and written by someone else.
///
/// Every file must be on disk before a checkpoint with `size` and `root` is; until then the old checkpoint stays true, as no file
/// that it needs is replaced.
package struct LogAppend: Sendable {
  /// The files in the order of writing, by path below the log's folder: bundles, then tiles from level 0 upwards.
  ///
  /// Partial tiles and bundles end in `.p/<width>`; the old partial ones are not among them and may stay.
  package let files: [(path: String, bytes: [UInt8])]
  /// Of those, the paths of the tiles and bundles that had a partial form before and are full now.
  package let completed: [String]
  /// The number of entries afterwards.
  package let size: TreeSize
  /// The Merkle tree hash afterwards.
  package let root: Digest

  /// Plans the appending of entries to the log that a checkpoint describes.
  ///
  /// The right edge is read (at most one bundle and eight tiles), its root compared, and the last bundle's entries with their hashes.
  /// Without entries there are no files, and the comparison remains.
  /// - Throws: `LogAppendError`; nothing has been written then.
  package init(
    size: TreeSize, expectedRoot: Digest, entries: [[UInt8]], read: TileReader
  ) throws(LogAppendError) {
    guard UInt64(entries.count) <= UInt64.max - size.value else {
      throw .tooLarge(size: size, entries: entries.count)
    }
    for (position, entry) in entries.enumerated() where entry.count > EntryBundle.maximumEntryLength {
      throw .entryTooLong(position: position, limit: EntryBundle.maximumEntryLength, found: entry.count)
    }
    let edge = try StoredEdge(size: size, read: read)
    let computed = CompactRange(size: size, edgeTiles: edge.hashes).root
    guard computed == expectedRoot else { throw .rootMismatch(expected: expectedRoot, computed: computed) }
    try edge.checkEntries(size: size)

    var files = try LogAppend.bundles(after: edge.entries, at: size, adding: entries)
    var remaining: [[Digest]] = []
    var added = entries.map { TreeHash.leaf($0) }
    for level in 0..<StoredEdge.levels {
      // Only full tiles are hashed into the level above.
      let all = edge.hashes[level] + added
      var index = (size.value >> UInt64(8 * level)) / UInt64(TilePath.fullWidth)
      var fullTiles: [Digest] = []
      var start = 0
      while start < all.count {
        let hashes = all[start..<min(start + TilePath.fullWidth, all.count)]
        if !added.isEmpty {
          let tile = TileCoordinate(level: level, index: index, width: hashes.count)
          files.append((tile.path, hashes.flatMap(\.bytes)))
        }
        if hashes.count == TilePath.fullWidth { fullTiles.append(TreeHash.perfect(hashes)) }
        index += 1
        start += TilePath.fullWidth
      }
      remaining.append(Array(all.suffix(all.count % TilePath.fullWidth)))
      added = fullTiles
    }
    self.files = files
    completed = LogAppend.completed(from: size, to: TreeSize(size.value + UInt64(entries.count)))
    self.size = TreeSize(size.value + UInt64(entries.count))
    root = CompactRange(size: self.size, edgeTiles: remaining).root
  }

  private static func completed(from size: TreeSize, to next: TreeSize) -> [String] {
    var paths: [String] = []
    for level in 0..<StoredEdge.levels {
      let (before, after) = (size.value >> UInt64(8 * level), next.value >> UInt64(8 * level))
      let index = before / UInt64(TilePath.fullWidth)
      guard before % UInt64(TilePath.fullWidth) > 0, after / UInt64(TilePath.fullWidth) > index else {
        continue
      }
      paths.append(TileCoordinate(level: level, index: index, width: TilePath.fullWidth).path)
      if level == 0 { paths.append(BundleCoordinate(index: index, width: TilePath.fullWidth).path) }
    }
    return paths
  }

  private static func bundles(
    after stored: [[UInt8]], at size: TreeSize, adding entries: [[UInt8]]
  ) throws(LogAppendError) -> [(path: String, bytes: [UInt8])] {
    guard !entries.isEmpty else { return [] }
    let all = stored + entries
    var files: [(path: String, bytes: [UInt8])] = []
    var index = size.value / UInt64(EntryBundle.maximumCount)
    var start = 0
    while start < all.count {
      let held = all[start..<min(start + EntryBundle.maximumCount, all.count)]
      let bundle = BundleCoordinate(index: index, width: held.count)
      do {
        files.append((bundle.path, try EntryBundle.encode(held)))
      } catch {
        throw .unreadable(.malformedBundle(path: bundle.path, error))
      }
      index += 1
      start += EntryBundle.maximumCount
    }
    return files
  }
}

/// The stored right edge: the partial tile of each level and the partial bundle.
private struct StoredEdge {
  /// A tree of fewer than 2^64 leaves has tiles on eight levels.
  static let levels = 8

  /// The hashes of each level's partial tile; empty where there is none.
  var hashes: [[Digest]] = []
  /// The entries of the partial bundle.
  var entries: [[UInt8]] = []

  init(size: TreeSize, read: TileReader) throws(LogAppendError) {
    do {
      for level in 0..<StoredEdge.levels {
        let count = size.value >> UInt64(8 * level)
        let index = count / UInt64(TilePath.fullWidth)
        guard let tile = TileCoordinate(level: level, index: index, in: size) else {
          hashes.append([])
          continue
        }
        hashes.append(try StoredTile.hashes(of: tile, read: read))
      }
      let index = size.value / UInt64(EntryBundle.maximumCount)
      if let bundle = BundleCoordinate(index: index, in: size) {
        entries = try StoredTile.entries(of: bundle, read: read)
      }
    } catch {
      throw .unreadable(error)
    }
  }

  /// Compares the partial bundle's entries with the partial tile's hashes, which must be known to be right.
  func checkEntries(size: TreeSize) throws(LogAppendError) {
    let first = size.value - UInt64(entries.count)
    for (position, entry) in entries.enumerated() {
      let computed = TreeHash.leaf(entry)
      guard computed == hashes[0][position] else {
        throw .entryMismatch(
          index: LeafIndex(first + UInt64(position)), expected: hashes[0][position], computed: computed)
      }
    }
  }
}
