import Foundation
import Glibc

/// Asks for passphrases: on the terminal without showing them, or from the file that `REJOINDER_PASSPHRASE_FILE` names.
enum Passphrase {
  private static let longest = 1024

  /// The passphrase of a key file; nil where nobody can be asked.
  static func existing(_ keyFile: String) -> [UInt8]? {
    fromFile() ?? ask("Passphrase of \(keyFile): ")
  }

  /// A passphrase for a key, asked for twice.
  static func new() throws -> [UInt8] {
    if let given = fromFile() { return given }
    guard let first = ask("New passphrase: "), !first.isEmpty else {
      throw Failure(
        message:
          "no passphrase was given; run this on a terminal, or name a file with it in REJOINDER_PASSPHRASE_FILE",
        code: Failure.usage)
    }
    guard ask("Once more: ") == first else {
      throw Failure(
        message: "the two passphrases differ; nothing was changed, try again", code: Failure.usage)
    }
    return first
  }

  /// The first line of the file; its mode is not looked at, as it may be a pipe.
  private static func fromFile() -> [UInt8]? {
    guard let path = ProcessInfo.processInfo.environment["REJOINDER_PASSPHRASE_FILE"], !path.isEmpty,
      let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: longest)
    else { return nil }
    return Array(data.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }

  private static func ask(_ prompt: String) -> [UInt8]? {
    let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard unsafe tcgetattr(terminal, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    guard unsafe tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { return nil }
    defer {
      unsafe tcsetattr(terminal, TCSAFLUSH, &before)
      unsafe write(terminal, "\n", 1)
    }
    let bytes = Array(prompt.utf8)
    guard unsafe write(terminal, bytes, bytes.count) == bytes.count else { return nil }
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < longest, unsafe read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    return line
  }
}
