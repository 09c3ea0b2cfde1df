#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import TransparencyLog

/// Why a file could not be read.
enum FileError: Error, Hashable {
  /// Nothing has this name.
  case missing
  /// It is a link, folder, pipe or device.
  case notAFile
  /// It has more bytes than may be read.
  case tooLarge(limit: UInt64)
  /// The system refused, with this `errno`.
  case failed(errno: Int32)
}

/// What a name in a folder stands for.
struct DirectoryEntry: Sendable {
  enum Kind: Sendable { case file, directory, symbolicLink, other }

  /// Relative to the archive, `/` between the parts.
  let path: String
  let kind: Kind
  /// The last part of the path.
  let name: String
}

/// Reads the files below a folder: never follows a link, never waits at a pipe, never reads more than a limit.
///
/// Calls `opendir`, `readdir`, `open` (with `O_NOFOLLOW` and `O_NONBLOCK`), `fstat`, `read`, and `lstat` where a file system does not say
/// in its folders what its names stand for; changes nothing.
struct ArchiveFiles: Sendable {
  /// The archive's folder.
  let root: String

  /// How much of a file is held at a time while hashing, in bytes: it stays in the processor's cache between reading and hashing.
  static let chunk = 1 << 18

  /// The names in a folder (`""` for the archive itself), sorted by their bytes.
  func list(_ folder: String) throws(FileError) -> [DirectoryEntry] {
    guard let stream = unsafe opendir(absolute(folder)) else { throw .failed(errno: errno) }
    defer { unsafe closedir(stream) }
    let prefix = folder.isEmpty ? "" : folder + "/"
    var entries: [DirectoryEntry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          // A name that is not UTF-8 gets replacement characters; it then names no file of an archive, as it should.
          unsafe String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      let path = prefix + name
      let kind: DirectoryEntry.Kind
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .directory
      case Int(DT_LNK): kind = .symbolicLink
      case Int(DT_UNKNOWN): kind = self.kind(path)
      default: kind = .other
      }
      entries.append(DirectoryEntry(path: path, kind: kind, name: name))
    }
    return entries.count < 2
      ? entries : entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The whole content of a file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    var content: [UInt8] = []
    var buffer: [UInt8] = []
    unsafe try readPieces(path, limit: UInt64(limit), buffer: &buffer) { piece in
      unsafe content.append(contentsOf: piece)
    }
    return content
  }

  /// The hash and length, in bytes, of a file of at most `limit` bytes.
  ///
  /// - Parameter buffer: Memory to read into, used again from file to file; it grows to the length of the longest, one chunk at most.
  func hash(_ path: String, limit: UInt64, buffer: inout [UInt8]) throws(FileError) -> (
    digest: Digest, length: UInt64
  ) {
    var stream = DigestStream()
    var length: UInt64 = 0
    unsafe try readPieces(path, limit: limit, buffer: &buffer) { piece in
      unsafe stream.update(piece)
      length += UInt64(piece.count)
    }
    return (stream.finish(), length)
  }

  private func readPieces(
    _ path: String, limit: UInt64, buffer: inout [UInt8], use: (UnsafeRawBufferPointer) -> Void
  ) throws(FileError) {
    let descriptor = unsafe open(absolute(path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case ELOOP, ENXIO: throw .notAFile
      default: throw .failed(errno: errno)
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .failed(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard UInt64(clamping: status.st_size) <= limit else { throw .tooLarge(limit: limit) }
    // One byte more than the file's length, so that its end is seen by the read that fetches its last byte or the next.
    let held = min(ArchiveFiles.chunk - 1, Int(clamping: status.st_size)) + 1
    if buffer.count < held { buffer = [UInt8](repeating: 0, count: held) }
    var total: UInt64 = 0
    while true {
      let capacity = buffer.count
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read_(descriptor, $0.baseAddress, capacity) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed(errno: errno)
      }
      total += UInt64(count)
      // The file may have grown since its length was asked for.
      guard total <= limit else { throw .tooLarge(limit: limit) }
      unsafe buffer.withUnsafeBytes { unsafe use(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  private func kind(_ path: String) -> DirectoryEntry.Kind {
    var status = stat()
    guard unsafe lstat(absolute(path), &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  private func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }
}

/// The system's `read`, which a method of the same name would hide.
private func read_(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
