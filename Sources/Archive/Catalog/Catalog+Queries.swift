import GRDB
package import TransparencyLog

/// A tracked document as the archive describes it now.
package struct Source: Sendable, Equatable {
  package let id: String
  package let roles: [SourceRole]
  package let title: String?
  /// `YYYY-MM-DD`.
  package let published: String?
  package let url: String?
  /// Number of snapshots.
  package let versions: Int
}

/// One captured version of a source.
package struct Snapshot: Sendable, Equatable {
  package let source: String
  /// Counted from 1.
  package let version: Int
  /// Place of its event in the log.
  package let entry: LeafIndex
  package let sha256: Digest
  /// Length of the blob in bytes.
  package let bytes: Int
  package let mediaType: String
  package let method: String
  package let name: String?
  /// The source's title when it was captured.
  package let title: String?
  /// The source's date of publication when it was captured, `YYYY-MM-DD`.
  package let published: String?
  /// RFC 3339, UTC.
  package let recorded: String
  /// What the server said, where it came from the web.
  package let retrieval: Retrieval?
  /// Of a page that scripts made: the bytes that the server sent, and a picture.
  package let response: Digest?
  package let image: Digest?

  /// The methods of captures that somebody else made.
  static let importMethods = ["warc", "memento"]

  /// The same as a condition of SQL over a row of `snapshot`.
  static let isImportedInSQL =
    "method IN (" + importMethods.map { "'\($0)'" }.joined(separator: ", ") + ")"

  /// Whether somebody else captured it.
  package var isImported: Bool { Self.importMethods.contains(method) }

  /// When its bytes were seen: by the word of who captured them where that was somebody else, and when they were recorded here
  /// otherwise. RFC 3339, UTC.
  package var seen: String { isImported ? retrieval?.retrieved ?? recorded : recorded }

  /// How people name it: "ohchr-statement@2".
  package var reference: String { "\(source)@\(version)" }
}

/// A look at a source that made no snapshot.
package struct Look: Sendable, Equatable {
  package let source: String
  package let entry: LeafIndex
  package let result: CheckEvent.Result
  package let sha256: Digest?
  /// RFC 3339, UTC.
  package let recorded: String
  /// What the server said, where it was asked over the web.
  package let retrieval: Retrieval?
  /// Why it is so, in a line.
  package let reason: String?
  /// Hash of the bytes that came and were not kept.
  package let seen: Digest?
  /// The how many-th look in a row this is that found the same.
  package let tries: Int?
}

extension Catalog {
  /// All sources in the order in which they were first recorded.
  package func sources() throws(ArchiveError) -> [Source] {
    try rows("SELECT source.*, \(Self.count) AS versions FROM source ORDER BY position", decode: Self.source)
  }

  /// A source by its id; nil where there is none.
  package func knownSource(_ id: String) throws(ArchiveError) -> Source? {
    try rows("SELECT source.*, \(Self.count) AS versions FROM source WHERE id = ?", [id], decode: Self.source)
      .first
  }

  /// A source by its id.
  package func source(_ id: String) throws(ArchiveError) -> Source {
    if let found = try knownSource(id) { return found }
    // Among the first ones: a name that is misspelt costs no more in a large archive.
    throw .unknownSource(
      id: id, nearest: NearestName.nearest(to: id, among: try sources(limit: 1000).map(\.id)))
  }

  /// A source's snapshots, oldest first.
  package func snapshots(of id: String) throws(ArchiveError) -> [Snapshot] {
    try rows("SELECT * FROM snapshot WHERE source = ? ORDER BY version", [id], decode: Self.snapshot)
  }

  /// A source's newest snapshot; nil where it has none.
  package func latest(of id: String) throws(ArchiveError) -> Snapshot? {
    try rows(
      "SELECT * FROM snapshot WHERE source = ? ORDER BY version DESC LIMIT 1", [id], decode: Self.snapshot
    ).first
  }

  /// The number and the hash of a source's newest snapshot; nil where it has none.
  package func lastVersion(of id: String) throws(ArchiveError) -> (version: Int, sha256: Digest)? {
    try rows("SELECT version, sha256 FROM snapshot WHERE source = ? ORDER BY version DESC LIMIT 1", [id]) {
      row throws(CatalogDamage) in (try row.count("version"), try row.digest("sha256"))
    }.first
  }

