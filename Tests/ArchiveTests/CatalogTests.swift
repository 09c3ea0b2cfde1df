import Foundation
import GRDB
import Testing
import TransparencyLog

@testable import Archive

@Suite struct CatalogTests {
  let folder: TemporaryFolder
  private static let file = "catalogs/example.org%2Flog.sqlite"
  private var path: String { folder.path + "/" + Self.file }

  init() throws {
    folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    try record("one")
  }

  /// Records a version of "letter" and a look at it, with the catalog in its file.
  private func record(_ text: String) throws {
    let bytes = Array(text.utf8)
    _ = try Archive.record(at: folder.archive, folders: folder.folders, fileThreshold: 0) { _ in
      let now = Timestamp.now()
      return Batch(
        events: [
          .source(
            SourceEvent(
              id: "letter", roles: [.demands], title: "A letter", published: nil, url: nil, recorded: now)),
          .snapshot(
            SnapshotEvent(
              source: "letter", sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
              method: "file", name: nil, recorded: now)),
          .check(CheckEvent(source: "letter", result: .failed, sha256: nil, recorded: now)),
        ], blobs: [bytes])
    }
  }

  private func open(_ threshold: UInt64 = 0) throws -> Archive {
    try Archive.open(at: folder.archive, folders: folder.folders, fileThreshold: threshold)
  }

  /// Changes the catalog's file behind the program's back; an empty change brings its write-ahead log into the file.
  private func forge(_ sql: String = "") throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private static let forgery = "UPDATE snapshot SET sha256 = x'\(Digest.sha256([9]).hex)'"

  @Test(arguments: ["deleted", "truncated", "garbage", "of another archive"])
  func `a catalog that cannot be used is made anew without a question`(damage: String) throws {
    try forge()
    let bytes = try folder.bytes(Self.file)
    switch damage {
    case "deleted": try FileManager.default.removeItem(atPath: path)
    case "truncated":
      try folder.write(Self.file, Array(bytes.prefix(bytes.count / 2)))
    case "garbage": try folder.write(Self.file, Array(repeating: 0x41, count: 8192))
    default:
      let other = try CatalogTests()
      try other.forge()
      try folder.write(
        Self.file, try other.folder.bytes(Self.file))
    }
    #expect(try open().catalog.snapshots(of: "letter").count == 1)
    #expect(try folder.bytes(Self.file).starts(with: Array("SQLite format 3".utf8)))
  }

  @Test func `a catalog that lags behind is brought up to date`() throws {
    try forge()
    let old = try folder.bytes(Self.file)
    try record("two")
    try forge()
    try folder.write(Self.file, old)
    #expect(try open().catalog.snapshots(of: "letter").count == 2)
  }

  @Test func `without a place for the catalog it is kept in memory`() throws {
    try FileManager.default.removeItem(atPath: path)
    // A folder of that name can be neither opened nor replaced, for root as well.
    try folder.write("\(Self.file)/x", [1])
    #expect(try open().catalog.snapshots(of: "letter").count == 1)
  }

