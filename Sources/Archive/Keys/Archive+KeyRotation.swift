package import TransparencyLog

extension Archive {
  /// Hands the log over to a new key, which is announced by an event under the old one; durable when it returns.
  ///
  /// The new private key is kept before anything is recorded. The checkpoint that covers the event is signed by both keys and kept
  /// among the anchors, so that whoever knows the old key can follow; then the new public key takes the place of the old one.
  /// - Returns: The archive, the key that it had before, and the file of the new private key.
  package static func rotateKey(
    at path: String, folders: UserFolders, passphrase: [UInt8]? = nil
  ) throws -> (archive: Archive, previous: VerifierKey, file: String) {
    let store = KeyStore(folders)
    let folder = ArchiveFolder(root: path)
    let origin = try open(at: path, folders: folders).checkpoint.origin
    let successor: SigningKey
    do {
      successor = try SigningKey.generate(name: origin)
    } catch {
      throw ArchiveError.invalidSource(id: origin)
    }
    let file = try store.save(successor, passphrase: passphrase, isSuccessor: true)
    var previous: VerifierKey?
    do {
      _ = try record(folder, folders: folders) { recording in
        let current = try recording.archive.catalog.handovers().last?.event.next ?? recording.archive.key
        previous = current
        recording.successor = successor
        try recording.add(
          Batch(events: [
            .key(KeyEvent(previous: current, next: successor.verifierKey, recorded: Timestamp.now()))
          ]))
      }
    } catch {
      // Nothing announces the new key; if the commit came to be all the same, its owner still needs it.
      if (try? open(at: path, folders: folders).catalog.handovers().last?.event.next)
        != successor.verifierKey
      {
        store.remove(file)
      }
      throw error
    }
    try folder.write(verifierKey: successor.verifierKey)
    let archive = try open(at: path, folders: folders)
    return (archive, previous ?? archive.key, file)
  }
}

extension ArchiveFolder {
  /// Replaces the log's public key.
  func write(verifierKey key: VerifierKey) throws(ArchiveError) {
    try write(ArchiveLayout.verifierKey, Array((key.text + "\n").utf8))
  }
}
