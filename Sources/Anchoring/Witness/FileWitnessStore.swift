import Archive
import SystemPackage
package import TransparencyLog

#if canImport(Glibc)
  import Glibc
#endif

/// Keeps a witness's memory in a folder: one file a log, the checkpoint cosigned last with all its signatures.
///
/// Each step is taken under `flock` on the file `.lock`, against other processes, and inside this actor, against other
/// tasks. To write is: open a temporary file (O_CREAT|O_EXCL), write, fsync, close, rename over the old one, fsync the folder.
/// Whatever fails, the file is the old one or the new one, and the caller has not answered yet.
package actor FileWitnessStore: WitnessStore {
  private let folder: String
  /// How long another process may hold the lock, in tries of 10 ms.
  private static let lockTries = 1000
  /// The longest note that is read, in bytes: a checkpoint with a hundred signatures has 20,000.
  private static let noteLimit = 1 << 16
  /// The longest name of a file that Linux permits, in bytes, less what stands around a log's.
  private static let nameLimit = 200

  /// Uses a folder, which is made if need be; its parent has to be there.
  package init(folder: String) throws(WitnessStoreError) {
    self.folder = folder
    guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw .system(operation: "make the folder", path: folder, errno: errno)
    }
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(operation: "use as a folder", path: folder, errno: errno) }
    close(descriptor)
    guard unsafe access(folder, R_OK | W_OK | X_OK) == 0 else {
      throw .system(operation: "write to the folder", path: folder, errno: errno)
    }
  }

  /// Where the checkpoint of a log is kept.
  package nonisolated func path(origin: String) throws(WitnessStoreError) -> String {
    let name = UserFolders.fileName(origin)
    guard name.utf8.count <= Self.nameLimit else { throw .originTooLong(origin: origin) }
    return folder + "/" + name + ".checkpoint"
  }

  package func update<Answer: Sendable>(
    origin: String,
    _ change: @Sendable (SignedNote?) throws(WitnessStoreError) -> (keep: SignedNote?, answer: Answer)
  ) async throws(WitnessStoreError) -> Answer {
    let path = try path(origin: origin)
    let lock = try lock()
    // Nothing between here and there waits, so that no other task of this actor comes in. Given back before it is closed: a child that
    // another thread is just starting holds the file too, until its program runs.
    defer {
      _ = flock(lock, LOCK_UN)
      close(lock)
    }
    let (keep, answer) = try change(try read(path))
    if let keep { try write(path, keep.bytes) }
    return answer
  }

  private func lock() throws(WitnessStoreError) -> CInt {
    let path = folder + "/.lock"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw .system(operation: "open the lock", path: path, errno: errno) }
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      tries += 1
      guard code == EINTR || code == EWOULDBLOCK, tries < Self.lockTries else {
        close(descriptor)
        throw code == EWOULDBLOCK ? .locked(path: path) : .system(operation: "lock", path: path, errno: code)
      }
      usleep(10_000)
    }
    return descriptor
  }

  private func read(_ path: String) throws(WitnessStoreError) -> SignedNote? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(operation: "read", path: path, errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.noteLimit
    else { throw .damaged(path: path, reason: "it is no file of a checkpoint's length") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let wanted = bytes.count
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, wanted) }
    guard count >= 0 else { throw .system(operation: "read", path: path, errno: errno) }
    guard count == wanted, let note = try? SignedNote(bytes: bytes) else {
      throw .damaged(path: path, reason: "it is no signed note")
    }
    return note
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws(WitnessStoreError) {
    // The lock is held, so that one name will do; what an interrupted write left is replaced.
    let temporary = folder + "/.tmp"
    unsafe unlink(temporary)
    do {
      let file = try FileDescriptor.open(
        FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter {
        try file.writeAll(bytes)
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      guard unsafe rename(temporary, path) == 0 else { throw Errno(rawValue: errno) }
      let parent = try FileDescriptor.open(FilePath(folder), .readOnly, options: [.directory, .closeOnExec])
      try parent.closeAfter {
        guard fsync(parent.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
    } catch {
      unsafe unlink(temporary)
      throw .system(
        operation: "write", path: path, errno: (error as? Errno)?.rawValue ?? Errno.ioError.rawValue)
    }
  }
}
