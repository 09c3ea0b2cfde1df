import Glibc
import Reporting

/// Where results go: standard output, or a file that appears whole or not at all.
enum Output {
  /// What went wrong in writing a result.
  enum WriteError: Error {
    case cannotCreate(path: String, errno: Int32)
    case cannotWrite(path: String, errno: Int32)
  }

  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else {
      try write(bytes, descriptor: STDOUT_FILENO, path: "standard output")
      return
    }
    let temporary = path + ".tmp.\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteError.cannotCreate(path: path, errno: errno) }
    do {
      defer { close(descriptor) }
      try write(bytes, descriptor: descriptor, path: path)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, path) == 0 else {
      let code = errno
      unsafe unlink(temporary)
      throw WriteError.cannotCreate(path: path, errno: code)
    }
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
