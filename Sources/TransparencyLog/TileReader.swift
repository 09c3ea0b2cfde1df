/// Why stored bytes of a log could not be used.
package enum TileReadError: Error, Hashable {
  /// There is no file at this path below the log's folder.
  case missing(path: String)
  /// The system could not read the file; the number is an `errno`.
  case unreadable(path: String, errno: Int32)
  /// The file has the wrong length, in bytes.
  case wrongLength(path: String, expected: Int, found: Int)
  /// The file is not an entry bundle of its width.
  case malformedBundle(path: String, EntryBundleError)
}

/// Gives the bytes of an existing tile or bundle by its path below the log's folder, such as `tile/0/000.p/3`.
package typealias TileReader = (_ path: String) throws(TileReadError) -> [UInt8]

/// The hashes of a tile's bytes, and the checked reading of tiles and bundles through a `TileReader`.
enum StoredTile {
  /// The hashes of one tile.
  static func hashes(of tile: TileCoordinate, read: TileReader) throws(TileReadError) -> [Digest] {
    let bytes = try read(tile.path)
    guard bytes.count == tile.byteCount else {
      throw .wrongLength(path: tile.path, expected: tile.byteCount, found: bytes.count)
    }
    return stride(from: 0, to: bytes.count, by: Digest.byteCount).compactMap {
      Digest(bytes: bytes[$0..<$0 + Digest.byteCount])
    }
  }

  /// The entries of one bundle.
  static func entries(of bundle: BundleCoordinate, read: TileReader) throws(TileReadError) -> [[UInt8]] {
    let bytes = try read(bundle.path)
    do {
      return try EntryBundle.parse(bytes, width: bundle.width)
    } catch {
      throw .malformedBundle(path: bundle.path, error)
    }
  }
}
