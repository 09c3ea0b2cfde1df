import GRDB
import TransparencyLog

/// Applies events to the catalog's tables.
enum CatalogWriter {
  static func apply(_ event: Event, at entry: UInt64, _ db: Database) throws {
    switch event {
    case .source(let source): try apply(source, db)
    case .snapshot(let snapshot): try apply(snapshot, at: entry, db)
    case .check(let check):
      try db.execute(
        sql: "INSERT INTO look (source, entry, result, sha256, recorded) VALUES (?, ?, ?, ?, ?)",
        arguments: [check.source, Int64(entry), check.result.rawValue, check.sha256?.hex, check.recorded])
    case .other: break
    }
  }

  private static func apply(_ source: SourceEvent, _ db: Database) throws {
    // A source keeps its place in the list when it is described anew.
    try db.execute(
      sql: """
        INSERT INTO source (id, position, role, title, published, url, recorded)
        VALUES (?, (SELECT count(*) FROM source), ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET role = excluded.role, title = excluded.title, published = excluded.published,
          url = excluded.url, recorded = excluded.recorded
        """,
      arguments: [
        source.id, source.roles.map(\.rawValue).joined(separator: " "), source.title, source.published,
        source.url,
        source.recorded,
      ])
  }

  private static func apply(_ snapshot: SnapshotEvent, at entry: UInt64, _ db: Database) throws {
    // Title and date as the source was described then: a later description does not reach back.
    try db.execute(
      sql: """
        INSERT INTO snapshot (source, version, entry, sha256, bytes, mediaType, method, name, title, published, recorded)
        VALUES (?, (SELECT count(*) + 1 FROM snapshot WHERE source = ?), ?, ?, ?, ?, ?, ?,
          (SELECT title FROM source WHERE id = ?), (SELECT published FROM source WHERE id = ?), ?)
        """,
      arguments: [
        snapshot.source, snapshot.source, Int64(entry), snapshot.sha256.hex, snapshot.bytes,
        snapshot.mediaType,
        snapshot.method, snapshot.name, snapshot.source, snapshot.source, snapshot.recorded,
      ])
  }
}
