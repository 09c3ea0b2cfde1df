import Foundation

/// Bytes as SQLite keeps them.
enum StoredBytes {
  static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
  static func bytes(_ data: Data) -> [UInt8] { Array(data) }
}
