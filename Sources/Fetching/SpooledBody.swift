package import SystemPackage
package import TransparencyLog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The bytes of an answer: a small body in memory, a large one in a temporary file that has no name.
package final class SpooledBody: Sendable {
  /// In bytes.
  package let count: Int
  package let sha256: Digest
  private let place: Place

  fileprivate enum Place: Sendable {
    case memory([UInt8])
    /// Open until the body is given up; nothing else of it is left anywhere.
    case file(FileDescriptor)
  }

  fileprivate init(count: Int, sha256: Digest, place: Place) {
    self.count = count
    self.sha256 = sha256
    self.place = place
  }

  /// A body in memory.
  package convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count, sha256: Digest.sha256(bytes), place: .memory(bytes))
  }

  deinit {
    if case .file(let file) = place { try? file.close() }
  }

  /// No bytes.
  package static let empty = SpooledBody([])

  /// All bytes; throws what reading the temporary file does.
  package func bytes() throws(Errno) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    try forEachPart { part throws(Errno) in result += part }
    return result
  }

  /// The bytes in order in parts of at most 256 KiB, or one part where they are in memory; throws what reading the temporary
  /// file or the work does.
  package func forEachPart(_ work: (ArraySlice<UInt8>) throws(Errno) -> Void) throws(Errno) {
    switch place {
    case .memory(let bytes): if !bytes.isEmpty { try work(bytes[...]) }
    case .file(let file):
      var part = [UInt8](repeating: 0, count: 256 << 10)
      var offset = 0
      while offset < count {
        let read = try Self.read(file, at: offset, into: &part)
        // Nobody else has the file, and so it cannot have become shorter.
        guard read > 0 else { throw .ioError }
        try work(part[..<min(read, count - offset)])
        offset += read
      }
    }
  }

  private static func read(_ file: FileDescriptor, at offset: Int, into part: inout [UInt8]) throws(Errno)
    -> Int
  {
    let result: Result<Int, any Error> = unsafe part.withUnsafeMutableBytes { buffer in
      Result { unsafe try file.read(fromAbsoluteOffset: Int64(offset), into: buffer) }
    }
    switch result {
    case .success(let count): return count
    case .failure(let error): throw error as? Errno ?? .ioError
    }
  }
}

/// Takes the bytes of a body as they come, and hashes them.
struct BodySpool: ~Copyable {
  /// What is held in memory before it goes to a file: 256 KiB.
  static let memoryBytes = 256 << 10

  private(set) var count = 0
  private var stream = DigestStream()
  private var memory: [UInt8] = []
  private var file: FileDescriptor?

  init() {}

  deinit { try? file?.close() }

  mutating func take(_ part: UnsafeRawBufferPointer) throws(Errno) {
    unsafe stream.update(part)
    count += part.count
    if file == nil, count <= Self.memoryBytes {
      unsafe memory.append(contentsOf: part)
      return
    }
    let file = try opened()
    do { unsafe _ = try file.writeAll(part) } catch { throw error as? Errno ?? .ioError }
  }

  /// The file, made and filled with what was in memory where there is none yet: open (O_CREAT|O_EXCL|O_CLOEXEC, mode 0600)
  /// in `TMPDIR` or `/tmp`, unlink, write.
  private mutating func opened() throws(Errno) -> FileDescriptor {
    if let file { return file }
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let path =
      (folder.hasPrefix("/") ? folder : "/tmp") + "/rejoinder-"
      + String(UInt64.random(in: .min ... .max), radix: 16)
    do {
      let made = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite])
      unsafe _ = unlink(path)
      file = made
      _ = try made.writeAll(memory)
      memory = []
      return made
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// What came, as a value.
  consuming func finish() -> SpooledBody {
    let place: SpooledBody.Place = file.map { .file($0) } ?? .memory(memory)
    // The file is the body's now.
    file = nil
    return SpooledBody(count: count, sha256: stream.finish(), place: place)
  }
}
