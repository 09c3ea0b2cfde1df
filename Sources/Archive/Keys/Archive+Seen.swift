package import TransparencyLog

extension Archive {
  /// The newest checkpoint that this user has seen of the archive's log; nil where there is none that the archive's key signed.
  ///
  /// To be asked before the archive is opened, since opening remembers the present one.
  package static func seenCheckpoint(at path: String, folders: UserFolders) -> Checkpoint? {
    let folder = ArchiveFolder(root: path)
    guard let bytes = try? folder.read(ArchiveLayout.verifierKey, limit: ArchiveFolder.smallFileLimit),
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first,
      let key = try? VerifierKey(text: String(line)),
      case .checkpoint(let seen)? = try? SeenCheckpoints(folders).remembered(key)
    else { return nil }
    return seen
  }
}
