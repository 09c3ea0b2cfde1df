import CSQLite
import Foundation
import GRDB
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// The index of a log: sources, snapshots and checks in a SQLite database that can be deleted at any time.
///
/// A short log's lives in memory, made from the entries at every opening. A long log's is a file in the user's folder for
/// catalogs, outside of the archive, where nobody else writes (docs/decisions/0011-catalog-with-the-user.md). It holds the size and
/// root of the log that it was made from, is brought up to date when the log has grown, and made anew when it does not fit.
package struct Catalog: Sendable {
  let database: DatabaseQueue
  /// The catalog's file; nil in memory.
  package let file: String?

  /// Raised when the tables change; an older file is then made anew.
  static let schema = 6

  /// The fewest entries of a log whose catalog is kept in a file: it bounds what an opening costs.
  package static let fileThreshold: UInt64 = 512

  /// The catalog of a log.
  ///
  /// - Parameter file: Where it is kept; nil for memory.
  static func open(
    folder: ArchiveFolder, checkpoint: Checkpoint, file: String?
  ) throws(ArchiveError) -> Catalog {
    if let file, mayHold(file) {
      // Left behind by a file that somebody removed; it would be played into the new one.
      if !folder.files.exists(file) { remove(file) }
      for attempt in 0..<2 {
        do {
          let catalog = try openFile(file, folder: folder, checkpoint: checkpoint)
          try catalog.bringUpToDate(folder: folder, checkpoint: checkpoint)
          return catalog
        } catch let error as ArchiveError {
          throw error
        } catch {
          // A damaged file is thrown away once; what cannot be replaced is not needed either.
          guard attempt == 0 else { break }
          remove(file)
        }
      }
    }
    do {
      let catalog = Catalog(database: try DatabaseQueue(configuration: configuration), file: nil)
      try catalog.bringUpToDate(folder: folder, checkpoint: checkpoint)
      return catalog
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(path: "catalog", reason: "\(error)")
    }
  }

  /// The catalog of the first entries of a log, in memory.
  ///
  /// - Parameter stored: How many entries the log has on disk, by which its files are named.
  static func past(
    folder: ArchiveFolder, stored: TreeSize, checkpoint: Checkpoint
  ) throws(ArchiveError) -> Catalog {
    do {
      let catalog = Catalog(database: try DatabaseQueue(configuration: configuration), file: nil)
      try catalog.bringUpToDate(folder: folder, checkpoint: checkpoint, stored: stored)
      return catalog
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(path: "catalog", reason: "\(error)")
    }
  }

  /// The fewest entries from which a file that has to be made anew is made beside its place.
  private static let asideThreshold: UInt64 = 4096
  /// The longest write-ahead log that is left as it is, in bytes: every opening reads it.
  private static let longestWriteAheadLog = 4 << 20

  private static func openFile(_ file: String, folder: ArchiveFolder, checkpoint: Checkpoint) throws
    -> Catalog
  {
    let isLong = checkpoint.size.value >= asideThreshold
    if isLong, !isFile(file) { try buildAside(file, folder: folder, checkpoint: checkpoint) }
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    if isLong, !canContinue(queue, folder: folder, checkpoint: checkpoint) {
      try queue.close()
      try buildAside(file, folder: folder, checkpoint: checkpoint)
      return Catalog(database: try DatabaseQueue(path: file, configuration: configuration), file: file)
    }
    return Catalog(database: queue, file: file)
  }

  private static func canContinue(_ queue: DatabaseQueue, folder: ArchiveFolder, checkpoint: Checkpoint)
    -> Bool
  {
    guard let state = try? queue.read({ try CatalogState.read($0) }) else { return false }
    return state.size == checkpoint.size
      ? state.root == checkpoint.root : state.isPrefix(of: checkpoint, folder: folder)
  }

  /// Makes a long log's file anew beside its place and renames it, where there is none that can be continued.
  ///
  /// Without a journal and in one transaction, which is several times faster; a crash leaves nothing under the name.
  private static func buildAside(_ file: String, folder: ArchiveFolder, checkpoint: Checkpoint) throws {
    let aside = file + "." + TemporaryName.make().dropFirst()
    defer { remove(aside) }
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
    }
    let queue = try DatabaseQueue(path: aside, configuration: configuration)
    try Catalog(database: queue, file: aside).bringUpToDate(folder: folder, checkpoint: checkpoint)
    try queue.close()
    remove(file)
    guard unsafe rename(aside, file) == 0 else { throw CatalogDamage.tables }
  }

  /// Brings a long write-ahead log into the file.
  func trim() {
    guard let file, let status = try? FileManager.default.attributesOfItem(atPath: file + "-wal"),
      let size = status[.size] as? Int, size > Self.longestWriteAheadLog
    else { return }
    _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    // Another process may be applying the same events; it is done within moments.
    configuration.busyMode = .timeout(10)
    // Nothing waits for the disk but a checkpoint of the write-ahead log now and then: what a crash takes is read from the
    // log again, and what it leaves is whole.
    configuration.journalMode = .wal
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      if let connection = unsafe db.sqliteConnection {
        unsafe csqlite_keep_write_ahead_log(UnsafeMutableRawPointer(connection))
      }
    }
    return configuration
  }

  /// Removes a catalog's file; the log holds all that it held.
  static func remove(_ file: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(file + suffix) }
  }

  /// Whether a regular file is there; SQLite would follow a link, and wait at a pipe.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a regular file is there, or its folder is there or can be made.
  static func mayHold(_ file: String) -> Bool {
    for suffix in ["-wal", "-shm", "-journal"] {
      // SQLite would wait at a pipe.
      var status = stat()
      if unsafe lstat(file + suffix, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return false }
    }
    if isFile(file) { return true }
    var status = stat()
    if unsafe lstat(file, &status) == 0 { return false }
    let folder = ArchiveFolder(root: ArchiveFolder.parent(of: file))
    return (try? folder.makeRoot()) != nil && folder.isWritable
  }

  private func bringUpToDate(
    folder: ArchiveFolder, checkpoint: Checkpoint, stored: TreeSize? = nil
  ) throws {
    // Asked without a lock first: most of the time there is nothing to do.
    let isCurrent = try database.read { db in
      let state = try CatalogState.read(db)
      return state?.size == checkpoint.size && state?.root == checkpoint.root
    }
    if isCurrent { return }
    try database.write { db in
      let state = try CatalogState.read(db)
      if let state, state.size == checkpoint.size, state.root == checkpoint.root { return }
      let known = state.flatMap { $0.isPrefix(of: checkpoint, folder: folder) ? $0 : nil }
      if known == nil { try CatalogState.reset(db) }
      var range = known?.range ?? CompactRange()
      let reader = EntryReader(folder: folder, size: stored ?? checkpoint.size)
      try reader.forEach(from: range.size.value, before: checkpoint.size.value) { index, entry in
        range.append(TreeHash.leaf(entry))
        try CatalogWriter.apply(try EntryReader.event(entry, at: index), entry, at: index, db)
      }
      guard range.root == checkpoint.root else {
        throw ArchiveError.damaged(
          path: ArchiveLayout.log,
          reason: "the entries give root \(range.root.hex), the checkpoint promises \(checkpoint.root.hex)")
      }
      try CatalogState(size: checkpoint.size, root: checkpoint.root, range: range).write(db)
    }
    trim()
  }
}
