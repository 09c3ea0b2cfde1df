package import Archive
import Foundation
import GRDB
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// What of a log was made into notices, and which of them are still to be delivered: a SQLite file in the user's state folder.
///
/// The cursor is the number of entries that notices were made of. Making notices and moving the cursor is one transaction, and
/// so is forgetting a delivery that was acknowledged; both wait for the disk. A crash at any moment loses no notice, and sends again
/// none but those that were acknowledged and not yet forgotten.
package final class Outbox: Sendable {
  /// The file's path.
  package let path: String
  let database: DatabaseQueue

  private static let schema = 1

  /// Opens the outbox of a log, or makes it: then notices begin with the log's next entry.
  ///
  /// - Parameter start: Where notices begin in a new one, if not with the next entry.
  package static func open(
    _ archive: Archive, start: UInt64? = nil
  ) throws(OutboxError) -> Outbox {
    let path = archive.state(("outbox", "sqlite"))
    return try Outbox(path: path, start: start ?? archive.checkpoint.size.value)
  }

  /// The outbox in a file.
  package init(path: String, start: UInt64) throws(OutboxError) {
    self.path = path
    try Self.makeFile(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.journalMode = .wal
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      let version = try database.write { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if version == 0 { try Self.makeTables(db, start: start) }
        return version
      }
      guard version <= Self.schema else { throw OutboxError.laterVersion(path: path) }
    } catch {
      throw Self.failure(error, path)
    }
  }

  static func failure(_ error: any Error, _ path: String) -> OutboxError {
    error as? OutboxError ?? .database(path: path, reason: "\(error)")
  }

  /// Only its owner reads it: notices hold words of documents.
  private static func makeFile(_ path: String) throws(OutboxError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .system(path: folder, errno: EACCES)
    }
    let file = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else { throw .system(path: path, errno: errno) }
    close(file)
  }

  private static func makeTables(_ db: Database, start: UInt64) throws {
    try db.execute(
      sql: """
        CREATE TABLE state (cursor INTEGER NOT NULL);
        CREATE TABLE delivery (
          number INTEGER PRIMARY KEY AUTOINCREMENT, notice TEXT NOT NULL, target TEXT NOT NULL, body BLOB NOT NULL,
          tries INTEGER NOT NULL DEFAULT 0, next INTEGER NOT NULL DEFAULT 0, isGivenUp INTEGER NOT NULL DEFAULT 0,
          last INTEGER, error TEXT, UNIQUE (notice, target));
        CREATE INDEX delivery_target ON delivery (target, isGivenUp, next);
        CREATE TABLE target (name TEXT PRIMARY KEY, delivered INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
        PRAGMA user_version = \(schema);
        """)
    try db.execute(sql: "INSERT INTO state (cursor) VALUES (?)", arguments: [Int64(clamping: start)])
  }

  /// How many entries of the log notices were made of.
  package func cursor() throws(OutboxError) -> UInt64 {
    try read { db in UInt64(clamping: try Int64.fetchOne(db, sql: "SELECT cursor FROM state") ?? 0) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(OutboxError) -> Value {
    do { return try database.read(body) } catch { throw Self.failure(error, path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(OutboxError) -> Value {
    do { return try database.write(body) } catch { throw Self.failure(error, path) }
  }
}
