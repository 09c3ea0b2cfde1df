import TransparencyLog

extension ArchiveCheck {
  /// Files at the top of an archive whose content nothing in it vouches for, and that harm nothing.
  ///
  /// An earlier version kept its index in `catalog.sqlite`; it may be deleted.
  private static let unchecked: Set<String> = [
    "README.md", "NOTICE", "LICENSE", "LICENSE.txt", "LICENSE.md", ".gitignore", ArchiveLayout.catalog,
    ArchiveLayout.catalog + "-wal", ArchiveLayout.catalog + "-shm", ArchiveLayout.catalog + "-journal",
  ]
  private static let checked: Set<String> = [
    ArchiveLayout.verifierKey, ArchiveLayout.checkpoint, ArchiveLayout.readme, ArchiveLayout.lock,
  ]
  /// How the names of files begin that were set aside after an interrupted write, in `anchors/`.
  private static let abandonedPrefix = "abandoned-"
  private static let readmeLimit = 1 << 16

  /// Walks everything but the blobs: notes tiles, bundles, evidence and single files, and reports what does not belong.
  mutating func inventory() {
    do {
      _ = try files.list("")
    } catch {
      report.add(
        .archiveMissing, at: ".", "Expected the folder of an archive, found none that can be listed.")
      return
    }
    let walk = FolderWalk(files, below: "", isPlaceOfFile: ArchiveCheck.isPlaceOfFile) {
      $0.path != ArchiveLayout.blobs
    }
    report.findings += walk.findings
    for entry in walk.files { note(entry) }
    checkReadme()
    checkLock()
  }

  /// Whether an unfinished file of an interrupted write.
  static func isLeftover(_ entry: DirectoryEntry) -> Bool {
    entry.name.hasPrefix(ArchiveLayout.temporaryPrefix)
  }

  private mutating func note(_ entry: DirectoryEntry) {
    let anchors = ArchiveLayout.anchors + "/"
    if let tile = ArchiveLayout.tile(at: entry.path) {
      tiles[tile.level, default: [:]][tile.index, default: []].append(tile.width)
    } else if let bundle = ArchiveLayout.bundle(at: entry.path) {
      bundles[bundle.index, default: []].append(bundle.width)
    } else if ArchiveCheck.checked.contains(entry.path) {
      singleFiles.insert(entry.path)
    } else if ArchiveCheck.unchecked.contains(entry.path) {
      report.unchecked.append(entry.path)
    } else if ArchiveCheck.isLeftover(entry) {
      report.leftovers.append(entry.path)
    } else if entry.path.hasPrefix(anchors) {
      let name = String(entry.path.dropFirst(anchors.count))
      if name.hasPrefix(ArchiveCheck.abandonedPrefix) {
        report.unchecked.append(entry.path)
      } else {
        anchorNames.insert(name)
        if let size = AnchorName(name)?.size { wantedSizes.insert(size.value) }
      }
    } else {
      report.add(.unexpectedFile, at: entry.path, "Expected only files of an archive, found this one.")
    }
  }

  /// The text for people must be one that this program wrote: a changed one could tell them to check less.
  private mutating func checkReadme() {
    let place = ArchiveLayout.readme
    guard singleFiles.contains(place) else {
      report.add(
        .readmeMissing, at: place, "Expected the text that says how to check the archive, found no file.")
      return
    }
    guard let content = read(place, limit: ArchiveCheck.readmeLimit) else { return }
    let digest = Digest.sha256(content)
    if !KnownReadme.digests.contains(digest) {
      report.add(
        .readmeChanged, at: place,
        "Expected a text that a version of this program wrote, found another with the SHA-256 \(digest).")
    }
  }

  /// Only its being locked means something; a copy that lacks it, such as one from git, lacks nothing.
  private mutating func checkLock() {
    guard singleFiles.contains(ArchiveLayout.lock), let content = read(ArchiveLayout.lock, limit: 1 << 16)
    else { return }
    if !content.isEmpty {
      report.add(
        .lockNotEmpty, at: ArchiveLayout.lock, "Expected an empty file, found \(content.count) bytes.")
    }
  }

  static func isPlaceOfFile(_ path: String) -> Bool {
    unchecked.contains(path) || checked.contains(path) || ArchiveLayout.tile(at: path) != nil
      || ArchiveLayout.bundle(at: path) != nil || ArchiveLayout.blob(at: path) != nil
  }
}
