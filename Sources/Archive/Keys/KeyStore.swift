package import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// The private keys of this user's logs: one file each, mode 0600, in the folder for keys.
///
/// A log's first key is `<origin>.skey`; one that took over is `<origin>+<key id>.skey`.
package struct KeyStore: Sendable {
  private let folders: UserFolders

  /// The keys in a user's folders.
  package init(_ folders: UserFolders) { self.folders = folders }

  /// Where the first key of a log is kept.
  package func path(origin: String) -> String { folders.keys + "/" + UserFolders.fileName(origin) + ".skey" }

  /// Where a key that took over is kept.
  private func path(successor key: VerifierKey) -> String {
    folders.keys + "/" + UserFolders.fileName(key.name) + "+\(key.keyID).skey"
  }

  /// Where the private key that belongs to a public one is kept.
  package func path(of key: VerifierKey) -> String {
    let successor = path(successor: key)
    return unsafe access(successor, F_OK) == 0 ? successor : path(origin: key.name)
  }

  /// Keeps a new key, under a passphrase if one is given; an existing file is never replaced.
  ///
  /// - Returns: Its file.
  @discardableResult
  func save(
    _ key: SigningKey, passphrase: [UInt8]? = nil, isSuccessor: Bool = false
  ) throws(ArchiveError) -> String {
    let file = isSuccessor ? path(successor: key.verifierKey) : path(origin: key.verifierKey.name)
    try ArchiveFolder(root: folders.keys).makeRoot()
    try create(file, try Self.text(key, passphrase, file))
    return file
  }

  /// Puts a key under another passphrase, or under none.
  ///
  /// - Returns: Its file.
  package func protect(_ key: VerifierKey, passphrase: [UInt8]?) throws(ArchiveError) -> String {
    let file = path(of: key)
    let text = try Self.text(try signingKey(for: key), passphrase, file)
    let temporary = file + ".new"
    unsafe unlink(temporary)
    try create(temporary, text)
    guard unsafe rename(temporary, file) == 0 else {
      throw .system(operation: "replace the key file", path: file, errno: errno)
    }
    try ArchiveFolder(root: folders.keys).sync("")
    return file
  }

  /// Whether a key's file is under a passphrase.
  package func isProtected(_ key: VerifierKey) throws(ArchiveError) -> Bool {
    SealedKey.isSealed(try line(path(of: key), origin: key.name))
  }

  /// The secret text kept under a name, for keys that are no log's; nil where there is no file.
  package func secretText(name: String) throws(ArchiveError) -> String? {
    let file = path(origin: name)
    guard unsafe access(file, F_OK) == 0 else { return nil }
    let text = try line(file, origin: name)
    return SealedKey.isSealed(text) ? try unseal(text, file) : text
  }

  /// Keeps a secret text under a name; an existing file is never replaced.
  package func save(secretText: String, name: String) throws(ArchiveError) {
    try ArchiveFolder(root: folders.keys).makeRoot()
    try create(path(origin: name), secretText)
  }

  /// Removes the file of a key that nothing was signed with.
  func remove(_ file: String) { unsafe unlink(file) }

  /// The private key that belongs to a log's public one.
  ///
  /// Asks for the passphrase where the file is under one.
  func signingKey(for key: VerifierKey) throws(ArchiveError) -> SigningKey {
    let file = path(of: key)
    var text = try line(file, origin: key.name)
    if SealedKey.isSealed(text) { text = try unseal(text, file) }
    // The reason never repeats what the file holds.
    guard let signing = try? SigningKey(secretText: text) else {
      throw .keyUnusable(path: file, reason: "it holds no Ed25519 key in signed-note form")
    }
    guard signing.verifierKey == key else {
      throw .keyUnusable(path: file, reason: "it is another log's key, not that of \(key.text)")
    }
    return signing
  }

  private func unseal(_ text: String, _ file: String) throws(ArchiveError) -> String {
    guard let passphrase = folders.passphrase?(file), !passphrase.isEmpty else {
      throw .keyUnusable(
        path: file,
        reason:
          "it is under a passphrase; run this on a terminal, or name a file with it in REJOINDER_PASSPHRASE_FILE"
      )
    }
    do {
      return try SealedKey(text: text).open(passphrase: passphrase)
    } catch {
      switch error {
      case .wrongPassphrase:
        throw .keyUnusable(path: file, reason: "the passphrase is another one, or the file was changed")
      case .parametersOutOfRange, .badParameters:
        throw .keyUnusable(path: file, reason: "it is sealed in a way that this program does not read")
      default: throw .keyUnusable(path: file, reason: "it holds no key under a passphrase")
      }
    }
  }

  private static func text(
    _ key: SigningKey, _ passphrase: [UInt8]?, _ file: String
  ) throws(ArchiveError) -> String {
    guard let passphrase else { return key.secretText }
    do {
      return try SealedKey(secretText: key.secretText, key: key.verifierKey, passphrase: passphrase).text
    } catch {
      let reason = error == .emptyPassphrase ? "the passphrase is empty" : "it could not be sealed"
      throw .keyUnusable(path: file, reason: reason)
    }
  }

  /// The first line of a key file that nobody else may read.
  private func line(_ file: String, origin: String) throws(ArchiveError) -> String {
    var status = stat()
    guard unsafe stat(file, &status) == 0 else { throw .keyMissing(origin: origin, expected: file) }
    guard status.st_mode & 0o077 == 0 else {
      throw .keyUnusable(path: file, reason: "others may read it; run: chmod 600 '\(file)'")
    }
    let name = file.lastIndex(of: "/").map { String(file[file.index(after: $0)...]) } ?? file
    do throws(ArchiveError) {
      guard
        let bytes = try ArchiveFolder(root: folders.keys).read(
          name, limit: ArchiveFolder.smallFileLimit, followsLink: true)
      else { throw ArchiveError.keyMissing(origin: origin, expected: file) }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    } catch {
      guard case .damaged(_, let reason) = error else { throw error }
      throw .keyUnusable(path: file, reason: reason)
    }
  }

  private func create(_ file: String, _ text: String) throws(ArchiveError) {
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(operation: "make the key file", path: file, errno: errno) }
    defer { close(descriptor) }
    let bytes = Array((text + "\n").utf8)
    let written = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      let code = errno
      unsafe unlink(file)
      throw .system(operation: "write the key file", path: file, errno: code)
    }
    // A checkpoint signed with a key that a power cut took would be the last one.
    try ArchiveFolder(root: folders.keys).sync("")
  }
}
