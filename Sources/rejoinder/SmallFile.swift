import Foundation
import TransparencyLog

/// Files of formats that are short: checkpoints, policies.
enum SmallFile {
  /// The first megabyte and a byte of a file: more than any of them may have.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Failure(message: "cannot read \(path); check the path and its permissions", code: Failure.noInput)
    }
    defer { try? file.close() }
    do {
      return Array(try file.read(upToCount: (1 << 20) + 1) ?? Data())
    } catch {
      throw Failure(message: "cannot read \(path); name a file", code: Failure.noInput)
    }
  }
}

extension LogPolicy {
  /// The policy in a file.
  init(file path: String) throws {
    let bytes = try SmallFile.read(path)
    do {
      self = try LogPolicy(bytes: bytes)
    } catch {
      throw Failure(
        message: "\(path) is no policy (C2SP tlog-policy): \(error); correct that line", code: Failure.badData
      )
    }
  }
}
