import SystemPackage
import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

extension ArchiveFolder {
  /// Moves tiles and bundles that lie beyond the checkpoint to the anchors, under the lock.
  ///
  /// An interrupted batch left them, or somebody set the archive back: then they may be the last trace of what was signed,
  /// and so nothing is deleted. Left where they are, a later checkpoint could come to cover their paths with other content,
  /// and they would look like damage.
  func setAsideAbandoned(beyond size: TreeSize) throws(ArchiveError) {
    // Tile levels need 8 bits of the size each; bundles lie beside level 0.
    for level in 0..<8 {
      let count = size.value >> UInt64(8 * level)
      try setAsideAbandoned(size, first: count / 256, width: Int(count % 256)) { index, width in
        ArchiveLayout.tile(TileCoordinate(level: level, index: index, width: width))
      }
      if level > 0, count == 0 { break }
    }
    try setAsideAbandoned(size, first: size.value / 256, width: Int(size.value % 256)) { index, width in
      ArchiveLayout.bundle(BundleCoordinate(index: index, width: width))
    }
  }

  private func setAsideAbandoned(
    _ size: TreeSize, first: UInt64, width: Int, path: (UInt64, Int) -> String
  ) throws(ArchiveError) {
    var index = first
    while true {
      let full = path(index, 256)
      let partials = names(in: full + ".p")
      guard exists(full) || !partials.isEmpty || index == first else { return }
      try setAside(full, size)
      for name in partials {
        // At the edge, narrower partial tiles belong to checkpoints that were published.
        if index == first, let found = Int(name), found <= width { continue }
        try setAside(full + ".p/" + name, size)
      }
      index += 1
    }
  }

  /// Renames a file to `anchors/abandoned-<size>-<its path with hyphens for slashes>`, or the same and a number.
  private func setAside(_ relative: String, _ size: TreeSize) throws(ArchiveError) {
    guard exists(relative) else { return }
    try makeFolders(ArchiveLayout.anchors)
    let plain = ArchiveLayout.abandoned(relative, beyond: size)
    var target = plain
    var number = 2
    // The lock is held, so that nobody takes the name in between.
    while exists(target) {
      target = plain + "-\(number)"
      number += 1
    }
    guard unsafe rename(root + "/" + relative, root + "/" + target) == 0 else {
      throw .system(operation: "set aside", path: root + "/" + relative, errno: errno)
    }
    do {
      try syncFolder(ArchiveLayout.anchors)
    } catch {
      throw .system(operation: "sync", path: root + "/" + ArchiveLayout.anchors, errno: error.rawValue)
    }
  }
}

extension ArchiveLayout {
  /// Where a file is set aside that lies beyond a checkpoint of some size.
  static func abandoned(_ path: String, beyond size: TreeSize) -> String {
    anchors + "/abandoned-\(size.value)-" + path.split(separator: "/").joined(separator: "-")
  }
}
