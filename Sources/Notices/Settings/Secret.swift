import Settings

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text that no argument, message or log may show: from a file that only its owner can read, or from the environment.
package enum Secret: Sendable, Hashable {
  /// The path of a file of mode 0600 or less.
  case file(String)
  /// A variable's name.
  case environment(String)
  /// It is in the watch file itself: for addresses that are no secret.
  case plain(String)

  /// Why there is no secret; no case holds any of it.
  package enum Failure: Error, Sendable, Hashable {
    case missing(String)
    case readable(path: String)
    case unreadable(path: String, errno: Int32)
    /// Empty, more than 4,096 bytes, or with control characters inside.
    case unfit(String)
  }

  private static let longest = 4096

  /// The secret, without white space around it; read anew at every use, so that a new one holds at once.
  package func text() throws(Failure) -> String {
    let (found, place) = try raw()
    let text = found.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = text.lastIndex { !$0.properties.isWhitespace }
    let trimmed = end.map { String(text[...$0]) } ?? ""
    guard (1...Self.longest).contains(trimmed.utf8.count),
      !trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .unfit(place) }
    return trimmed
  }

  private func raw() throws(Failure) -> (text: String, place: String) {
    switch self {
    case .plain(let text): return (text, "the address")
    case .environment(let name):
      guard let value = unsafe getenv(name) else { throw .missing("the environment variable \(name)") }
      return (unsafe String(cString: value), "the environment variable \(name)")
    case .file(let path):
      let found: (bytes: [UInt8], mode: UInt32)?
      do throws(SettingsFileError) {
        found = try SettingsFile.bytes(path)
      } catch {
        switch error {
        case .system(_, let code): throw .unreadable(path: path, errno: code)
        case .unfit: throw .unfit(path)
        }
      }
      guard let found else { throw .missing("the file \(path)") }
      // Readable or writable by nobody else.
      guard found.mode & 0o077 == 0 else { throw .readable(path: path) }
      guard let text = String(validating: found.bytes, as: UTF8.self) else { throw .unfit(path) }
      return (text, path)
    }
  }
}

extension Secret.Failure: CustomStringConvertible {
  /// One line with the remedy.
  package var description: String {
    switch self {
    case .missing(let place): "\(place) is not there"
    case .readable(let path): "\(path) can be read by others; make it yours alone: chmod 600 \(path)"
    case .unreadable(let path, let code): "\(path) cannot be read: \(unsafe String(cString: strerror(code)))"
    case .unfit(let place): "\(place) holds no text of 1 to 4,096 bytes without control characters"
    }
  }
}