  /// The sources whose versions somebody else captured.
  package func imports() throws(ArchiveError) -> Set<String> {
    Set(
      try rows("SELECT source FROM snapshot WHERE version = 1 AND \(Snapshot.isImportedInSQL)") {
        row throws(CatalogDamage) in try row.value("source", as: String.self)
      })
  }

  /// One version of a source: counted from 1, or from the end with −1 for the last.
  package func snapshot(of id: String, version: Int) throws(ArchiveError) -> Snapshot {
    let count = try source(id).versions
    let number = version < 0 ? count + 1 + version : version
    let sql = "SELECT * FROM snapshot WHERE source = ? AND version = ?"
    guard let found = try rows(sql, [id, number], decode: Self.snapshot).first else {
      throw .unknownVersion(id: id, version: version, count: count)
    }
    return found
  }

  /// Looks at a source that made no snapshot, oldest first.
  package func looks(at id: String) throws(ArchiveError) -> [Look] {
    try rows("SELECT * FROM look WHERE source = ? ORDER BY entry", [id], decode: Self.look)
  }

  /// The last looks at a source, newest first.
  package func lastLooks(at id: String, limit: Int) throws(ArchiveError) -> [Look] {
    try rows(
      "SELECT * FROM look WHERE source = ? ORDER BY entry DESC LIMIT ?", [id, limit], decode: Self.look)
  }

  /// Versions count from 1 without a gap, and the greatest is found by the key.
  static let count =
    "coalesce((SELECT max(version) FROM snapshot WHERE snapshot.source = source.id), 0)"

  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], decode: (CatalogRow) throws(CatalogDamage) -> Value
  ) throws(ArchiveError) -> [Value] {
    do {
      // Reentrant: what is recorded is composed inside of the transaction that will hold it.
      let found = try database.unsafeReentrantRead {
        // Compiling a statement takes longer than most of them.
        let statement = try $0.cachedStatement(sql: sql)
        return (
          rows: try Row.fetchAll(statement, arguments: arguments),
          columns: CatalogRow.columns(statement.columnNames)
        )
      }
      return try found.rows.map { try decode(CatalogRow($0, found.columns)) }
    } catch {
      throw .catalogDamaged(path: file ?? "memory", reason: "\(error)")
    }
  }

  static func source(_ row: CatalogRow) throws(CatalogDamage) -> Source {
    let roles = try row.value("role", as: String.self).split(separator: " ").map {
      SourceRole(rawValue: String($0))
    }
    guard !roles.contains(nil) else { throw .value(column: "role") }
    return Source(
      id: try row.value("id"), roles: roles.compactMap(\.self), title: try row.optional("title"),
      published: try row.optional("published"), url: try row.optional("url"),
      versions: try row.count("versions"))
  }

  static func snapshot(_ row: CatalogRow) throws(CatalogDamage) -> Snapshot {
    let event: SnapshotEvent? =
      if case .snapshot(let event)? = try Self.event(row) { event } else { nil }
    return Snapshot(
      source: try row.value("source"), version: try row.count("version"), entry: try row.leaf("entry"),
      sha256: try row.digest("sha256"), bytes: try row.count("bytes"), mediaType: try row.value("mediaType"),
      method: try row.value("method"), name: try row.optional("name"),
      title: try row.optional("title"), published: try row.optional("published"),
      recorded: try row.value("recorded"), retrieval: event?.retrieval, response: event?.response,
      image: event?.image)
  }

  /// The event that a row was made of, where it was kept.
  private static func event(_ row: CatalogRow) throws(CatalogDamage) -> Event? {
    guard let text: String = try row.optional("event") else { return nil }
    guard let event = Event.reading(Array(text.utf8)) else { throw .value(column: "event") }
    return event
  }

  private static func look(_ row: CatalogRow) throws(CatalogDamage) -> Look {
    guard let result = CheckEvent.Result(rawValue: try row.value("result")) else {
      throw .value(column: "result")
    }
    let event: CheckEvent? = if case .check(let event)? = try Self.event(row) { event } else { nil }
    return Look(
      source: try row.value("source"), entry: try row.leaf("entry"), result: result,
      sha256: try row.optionalDigest("sha256"), recorded: try row.value("recorded"),
      retrieval: event?.retrieval, reason: event?.reason, seen: event?.seen, tries: event?.tries)
  }
}
