/// The relative paths of an archive, with `/` between their parts; no other file builds one.
package enum ArchiveLayout {
  /// The log's public key.
  package static let verifierKey = "log.vkey"
  /// How to check the archive with common tools alone.
  package static let readme = "README.txt"
  /// The folder of the log.
  package static let log = "log"
  /// The signed head of the log.
  package static let checkpoint = "log/checkpoint"
  /// The file that writers lock.
  package static let lock = "log/.lock"
  /// The folder of the blobs.
  package static let blobs = "blobs"
  /// The folder of outside evidence about checkpoints.
  package static let anchors = "anchors"
  /// The index derived from the log.
  package static let catalog = "catalog.sqlite"
  /// How the names of unfinished files begin, in whatever folder.
  package static let temporaryPrefix = ".tmp."

  /// The place of a file of the log, given its path below the log's folder (such as `tile/0/000`).
  package static func logFile(_ path: String) -> String { "log/" + path }

  /// The place of a hash tile.
  package static func tile(_ coordinate: TileCoordinate) -> String { logFile(coordinate.path) }

  /// The place of an entry bundle.
  package static func bundle(_ coordinate: BundleCoordinate) -> String { logFile(coordinate.path) }

  /// The hash tile at a place; nil if the path is not exactly a tile's.
  package static func tile(at path: String) -> TileCoordinate? {
    guard let below = logPath(path) else { return nil }
    return try? TileCoordinate(path: below)
  }

  /// The entry bundle at a place; nil if the path is not exactly a bundle's.
  package static func bundle(at path: String) -> BundleCoordinate? {
    guard let below = logPath(path) else { return nil }
    return try? BundleCoordinate(path: below)
  }

  /// The place of the checkpoint that hands a log over to a new key: `anchors/<size>.handover`.
  package static func handover(_ size: TreeSize) -> String { anchors + "/\(size.value).handover" }

  /// The size in the name of a handover's file; nil for any other name.
  package static func handoverSize(_ name: String) -> TreeSize? {
    guard name.hasSuffix(".handover"), let size = CanonicalDecimal.parse(name.dropLast(9).utf8) else {
      return nil
    }
    return TreeSize(size)
  }

  /// The place of the blob with a hash: `blobs/sha256/ab/cd/<64 hexadecimal digits>`.
  package static func blob(_ digest: Digest) -> String {
    let hex = digest.hex
    return "blobs/sha256/\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)"
  }

  /// The hash of the blob at a place; nil if the path is not exactly a blob's.
  ///
  /// Law: `blob(at: blob(digest)) == digest`, and every other path gives nil.
  package static func blob(at path: String) -> Digest? {
    guard let name = path.split(separator: "/").last, let digest = Digest(hex: String(name)),
      blob(digest).utf8.elementsEqual(path.utf8)
    else { return nil }
    return digest
  }

  private static func logPath(_ path: String) -> String? {
    path.hasPrefix("log/") ? String(path.dropFirst(4)) : nil
  }
}