  @Test func `a short log's catalog is made from its entries, whatever lies in the file`() throws {
    let truth = try open().catalog.snapshots(of: "letter")
    try forge(Self.forgery)
    let forged = try folder.bytes(Self.file)
    #expect(try open(Catalog.fileThreshold).catalog.snapshots(of: "letter") == truth)
    #expect(try folder.bytes(Self.file) == forged)
    try FileManager.default.removeItem(atPath: path)
    _ = try open(Catalog.fileThreshold)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a catalog that somebody put into the archive is never read`() throws {
    let truth = try open().catalog.snapshots(of: "letter")
    try forge(Self.forgery)
    // The user's own file is believed, as the key beside it is; this shows that the forgery would work.
    #expect(try open().catalog.snapshots(of: "letter") != truth)
    try FileManager.default.moveItem(atPath: path, toPath: folder.archive + "/catalog.sqlite")
    #expect(try open().catalog.snapshots(of: "letter") == truth)
  }

  @Test func `a write-ahead log whose file is gone is not read`() throws {
    try record("two")
    #expect(try !folder.bytes(Self.file + "-wal").isEmpty)
    try FileManager.default.removeItem(atPath: path)
    #expect(try open().catalog.snapshots(of: "letter").count == 2)
    #expect(try open(.max).catalogMismatch() == nil)
  }

  @Test(arguments: [
    forgery, "DELETE FROM look", "UPDATE source SET title = NULL", "UPDATE snapshot SET bytes = '3x'",
    "INSERT INTO look VALUES ('letter', 1, 'blocked', NULL, 'now', NULL)",
  ])
  func `a catalog that contradicts the log it names is noticed`(sql: String) throws {
    #expect(try open(.max).catalogMismatch() == nil)
    try forge(sql)
    #expect(try open(.max).catalogMismatch()?.hasPrefix("Expected the rows") == true)
  }

  @Test func `a catalog that claims another state contradicts nothing`() throws {
    try forge(Self.forgery + "; UPDATE state SET size = '1'")
    #expect(try open(.max).catalogMismatch() == nil)
    try folder.write(Self.file, Array(repeating: 0x41, count: 8192))
    #expect(try open(.max).catalogMismatch() == nil)
    try FileManager.default.removeItem(atPath: path)
    #expect(try open(.max).catalogMismatch() == nil)
  }

  @Test(arguments: [
    "UPDATE snapshot SET bytes = 'many'", "UPDATE snapshot SET bytes = -1",
    "UPDATE snapshot SET bytes = 1e300",
    "UPDATE snapshot SET entry = -1", "UPDATE snapshot SET entry = x'FF'",
    "UPDATE snapshot SET version = 'one'",
    "UPDATE snapshot SET sha256 = 'zz'", "UPDATE snapshot SET recorded = x'FF'",
    "UPDATE source SET role = x'FF'",
    "UPDATE source SET role = 'boss'", "UPDATE source SET title = x'FF'", "UPDATE look SET entry = -5",
    "UPDATE look SET entry = 0.5", "UPDATE look SET result = 7", "UPDATE look SET sha256 = 'zz'",
  ])
  func `a value of another kind in the file is an error and never a crash`(sql: String) throws {
    try forge(sql)
    #expect(throws: ArchiveError.self) {
      let catalog = try open().catalog
      _ = try catalog.sources()
      _ = try catalog.snapshots(of: "letter")
      _ = try catalog.looks(at: "letter")
    }
  }

  @Test(arguments: [
    "UPDATE state SET schema = 'one'", "UPDATE state SET size = x'FF'", "UPDATE state SET size = '-1'",
    "UPDATE state SET root = 7", "UPDATE state SET edge = x'FF'", "UPDATE state SET edge = ''",
    "DELETE FROM state",
    "DROP TABLE look", "DROP TABLE source; CREATE VIEW source AS SELECT 'x' AS id",
    """
    DROP TABLE state; CREATE VIEW state AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
      SELECT max(i) AS schema, '1' AS size, '' AS root, '' AS edge FROM n
    """,
    """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_master SET sql = replace(sql, 'name TEXT', 'nama TEXT') WHERE name = 'snapshot'
    """,
    "CREATE TRIGGER t AFTER INSERT ON look BEGIN DELETE FROM snapshot; END",
    "ALTER TABLE snapshot ADD COLUMN extra TEXT",
  ])
  func `a file with another state or other tables is made anew`(sql: String) throws {
    let truth = try open(.max).catalog
    try forge(sql)
    let made = try open().catalog
    #expect(try made.sources() == truth.sources())
    #expect(try made.snapshots(of: "letter") == truth.snapshots(of: "letter"))
    #expect(try made.looks(at: "letter") == truth.looks(at: "letter"))
    #expect(try open(.max).catalogMismatch() == nil)
    try record("two")
    #expect(try open().catalog.looks(at: "letter").count == 2)
    #expect(try open().catalog.snapshots(of: "letter").count == 2)
  }

  @Test func `NULL where the table forbids it is an error`() throws {
    let row = CatalogRow(["entry": nil, "name": nil, "bytes": 3])
    #expect(throws: CatalogDamage.value(column: "entry")) { try row.leaf("entry") }
    #expect(throws: CatalogDamage.value(column: "absent")) { try row.count("absent") }
    #expect(try row.optional("name") as String? == nil)
    #expect(try row.count("bytes") == 3)
  }
}
