package import TransparencyLog

/// The log's own files, for whoever checks it from outside (C2SP tlog-tiles).
extension Archive {
  /// The bytes of a hash tile; nil where the log does not reach so far.
  ///
  /// A narrower form of a tile that has grown since is cut from it: those were its bytes then.
  package func tile(_ wanted: TileCoordinate) throws(ArchiveError) -> [UInt8]? {
    guard let stored = TileCoordinate(level: wanted.level, index: wanted.index, in: checkpoint.size),
      wanted.width <= stored.width
    else { return nil }
    let bytes = try logFile(stored.path, limit: TileCoordinate(level: 0, index: 0, width: 256).byteCount)
    guard bytes.count == stored.byteCount else {
      throw .damaged(
        path: ArchiveLayout.tile(stored), reason: "\(stored.byteCount) bytes expected, found \(bytes.count)")
    }
    return Array(bytes.prefix(wanted.byteCount))
  }

  /// The bytes of an entry bundle; nil where the log does not reach so far.
  package func bundle(_ wanted: BundleCoordinate) throws(ArchiveError) -> [UInt8]? {
    guard let stored = BundleCoordinate(index: wanted.index, in: checkpoint.size),
      wanted.width <= stored.width
    else { return nil }
    let bytes = try logFile(stored.path, limit: EntryBundle.maximumLength)
    guard wanted.width < stored.width else { return bytes }
    do {
      return try EntryBundle.encode(Array(EntryBundle.parse(bytes, width: stored.width).prefix(wanted.width)))
    } catch {
      throw .damaged(path: ArchiveLayout.bundle(stored), reason: "\(error)")
    }
  }

  /// Entries of the log with their places, in order; what lies beyond its end is left out.
  package func entries(_ range: Range<UInt64>) throws(ArchiveError) -> [(index: LeafIndex, bytes: [UInt8])] {
    let wanted = range.clamped(to: 0..<checkpoint.size.value)
    var found: [(index: LeafIndex, bytes: [UInt8])] = []
    let reader = EntryReader(folder: folder, size: checkpoint.size)
    let width = UInt64(EntryBundle.maximumCount)
    var index = wanted.lowerBound
    while index < wanted.upperBound {
      let bundle = try reader.bundle(index / width)
      for position in Int(index % width)..<bundle.count where index < wanted.upperBound {
        found.append((LeafIndex(index), bundle[position]))
        index += 1
      }
    }
    return found
  }

  private func logFile(_ path: String, limit: Int) throws(ArchiveError) -> [UInt8] {
    let place = ArchiveLayout.logFile(path)
    guard let bytes = try folder.read(place, limit: limit) else {
      throw .damaged(path: place, reason: "the file is missing")
    }
    return bytes
  }
}
