#if canImport(Glibc)
  import Glibc
#endif

/// What the system says of a file.
///
/// A target of its own: several C libraries' headers hold a copy of `stat`, and which of them the compiler takes for the owner depends on
/// the order in which it meets them.
package struct FileStatus: Sendable, Hashable {
  /// What has a name.
  package enum Kind: Sendable { case file, folder, link, other }

  package let kind: Kind
  /// The permission bits.
  package let mode: UInt32
  /// Device and inode, which no other name for the file changes.
  package let device: UInt64
  package let inode: UInt64
  /// Length in bytes.
  package let size: Int

  /// What a path leads to; links are followed unless told otherwise. Nil, with `errno` set, where it cannot be told.
  package init?(path: String, followsLinks: Bool = true) {
    var status = stat()
    let result = followsLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    guard result == 0 else { return nil }
    self.init(status)
  }

  /// What an open file is. Nil, with `errno` set, where it cannot be told.
  package init?(descriptor: CInt) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    mode = UInt32(status.st_mode & 0o7777)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
  }
}
