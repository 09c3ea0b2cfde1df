#if canImport(Glibc)
  import Glibc
#endif

/// An exclusive lock between processes (`flock`), held as long as the value lives.
struct FileLock: ~Copyable {
  private let descriptor: CInt

  /// Waits for the lock on a file that is made if need be and never renamed.
  init(path: String) throws(ArchiveError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(operation: "open the lock", path: path, errno: errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        close(descriptor)
        throw .system(operation: "lock", path: path, errno: code)
      }
    }
  }

  /// Gives the lock back; the end of the value's life does too.
  consuming func release() {}

  deinit { close(descriptor) }
}
