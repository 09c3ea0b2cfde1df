import GRDB
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// Which state of the log a catalog was made from, with the tree's right edge, so that it can be continued and checked.
struct CatalogState {
  let size: TreeSize
  let root: Digest
  let range: CompactRange

  /// The state that a database holds; nil where it holds none of this schema.
  static func read(_ db: Database) throws -> CatalogState? {
    let found = try definitions(db)
    if found.isEmpty { return nil }
    // A view or trigger in the place of a table could do anything, or never end.
    guard found == Set(tables) else { throw CatalogDamage.tables }
    guard
      let row = try Row.fetchOne(db, sql: "SELECT schema, size, root, edge FROM state").map(CatalogRow.init),
      try row.value("schema") == Catalog.schema, let root = Digest(hex: try row.value("root")),
      let size = UInt64(try row.value("size", as: String.self))
    else { return nil }
    let edgeText: String = try row.value("edge")
    let edge = edgeText.split(separator: " ").map { Digest(hex: String($0)) }
    guard !edge.contains(nil),
      let range = CompactRange(size: TreeSize(size), hashes: edge.compactMap(\.self)), range.root == root
    else { return nil }
    return CatalogState(size: TreeSize(size), root: root, range: range)
  }

  func write(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM state")
    try db.execute(
      sql: "INSERT INTO state (schema, size, root, edge) VALUES (?, ?, ?, ?)",
      arguments: [
        Catalog.schema, String(size.value), root.hex, range.hashes.map(\.hex).joined(separator: " "),
      ])
  }

  /// Whether the log that a checkpoint describes continues the one that this catalog was made from.
  func isPrefix(of checkpoint: Checkpoint, folder: ArchiveFolder) -> Bool {
    guard size < checkpoint.size else { return false }
    var tiles = TileHashes(size: checkpoint.size, read: folder.tileReader)
    return (try? tiles.root(at: size)) == root
  }

  /// Empties the database and makes the tables.
  static func reset(_ db: Database) throws {
    for name in try Row.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'") {
      let table: String = try CatalogRow(name).value("name")
      try db.execute(sql: "DROP TABLE IF EXISTS \(table.quotedDatabaseIdentifier)")
    }
    for table in tables { try db.execute(sql: table) }
  }

  /// The statements that SQLite keeps of everything in a database.
  static func definitions(_ db: Database) throws -> Set<String> {
    Set(try Row.fetchAll(db, sql: "SELECT sql FROM sqlite_master").map { try CatalogRow($0).value("sql") })
  }

  /// The tables, in the words in which SQLite keeps their definitions.
  static let tables = [
    "CREATE TABLE state (schema INTEGER NOT NULL, size TEXT NOT NULL, root TEXT NOT NULL, edge TEXT NOT NULL)",
    """
    CREATE TABLE source (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, role TEXT NOT NULL, title TEXT, published TEXT, url TEXT,
      recorded TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE snapshot (
      source TEXT NOT NULL, version INTEGER NOT NULL, entry INTEGER NOT NULL, sha256 BLOB NOT NULL,
      bytes INTEGER NOT NULL, mediaType TEXT NOT NULL, method TEXT NOT NULL, name TEXT, title TEXT, published TEXT,
      recorded TEXT NOT NULL, event TEXT, PRIMARY KEY (source, version)) WITHOUT ROWID
    """,
    """
    CREATE TABLE look (
      source TEXT NOT NULL, entry INTEGER NOT NULL, result TEXT NOT NULL, sha256 BLOB,
      recorded TEXT NOT NULL, event TEXT, PRIMARY KEY (source, entry)) WITHOUT ROWID
    """,
    // Blobs that events name beside a snapshot's own: heads, certificates, pictures.
    "CREATE TABLE named (sha256 BLOB PRIMARY KEY) WITHOUT ROWID",
    """
    CREATE TABLE anchor (
      entry INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
      sha256 BLOB NOT NULL, recorded TEXT NOT NULL)
    """,
    """
    CREATE TABLE redaction (
      sha256 BLOB PRIMARY KEY, entry INTEGER NOT NULL, reason TEXT NOT NULL, recorded TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE handover (
      entry INTEGER PRIMARY KEY, previous TEXT NOT NULL, vkey TEXT NOT NULL, recorded TEXT NOT NULL)
    """,
    """
    CREATE TABLE rules (
      source TEXT NOT NULL, entry INTEGER NOT NULL, rules TEXT NOT NULL, recorded TEXT NOT NULL,
      PRIMARY KEY (source, entry)) WITHOUT ROWID
    """,
    """
    CREATE TABLE review (
      demands TEXT NOT NULL, response TEXT NOT NULL, entry INTEGER NOT NULL, event TEXT NOT NULL,
      PRIMARY KEY (demands, response, entry)) WITHOUT ROWID
    """,
  ]
}
