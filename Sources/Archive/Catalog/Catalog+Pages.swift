import GRDB
package import TransparencyLog

/// A source with what was last seen of it.
package struct SourceState: Sendable, Equatable {
  package let source: Source
  /// When its newest snapshot was recorded, RFC 3339, UTC; nil where it has none.
  package let changed: String?
  /// The last look, where it is younger than the newest snapshot and so made none: what it found, and when it was recorded.
  package let look: (result: CheckEvent.Result, recorded: String)?

  package static func == (left: SourceState, right: SourceState) -> Bool {
    left.source == right.source && left.changed == right.changed && left.look?.result == right.look?.result
      && left.look?.recorded == right.look?.recorded
  }
}

/// How many looks of one kind there were in a stretch of the log, and when the last of them was recorded.
package struct LookCount: Sendable, Equatable {
  package let result: CheckEvent.Result
  package let count: Int
  /// RFC 3339, UTC.
  package let last: String
}

/// Queries that take as much as one page shows, however long the log is.
extension Catalog {
  /// Sources with their last change, in the order in which they were first recorded, in one query.
  ///
  /// - Parameter id: The source behind which to begin; nil for the first.
  /// - Throws: `unknownSource` where there is no such source.
  package func sourceStates(after id: String? = nil, limit: Int) throws(ArchiveError) -> [SourceState] {
    if let id, try knownSource(id) == nil { throw .unknownSource(id: id, nearest: nil) }
    // The page is cut out first, so that only its sources are looked up in the other tables.
    let sql = """
      SELECT page.*, coalesce(newest.version, 0) AS versions, newest.recorded AS changed,
        last.result AS result, last.recorded AS looked
      FROM (SELECT * FROM source WHERE position > coalesce((SELECT position FROM source WHERE id = ?), -1)
            ORDER BY position LIMIT ?) AS page
      LEFT JOIN snapshot AS newest ON newest.source = page.id
        AND newest.version = (SELECT max(version) FROM snapshot WHERE source = page.id)
      LEFT JOIN look AS last ON last.source = page.id
        AND last.entry = (SELECT max(entry) FROM look WHERE source = page.id)
        AND last.entry > coalesce(newest.entry, -1)
      ORDER BY page.position
      """
    return try rows(sql, [id, limit]) { (row) throws(CatalogDamage) in
      var look: (result: CheckEvent.Result, recorded: String)?
      let name: String? = try row.optional("result")
      if let name {
        guard let result = CheckEvent.Result(rawValue: name) else { throw .value(column: "result") }
        look = (result, try row.value("looked"))
      }
      return SourceState(source: try Self.source(row), changed: try row.optional("changed"), look: look)
    }
  }

  /// Sources with a role, in the order in which they were first recorded.
  package func sources(with role: SourceRole, limit: Int) throws(ArchiveError) -> [Source] {
    let sql = """
      SELECT source.*, \(Self.count) AS versions FROM source
      WHERE id IN (SELECT id FROM source WHERE ' ' || role || ' ' LIKE '% ' || ? || ' %' ORDER BY position LIMIT ?)
      ORDER BY position
      """
    return try rows(sql, [role.rawValue, limit], decode: Self.source)
  }

  /// A source's snapshots before a version, newest first; `nil` begins with the last.
  package func snapshots(of id: String, before version: Int?, limit: Int) throws(ArchiveError) -> [Snapshot] {
    try rows(
      "SELECT * FROM snapshot WHERE source = ? AND version < ? ORDER BY version DESC LIMIT ?",
      [id, version ?? Int.max, limit], decode: Self.snapshot)
  }

  /// The snapshots whose events stand at an entry of the log or behind it, in the order of the log.
  package func snapshots(from entry: LeafIndex) throws(ArchiveError) -> [Snapshot] {
    try rows(
      "SELECT * FROM snapshot WHERE entry >= ? ORDER BY entry", [Int64(clamping: entry.value)],
      decode: Self.snapshot)
  }

  /// How many snapshots there are of all sources.
  package func snapshotCount() throws(ArchiveError) -> Int {
    try rows("SELECT count(*) AS number FROM snapshot") { (row) throws(CatalogDamage) in
      try row.count("number")
    }.first ?? 0
  }

  /// The looks at a source behind one entry of the log and before another, by what they found.
  package func lookCounts(
    at id: String, after entry: LeafIndex, before end: LeafIndex?
  ) throws(ArchiveError) -> [LookCount] {
    let sql = """
      SELECT result, count(*) AS number, max(recorded) AS last FROM look
      WHERE source = ? AND entry > ? AND entry < ? GROUP BY result ORDER BY result DESC
      """
    let range: StatementArguments = [
      id, Int64(clamping: entry.value), end.map { Int64(clamping: $0.value) } ?? Int64.max,
    ]
    return try rows(sql, range) { (row) throws(CatalogDamage) in
      guard let result = CheckEvent.Result(rawValue: try row.value("result")) else {
        throw .value(column: "result")
      }
      return LookCount(result: result, count: try row.count("number"), last: try row.value("last"))
    }
  }
}
