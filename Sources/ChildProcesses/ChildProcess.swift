#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SystemPackage

/// One child process, from `posix_spawn` to `waitpid`, as the leader of a process group of its own.
///
/// Written on the system's calls and not on swift-subprocess: every run of that library needs a free thread of Swift's
/// pool (it sleeps, and starts an unstructured task), and readers, which are synchronous, may be blocking all of them.
struct ChildProcess {
  /// The files that stand for its standard streams.
  struct Streams {
    let input: FileDescriptor
    let output: FileDescriptor
    let complaint: FileDescriptor
    /// More files, open in the child from `firstFile` on.
    var files: [FileDescriptor] = []
  }

  /// The number of the first file behind the standard streams.
  static let firstFile = 3

  let identifier: pid_t

  /// Starts a command of absolute paths; it inherits the three streams, and no file that was opened with `O_CLOEXEC`.
  init(_ command: [String], environment: [String], streams: Streams) throws(ProcessError) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, streams.input.rawValue, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, streams.output.rawValue, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, streams.complaint.rawValue, 2)
    // Away from the numbers that are given out below, or one of them could be overwritten before its turn.
    let files = streams.files.map { fcntl($0.rawValue, F_DUPFD_CLOEXEC, 64) }
    defer { for file in files where file >= 0 { close(file) } }
    for (index, file) in files.enumerated() {
      guard file >= 0 else { throw .refused(reason: "no file can be opened: \(Errno(rawValue: errno))") }
      unsafe posix_spawn_file_actions_adddup2(&actions, file, CInt(Self.firstFile + index))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    // Threads of a pool have blocked signals, and a verb that ends gracefully ignores some: neither is meant for the child, which
    // could not be ended by those whom it starts itself (`timeout 5 PROGRAM`).
    var (none, all) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child = pid_t()
    let code = unsafe posix_spawn(&child, command.first ?? "", &actions, &attributes, &words, &variables)
    guard code == 0 else {
      throw .refused(reason: "\(command.first ?? "") could not be started: \(Errno(rawValue: code))")
    }
    identifier = child
  }

  /// Waits for its end, at most some seconds, after which its whole group is killed; the status as `waitpid` gives it.
  func wait(seconds: Int) -> (status: CInt, isOverdue: Bool) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var status: CInt = 0
    var pause: UInt32 = 500
    while true {
      let found = unsafe waitpid(identifier, &status, WNOHANG)
      if found == identifier { return (status, false) }
      if found < 0, errno != EINTR { return (CInt(1 << 8), false) }
      if clock.now >= end { break }
      usleep(pause)
      // From half a millisecond to ten: a short run is noticed at once, a long one costs nothing.
      pause = min(pause + pause / 4, 10_000)
    }
    signal(SIGKILL)
    while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return (status, true)
  }

  /// Whether it has ended by itself; it is gone afterwards and may be asked no more.
  func hasEnded() -> Bool {
    var status: CInt = 0
    let found = unsafe waitpid(identifier, &status, WNOHANG)
    return found == identifier || (found < 0 && errno == ECHILD)
  }

  /// Kills its whole group and waits for it.
  func end() {
    signal(SIGKILL)
    var status: CInt = 0
    while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
  }

  private func signal(_ number: CInt) { kill(-identifier, number) }
}
