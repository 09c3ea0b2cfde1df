import TransparencyLog

/// What lies below a folder: its files, and what is neither file nor folder as findings.
struct FolderWalk: Sendable {
  /// In the order of paths.
  var files: [DirectoryEntry] = []
  var findings: [Finding] = []

  /// Lists what is below a folder, without following links.
  ///
  /// - Parameters:
  ///   - isPlaceOfFile: Whether a folder's path is one where only a file belongs.
  ///   - enters: Whether to go into a folder.
  init(
    _ archive: ArchiveFiles, below folder: String, isPlaceOfFile: (String) -> Bool,
    enters: (DirectoryEntry) -> Bool = { _ in true }
  ) {
    var pending = [folder]
    while let folder = pending.popLast() {
      let entries: [DirectoryEntry]
      do {
        entries = try archive.list(folder)
      } catch {
        var reading = FileReading(archive)
        reading.add(error, at: folder)
        findings += reading.findings
        continue
      }
      var folders: [String] = []
      for entry in entries {
        switch entry.kind {
        case .file: files.append(entry)
        case .directory:
          if isPlaceOfFile(entry.path) {
            findings.append(Finding(.notAFile, at: entry.path, "Expected a file, found a folder."))
          }
          if enters(entry) { folders.append(entry.path) }
        case .symbolicLink:
          findings.append(
            Finding(.symbolicLink, at: entry.path, "Expected a file or folder, found a symbolic link."))
        case .other:
          findings.append(
            Finding(
              .notAFile, at: entry.path, "Expected a file or folder, found a pipe, socket or device."))
        }
      }
      pending.append(contentsOf: folders.reversed())
    }
  }
}
