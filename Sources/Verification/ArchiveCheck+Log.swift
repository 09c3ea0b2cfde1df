import TransparencyLog

extension ArchiveCheck {
  /// Reads every bundle and tile, and computes from the entries whatever can be computed from them.
  mutating func log(_ checkpoint: Checkpoint) {
    let size = checkpoint.size
    var fold = RootFold()
    // The roots of the full tiles of one level are the hashes of the next; held by index, as bundles may be missing.
    var above: [UInt64: Digest] = [:]
    var isWhole = !reportMissingBundles(size)
    reportBeyond(size)
    for index in bundles.keys.sorted() {
      guard let bundle = BundleCoordinate(index: index, in: size),
        bundles[index]?.contains(bundle.width) == true,
        let entries = readBundle(bundle)
      else {
        isWhole = false
        events.isComplete = false
        continue
      }
      let hashes = entries.map { TreeHash.leaf($0) }
      for (position, entry) in entries.enumerated() {
        check(entry, at: index * UInt64(EntryBundle.maximumCount) + UInt64(position))
        fold.append(hashes[position])
      }
      if let tile = TileCoordinate(level: 0, index: index, in: size) { check(tile, against: hashes) }
      if hashes.count == 256 { above[index] = TreeHash.perfect(hashes) }
    }
    reportMissingTiles(level: 0, size)
    for level in 1...7 where size.value >> UInt64(8 * level) > 0 {
      reportMissingTiles(level: level, size)
      var next: [UInt64: Digest] = [:]
      for index in (tiles[level] ?? [:]).keys.sorted() {
        guard let tile = TileCoordinate(level: level, index: index, in: size) else { continue }
        let hashes = (0..<UInt64(tile.width)).map { above[index * 256 + $0] }
        check(tile, against: hashes)
        let known = hashes.compactMap { $0 }
        if known.count == 256 { next[index] = TreeHash.perfect(known) }
      }
      above = next
    }
    if isWhole, fold.root != checkpoint.root {
      report.add(
        .rootMismatch, at: ArchiveLayout.checkpoint,
        "Expected the root \(checkpoint.root) of \(size) entries, found entries that give \(fold.root).")
    }
  }

  /// Reads a bundle and compares its older partial forms with it.
  private mutating func readBundle(_ bundle: BundleCoordinate) -> [[UInt8]]? {
    let place = ArchiveLayout.bundle(bundle)
    guard let content = read(place, limit: EntryBundle.maximumLength) else { return nil }
    let entries: [[UInt8]]
    do {
      entries = try EntryBundle.parse(content, width: bundle.width)
    } catch {
      report.add(.bundleMalformed, at: place, "Expected a bundle of \(bundle.width) entries, found \(error).")
      return nil
    }
    for width in (bundles[bundle.index] ?? []).sorted() where width < bundle.width {
      let older = ArchiveLayout.bundle(BundleCoordinate(index: bundle.index, width: width))
      guard let found = read(older, limit: EntryBundle.maximumLength) else { continue }
      // Bundles are concatenations, so an older one is the beginning of the newer, up to the end of its last entry.
      let length = entries[..<width].reduce(0) { $0 + 2 + $1.count }
      if found != Array(content[..<length]) {
        report.add(
          .bundleMismatch, at: older,
          "Expected the first \(width) entries of \(place) (\(length) bytes), found \(found.count) other bytes."
        )
      }
    }
    return entries
  }

  /// Compares a tile, and its older partial forms, with hashes computed from entries; nil is a hash that could not be.
  private mutating func check(_ tile: TileCoordinate, against hashes: [Digest?]) {
    for width in (tiles[tile.level]?[tile.index] ?? []).sorted() where width <= tile.width {
      let held = TileCoordinate(level: tile.level, index: tile.index, width: width)
      let place = ArchiveLayout.tile(held)
      guard let found = read(place, limit: TilePlace.longest) else { continue }
      guard found.count == held.byteCount else {
        report.add(.tileMismatch, at: place, "Expected \(held.byteCount) bytes, found \(found.count).")
        continue
      }
      for position in 0..<width {
        let stored = Digest(bytes: found[position * 32..<(position + 1) * 32])
        guard let expected = hashes[position], stored != expected else { continue }
        report.add(
          .tileMismatch, at: place,
          "Expected \(expected) as hash \(position) from the entries, found \(stored?.hex ?? "none").")
        break
      }
    }
  }

