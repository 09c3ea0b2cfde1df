#if canImport(Glibc)
  import Glibc
#endif

/// Where a user's private keys, seen checkpoints and catalogs are kept: outside every archive.
package struct UserFolders: Sendable {
  /// Keys, one file a log.
  package let keys: String
  /// The newest checkpoint seen of each log.
  package let seen: String
  /// The catalogs of long logs; nil where they are kept in memory.
  package let catalogs: String?
  /// Asks the user for the passphrase of a key file, given its path; nil where nobody can be asked.
  package let passphrase: (@Sendable (String) -> [UInt8]?)?
  /// Is told that the checkpoint seen could not be kept in a file, given its path: a later rollback would then not be noticed.
  package let notKept: (@Sendable (String) -> Void)?

  /// Folders given outright.
  package init(
    keys: String, seen: String, catalogs: String? = nil,
    passphrase: (@Sendable (String) -> [UInt8]?)? = nil, notKept: (@Sendable (String) -> Void)? = nil
  ) {
    self.passphrase = passphrase
    self.notKept = notKept
    self.keys = keys
    self.seen = seen
    self.catalogs = catalogs
  }

  /// The file of a log's catalog, by the log's origin.
  package func catalog(of origin: String) -> String? {
    catalogs.map { $0 + "/" + Self.fileName(origin) + ".sqlite" }
  }

  /// The home of a user who has none: never made, so that keys do not come to lie in the root folder.
  static let missingHome = "/nonexistent"

  /// The XDG base directories of the environment: `$XDG_CONFIG_HOME/rejoinder/keys`, `$XDG_STATE_HOME/rejoinder/seen` and
  /// `$XDG_CACHE_HOME/rejoinder/catalogs`, by default below `~/.config`, `~/.local/state` and `~/.cache`.
  package init(
    environment: [String: String], passphrase: (@Sendable (String) -> [UInt8]?)? = nil,
    notKept: (@Sendable (String) -> Void)? = nil
  ) {
    self.passphrase = passphrase
    self.notKept = notKept
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? Self.missingHome
    func base(_ name: String, _ fallback: String) -> String {
      // The specification: a relative path is invalid and to be ignored.
      guard let value = environment[name], value.hasPrefix("/") else { return home + fallback }
      return value
    }
    keys = base("XDG_CONFIG_HOME", "/.config") + "/rejoinder/keys"
    seen = base("XDG_STATE_HOME", "/.local/state") + "/rejoinder/seen"
    let cache = base("XDG_CACHE_HOME", "/.cache")
    catalogs = cache.hasPrefix(Self.missingHome + "/") ? nil : cache + "/rejoinder/catalogs"
  }

  /// A log's origin as one file name: letters, digits, "." and "-" stay, all else is percent-encoded.
  package static func fileName(_ origin: String) -> String {
    var name = ""
    for byte in origin.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"):
        name.append(Character(Unicode.Scalar(byte)))
      case UInt8(ascii: ".") where !name.isEmpty: name.append(".")
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        name += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return name
  }
}
