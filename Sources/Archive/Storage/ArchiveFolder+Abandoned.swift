import SystemPackage
import TransparencyLog

extension ArchiveFolder {
  /// Moves tiles and bundles that lie beyond the checkpoint to the anchors, under the lock.
  ///
  /// An interrupted batch left them, or somebody set the archive back: then they may be the last trace of what was signed,
  /// and so nothing is deleted. Left where they are, a later checkpoint could come to cover their paths with other content,
  /// and they would look like damage.
  ///
  /// - Returns: The folders that files were taken from; nothing is durable yet.
  @discardableResult
  func setAsideAbandoned(beyond size: TreeSize) throws(ArchiveError) -> [String] {
    var folders: [String] = []
    // Tile levels need 8 bits of the size each; bundles lie beside level 0.
    for level in 0..<8 {
      let count = size.value >> UInt64(8 * level)
      folders += try setAsideAbandoned(size, first: count / 256, width: Int(count % 256)) { index, width in
        ArchiveLayout.tile(TileCoordinate(level: level, index: index, width: width))
      }
    }
    folders += try setAsideAbandoned(size, first: size.value / 256, width: Int(size.value % 256)) {
      index, width in
      ArchiveLayout.bundle(BundleCoordinate(index: index, width: width))
    }
    // The note of a change of key that was not committed.
    for name in names(in: ArchiveLayout.anchors) {
      guard let found = ArchiveLayout.handoverSize(name), found > size else { continue }
      try setAside(ArchiveLayout.anchors + "/" + name, size)
    }
    return folders
  }

  private func setAsideAbandoned(
    _ size: TreeSize, first: UInt64, width: Int, path: (UInt64, Int) -> String
  ) throws(ArchiveError) -> [String] {
    var folders: [String] = []
    var index = first
    while true {
      let full = path(index, 256)
      let partials = names(in: full + ".p")
      guard exists(full) || !partials.isEmpty || index == first else { return folders }
      if try setAside(full, size) { folders.append(Self.parent(of: full)) }
      for name in partials {
        // At the edge, narrower partial tiles belong to checkpoints that were published.
        if index == first, let found = Int(name), found <= width { continue }
        if try setAside(full + ".p/" + name, size) { folders.append(full + ".p") }
      }
      index += 1
    }
  }

  /// Sets aside a tile, bundle or handover that lies beyond a checkpoint; whatever else the path names stays.
  ///
  /// - Returns: Whether it was there.
  func setAside(ifBeyond size: TreeSize, _ relative: String) throws(ArchiveError) -> Bool {
    if let tile = ArchiveLayout.tile(at: relative) {
      let held = TileCoordinate(level: tile.level, index: tile.index, in: size)
      return tile.width > held?.width ?? 0 ? try setAside(relative, size) : false
    }
    if let bundle = ArchiveLayout.bundle(at: relative) {
      let held = BundleCoordinate(index: bundle.index, in: size)
      return bundle.width > held?.width ?? 0 ? try setAside(relative, size) : false
    }
    return false
  }

  /// Renames a file to `anchors/abandoned-<size>-<its path with hyphens for slashes>`, or the same and a number.
  ///
  /// - Returns: Whether it was there.
  @discardableResult
  private func setAside(_ relative: String, _ size: TreeSize) throws(ArchiveError) -> Bool {
    guard exists(relative) else { return false }
    try makeFolders(ArchiveLayout.anchors)
    let plain = ArchiveLayout.abandoned(relative, beyond: size)
    var target = plain
    var number = 2
    // The lock is held, so that nobody takes the name in between.
    while exists(target) {
      target = plain + "-\(number)"
      number += 1
    }
    // Durable with the batch that follows, before anything takes the old name.
    try perform("set aside", relative) { () throws(Errno) in
      try files.rename(path(relative), to: path(target))
    }
    return true
  }
}

extension ArchiveLayout {
  /// Where a file is set aside that lies beyond a checkpoint of some size.
  static func abandoned(_ path: String, beyond size: TreeSize) -> String {
    anchors + "/abandoned-\(size.value)-" + path.split(separator: "/").joined(separator: "-")
  }
}
