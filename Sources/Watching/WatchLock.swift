#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets one process watch a log at a time: an exclusive `flock` on a file in the user's state folder, which says who holds it.
package final class WatchLock: Sendable {
  package enum Failure: Error, Sendable, Hashable {
    /// Another process watches; what it wrote about itself.
    case held(by: String)
    case system(path: String, errno: Int32)
  }

  private let descriptor: CInt

  /// Takes the lock, or says who has it; the folder is made if need be.
  ///
  /// - Parameter holder: One line about this process.
  package init(path: String, holder: String) throws(Failure) {
    if let slash = path.lastIndex(of: "/") {
      var folder = ""
      for part in path[..<slash].split(separator: "/") {
        folder += "/" + part
        guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else {
          throw .system(path: folder, errno: errno)
        }
      }
    }
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      var bytes = [UInt8](repeating: 0, count: 500)
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
      }
      guard code == EWOULDBLOCK else { throw .system(path: path, errno: code) }
      let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      throw .held(by: text.split(separator: "\n").first.map(String.init) ?? "another process")
    }
    let line = Array((holder + "\n").utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe line.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Given back before it is closed: a child that another thread is just starting holds the file too, until its program runs.
  deinit {
    guard descriptor >= 0 else { return }
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