  /// Reports the bundles that the checkpoint needs and that are not there; returns whether there are any.
  private mutating func reportMissingBundles(_ size: TreeSize) -> Bool {
    let present = bundles.filter { index, widths in
      BundleCoordinate(index: index, in: size).map { widths.contains($0.width) } ?? false
    }
    let gaps = TilePlace.gaps(present: present.keys.sorted(), count: TilePlace.count(size.value))
    if !gaps.isEmpty { events.isComplete = false }
    for gap in gaps {
      guard let first = BundleCoordinate(index: gap.lowerBound, in: size) else { continue }
      report.add(
        .bundleMissing, at: ArchiveLayout.bundle(first),
        "Expected \(gap.count) entry bundles from index \(gap.lowerBound) for a log of \(size), found none of them."
      )
    }
    return !gaps.isEmpty
  }

  private mutating func reportMissingTiles(level: Int, _ size: TreeSize) {
    let present = (tiles[level] ?? [:]).filter { index, widths in
      TileCoordinate(level: level, index: index, in: size).map { widths.contains($0.width) } ?? false
    }
    let count = TilePlace.count(size.value >> UInt64(8 * level))
    for gap in TilePlace.gaps(present: present.keys.sorted(), count: count) {
      guard let first = TileCoordinate(level: level, index: gap.lowerBound, in: size) else { continue }
      report.add(
        .tileMissing, at: ArchiveLayout.tile(first),
        "Expected \(gap.count) hash tiles of level \(level) from index \(gap.lowerBound), found none of them."
      )
    }
  }

  /// Reports tiles and bundles wider than, or outside, what the checkpoint covers.
  private mutating func reportBeyond(_ size: TreeSize) {
    for index in bundles.keys.sorted() {
      let covered = BundleCoordinate(index: index, in: size)?.width ?? 0
      for width in (bundles[index] ?? []).sorted() where width > covered {
        reportBeyond(ArchiveLayout.bundle(BundleCoordinate(index: index, width: width)), size)
      }
    }
    for level in tiles.keys.sorted() {
      for index in (tiles[level] ?? [:]).keys.sorted() {
        let covered = TileCoordinate(level: level, index: index, in: size)?.width ?? 0
        for width in (tiles[level]?[index] ?? []).sorted() where width > covered {
          reportBeyond(ArchiveLayout.tile(TileCoordinate(level: level, index: index, width: width)), size)
        }
      }
    }
  }

  private mutating func reportBeyond(_ place: String, _ size: TreeSize) {
    report.add(
      .beyondCheckpoint, at: place, "Expected nothing past the checkpoint's \(size) entries, found this file."
    )
  }
}

/// Counting in tiles of 256.
private enum TilePlace {
  /// The length of a full tile, in bytes.
  static let longest = 256 * Digest.byteCount

  /// How many tiles hold this many hashes.
  static func count(_ hashes: UInt64) -> UInt64 { hashes / 256 + (hashes.isMultiple(of: 256) ? 0 : 1) }

  /// The runs of indexes below `count` that are not present; as many at most as there are present ones, and one more.
  static func gaps(present: [UInt64], count: UInt64) -> [Range<UInt64>] {
    var gaps: [Range<UInt64>] = []
    var next: UInt64 = 0
    for index in present where index < count {
      if next < index { gaps.append(next..<index) }
      next = index + 1
    }
    if next < count { gaps.append(next..<count) }
    return gaps
  }
}
