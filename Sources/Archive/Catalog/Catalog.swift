import GRDB
import TransparencyLog

/// The index of a log: sources, snapshots and checks in a SQLite database that can be deleted at any time.
///
/// For most logs it lives in memory, made from the entries at every opening, so that nobody can write into it. Only the
/// catalog of a long log is kept in a file: that holds the size and root of the log that it was made from and is brought
/// up to date when the log has grown, made anew when it does not fit, and not used where the archive cannot be written.
/// The file is believed as it lies there; what is recorded never rests on it, and `verify` compares it with the log.
package struct Catalog: Sendable {
  let database: DatabaseQueue

  /// Raised when the tables change; an older file is then made anew.
  static let schema = 2

  /// The most entries of a log whose catalog lives in memory: it bounds what an opening costs.
  package static let fileThreshold: UInt64 = 4096

  /// The catalog of a log: from its entries up to `fileThreshold` of them, and beyond with the help of the file.
  static func open(
    folder: ArchiveFolder, checkpoint: Checkpoint, fileThreshold: UInt64 = Catalog.fileThreshold
  ) throws(ArchiveError) -> Catalog {
    let path = folder.root + "/" + ArchiveLayout.catalog
    if checkpoint.size.value > fileThreshold, folder.mayHoldCatalog {
      for attempt in 0..<2 {
        do {
          let catalog = Catalog(database: try DatabaseQueue(path: path, configuration: configuration))
          try catalog.bringUpToDate(folder: folder, checkpoint: checkpoint)
          return catalog
        } catch let error as ArchiveError {
          throw error
        } catch {
          // A damaged file is thrown away once; what cannot be replaced is not needed either.
          guard attempt == 0, folder.isWritable else { break }
          folder.removeCatalog()
        }
      }
    }
    do {
      let catalog = Catalog(database: try DatabaseQueue(configuration: configuration))
      try catalog.bringUpToDate(folder: folder, checkpoint: checkpoint)
      return catalog
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(path: ArchiveLayout.catalog, reason: "\(error)")
    }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    // Another process may be applying the same events; it is done within moments.
    configuration.busyMode = .timeout(10)
    return configuration
  }

  private func bringUpToDate(folder: ArchiveFolder, checkpoint: Checkpoint) throws {
    try database.write { db in
      let state = try CatalogState.read(db)
      if let state, state.size == checkpoint.size, state.root == checkpoint.root { return }
      let known = state.flatMap { $0.isPrefix(of: checkpoint, folder: folder) ? $0 : nil }
      if known == nil { try CatalogState.reset(db) }
      var range = known?.range ?? CompactRange()
      try EntryReader(folder: folder, size: checkpoint.size).forEach(from: range.size.value) { index, entry in
        range.append(TreeHash.leaf(entry))
        try CatalogWriter.apply(try event(entry, at: index), at: index, db)
      }
      guard range.root == checkpoint.root else {
        throw ArchiveError.damaged(
          path: ArchiveLayout.log,
          reason: "the entries give root \(range.root.hex), the checkpoint promises \(checkpoint.root.hex)")
      }
      try CatalogState(size: checkpoint.size, root: checkpoint.root, range: range).write(db)
    }
  }

  private func event(_ entry: [UInt8], at index: UInt64) throws(ArchiveError) -> Event {
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

/// Reads the entries of a log in order.
private struct EntryReader {
  let folder: ArchiveFolder
  let size: TreeSize

  func forEach(from start: UInt64, _ body: (UInt64, [UInt8]) throws -> Void) throws {
    let width = UInt64(EntryBundle.maximumCount)
    var index = start
    while index < size.value {
      let bundle = BundleCoordinate(
        index: index / width, width: Int(min(width, size.value - index / width * width)))
      let path = ArchiveLayout.bundle(bundle)
      guard let bytes = try folder.read(path, limit: EntryBundle.maximumLength) else {
        throw ArchiveError.damaged(path: path, reason: "the file is missing")
      }
      let entries: [[UInt8]]
      do {
        entries = try EntryBundle.parse(bytes, width: bundle.width)
      } catch {
        throw ArchiveError.damaged(path: path, reason: "\(error)")
      }
      for position in Int(index % width)..<entries.count {
        try body(index, entries[position])
        index += 1
      }
    }
  }
}
