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
    for table in ["state", "source", "snapshot", "look"] {
      try db.execute(sql: "DROP TABLE IF EXISTS \(table)")
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
      source TEXT NOT NULL, version INTEGER NOT NULL, entry INTEGER NOT NULL, sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL, mediaType TEXT NOT NULL, method TEXT NOT NULL, name TEXT, title TEXT, published TEXT,
      recorded TEXT NOT NULL, PRIMARY KEY (source, version)) WITHOUT ROWID
    """,
    """
    CREATE TABLE look (
      source TEXT NOT NULL, entry INTEGER NOT NULL, result TEXT NOT NULL, sha256 TEXT, recorded TEXT NOT NULL,
      PRIMARY KEY (source, entry)) WITHOUT ROWID
    """,
  ]
}

extension ArchiveFolder {
  /// Whether a catalog may be used or made: a regular file is there, or none and the folder can be written.
  ///
  /// SQLite would follow a link, and wait at a pipe.
  var mayHoldCatalog: Bool {
    var status = stat()
    guard unsafe lstat(root + "/" + ArchiveLayout.catalog, &status) == 0 else { return isWritable }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Removes a catalog that cannot be used; the log holds all that it held.
  func removeCatalog() {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      unsafe unlink(root + "/" + ArchiveLayout.catalog + suffix)
    }
  }
}
