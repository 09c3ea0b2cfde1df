package import TransparencyLog

/// Why an archive could not be made, read or written; every case names what it is about.
package enum ArchiveError: Error, Equatable {
  /// There is no archive in the folder.
  case notFound(path: String)
  /// There is one already, or the folder holds other things.
  case exists(path: String)
  /// A file of the archive is not what the log says; the path is relative to the archive.
  case damaged(path: String, reason: String)
  /// The catalog, which is derived from the log, could not be used.
  case catalogDamaged(path: String, reason: String)
  /// A blob's bytes were removed, as an event says.
  case redacted(Redaction)
  /// An entry was written by a later version of this program.
  case laterVersion(entry: UInt64, version: Int64)
  /// Writing needs the private key, which is not where it is kept.
  case keyMissing(origin: String, expected: String)
  /// The key file is there and cannot be used.
  case keyUnusable(path: String, reason: String)
  /// The archive is older than a state of it that this user has seen; `remembered` is the path of the file that says so.
  case rolledBack(seen: Checkpoint, found: Checkpoint, remembered: String)
  /// The archive does not contain what this user has seen in it; `remembered` is the path of the file that says so.
  case forked(seen: Checkpoint, found: Checkpoint, remembered: String)
  /// What this user has seen of the log, in the file `remembered`, is not signed by the key that the archive has now.
  case keyChanged(origin: String, remembered: String)
  /// Another process has been writing to the archive for longer than this one waits.
  case locked(path: String)
  /// A system call failed.
  case system(operation: String, path: String, errno: Int32)
  /// A name that no source may have.
  case invalidSource(id: String)
  /// No such source; the nearest name that there is.
  case unknownSource(id: String, nearest: String?)
  /// The source has no such version.
  case unknownVersion(id: String, version: Int, count: Int)
  /// A member of an event that was to be recorded is not what it must be; nothing was written.
  case invalidField(String, expected: String)
  /// A reference whose version cannot be one: versions count from 1, or from the end with −1.
  case invalidVersion(reference: String)
  /// The log holds no bytes by this hash, or they have another one.
  case blobMissing(Digest)
  case blobMismatch(expected: Digest, computed: Digest)
  /// An event is longer than an entry may be, both in bytes.
  case eventTooLong(bytes: Int, limit: Int)
}
