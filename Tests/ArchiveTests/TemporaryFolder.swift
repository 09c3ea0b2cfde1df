import Archive
import Foundation

/// A folder that a test has to itself; it is removed with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  /// - Parameter inMemory: Whether the folder may lie where nothing gets to a disk, for tests with very many files.
  init(inMemory: Bool = false) throws {
    let memory = "/dev/shm/"
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory)
    path = (isThere ? memory : NSTemporaryDirectory()) + "rejoinder-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var archive: String { path + "/archive" }
  var folders: UserFolders {
    UserFolders(keys: path + "/keys", seen: path + "/seen", catalogs: path + "/catalogs")
  }

  func bytes(_ relative: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + relative)))
  }

  func write(_ relative: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path + "/" + relative)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Blobs are read-only, and a test that damages one replaces the file.
    try? FileManager.default.removeItem(at: url)
    try Data(bytes).write(to: url)
  }

  /// Every regular file below a folder, by its path relative to that folder.
  func files(below folder: String) throws -> [String] {
    let root = path + "/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      var isDirectory: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: root + "/" + $0, isDirectory: &isDirectory)
        && !isDirectory.boolValue
    }.sorted()
  }
}
