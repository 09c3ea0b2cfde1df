/// Which hash tile: 1 to 256 hashes of one level of the tree.
///
/// Hash i of the tile (level l, index n) is the hash of the perfect subtree over the entries (n·256 + i)·256^l up to
/// (n·256 + i + 1)·256^l, half-open (C2SP tlog-tiles). Path: `tile/<level>/<index>[.p/<width>]`, such as `tile/0/x001/234.p/17`.
package struct TileCoordinate: Sendable, Hashable {
  /// 0 for leaf hashes, up to 63.
  package let level: Int
  /// The tile's position on its level, from 0.
  package let index: UInt64
  /// How many hashes it holds: 1 to 255 for a partial tile, 256 for a full one.
  package let width: Int

  /// Names a tile; a level outside 0...63 or a width outside 1...256 traps.
  package init(level: Int, index: UInt64, width: Int) {
    precondition((0...63).contains(level), "a tile level is 0 to 63")
    precondition((1...TilePath.fullWidth).contains(width), "a tile holds 1 to 256 hashes")
    self.level = level
    self.index = index
    self.width = width
  }

  /// The tile with this level and index in a tree; nil if it would hold nothing.
  package init?(level: Int, index: UInt64, in size: TreeSize) {
    guard let width = TilePath.width(index: index, count: size.value >> UInt64(8 * level)) else { return nil }
    self.init(level: level, index: index, width: width)
  }

  /// Reads a path strictly: the one spelling that `path` gives, nothing else.
  ///
  /// - Throws: `TilePathError` naming the part that is wrong.
  package init(path: String) throws(TilePathError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "tile" else { throw .notATile(path: path) }
    guard let level = CanonicalDecimal.parse(parts[1].utf8), level <= 63 else {
      throw .badLevel(path: path, found: String(parts[1]))
    }
    let (index, width) = try TilePath.decode(parts[2...], of: path)
    self.init(level: Int(level), index: index, width: width)
  }

  /// The path below the log's folder.
  package var path: String { "tile/\(level)/" + TilePath.encode(index: index, width: width) }

  /// The length of the tile's file: 32 bytes a hash.
  package var byteCount: Int { width * Digest.byteCount }
}
