import GRDB
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// How much an archive holds, and what keeping it costs.
package struct ArchiveStatistics: Sendable, Equatable {
  package let sources: Int
  package let snapshots: Int
  package let looks: Int
  package let entries: UInt64
  /// Distinct contents of snapshots, and their bytes as the events say.
  package let contents: Int
  package let contentBytes: Int
  package let redactions: Int
  package let anchors: Int
  package let keyChanges: Int
  /// When the first and the last snapshot were recorded, RFC 3339 in UTC.
  package let first: String?
  package let last: String?
  /// Files and bytes on disk.
  package let log: FolderUsage
  package let blobs: FolderUsage
  package let evidence: FolderUsage
}

/// The regular files below a folder.
package struct FolderUsage: Sendable, Equatable {
  package private(set) var files = 0
  package private(set) var bytes = 0

  /// Counts what is below a folder; nothing where there is none. Links are not followed.
  init(_ path: String) {
    var pending = [path]
    let files = PosixFileSystem()
    while let folder = pending.popLast() {
      for name in files.names(in: folder) {
        let path = folder + "/" + name
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: pending.append(path)
        case S_IFREG:
          self.files += 1
          bytes += Int(status.st_size)
        default: break
        }
      }
    }
  }
}

extension Archive {
  /// Counts what the archive holds; the files are counted on disk, not read.
  package func statistics() throws(ArchiveError) -> ArchiveStatistics {
    let sql = """
      SELECT (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM snapshot) AS snapshots,
        (SELECT count(*) FROM look) AS looks, (SELECT count(*) FROM redaction) AS redactions,
        (SELECT count(*) FROM anchor) AS anchors, (SELECT count(*) FROM handover) AS changes,
        (SELECT count(DISTINCT sha256) FROM snapshot) AS contents,
        (SELECT coalesce(sum(bytes), 0) FROM (SELECT DISTINCT sha256, bytes FROM snapshot)) AS bytes,
        (SELECT min(recorded) FROM snapshot) AS first, (SELECT max(recorded) FROM snapshot) AS last
      """
    let found = try catalog.rows(sql) { (row) throws(CatalogDamage) in
      ArchiveStatistics(
        sources: try row.count("sources"), snapshots: try row.count("snapshots"),
        looks: try row.count("looks"), entries: checkpoint.size.value, contents: try row.count("contents"),
        contentBytes: try row.count("bytes"), redactions: try row.count("redactions"),
        anchors: try row.count("anchors"), keyChanges: try row.count("changes"),
        first: try row.optional("first"), last: try row.optional("last"),
        log: FolderUsage(folder.path(ArchiveLayout.log)),
        blobs: FolderUsage(folder.path(ArchiveLayout.blobs)),
        evidence: FolderUsage(folder.path(ArchiveLayout.anchors)))
    }
    guard let statistics = found.first else {
      throw .catalogDamaged(path: catalog.file ?? "memory", reason: "it cannot be counted")
    }
    return statistics
  }

  /// Makes the catalog anew from the log's entries.
  ///
  /// - Returns: The archive with it; its catalog's `file` is nil where the log is short enough for memory.
  package static func rebuildCatalog(at path: String, folders: UserFolders) throws(ArchiveError) -> Archive {
    let head = try LogHead.read(ArchiveFolder(root: path), folders: folders)
    if let file = folders.catalog(of: head.checkpoint.origin) { Catalog.remove(file) }
    let archive = try open(at: path, folders: folders)
    PassageStore.remove(of: archive)
    return archive
  }
}
