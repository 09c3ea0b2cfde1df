import SystemPackage

/// The operations of a file system that an archive's durability rests on.
///
/// Paths are absolute or relative to the working directory. Nothing is durable before `settle` or `sync` says so: a crash may
/// drop any of the writes, names and removals since, each by itself. The tests have an implementation that does just that.
protocol FileSystem: Sendable {
  /// The bytes of a regular file of at most `limit` bytes; nil where nothing has this name.
  func read(_ path: String, limit: Int, followsLink: Bool) throws(FileReadFailure) -> [UInt8]?

  /// The names in a folder, in no order, without `.` and `..`; none where there is no such folder.
  func names(in path: String) -> [String]

  /// Whether something has this name.
  func exists(_ path: String) -> Bool

  /// Whether this process may make and remove names in a folder.
  func isWritable(_ path: String) -> Bool

  /// Makes a folder; one that is there already is no error.
  func makeFolder(_ path: String) throws(Errno)

  /// Makes a file with a content; a name that is taken is an error.
  func create(_ path: String, _ bytes: [UInt8], mode: FilePermissions) throws(Errno)

  /// Gives a file another name, in place of what had that name.
  func rename(_ path: String, to target: String) throws(Errno)

  /// Removes a file.
  func remove(_ path: String) throws(Errno)

  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(Errno)

  /// Makes a file's content, or the names in a folder, durable.
  func sync(_ path: String) throws(Errno)

  /// Prepares for making everything durable that will be written below a folder; to be called before the first write, since
  /// errors of writing back are only told to descriptors that were open then.
  func barrier(at root: String) throws(Errno) -> any WriteBarrier

  /// Takes an exclusive lock between processes on a file that is made if need be.
  ///
  /// - Throws: `locked` where another process holds it for longer than `timeLimit`.
  func lock(_ path: String, timeLimit: Duration) throws(ArchiveError) -> any FileLock
}

/// Makes writes durable, many at a time.
protocol WriteBarrier {
  /// Returns when the contents of `files` and the names in `folders` are durable.
  func settle(files: [String], folders: [String]) throws(Errno)
}

/// A lock that is held as long as the value lives.
protocol FileLock: AnyObject, Sendable {}

/// Why a file could not be read.
enum FileReadFailure: Error {
  /// A link, folder, pipe or device is in its place.
  case notAFile
  /// It has more bytes than may be read.
  case tooLong
  /// The system refused.
  case system(Errno)
}
