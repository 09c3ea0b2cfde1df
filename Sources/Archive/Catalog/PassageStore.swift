import Foundation
import GRDB
package import TransparencyLog

/// What determines the passages of a snapshot: its bytes, and what is told to the reader beside them.
package struct PassageKey: Sendable, Hashable {
  package let sha256: Digest
  package let mediaType: String
  /// The source's URL, if it has one.
  package let address: String?

  /// SHA-256 of the blob's hash and the hashes of the other two.
  let digest: Digest

  package init(sha256: Digest, mediaType: String, address: String?) {
    self.sha256 = sha256
    self.mediaType = mediaType
    self.address = address
    let parts = [mediaType, address ?? ""].flatMap { Digest.sha256([UInt8]($0.utf8)).bytes }
    digest = Digest.sha256(sha256.bytes + parts)
  }
}

/// The passages of one snapshot as they are kept.
package struct StoredPassages: Sendable, Equatable {
  /// What made them, with its version.
  package let maker: String
  /// What a search needs, in the maker's own form.
  package let terms: [UInt8]
  /// SHA-256 of the text rendition.
  package let textSHA256: Digest

  package init(maker: String, terms: [UInt8], textSHA256: Digest) {
    self.maker = maker
    self.terms = terms
    self.textSHA256 = textSHA256
  }

  /// What a row must have to be believed: the hash of everything else in it.
  func checksum(_ key: PassageKey) -> Digest {
    Digest.sha256(
      key.digest.bytes + Digest.sha256([UInt8](maker.utf8)).bytes + Digest.sha256(terms).bytes
        + textSHA256.bytes)
  }
}

/// The index of all passages of an archive: derived from its blobs, beside its catalog, deletable at any time.
///
/// A file of its own (`<origin>+passages.sqlite` in the folder for catalogs), because a catalog is made anew within moments
/// and lives in memory while its log is short, and reading every document again takes far longer. Rows are found by the
/// blob's hash, so nothing in it depends on the state of the log; the catalog says which of them to use. A row that is not
/// as it was written, or that another version made, is as good as none.
package struct PassageStore: Sendable {
  let database: DatabaseQueue
  /// The file; nil in memory.
  package let file: String?

  /// The tables, in the words in which SQLite keeps their definitions.
  static let tables = [
    """
    CREATE TABLE passages (
      key BLOB PRIMARY KEY, sha256 BLOB NOT NULL, maker TEXT NOT NULL, terms BLOB NOT NULL,
      textSha256 BLOB NOT NULL, checksum BLOB NOT NULL) WITHOUT ROWID
    """,
    "CREATE TABLE rendition (key BLOB PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID",
  ]

  /// Where an archive's index is kept; nil where it is made in memory.
  static func file(of archive: Archive) -> String? {
    archive.folders.catalogs.map {
      $0 + "/" + UserFolders.fileName(archive.checkpoint.origin) + "+passages.sqlite"
    }
  }

  /// The index of an archive in its file, or an empty one in memory where there can be no file.
  ///
  /// - Parameter inMemory: Whether the file is left alone in any case.
  package static func open(of archive: Archive, inMemory: Bool = false) throws(ArchiveError) -> PassageStore {
    if !inMemory, let file = file(of: archive), Catalog.mayHold(file) {
      if !FileManager.default.fileExists(atPath: file) { Catalog.remove(file) }
      for attempt in 0..<2 {
        if let store = try? PassageStore(file: file) { return store }
        // A damaged file, or one of another version, is thrown away once.
        if attempt == 0 { Catalog.remove(file) }
      }
    }
    do {
      let store = PassageStore(database: try DatabaseQueue(), file: nil)
      try store.prepare()
      return store
    } catch {
      throw .catalogDamaged(path: "memory", reason: "\(error)")
    }
  }

  /// Removes the file of an archive's index.
  package static func remove(of archive: Archive) {
    if let file = file(of: archive) { Catalog.remove(file) }
  }

  private init(database: DatabaseQueue, file: String?) {
    self.database = database
    self.file = file
  }

  private init(file: String) throws {
    self.init(database: try DatabaseQueue(path: file, configuration: Catalog.configuration), file: file)
    try prepare()
  }

  private func prepare() throws {
    let found = try database.read { try CatalogState.definitions($0) }
    if found == Set(Self.tables) { return }
    guard found.isEmpty else { throw CatalogDamage.tables }
    try database.write { db in for table in Self.tables { try db.execute(sql: table) } }
  }
}
