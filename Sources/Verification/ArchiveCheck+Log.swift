import TransparencyLog

extension ArchiveCheck {
  /// Reads every bundle and tile, and computes from the entries whatever can be computed from them.
  ///
  /// With `since`, the bundles and tiles from the bundle of that entry on; what lies to the left of it is then taken from the tiles.
  mutating func log(_ checkpoint: Checkpoint) {
    let size = checkpoint.size
    let first = (request.since.map { min($0, size).value } ?? 0) / 256
    for known in [request.since, request.known?.size, againstSize].compactMap({ $0 }) {
      wantedSizes.insert(known.value)
    }
    var isWhole = !reportMissingBundles(from: first, size)
    var fold = RootFold()
    if first > 0 {
      events.isComplete = false
      if let left = leftOf(first, size) { fold = left } else { isWhole = false }
    }
    omit(first, size)
    reportBeyond(size)
    rememberRoot(fold)
    // The roots of the full tiles of one level are the hashes of the next; held by index, as bundles may be missing.
    var above: [UInt64: Digest] = [:]
    let reader = LogReader(files: files, size: size, bundles: bundles, tiles: tiles[0] ?? [:])
    // What lies beyond the checkpoint is reported, and says nothing about what lies before it.
    let indexes = bundles.keys.filter { $0 >= first && BundleCoordinate(index: $0, in: size) != nil }.sorted()
    // A few bundles a thread at a time, so that no more than these are in memory.
    let step = max(1, request.jobs) * 4
    for start in stride(from: 0, to: indexes.count, by: step) {
      let round = indexes[start..<min(start + step, indexes.count)]
      let readings = WorkPool.map(count: round.count, jobs: request.jobs, state: {}) { _, number in
        reader.read(round[round.startIndex + number])
      }
      for (index, reading) in zip(round, readings) {
        merge(reading.bundle)
        if let entries = reading.entries {
          for (position, entry) in entries.enumerated() { take(entry, at: index * 256 + UInt64(position)) }
        } else {
          isWhole = false
          events.isComplete = false
        }
        merge(reading.tile)
        above[index] = reading.subtree
        if isWhole { append(reading, to: &fold) }
      }
      request.progress?(
        VerificationProgress(
          phase: .log, done: min(((round.last ?? 0) + 1) * 256, size.value), total: size.value, bytes: 0))
    }
    reportMissingTiles(level: 0, from: first, size)
    checkUpperTiles(reader, above, from: first, size)
    guard isWhole else { return }
    isRootShown = fold.root == checkpoint.root
    if !isRootShown {
      report.add(
        .rootMismatch, at: ArchiveLayout.checkpoint,
        "Expected the root \(checkpoint.root) of \(size) entries, found entries that give \(fold.root).")
    }
  }

  /// The size of the checkpoint that came by another way.
  private var againstSize: TreeSize? { request.against.flatMap { try? Checkpoint(text: $0.text).size } }

  /// Appends a bundle's leaves, and keeps the roots at the sizes asked for.
  private mutating func append(_ reading: BundleReading, to fold: inout RootFold) {
    let end = fold.count + UInt64(reading.hashes.count)
    let isAsked = wantedSizes.contains { $0 > fold.count && $0 < end }
    if let subtree = reading.subtree, !isAsked {
      fold.append(subtree, height: 8)
      rememberRoot(fold)
    } else {
      for hash in reading.hashes {
        fold.append(hash)
        rememberRoot(fold)
      }
    }
  }

  private mutating func rememberRoot(_ fold: RootFold) {
    if wantedSizes.contains(fold.count) { roots[fold.count] = fold.root }
  }

