import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

extension ArchiveFolder {
  /// Removes tiles and bundles that an interrupted batch left beyond the checkpoint, under the lock.
  ///
  /// They were never committed to. Left where they are, a later checkpoint could come to cover their paths with other
  /// content, and they would look like damage.
  func removeAbandoned(beyond size: TreeSize) throws(ArchiveError) {
    // Tile levels need 8 bits of the size each; bundles lie beside level 0.
    for level in 0..<8 {
      let count = size.value >> UInt64(8 * level)
      try removeAbandoned(first: count / 256, width: Int(count % 256)) { index, width in
        ArchiveLayout.tile(TileCoordinate(level: level, index: index, width: width))
      }
      if level > 0, count == 0 { break }
    }
    try removeAbandoned(first: size.value / 256, width: Int(size.value % 256)) { index, width in
      ArchiveLayout.bundle(BundleCoordinate(index: index, width: width))
    }
  }

  private func removeAbandoned(
    first: UInt64, width: Int, path: (UInt64, Int) -> String
  ) throws(ArchiveError) {
    var index = first
    while true {
      let full = path(index, 256)
      let partials = names(in: full + ".p")
      guard exists(full) || !partials.isEmpty || index == first else { return }
      try remove(full)
      for name in partials {
        // At the edge, narrower partial tiles belong to checkpoints that were published.
        if index == first, let found = Int(name), found <= width { continue }
        try remove(full + ".p/" + name)
      }
      index += 1
    }
  }

  private func remove(_ relative: String) throws(ArchiveError) {
    let full = root + "/" + relative
    guard unsafe unlink(full) == 0 || errno == ENOENT else {
      throw .system(operation: "remove", path: full, errno: errno)
    }
  }
}
