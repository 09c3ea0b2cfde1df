import GRDB
package import TransparencyLog

/// A blob whose bytes were removed, and why.
package struct Redaction: Sendable, Equatable {
  package let sha256: Digest
  package let entry: LeafIndex
  package let reason: String
  /// RFC 3339, UTC.
  package let recorded: String
}

extension Catalog {
  /// The removal of a blob; nil where there was none.
  package func redaction(of digest: Digest) throws(ArchiveError) -> Redaction? {
    try rows("SELECT * FROM redaction WHERE sha256 = ?", [CatalogRow.stored(digest)]) {
      (row) throws(CatalogDamage) in
      Redaction(
        sha256: try row.digest("sha256"), entry: try row.leaf("entry"), reason: try row.value("reason"),
        recorded: try row.value("recorded"))
    }.first
  }

  /// The snapshots that have a content.
  package func snapshots(with digest: Digest) throws(ArchiveError) -> [Snapshot] {
    try rows(
      "SELECT * FROM snapshot WHERE sha256 = ? ORDER BY entry", [CatalogRow.stored(digest)],
      decode: Self.snapshot)
  }

  /// Whether an event names a blob.
  package func isNamed(_ digest: Digest) throws(ArchiveError) -> Bool {
    let stored = CatalogRow.stored(digest)
    let sql = """
      SELECT EXISTS (SELECT 1 FROM snapshot WHERE sha256 = ?) OR EXISTS (SELECT 1 FROM look WHERE sha256 = ?)
        OR EXISTS (SELECT 1 FROM named WHERE sha256 = ?) AS named
      """
    return try rows(sql, [stored, stored, stored]) { (row) throws(CatalogDamage) in
      try row.count("named") == 1
    }
    .contains(true)
  }

  /// The outside evidence, oldest first, each with the place of its event.
  package func anchors() throws(ArchiveError) -> [(entry: LeafIndex, event: AnchorEvent)] {
    try rows("SELECT * FROM anchor ORDER BY entry") { (row) throws(CatalogDamage) in
      guard let kind = AnchorEvent.Kind(rawValue: try row.value("kind")) else {
        throw .value(column: "kind")
      }
      return (
        try row.leaf("entry"),
        AnchorEvent(
          kind: kind, name: try row.value("name"), size: TreeSize(UInt64(try row.count("size"))),
          sha256: try row.digest("sha256"), recorded: try row.value("recorded"))
      )
    }
  }

  /// The changes of keys, oldest first, each with the place of its event.
  package func handovers() throws(ArchiveError) -> [(entry: LeafIndex, event: KeyEvent)] {
    try rows("SELECT * FROM handover ORDER BY entry") { (row) throws(CatalogDamage) in
      guard let previous = try? VerifierKey(text: try row.value("previous")),
        let next = try? VerifierKey(text: try row.value("vkey"))
      else { throw .value(column: "vkey") }
      return (
        try row.leaf("entry"),
        KeyEvent(previous: previous, next: next, recorded: try row.value("recorded"))
      )
    }
  }
}
