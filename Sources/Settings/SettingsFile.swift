#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a settings file could not be read at all.
package enum SettingsFileError: Error, Sendable, Hashable {
  case system(path: String, errno: Int32)
  /// It is a folder, a pipe or a device, or has more than 1 MiB.
  case unfit(path: String)
}

/// The bytes of small files that a user keeps.
package enum SettingsFile {
  /// The bytes of a regular file of at most `SettingsReader.longest` bytes; nil where there is none of that name; with the
  /// permission bits.
  package static func bytes(_ path: String) throws(SettingsFileError) -> (bytes: [UInt8], mode: UInt32)? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(path: path, errno: errno)
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .system(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unfit(path: path) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      if count == 0 { return (bytes, UInt32(status.st_mode & 0o7777)) }
      guard count > 0 else { throw .system(path: path, errno: errno) }
      bytes += chunk[..<count]
      guard bytes.count <= SettingsReader.longest else { throw .unfit(path: path) }
    }
  }
}
