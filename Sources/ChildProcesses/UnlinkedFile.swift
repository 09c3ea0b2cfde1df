#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SystemPackage

/// A temporary file that has no name: it is removed from its folder before anything is written, so that nothing of a
/// document stays behind however this process ends, and no other user can open it.
struct UnlinkedFile: ~Copyable {
  let descriptor: FileDescriptor

  /// Makes an empty one in `TMPDIR` or `/tmp`: open (O_CREAT|O_EXCL|O_CLOEXEC, mode 0600), unlink.
  init() throws(ProcessError) {
    let folder = EnvironmentVariable.value("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    let path = folder + "/rejoinder-" + String(UInt64.random(in: .min ... .max), radix: 16)
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite])
    } catch {
      throw .refused(reason: "no temporary file in \(folder): \(error)")
    }
    _ = unsafe unlink(path)
  }

  deinit { try? descriptor.close() }

  /// Writes all bytes and goes back to the start.
  func fill(_ bytes: [UInt8]) throws(ProcessError) {
    do {
      try descriptor.writeAll(bytes)
      _ = try descriptor.seek(offset: 0, from: .start)
    } catch {
      throw .refused(reason: "a temporary file cannot be written: \(error)")
    }
  }

  /// The first bytes, at most as many as the limit says.
  func contents(limit: Int) throws(ProcessError) -> [UInt8] {
    do {
      let size = min(Int(try descriptor.seek(offset: 0, from: .end)), limit)
      guard size > 0 else { return [] }
      let descriptor = descriptor
      return unsafe try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
          let read = unsafe try descriptor.read(
            fromAbsoluteOffset: Int64(count),
            into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<size])
          )
          if read == 0 { break }
          count += read
        }
      }
    } catch {
      throw .refused(reason: "a temporary file cannot be read: \(error)")
    }
  }
}
