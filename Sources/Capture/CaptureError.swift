package import Documents

/// Why something of the world could not be captured or read.
package enum CaptureError: Error, Equatable {
  /// There is no file by this path.
  case notFound(path: String)
  /// The path names a folder, a device or something else that is no file.
  case notAFile(path: String)
  /// The file is larger than the limit, both in bytes.
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// The system could not read the file.
  case system(path: String, errno: Int32)
  /// The source is what others captured (decision 19); a look of one's own is another source.
  case imported(id: String, url: String?)
  /// The bytes were read and are no document that can be read.
  case unreadable(name: String, ReadingError)
}
