import TransparencyLog

extension ArchiveCheck {
  /// Files at the top of an archive that nothing can be checked against, and that harm nothing.
  private static let permitted: Set<String> = [
    ArchiveLayout.readme, "README.md", "NOTICE", "LICENSE", "LICENSE.txt", "LICENSE.md", ".gitignore",
    ArchiveLayout.catalog, ArchiveLayout.catalog + "-wal", ArchiveLayout.catalog + "-shm",
    ArchiveLayout.catalog + "-journal", ArchiveLayout.lock,
  ]
  private static let checked: Set<String> = [ArchiveLayout.verifierKey, ArchiveLayout.checkpoint]

  /// Walks everything but the blobs: notes tiles, bundles, key and checkpoint, and reports what does not belong.
  mutating func inventory() {
    do {
      _ = try files.list("")
    } catch {
      report.add(
        .archiveMissing, at: ".", "Expected the folder of an archive, found none that can be listed.")
      return
    }
    walk("") { check, entry in
      if entry.path == ArchiveLayout.blobs, entry.kind == .directory { return false }
      if entry.kind == .file { check.note(entry) }
      return true
    }
  }

  /// Visits what is below a folder in the order of paths; the visitor says whether to go into a folder.
  ///
  /// Links, devices and folders where files belong are reported here; the visitor does not see those that are no folders.
  mutating func walk(_ folder: String, visit: (inout ArchiveCheck, DirectoryEntry) -> Bool) {
    var pending = [folder]
    while let folder = pending.popLast() {
      let entries: [DirectoryEntry]
      do {
        entries = try files.list(folder)
      } catch {
        add(error, at: folder)
        continue
      }
      var folders: [String] = []
      for entry in entries {
        switch entry.kind {
        case .file: _ = visit(&self, entry)
        case .directory:
          if isPlaceOfFile(entry.path) {
            report.add(.notAFile, at: entry.path, "Expected a file, found a folder.")
          }
          if visit(&self, entry) { folders.append(entry.path) }
        case .symbolicLink:
          report.add(.symbolicLink, at: entry.path, "Expected a file or folder, found a symbolic link.")
        case .other:
          report.add(.notAFile, at: entry.path, "Expected a file or folder, found a pipe, socket or device.")
        }
      }
      pending.append(contentsOf: folders.reversed())
    }
  }

  /// Whether an unfinished file of an interrupted write; if so it is noted.
  mutating func isLeftover(_ entry: DirectoryEntry) -> Bool {
    guard entry.name.hasPrefix(ArchiveLayout.temporaryPrefix) else { return false }
    report.leftovers.append(entry.path)
    return true
  }

  private mutating func note(_ entry: DirectoryEntry) {
    if let tile = ArchiveLayout.tile(at: entry.path) {
      tiles[tile.level, default: [:]][tile.index, default: []].append(tile.width)
    } else if let bundle = ArchiveLayout.bundle(at: entry.path) {
      bundles[bundle.index, default: []].append(bundle.width)
    } else if ArchiveCheck.checked.contains(entry.path) {
      singleFiles.insert(entry.path)
    } else if !ArchiveCheck.permitted.contains(entry.path),
      !entry.path.hasPrefix(ArchiveLayout.anchors + "/"),
      !isLeftover(entry)
    {
      report.add(.unexpectedFile, at: entry.path, "Expected only files of an archive, found this one.")
    }
  }

  private func isPlaceOfFile(_ path: String) -> Bool {
    ArchiveCheck.permitted.contains(path) || ArchiveCheck.checked.contains(path)
      || ArchiveLayout.tile(at: path) != nil
      || ArchiveLayout.bundle(at: path) != nil || ArchiveLayout.blob(at: path) != nil
  }
}
