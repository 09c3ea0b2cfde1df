import Foundation
import GRDB
package import TransparencyLog

extension PassageStore {
  /// A snapshot's passages, where this maker made them and they are as they were written.
  package func passages(of key: PassageKey, maker: String) throws(ArchiveError) -> StoredPassages? {
    try attempt {
      // Without a transaction of its own, which takes longer than one row does.
      try database.unsafeReentrantRead { db in
        let found = try db.cachedStatement(
          sql: "SELECT maker, terms, textSha256, checksum FROM passages WHERE key = ? AND maker = ?")
        guard
          let row = try Row.fetchOne(found, arguments: [CatalogRow.stored(key.digest), maker])
            .map(CatalogRow.init)
        else { return nil }
        // A value of another kind than was written is damage of this row, no error.
        guard let terms: Data = try? row.value("terms"), let text = try? row.digest("textSha256"),
          let checksum = try? row.digest("checksum")
        else { return nil }
        let passages = StoredPassages(maker: maker, terms: [UInt8](terms), textSHA256: text)
        return passages.checksum(key) == checksum ? passages : nil
      }
    }
  }

  /// The text rendition of a snapshot, where it is the one whose hash is given.
  package func text(of key: PassageKey, sha256: Digest) throws(ArchiveError) -> [UInt8]? {
    try attempt {
      // Without a transaction of its own, which takes longer than one row does.
      try database.unsafeReentrantRead { db in
        let found = try db.cachedStatement(sql: "SELECT text FROM rendition WHERE key = ?")
        guard
          let row = try Row.fetchOne(found, arguments: [CatalogRow.stored(key.digest)]).map(CatalogRow.init),
          let text: Data = try? row.value("text")
        else { return nil }
        let bytes = [UInt8](text)
        return Digest.sha256(bytes) == sha256 ? bytes : nil
      }
    }
  }

  /// Keeps the passages of several snapshots with their texts, all or none; what was kept for the same key is replaced.
  package func keep(_ entries: [(key: PassageKey, passages: StoredPassages, text: [UInt8])])
    throws(ArchiveError)
  {
    try attempt {
      try database.write { db in
        let passages = try db.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO passages (key, sha256, maker, terms, textSha256, checksum)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        let texts = try db.cachedStatement(sql: "INSERT OR REPLACE INTO rendition (key, text) VALUES (?, ?)")
        for entry in entries {
          let key = CatalogRow.stored(entry.key.digest)
          try passages.execute(arguments: [
            key, CatalogRow.stored(entry.key.sha256), entry.passages.maker, Data(entry.passages.terms),
            CatalogRow.stored(entry.passages.textSHA256),
            CatalogRow.stored(entry.passages.checksum(entry.key)),
          ])
          try texts.execute(arguments: [key, Data(entry.text)])
        }
      }
      try trim()
    }
  }

  /// Drops all but these snapshots' passages; nothing of the rest stays in the file.
  package func keepOnly(_ keys: some Sequence<PassageKey>) throws(ArchiveError) {
    let kept = Set(keys.lazy.map { CatalogRow.stored($0.digest) })
    try attempt {
      let gone = try database.read { db in
        try Data.fetchAll(db, sql: "SELECT key FROM passages UNION SELECT key FROM rendition")
          .filter { !kept.contains($0) }
      }
      try delete(gone)
    }
  }

  /// Drops what one blob gave from an archive's index, if there is one: its bytes were removed for a reason.
  static func forget(_ blob: Digest, of archive: Archive) {
    guard let file = file(of: archive), Catalog.isFile(file) else { return }
    do {
      let store = try open(of: archive)
      let keys = try store.database.read { db in
        try Data.fetchAll(
          db, sql: "SELECT key FROM passages WHERE sha256 = ?", arguments: [CatalogRow.stored(blob)])
      }
      try store.delete(keys)
    } catch {
      // What cannot be searched for the words must not keep them.
      Catalog.remove(file)
    }
  }

  private func delete(_ keys: [Data]) throws {
    guard !keys.isEmpty else { return }
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.inTransaction {
        for key in keys {
          for table in ["passages", "rendition"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE key = ?", arguments: [key])
          }
        }
        return .commit
      }
      // The write-ahead log holds pages as they were before.
      if file != nil { _ = try db.checkpoint(.truncate) }
    }
  }

  /// Brings the write-ahead log into the file where it is long: every opening reads it.
  private func trim() throws {
    guard let file, let status = try? FileManager.default.attributesOfItem(atPath: file + "-wal"),
      let size = status[.size] as? Int, size > 4 << 20
    else { return }
    _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  private func attempt<Value>(_ body: () throws -> Value) throws(ArchiveError) -> Value {
    do { return try body() } catch {
      throw .catalogDamaged(path: file ?? "memory", reason: "\(error)")
    }
  }
}
