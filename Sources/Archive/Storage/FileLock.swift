#if canImport(Glibc)
  import Glibc
#endif

/// An exclusive lock between processes (`flock`), held as long as the value lives.
struct FileLock: ~Copyable {
  private let descriptor: CInt

  /// Takes the lock on a file that is made if need be and never renamed.
  ///
  /// - Parameter timeLimit: How long to try, every 50 milliseconds.
  /// - Throws: `locked` where another process holds it all that time.
  init(path: String, timeLimit: Duration = .seconds(30)) throws(ArchiveError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw .system(operation: "open the lock", path: path, errno: errno) }
    let start = ContinuousClock.now
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK, start.duration(to: .now) < timeLimit else {
        close(descriptor)
        throw code == EWOULDBLOCK
          ? .locked(path: path) : .system(operation: "lock", path: path, errno: code)
      }
      usleep(50_000)
    }
  }

  /// Gives the lock back; the end of the value's life does too.
  consuming func release() {}

  deinit { close(descriptor) }
}
