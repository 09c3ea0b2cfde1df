/// Why the outbox could not be used.
package enum OutboxError: Error, Sendable, Hashable {
  /// Its folder or file cannot be made or opened.
  case system(path: String, errno: Int32)
  /// SQLite's words.
  case database(path: String, reason: String)
  /// A later version of this program wrote it.
  case laterVersion(path: String)
  /// Notices were made of entries that the log does not have.
  case aheadOfLog(path: String, cursor: UInt64, size: UInt64)
}
