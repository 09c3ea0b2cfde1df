import CSync
import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// One `syncfs` for all writes of a batch, or an `fsync` for each file and folder where that would not do.
///
/// `syncfs` reports errors of writing back since Linux 5.8 (man 2 syncfs), to descriptors that were open when they happened.
/// It covers one file system: an archive whose parts are mounted from several is synced file by file.
final class PosixBarrier: WriteBarrier {
  private let descriptor: CInt
  private let coversAll: Bool

  init(root: String) throws(Errno) {
    descriptor = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    let devices = Set(
      ["", "/blobs", "/blobs/sha256", "/log", "/log/tile", "/anchors"].compactMap { Self.device(root + $0) })
    coversAll = devices.count == 1 && Self.kernelReportsErrors
  }

  deinit { close(descriptor) }

  func settle(files: [String], folders: [String]) throws(Errno) {
    if coversAll {
      guard syncfs(descriptor) == 0 else { throw Errno(rawValue: errno) }
      return
    }
    // Contents before names: a name must not be durable before what it names.
    for path in files + folders { try PosixFileSystem().sync(path) }
  }

  private static func device(_ path: String) -> dev_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_dev : nil
  }

  /// Whether the running kernel is 5.8 or later.
  static let kernelReportsErrors: Bool = {
    var name = utsname()
    guard unsafe uname(&name) == 0 else { return false }
    let release = unsafe withUnsafeBytes(of: &name.release) { raw in
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    return reportsErrors(release: release)
  }()

  /// Whether a kernel's release, such as "5.10.0-28-amd64", is 5.8 or later.
  static func reportsErrors(release: String) -> Bool {
    let numbers = release.split(separator: ".").prefix(2).map { Int($0.prefix { $0.isNumber }) ?? 0 }
    guard numbers.count == 2 else { return false }
    return (numbers[0], numbers[1]) >= (5, 8)
  }
}
