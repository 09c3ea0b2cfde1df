import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// The files of one archive, read and durably written by paths relative to its folder.
struct ArchiveFolder: Sendable {
  let root: String
  let files: any FileSystem

  init(root: String, files: any FileSystem = PosixFileSystem()) {
    self.root = root
    self.files = files
  }

  func path(_ relative: String) -> String { relative.isEmpty ? root : root + "/" + relative }

  /// The longest file that is read as a whole, in bytes; blobs of documents are far smaller.
  static let readLimit = 1 << 30
  /// The longest key or checkpoint that is read, in bytes.
  static let smallFileLimit = 1 << 20

  /// The bytes of a file, or nil where there is none.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that the file may have.
  ///   - followsLink: Whether the file may be reached by a symbolic link; those of an archive may not.
  /// - Throws: `damaged` where a link, folder, pipe or device is in the file's place, or too long a file. Never waits.
  func read(_ relative: String, limit: Int = readLimit, followsLink: Bool = false) throws(ArchiveError)
    -> [UInt8]?
  {
    do throws(FileReadFailure) {
      return try files.read(path(relative), limit: limit, followsLink: followsLink)
    } catch {
      switch error {
      case .notAFile:
        throw .damaged(
          path: relative, reason: "a link, folder, pipe or device is in the place of a file")
      case .tooLong: throw .damaged(path: relative, reason: "the file has more than \(limit) bytes")
      case .system(let code):
        throw .system(operation: "read", path: path(relative), errno: code.rawValue)
      }
    }
  }

  /// Whether a file or folder is there.
  func exists(_ relative: String) -> Bool { files.exists(path(relative)) }

  /// Whether this process may write into the archive's folder.
  var isWritable: Bool { files.isWritable(root) }

  /// Names in a folder, hidden ones left out, in order; none where there is no such folder.
  func names(in relative: String) -> [String] {
    files.names(in: path(relative)).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Whether the folder is not there, or holds nothing but hidden files.
  var isMissingOrEmpty: Bool {
    var status = stat()
    guard unsafe stat(root, &status) == 0 else { return errno == ENOENT }
    return status.st_mode & S_IFMT == S_IFDIR && names(in: "").isEmpty
  }

  /// Writes a whole file so that it is there after a crash, or not at all.
  ///
  /// Temporary file in the target's folder → fsync → rename → fsync of the folder; folders that have to be made are made from
  /// the outermost inwards, each parent synced. A failed fsync is thrown and never tried again: the kernel may have
  /// dropped the data already.
  func write(
    _ relative: String, _ bytes: [UInt8], mode: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
  ) throws(ArchiveError) {
    let parent = Self.parent(of: relative)
    for made in try makeFolders(parent) { try sync(Self.parent(of: made)) }
    let temporary = (parent.isEmpty ? "" : parent + "/") + TemporaryName.make()
    try perform("write", relative) { () throws(Errno) in
      try files.create(path(temporary), bytes, mode: mode)
      do throws(Errno) {
        try files.sync(path(temporary))
        try files.rename(path(temporary), to: path(relative))
      } catch {
        try? files.remove(path(temporary))
        throw error
      }
    }
    try sync(parent)
  }

  /// Makes the archive's folder and everything above it that is missing, but never a home for a user who has none.
  func makeRoot() throws(ArchiveError) {
    var missing: [String] = []
    var current = root
    while unsafe access(current, F_OK) != 0, !current.isEmpty, current != "/" {
      missing.append(current)
      current =
        current.contains("/") ? String(current[..<(current.lastIndex(of: "/") ?? current.startIndex)]) : "."
      if current.isEmpty { current = "/" }
    }
    for folder in missing.reversed() {
      guard folder != UserFolders.missingHome else {
        throw .system(operation: "make folder", path: root, errno: ENOENT)
      }
      guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw .system(operation: "make folder", path: folder, errno: errno)
      }
    }
  }

  /// Makes a folder of the archive and those above it; not durable yet.
  ///
  /// - Returns: The folders that were made, the outermost first.
  @discardableResult
  func makeFolders(_ relative: String) throws(ArchiveError) -> [String] {
    guard !relative.isEmpty, !exists(relative) else { return [] }
    let above = try makeFolders(Self.parent(of: relative))
    try perform("make folder", relative) { () throws(Errno) in try files.makeFolder(path(relative)) }
    return above + [relative]
  }

  /// Makes a file's content, or the names in a folder, durable.
  func sync(_ relative: String) throws(ArchiveError) {
    try perform("sync", relative) { () throws(Errno) in try files.sync(path(relative)) }
  }

  func perform(_ operation: String, _ relative: String, _ body: () throws(Errno) -> Void) throws(ArchiveError)
  {
    do throws(Errno) {
      try body()
    } catch {
      throw .system(operation: operation, path: path(relative), errno: error.rawValue)
    }
  }

  static func parent(of relative: String) -> String {
    relative.lastIndex(of: "/").map { String(relative[..<$0]) } ?? ""
  }
}
