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
  /// RFC 3339, UTC.
  package let recorded: String

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
}

extension Catalog {
  /// All sources in the order in which they were first recorded.
  package func sources() throws(ArchiveError) -> [Source] {
    try rows("SELECT source.*, \(Self.count) AS versions FROM source ORDER BY position").map(Self.source)
  }

  /// A source by its id.
  package func source(_ id: String) throws(ArchiveError) -> Source {
    let found = try rows("SELECT source.*, \(Self.count) AS versions FROM source WHERE id = ?", [id])
    if let row = found.first { return Self.source(row) }
    throw .unknownSource(id: id, nearest: NearestName.nearest(to: id, among: try sources().map(\.id)))
  }

  /// A source's snapshots, oldest first.
  package func snapshots(of id: String) throws(ArchiveError) -> [Snapshot] {
    try rows("SELECT * FROM snapshot WHERE source = ? ORDER BY version", [id]).compactMap(Self.snapshot)
  }

  /// One version of a source: counted from 1, or from the end with −1 for the last.
  package func snapshot(of id: String, version: Int) throws(ArchiveError) -> Snapshot {
    _ = try source(id)
    let all = try snapshots(of: id)
    let index = version < 0 ? all.count + version : version - 1
    guard all.indices.contains(index) else {
      throw .unknownVersion(id: id, version: version, count: all.count)
    }
    return all[index]
  }

  /// Looks at a source that made no snapshot, oldest first.
  package func looks(at id: String) throws(ArchiveError) -> [Look] {
    try rows("SELECT * FROM look WHERE source = ? ORDER BY entry", [id]).compactMap { row in
      guard let result = CheckEvent.Result(rawValue: row["result"] as String) else { return nil }
      return Look(
        source: row["source"], entry: LeafIndex(UInt64(row["entry"] as Int64)), result: result,
        sha256: (row["sha256"] as String?).flatMap(Digest.init(hex:)), recorded: row["recorded"])
    }
  }

  private static let count = "(SELECT count(*) FROM snapshot WHERE snapshot.source = source.id)"

  private func rows(_ sql: String, _ arguments: StatementArguments = []) throws(ArchiveError) -> [Row] {
    do {
      return try database.read { try Row.fetchAll($0, sql: sql, arguments: arguments) }
    } catch {
      throw .damaged(path: ArchiveLayout.catalog, reason: "\(error); delete the file, it is made anew")
    }
  }

  private static func source(_ row: Row) -> Source {
    Source(
      id: row["id"],
      roles: (row["role"] as String).split(separator: " ").compactMap { SourceRole(rawValue: String($0)) },
      title: row["title"], published: row["published"], url: row["url"], versions: row["versions"])
  }

  private static func snapshot(_ row: Row) -> Snapshot? {
    guard let digest = Digest(hex: row["sha256"] as String) else { return nil }
    return Snapshot(
      source: row["source"], version: row["version"], entry: LeafIndex(UInt64(row["entry"] as Int64)),
      sha256: digest, bytes: row["bytes"], mediaType: row["mediaType"], method: row["method"],
      name: row["name"],
      recorded: row["recorded"])
  }
}
