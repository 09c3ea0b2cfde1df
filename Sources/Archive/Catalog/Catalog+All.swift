package import TransparencyLog

extension Catalog {
  /// Every snapshot of every source; a source's snapshots stand together, oldest first.
  package func allSnapshots() throws(ArchiveError) -> [Snapshot] {
    try rows("SELECT * FROM snapshot ORDER BY source, version", decode: Self.snapshot)
  }

  /// The blobs whose bytes were removed.
  package func redactedBlobs() throws(ArchiveError) -> Set<Digest> {
    Set(
      try rows("SELECT sha256 FROM redaction") { (row) throws(CatalogDamage) in try row.digest("sha256") })
  }
}
