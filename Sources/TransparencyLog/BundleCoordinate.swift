/// Which entry bundle: 1 to 256 consecutive entries.
///
/// Bundle n holds the entries from n·256. Path: `tile/entries/<index>[.p/<width>]`, such as `tile/entries/000.p/3` (C2SP tlog-tiles).
package struct BundleCoordinate: Sendable, Hashable {
  /// The bundle's position, from 0.
  package let index: UInt64
  /// How many entries it holds: 1 to 255 for a partial bundle, 256 for a full one.
  package let width: Int

  /// Names a bundle; a width outside 1...256 traps.
  package init(index: UInt64, width: Int) {
    precondition((1...TilePath.fullWidth).contains(width), "a bundle holds 1 to 256 entries")
    self.index = index
    self.width = width
  }

  /// The bundle with this index in a log; nil if it would hold nothing.
  package init?(index: UInt64, in size: TreeSize) {
    guard let width = TilePath.width(index: index, count: size.value) else { return nil }
    self.init(index: index, width: width)
  }

  /// The bundle that holds an entry of a log; nil if the index is not below the size.
  package init?(holding leaf: LeafIndex, in size: TreeSize) {
    guard leaf.value < size.value else { return nil }
    self.init(index: leaf.value / UInt64(TilePath.fullWidth), in: size)
  }

  /// Reads a path strictly: the one spelling that `path` gives, nothing else.
  ///
  /// - Throws: `TilePathError` naming the part that is wrong.
  package init(path: String) throws(TilePathError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "tile", parts[1] == "entries" else { throw .notATile(path: path) }
    let (index, width) = try TilePath.decode(parts[2...], of: path)
    self.init(index: index, width: width)
  }

  /// The path below the log's folder.
  package var path: String { "tile/entries/" + TilePath.encode(index: index, width: width) }
}
