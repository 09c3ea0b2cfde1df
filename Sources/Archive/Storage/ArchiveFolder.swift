import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// The files of one archive, read and durably written by paths relative to its folder.
///
/// A durable write is: open a temporary file in the target's folder (O_CREAT|O_EXCL), write, fsync, close, rename over the
/// target, open the folder, fsync, close. Folders that have to be made are made from the outermost inwards, each parent
/// synced. A failed fsync is thrown and never tried again: the kernel may have dropped the data already.
struct ArchiveFolder: Sendable {
  let root: String

  private func path(_ relative: String) -> String { root + "/" + relative }

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
    let full = path(relative)
    var options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking]
    if !followsLink { options.insert(.noFollow) }
    do {
      let file = try unsafe FileDescriptor.open(full, .readOnly, options: options)
      return try file.closeAfter {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Self.notAFile(relative) }
        guard status.st_size <= limit else { throw Self.tooLong(relative, limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = try unsafe chunk.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
          if count == 0 { return bytes }
          // A file may grow while it is read.
          guard bytes.count + count <= limit else { throw Self.tooLong(relative, limit) }
          bytes += chunk[..<count]
        }
      }
    } catch let error as ArchiveError {
      throw error
    } catch let error as Errno {
      switch error {
      case .noSuchFileOrDirectory, .notDirectory: return nil
      case .tooManySymbolicLinkLevels, .noSuchAddressOrDevice: throw Self.notAFile(relative)
      default: throw .system(operation: "read", path: full, errno: error.rawValue)
      }
    } catch {
      throw .system(operation: "read", path: full, errno: Errno.ioError.rawValue)
    }
  }

  private static func notAFile(_ path: String) -> ArchiveError {
    .damaged(path: path, reason: "a link, folder, pipe or device is in the place of a file")
  }

  private static func tooLong(_ path: String, _ limit: Int) -> ArchiveError {
    .damaged(path: path, reason: "the file has more than \(limit) bytes")
  }

  /// Whether a file or folder is there.
  func exists(_ relative: String) -> Bool { unsafe access(path(relative), F_OK) == 0 }

  /// Whether this process may write into the archive's folder.
  var isWritable: Bool { unsafe access(root, W_OK) == 0 }

  /// Writes a whole file so that it is there after a crash, or not at all.
  func write(
    _ relative: String, _ bytes: [UInt8], mode: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
  )
    throws(ArchiveError)
  {
    let parent = parentPath(relative)
    try makeFolders(parent)
    let full = path(relative)
    let temporary = path(
      (parent.isEmpty ? "" : parent + "/")
        + ".tmp.\(getpid()).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))")
    do {
      let file = try unsafe FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: mode)
      do {
        try file.closeAfter {
          try file.writeAll(bytes)
          try sync(file.rawValue)
        }
        guard unsafe rename(temporary, full) == 0 else { throw Errno(rawValue: errno) }
      } catch {
        unsafe unlink(temporary)
        throw error
      }
      try syncFolder(parent)
    } catch let error as Errno {
      throw .system(operation: "write", path: full, errno: error.rawValue)
    } catch {
      throw .system(operation: "write", path: full, errno: Errno.ioError.rawValue)
    }
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

  func makeFolders(_ relative: String) throws(ArchiveError) {
    guard !relative.isEmpty, !exists(relative) else { return }
    try makeFolders(parentPath(relative))
    guard unsafe mkdir(path(relative), 0o777) == 0 || errno == EEXIST else {
      throw .system(operation: "make folder", path: path(relative), errno: errno)
    }
    do {
      try syncFolder(parentPath(relative))
    } catch {
      throw .system(operation: "sync", path: path(relative), errno: error.rawValue)
    }
  }

  private func parentPath(_ relative: String) -> String {
    relative.lastIndex(of: "/").map { String(relative[..<$0]) } ?? ""
  }

  func syncFolder(_ relative: String) throws(Errno) {
    let descriptor = unsafe open(relative.isEmpty ? root : path(relative), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    defer { close(descriptor) }
    try sync(descriptor)
  }

  private func sync(_ descriptor: CInt) throws(Errno) {
    guard fsync(descriptor) == 0 else { throw Errno(rawValue: errno) }
  }
}