  /// The tree left of the bundle with an index, from the stored tiles; whether they are true shows when the root is compared.
  private mutating func leftOf(_ first: UInt64, _ size: TreeSize) -> RootFold? {
    var tiles = TileHashes(size: size, read: tileReader)
    var subtrees: [(height: Int, hash: Digest)] = []
    var start: UInt64 = 0
    let count = first * 256
    while start < count {
      let height = 63 - (count - start).leadingZeroBitCount
      do {
        subtrees.append((height, try tiles.node(level: height, index: start >> UInt64(height))))
      } catch {
        report.add(
          .tileMissing, at: ArchiveLayout.log,
          "Expected tiles that give the first \(count) entries' hashes, found that they do not: \(error).")
        return nil
      }
      start += 1 << UInt64(height)
    }
    return RootFold(subtrees: subtrees)
  }

  /// Says what a verification from some entry on leaves out.
  private mutating func omit(_ first: UInt64, _ size: TreeSize) {
    guard let since = request.since else { return }
    if since > size {
      report.add(
        .rolledBack, at: ArchiveLayout.checkpoint,
        "Expected a log of at least \(since) entries, found one of \(size).")
    }
    if first > 0 {
      report.omissions.append(
        "entries before \(first * 256) were not read, nor their tiles, nor the evidence that they name")
    }
    report.omissions.append("blobs that only earlier entries name were not hashed, nor looked for")
    let anchor = [request.known?.size, againstSize].compactMap { $0 }.max()
    if let anchor, anchor >= since {
      report.omissions.append(
        "that the earlier entries are those of the checkpoint of size \(anchor) was shown by hashes alone")
    } else {
      report.omissions.append(
        "no checkpoint of size \(since) or larger is known, so that earlier entries may have been replaced")
    }
  }

  /// Compares the tiles of the upper levels with the roots of the full tiles below them.
  private mutating func checkUpperTiles(
    _ reader: LogReader, _ subtrees: [UInt64: Digest], from first: UInt64, _ size: TreeSize
  ) {
    var above = subtrees
    for level in 1...7 where size.value >> UInt64(8 * level) > 0 {
      let start = first >> UInt64(8 * level)
      reportMissingTiles(level: level, from: start, size)
      var next: [UInt64: Digest] = [:]
      for index in (tiles[level] ?? [:]).keys.sorted() where index >= start {
        guard let tile = TileCoordinate(level: level, index: index, in: size) else { continue }
        let hashes = (0..<UInt64(tile.width)).map { above[index * 256 + $0] }
        merge(reader.check(tile, widths: tiles[level]?[index] ?? [], against: hashes))
        let known = hashes.compactMap { $0 }
        if known.count == 256 { next[index] = TreeHash.perfect(known) }
      }
      above = next
    }
  }

  /// Reports the bundles that the checkpoint needs and that are not there; returns whether there are any.
  private mutating func reportMissingBundles(from first: UInt64, _ size: TreeSize) -> Bool {
    let present = bundles.filter { index, widths in
      BundleCoordinate(index: index, in: size).map { widths.contains($0.width) } ?? false
    }
    let gaps = TilePlace.gaps(present: present.keys.sorted(), in: first, TilePlace.count(size.value))
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

  private mutating func reportMissingTiles(level: Int, from first: UInt64, _ size: TreeSize) {
    let present = (tiles[level] ?? [:]).filter { index, widths in
      TileCoordinate(level: level, index: index, in: size).map { widths.contains($0.width) } ?? false
    }
    let count = TilePlace.count(size.value >> UInt64(8 * level))
    for gap in TilePlace.gaps(present: present.keys.sorted(), in: first, count) {
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
  /// How many tiles hold this many hashes.
  static func count(_ hashes: UInt64) -> UInt64 { hashes / 256 + (hashes.isMultiple(of: 256) ? 0 : 1) }

  /// The runs of indexes from `first` and below `count` that are not present; as many at most as there are present ones, and one more.
  static func gaps(present: [UInt64], in first: UInt64, _ count: UInt64) -> [Range<UInt64>] {
    var gaps: [Range<UInt64>] = []
    var next = first
    for index in present where index >= first && index < count {
      if next < index { gaps.append(next..<index) }
      next = index + 1
    }
    if next < count { gaps.append(next..<count) }
    return gaps
  }
}
