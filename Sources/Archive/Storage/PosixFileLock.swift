#if canImport(Glibc)
  import Glibc
#endif

/// An exclusive `flock` on a file that is never renamed, held as long as the value lives.
final class PosixFileLock: FileLock {
  private let descriptor: CInt

  /// Tries every 50 milliseconds.
  init(path: String, timeLimit: Duration) throws(ArchiveError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw .system(operation: "open the lock", path: path, errno: errno) }
    let start = ContinuousClock.now
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK, start.duration(to: .now) < timeLimit else {
        throw code == EWOULDBLOCK
          ? .locked(path: path) : .system(operation: "lock", path: path, errno: code)
      }
      usleep(50_000)
    }
  }

  /// Given back before it is closed: a child that another thread is just starting holds the file too, until its program runs.
  deinit {
    guard descriptor >= 0 else { return }
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
