import Files
import Glibc

/// Reads whole files of a bounded length; never waits for a pipe or device.
enum SmallFile {
  enum ReadError: Error, Equatable {
    case system(Int32)
    case notAFile
    case tooLong(limit: Int)

    var reason: String {
      switch self {
      case .system(let code): SmallFile.words(code)
      case .notAFile: "it is not a file"
      case .tooLong(let limit): "it has more than \(limit) bytes"
      }
    }
  }

  static func read(_ path: String, limit: Int) -> Result<[UInt8], ReadError> {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    guard FileStatus(descriptor: descriptor)?.kind == .file else {
      return .failure(.notAFile)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return .success(bytes) }
      guard count > 0 else { return .failure(.system(errno)) }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { return .failure(.tooLong(limit: limit)) }
    }
  }

  static func words(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
