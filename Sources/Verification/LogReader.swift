import TransparencyLog

/// What one bundle of entries showed.
struct BundleReading: Sendable {
  /// The findings about the bundle itself and its older partial forms, and the bytes read.
  var bundle: FileReading
  /// The same about the tile of its leaf hashes.
  var tile: FileReading
  /// What each entry is; nil if the bundle could not be read.
  var entries: [EntryReading]?
  var hashes: [Digest] = []
  /// The root of the perfect subtree above a full bundle.
  var subtree: Digest?
}

/// Reads bundles and tiles of a log, each by itself, so that several threads can.
struct LogReader: Sendable {
  let files: ArchiveFiles
  let size: TreeSize
  /// The widths of the bundles on disk, by index.
  let bundles: [UInt64: [Int]]
  /// The widths of the hash tiles of level 0 on disk, by index.
  let tiles: [UInt64: [Int]]

  /// The length of a full tile, in bytes.
  private static let longestTile = 256 * Digest.byteCount

  /// Reads the bundle with an index, and compares the tile of its leaf hashes with what it gives.
  func read(_ index: UInt64) -> BundleReading {
    var reading = BundleReading(bundle: FileReading(files), tile: FileReading(files))
    guard let bundle = BundleCoordinate(index: index, in: size),
      bundles[index]?.contains(bundle.width) == true,
      let entries = read(bundle, &reading.bundle)
    else { return reading }
    reading.hashes = entries.map(LogReader.leaf)
    reading.entries = entries.map(EntryReading.init)
    if reading.hashes.count == 256 { reading.subtree = TreeHash.perfect(reading.hashes) }
    if let tile = TileCoordinate(level: 0, index: index, in: size) {
      reading.tile = check(tile, widths: tiles[index] ?? [], against: reading.hashes)
    }
    return reading
  }

  /// SHA-256(0x00 || entry), RFC 6962 section 2.1, without a copy of the entry.
  private static func leaf(_ entry: [UInt8]) -> Digest {
    var stream = DigestStream()
    stream.update([0x00])
    stream.update(entry)
    return stream.finish()
  }

  /// Reads a bundle and compares its older partial forms with it.
  private func read(_ bundle: BundleCoordinate, _ reading: inout FileReading) -> [[UInt8]]? {
    let place = ArchiveLayout.bundle(bundle)
    guard let content = reading.read(place, limit: EntryBundle.maximumLength) else { return nil }
    let entries: [[UInt8]]
    do {
      entries = try EntryBundle.parse(content, width: bundle.width)
    } catch {
      reading.add(
        .bundleMalformed, at: place, "Expected a bundle of \(bundle.width) entries, found \(error).")
      return nil
    }
    for width in (bundles[bundle.index] ?? []).sorted() where width < bundle.width {
      let older = ArchiveLayout.bundle(BundleCoordinate(index: bundle.index, width: width))
      guard let found = reading.read(older, limit: EntryBundle.maximumLength) else { continue }
      // Bundles are concatenations, so an older one is the beginning of the newer, up to the end of its last entry.
      let length = entries[..<width].reduce(0) { $0 + 2 + $1.count }
      if found != Array(content[..<length]) {
        reading.add(
          .bundleMismatch, at: older,
          "Expected the first \(width) entries of \(place) (\(length) bytes), found \(found.count) other bytes."
        )
      }
    }
    return entries
  }

  /// Compares a tile, and its older partial forms, with hashes computed from entries; nil is a hash that could not be.
  func check(_ tile: TileCoordinate, widths: [Int], against hashes: [Digest?]) -> FileReading {
    var reading = FileReading(files)
    var expected: [UInt8] = []
    expected.reserveCapacity(LogReader.longestTile)
    for hash in hashes.prefix(while: { $0 != nil }) { hash?.append(to: &expected) }
    for width in widths.sorted() where width <= tile.width {
      let held = TileCoordinate(level: tile.level, index: tile.index, width: width)
      let place = ArchiveLayout.tile(held)
      guard let found = reading.read(place, limit: LogReader.longestTile) else { continue }
      guard found.count == held.byteCount else {
        reading.add(.tileMismatch, at: place, "Expected \(held.byteCount) bytes, found \(found.count).")
        continue
      }
      if expected.count >= found.count, expected[..<found.count] == found[...] { continue }
      for position in 0..<width {
        let stored = Digest(bytes: found[position * 32..<(position + 1) * 32])
        guard let expected = hashes[position], stored != expected else { continue }
        reading.add(
          .tileMismatch, at: place,
          "Expected \(expected) as hash \(position) from the entries, found \(stored?.hex ?? "none").")
        break
      }
    }
    return reading
  }
}
