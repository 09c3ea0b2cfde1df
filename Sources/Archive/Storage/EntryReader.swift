import TransparencyLog

/// Reads the entries of a log in order.
struct EntryReader {
  let folder: ArchiveFolder
  let size: TreeSize

  /// Visits the entries from an index on, to the last or as far as before another index.
  func forEach(
    from start: UInt64, before end: UInt64 = .max, _ body: (UInt64, [UInt8]) throws -> Void
  ) throws {
    let width = UInt64(EntryBundle.maximumCount)
    let end = min(end, size.value)
    var index = start
    while index < end {
      let entries = try bundle(index / width)
      for position in Int(index % width)..<entries.count {
        guard index < end else { return }
        try body(index, entries[position])
        index += 1
      }
    }
  }

  /// One entry.
  func entry(_ index: LeafIndex) throws(ArchiveError) -> [UInt8] {
    let width = UInt64(EntryBundle.maximumCount)
    return try bundle(index.value / width)[Int(index.value % width)]
  }

  /// The entries of one bundle.
  func bundle(_ index: UInt64) throws(ArchiveError) -> [[UInt8]] {
    guard let bundle = BundleCoordinate(index: index, in: size) else {
      throw .damaged(path: ArchiveLayout.log, reason: "entry \(index * 256) lies beyond the log")
    }
    let path = ArchiveLayout.bundle(bundle)
    guard let bytes = try folder.read(path, limit: EntryBundle.maximumLength) else {
      throw .damaged(path: path, reason: "the file is missing")
    }
    do {
      return try EntryBundle.parse(bytes, width: bundle.width)
    } catch {
      throw .damaged(path: path, reason: "\(error)")
    }
  }

  /// The event that an entry holds.
  static func event(_ entry: [UInt8], at index: UInt64) throws(ArchiveError) -> Event {
    do {
      return try Event(entry: entry)
    } catch {
      switch error {
      case .laterVersion(let version): throw .laterVersion(entry: index, version: version)
      case .notCanonical(let offset, let expected):
        throw .damaged(path: "log entry \(index)", reason: "byte \(offset): \(expected) expected")
      case .member(let name): throw .damaged(path: "log entry \(index)", reason: "no valid \"\(name)\"")
      }
    }
  }
}
