import GRDB
package import TransparencyLog

/// A source as whoever looks at sources sees it.
package struct WatchedSource: Sendable, Equatable {
  package let source: Source
  /// How its newest snapshot was captured; nil where it has none.
  package let method: String?
  /// When the last look at it was recorded, be it a snapshot or a check, RFC 3339 in UTC; nil where there was none.
  package let looked: String?
}

/// What one look at a source found, in the order of the log.
package struct Sighting: Sendable, Equatable {
  package let entry: LeafIndex
  /// The check's result; nil where it made a snapshot.
  package let result: String?
}

extension Catalog {
  /// All sources with an address, each with its last look by the order of the log and not by its clock.
  package func watchedSources() throws(ArchiveError) -> [WatchedSource] {
    let sql = """
      SELECT source.*, coalesce(newest.version, 0) AS versions, newest.method AS method,
        newest.recorded AS captured, newest.entry AS capturedAt, last.recorded AS looked, last.entry AS lookedAt
      FROM source
      LEFT JOIN snapshot AS newest ON newest.source = source.id
        AND newest.version = (SELECT max(version) FROM snapshot WHERE snapshot.source = source.id)
      LEFT JOIN look AS last ON last.source = source.id
        AND last.entry = (SELECT max(entry) FROM look WHERE look.source = source.id)
      WHERE source.url IS NOT NULL ORDER BY position
      """
    return try rows(sql) { (row) throws(CatalogDamage) in
      let captured: String? = try row.optional("captured")
      let looked: String? = try row.optional("looked")
      var last = captured ?? looked
      if captured != nil, looked != nil, try row.leaf("lookedAt") > row.leaf("capturedAt") { last = looked }
      return WatchedSource(source: try Self.source(row), method: try row.optional("method"), looked: last)
    }
  }

  /// The last looks at a source before an entry of the log, newest first.
  package func sightings(
    of id: String, before entry: LeafIndex, limit: Int
  ) throws(ArchiveError) -> [Sighting] {
    // Versions stand in the order of the log, and so both halves are read from the end of their keys.
    let sql = """
      SELECT entry, result FROM (
        SELECT * FROM (SELECT entry, result FROM look WHERE source = ?1 AND entry < ?2 ORDER BY entry DESC LIMIT ?3)
        UNION ALL
        SELECT * FROM (SELECT entry, NULL AS result FROM snapshot WHERE source = ?1 AND entry < ?2
          ORDER BY version DESC LIMIT ?3))
      ORDER BY entry DESC LIMIT ?3
      """
    return try rows(sql, [id, Int64(clamping: entry.value), limit]) { (row) throws(CatalogDamage) in
      Sighting(entry: try row.leaf("entry"), result: try row.optional("result"))
    }
  }
}
