import GRDB
import TransparencyLog

/// Applies events to the catalog's tables.
enum CatalogWriter {
  /// Whether `apply` runs one statement at most.
  static func isOneStatement(_ event: Event) -> Bool {
    switch event {
    case .snapshot: false
    case .check(let check): check.retrieval?.blobs.isEmpty ?? true
    default: true
    }
  }

  /// `bytes`: the event as the log has it.
  static func apply(_ event: Event, _ bytes: [UInt8], at entry: UInt64, _ db: Database) throws {
    let entry = Int64(clamping: entry)
    switch event {
    case .source(let source): try apply(source, db)
    case .snapshot(let snapshot):
      try apply(snapshot, at: entry, bytes, db)
      try name(
        (snapshot.retrieval?.blobs ?? []) + [snapshot.response, snapshot.image].compactMap(\.self), db)
    case .check(let check):
      try db.cachedStatement(
        sql: "INSERT INTO look (source, entry, result, sha256, recorded, event) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        check.source, entry, check.result.rawValue, check.sha256.map(CatalogRow.stored), check.recorded,
        text(bytes, if: check.retrieval != nil || check.reason != nil),
      ])
      try name(check.retrieval?.blobs ?? [], db)
    case .anchor(let anchor):
      try db.cachedStatement(
        sql: "INSERT INTO anchor (entry, kind, name, size, sha256, recorded) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        entry, anchor.kind.rawValue, anchor.name, Int64(clamping: anchor.size.value),
        CatalogRow.stored(anchor.sha256), anchor.recorded,
      ])
    case .redact(let redact):
      // The first removal is the one that says why the bytes are gone.
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO redaction (sha256, entry, reason, recorded) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [CatalogRow.stored(redact.sha256), entry, redact.reason, redact.recorded])
    case .key(let key):
      try db.cachedStatement(
        sql: "INSERT INTO handover (entry, previous, vkey, recorded) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [entry, key.previous.text, key.next.text, key.recorded])
    case .rules(let rules):
      try db.cachedStatement(
        sql: "INSERT INTO rules (source, entry, rules, recorded) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [rules.source, entry, rules.text, rules.recorded])
    case .review(let review):
      try db.cachedStatement(
        sql: "INSERT INTO review (demands, response, entry, event) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [
        review.demands.source, review.response.source, entry, String(decoding: bytes, as: UTF8.self),
      ])
    case .other: break
    }
  }

  /// What tables have no column for is read from the event again; a file's capture has nothing of the kind.
  private static func text(_ bytes: [UInt8], if isNeeded: Bool) -> String? {
    isNeeded ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func name(_ digests: [Digest], _ db: Database) throws {
    for digest in digests {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO named (sha256) VALUES (?)")
        .execute(arguments: [CatalogRow.stored(digest)])
    }
  }

  private static func apply(_ source: SourceEvent, _ db: Database) throws {
    // A source keeps its place in the list when it is described anew.
    try db.cachedStatement(
      sql: """
        INSERT INTO source (id, position, role, title, published, url, recorded)
        VALUES (?, (SELECT count(*) FROM source), ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET role = excluded.role, title = excluded.title, published = excluded.published,
          url = excluded.url, recorded = excluded.recorded
        """
    ).execute(arguments: [
      source.id, source.roles.map(\.rawValue).joined(separator: " "), source.title, source.published,
      source.url, source.recorded,
    ])
  }

  private static func apply(_ snapshot: SnapshotEvent, at entry: Int64, _ bytes: [UInt8], _ db: Database)
    throws
  {
    // Title and date as the source was described then: a later description does not reach back. The greatest version is found
    // by the key, however many there are.
    try db.cachedStatement(
      sql: """
        INSERT INTO snapshot (source, version, entry, sha256, bytes, mediaType, method, name, title, published, recorded, event)
        VALUES (?1, coalesce((SELECT max(version) FROM snapshot WHERE source = ?1), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7,
          (SELECT title FROM source WHERE id = ?1), (SELECT published FROM source WHERE id = ?1), ?8, ?9)
        """
    ).execute(arguments: [
      snapshot.source, entry, CatalogRow.stored(snapshot.sha256), snapshot.bytes, snapshot.mediaType,
      snapshot.method, snapshot.name, snapshot.recorded, text(bytes, if: snapshot.retrieval != nil),
    ])
  }
}
