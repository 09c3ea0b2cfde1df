import TransparencyLog

extension Archive {
  /// Makes an empty archive in a folder that is missing or empty, and its key in the user's folder for keys.
  ///
  /// The origin is the log's name for ever; it should look like a URL without scheme.
  /// - Throws: `exists` where the folder holds anything, `keyChanged` where this user has seen another log by the origin's
  ///   name; nothing is written then.
  package static func create(
    at path: String, origin: String, folders: UserFolders, passphrase: [UInt8]? = nil
  ) throws(ArchiveError) -> Archive {
    let folder = ArchiveFolder(root: path)
    guard folder.isMissingOrEmpty else { throw .exists(path: path) }
    let key: SigningKey
    let checkpoint: Checkpoint
    let note: SignedNote
    do {
      key = try SigningKey.generate(name: origin)
      checkpoint = try Checkpoint(origin: origin, size: TreeSize(0), root: TreeHash.empty)
      note = try key.sign(checkpoint.text)
    } catch {
      throw .invalidSource(id: origin)
    }
    let seen = SeenCheckpoints(folders)
    if case .unverified = try seen.remembered(key.verifierKey) {
      throw .keyChanged(origin: origin, remembered: seen.path(key.verifierKey))
    }
    try folder.makeRoot()
    guard folder.isWritable else { throw .system(operation: "write", path: path, errno: 13) }
    try KeyStore(folders).save(key, passphrase: passphrase)
    try folder.write(ArchiveLayout.verifierKey, Array((key.verifierKey.text + "\n").utf8))
    try folder.write(ArchiveLayout.readme, Array(ArchiveReadme.text.utf8))
    // There from the start, so that an attempt that fails leaves nothing new.
    try folder.write(ArchiveLayout.lock, [])
    try folder.write(ArchiveLayout.checkpoint, note.bytes)
    return try open(at: path, folders: folders)
  }
}
