import GRDB
package import TransparencyLog

/// Queries that give a bounded number of rows however large the archive is.
extension Catalog {
  /// Sources in the order in which they were first recorded, behind one of them or from the first.
  ///
  /// - Throws: `unknownSource` where there is none of that id.
  package func sources(after id: String? = nil, limit: Int) throws(ArchiveError) -> [Source] {
    var position = -1
    if let id {
      let found = try rows("SELECT position FROM source WHERE id = ?", [id]) {
        (row) throws(CatalogDamage) in try row.count("position")
      }
      guard let first = found.first else { throw .unknownSource(id: id, nearest: nil) }
      position = first
    }
    // The versions are counted of those sources alone that are given.
    return try rows(
      """
      SELECT source.*, coalesce((SELECT max(version) FROM snapshot WHERE snapshot.source = source.id), 0) AS versions
      FROM (SELECT * FROM source WHERE position > ? ORDER BY position LIMIT ?) AS source ORDER BY position
      """, [position, limit], decode: Self.source)
  }

  /// Snapshots of a source behind a version, oldest first.
  package func snapshots(of id: String, after version: Int, limit: Int) throws(ArchiveError) -> [Snapshot] {
    try rows(
      "SELECT * FROM snapshot WHERE source = ? AND version > ? ORDER BY version LIMIT ?",
      [id, version, limit], decode: Self.snapshot)
  }

  /// The snapshots of a source that were recorded last, newest first.
  package func newestSnapshots(of id: String, limit: Int) throws(ArchiveError) -> [Snapshot] {
    try rows(
      "SELECT * FROM snapshot WHERE source = ? ORDER BY version DESC LIMIT ?", [id, limit],
      decode: Self.snapshot)
  }

  /// The snapshots of all sources that were recorded last, newest first; takes the time of a scan of all.
  package func newestSnapshots(limit: Int) throws(ArchiveError) -> [Snapshot] {
    // Chosen by their places alone, so that the scan carries no row along.
    try rows(
      """
      SELECT snapshot.* FROM snapshot JOIN
        (SELECT source AS s, version AS v FROM snapshot ORDER BY entry DESC LIMIT ?) ON source = s AND version = v
      ORDER BY entry DESC
      """, [limit], decode: Self.snapshot)
  }

  /// Sources that make demands and do not respond, with at least one version, in the order in which they were first recorded.
  package func letters(limit: Int) throws(ArchiveError) -> [Source] {
    try rows(
      """
      SELECT source.*, (SELECT max(version) FROM snapshot WHERE snapshot.source = source.id) AS versions
      FROM (SELECT * FROM source WHERE \(Self.hasRole("demands")) AND NOT \(Self.hasRole("response"))
        AND EXISTS (SELECT 1 FROM snapshot WHERE snapshot.source = source.id) ORDER BY position LIMIT ?) AS source
      ORDER BY position
      """, [limit], decode: Self.source)
  }

  /// Versions of responses behind the first that were recorded last, newest first; takes the time of a scan of all.
  package func newestChangesOfResponses(limit: Int) throws(ArchiveError) -> [Snapshot] {
    try rows(
      """
      SELECT snapshot.* FROM snapshot JOIN
        (SELECT source AS s, version AS v FROM snapshot WHERE version > 1
          AND source IN (SELECT id FROM source WHERE \(Self.hasRole("response"))) ORDER BY entry DESC LIMIT ?)
        ON source = s AND version = v
      ORDER BY entry DESC
      """, [limit], decode: Self.snapshot)
  }

  /// Whether a word stands among the roles, which are apart by one space.
  private static func hasRole(_ role: String) -> String { "instr(' ' || role || ' ', ' \(role) ')" }

  /// `Snapshot.seen`.
  private static let seen =
    "CASE WHEN \(Snapshot.isImportedInSQL) "
    + "THEN coalesce(json_extract(event, '$.retrieved'), recorded) ELSE recorded END"

  /// The version of a source that was the newest at a moment (`Snapshot.seen`), or its first one where all are later; nil where it has none.
  ///
  /// - Parameter time: RFC 3339 in UTC to the second, as the log writes it.
  package func snapshot(of id: String, at time: String) throws(ArchiveError) -> Snapshot? {
    let before = try rows(
      "SELECT * FROM snapshot WHERE source = ? AND \(Self.seen) <= ? ORDER BY \(Self.seen) DESC, version DESC LIMIT 1",
      [id, time], decode: Self.snapshot)
    if let found = before.first { return found }
    return try rows(
      "SELECT * FROM snapshot WHERE source = ? ORDER BY \(Self.seen), version LIMIT 1", [id],
      decode: Self.snapshot
    ).first
  }

  /// The snapshot that an entry of the log recorded; nil for every other entry.
  ///
  /// - Parameter id: The source that the entry names.
  package func snapshot(of id: String, recordedAt entry: LeafIndex) throws(ArchiveError) -> Snapshot? {
    // Versions stand in the order of the log, so the one is found by halving: there is no index of entries.
    var low = 1
    var high = try latest(of: id)?.version ?? 0
    while low <= high {
      let middle = (low + high) / 2
      let found = try rows(
        "SELECT * FROM snapshot WHERE source = ? AND version = ?", [id, middle], decode: Self.snapshot)
      guard let found = found.first else { return nil }
      if found.entry == entry { return found }
      if found.entry < entry { low = middle + 1 } else { high = middle - 1 }
    }
    return nil
  }
}
