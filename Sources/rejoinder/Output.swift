import Files
import Glibc
import Reporting

/// Where results go: standard output, or a file that appears whole or not at all.
enum Output {
  /// What went wrong in writing a result.
  enum WriteError: Error {
    case cannotCreate(path: String, errno: Int32)
    case cannotWrite(path: String, errno: Int32)
    /// The output would replace an input or a file of the archive.
    case wouldDestroy(path: String)
  }

  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else {
      try write(bytes, descriptor: STDOUT_FILENO, path: "standard output")
      return
    }
    switch try target(path) {
    case .whole(let file, let mode): try replace(file, mode: mode, bytes, named: path)
    case .stream:
      // A device or a pipe is written to as it is; putting a file in its place would destroy it.
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw WriteError.cannotCreate(path: path, errno: errno) }
      defer { close(descriptor) }
      try write(bytes, descriptor: descriptor, path: path)
    }
  }

  private enum Target {
    /// A regular file, or none yet: written whole beside it and renamed.
    case whole(file: String, mode: mode_t)
    case stream
  }

  /// What a path leads to; links are followed, so that a link stays one.
  private static func target(_ path: String) throws -> Target {
    guard let status = FileStatus(path: path) else {
      guard errno == ENOENT else { throw WriteError.cannotCreate(path: path, errno: errno) }
      return .whole(file: path, mode: 0o644)
    }
    switch status.kind {
    case .file:
      guard let resolved = unsafe realpath(path, nil) else {
        throw WriteError.cannotCreate(path: path, errno: errno)
      }
      defer { unsafe free(resolved) }
      return .whole(file: unsafe String(cString: resolved), mode: mode_t(status.mode & 0o777))
    case .folder: throw WriteError.cannotCreate(path: path, errno: EISDIR)
    default: return .stream
    }
  }

  private static func replace(_ file: String, mode: mode_t, _ bytes: [UInt8], named path: String) throws {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let temporary = folder + ".tmp.\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw WriteError.cannotCreate(path: path, errno: errno) }
    do {
      defer { close(descriptor) }
      try write(bytes, descriptor: descriptor, path: path)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, file) == 0 else {
      let code = errno
      unsafe unlink(temporary)
      throw WriteError.cannotCreate(path: path, errno: code)
    }
  }

  /// Refuses an output that is one of the inputs, or a file of the archive.
  static func protect(_ path: String?, inputs: [String], archive: String) throws {
    guard let path else { return }
    if let output = identity(path) {
      for input in inputs where identity(input) == output { throw WriteError.wouldDestroy(path: path) }
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let parent = resolved(folder), let root = resolved(archive) else { return }
    if (parent + "/").hasPrefix(root + "/") { throw WriteError.wouldDestroy(path: path) }
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// Device and inode of a file, which no other name for it changes.
  private static func identity(_ path: String) -> [UInt64]? {
    guard let status = FileStatus(path: path), status.kind == .file else { return nil }
    return [status.device, status.inode]
  }

  /// Writes to standard error; there is nobody to tell where that fails.
  static func writeError(_ text: String) {
    try? write(Array(text.utf8), descriptor: STDERR_FILENO, path: "standard error")
  }

  private static func write(_ bytes: [UInt8], descriptor: CInt, path: String) throws {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw WriteError.cannotWrite(path: path, errno: errno) }
      start += count
    }
  }

  /// Shows a text through the reader's pager where it is longer than the terminal.
  ///
  /// - Returns: Whether it was shown; false where there is no terminal, no need or no such pager.
  static func page(_ text: String) throws -> Bool {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else { return false }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return false }
    let named = unsafe getenv("PAGER").map { unsafe String(cString: $0) }
    guard
      let command = Pager.command(
        for: text, named: named, rows: Int(size.ws_row), columns: Int(size.ws_col))
    else { return false }
    // A reader who leaves before the end closes the pipe; an interrupt is the pager's to take.
    let (pipe, interrupt) = (signal(SIGPIPE, SIG_IGN), signal(SIGINT, SIG_IGN))
    defer {
      signal(SIGPIPE, pipe)
      signal(SIGINT, interrupt)
    }
    guard let pager = unsafe popen(command, "w") else { return false }
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, pager) }
    // The shell's status for a program that is not there, and for one that may not be run.
    let status = (unsafe pclose(pager) >> 8) & 0xFF
    return status != 127 && status != 126
  }

  /// Colour only on a terminal and never with `NO_COLOR`; the terminal's width, or 100 columns.
  static func style(toFile: Bool) -> TerminalStyle {
    guard !toFile, isatty(STDOUT_FILENO) == 1 else { return TerminalStyle() }
    var size = winsize()
    let columns =
      unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
    let refusesColour = unsafe getenv("NO_COLOR").map { unsafe $0[0] != 0 } ?? false
    let isDumb = unsafe getenv("TERM").map { unsafe String(cString: $0) == "dumb" } ?? true
    return TerminalStyle(width: columns, isColoured: !refusesColour && !isDumb, cutsTables: true)
  }
}
