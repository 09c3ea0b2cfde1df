import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// The private keys of this user's logs: one file each, mode 0600, in the folder for keys.
package struct KeyStore: Sendable {
  private let folders: UserFolders

  /// The keys in a user's folders.
  package init(_ folders: UserFolders) { self.folders = folders }

  /// Where the key of a log is kept.
  package func path(origin: String) -> String { folders.keys + "/" + UserFolders.fileName(origin) + ".skey" }

  /// Keeps a new key; an existing file is never replaced.
  func save(_ key: SigningKey) throws(ArchiveError) {
    let file = path(origin: key.verifierKey.name)
    try ArchiveFolder(root: folders.keys).makeRoot()
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(operation: "make the key file", path: file, errno: errno) }
    defer { close(descriptor) }
    let text = Array((key.secretText + "\n").utf8)
    let written = unsafe text.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard written == text.count, fsync(descriptor) == 0 else {
      let code = errno
      unsafe unlink(file)
      throw .system(operation: "write the key file", path: file, errno: code)
    }
  }

  /// The private key that belongs to a log's public one.
  func signingKey(for key: VerifierKey) throws(ArchiveError) -> SigningKey {
    let file = path(origin: key.name)
    var status = stat()
    guard unsafe stat(file, &status) == 0 else { throw .keyMissing(origin: key.name, expected: file) }
    guard status.st_mode & 0o077 == 0 else {
      throw .keyUnusable(path: file, reason: "others may read it; run: chmod 600 '\(file)'")
    }
    let name = file.lastIndex(of: "/").map { String(file[file.index(after: $0)...]) } ?? file
    let bytes: [UInt8]
    do throws(ArchiveError) {
      guard
        let found = try ArchiveFolder(root: folders.keys).read(
          name, limit: ArchiveFolder.smallFileLimit, followsLink: true)
      else { throw ArchiveError.keyMissing(origin: key.name, expected: file) }
      bytes = found
    } catch {
      guard case .damaged(_, let reason) = error else { throw error }
      throw .keyUnusable(path: file, reason: reason)
    }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    // The reason never repeats what the file holds.
    guard let signing = try? SigningKey(secretText: text) else {
      throw .keyUnusable(path: file, reason: "it holds no Ed25519 key in signed-note form")
    }
    guard signing.verifierKey == key else {
      throw .keyUnusable(path: file, reason: "it is another log's key, not that of \(key.text)")
    }
    return signing
  }
}
