import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// The file system of the machine.
struct PosixFileSystem: FileSystem {
  func read(_ path: String, limit: Int, followsLink: Bool) throws(FileReadFailure) -> [UInt8]? {
    var options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking]
    if !followsLink { options.insert(.noFollow) }
    do {
      let file = try unsafe FileDescriptor.open(path, .readOnly, options: options)
      return try file.closeAfter {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileReadFailure.notAFile }
        guard status.st_size <= limit else { throw FileReadFailure.tooLong }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        // One byte more than the length, so that small files need one read and one more for their end.
        var chunk = [UInt8](repeating: 0, count: min(Int(status.st_size) + 1, 1 << 16))
        while true {
          let count = try unsafe chunk.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
          if count == 0 { return bytes }
          // A file may grow while it is read.
          guard bytes.count + count <= limit else { throw FileReadFailure.tooLong }
          bytes += chunk[..<count]
        }
      }
    } catch let error as FileReadFailure {
      throw error
    } catch let error as Errno {
      switch error {
      case .noSuchFileOrDirectory, .notDirectory: return nil
      case .tooManySymbolicLinkLevels, .noSuchAddressOrDevice: throw .notAFile
      default: throw .system(error)
      }
    } catch {
      throw .system(.ioError)
    }
  }

  func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  func makeFolder(_ path: String) throws(Errno) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
  }

  func create(_ path: String, _ bytes: [UInt8], mode: FilePermissions) throws(Errno) {
    do {
      let file = try unsafe FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: mode)
      do {
        _ = try file.closeAfter { try file.writeAll(bytes) }
      } catch {
        unsafe unlink(path)
        throw error
      }
    } catch let error as Errno {
      throw error
    } catch {
      throw .ioError
    }
  }

  func rename(_ path: String, to target: String) throws(Errno) {
    guard unsafe Glibc.rename(path, target) == 0 else { throw Errno(rawValue: errno) }
  }

  func remove(_ path: String) throws(Errno) {
    guard unsafe unlink(path) == 0 else { throw Errno(rawValue: errno) }
  }

  func removeFolder(_ path: String) throws(Errno) {
    guard unsafe rmdir(path) == 0 else { throw Errno(rawValue: errno) }
  }

  func sync(_ path: String) throws(Errno) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Errno(rawValue: errno) }
  }

  func barrier(at root: String) throws(Errno) -> any WriteBarrier { try PosixBarrier(root: root) }

  func lock(_ path: String, timeLimit: Duration) throws(ArchiveError) -> any FileLock {
    try PosixFileLock(path: path, timeLimit: timeLimit)
  }
}
