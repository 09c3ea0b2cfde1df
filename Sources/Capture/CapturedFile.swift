package import Documents
import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// A file's bytes as they were at one moment, with what is known of the capture.
package struct CapturedFile: Sendable {
  package let bytes: [UInt8]
  /// The file's name without its folder.
  package let name: String
  package let mediaType: String
  package let document: Document

  /// Captures a file and makes sure that it can be read as a document; its size is looked at before its bytes.
  ///
  /// - Parameter address: where it was published, which may hold its date.
  package init(path: String, choice: ReadingChoice = ReadingChoice(), address: String? = nil)
    throws(CaptureError)
  {
    bytes = try Self.bytes(path)
    name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      let context = ReadingContext(fileName: name, address: address, recognizesText: choice.recognizesText)
      let reader = try choice.reader(for: bytes, context: context)
      mediaType = reader.mediaType
      document = try reader.read(bytes, context: context)
    } catch {
      throw .unreadable(name: path, error)
    }
  }

  /// Whether there is something by this path.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0
  }

  /// A file's bytes, whatever they are.
  package static func bytes(_ path: String) throws(CaptureError) -> [UInt8] {
    do {
      let file = try unsafe FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      return try file.closeAfter {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw CaptureError.notAFile(path: path) }
        let size = Int(status.st_size)
        let limit = DocumentReaders.largestInput
        guard size <= limit else { throw CaptureError.tooLarge(path: path, bytes: size, limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = try unsafe chunk.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
          if count == 0 { return bytes }
          bytes += chunk[..<count]
          // A file may grow while it is read.
          guard bytes.count <= limit else {
            throw CaptureError.tooLarge(path: path, bytes: bytes.count, limit: limit)
          }
        }
      }
    } catch let error as CaptureError {
      throw error
    } catch let error as Errno {
      if error == .noSuchFileOrDirectory || error == .notDirectory { throw .notFound(path: path) }
      throw .system(path: path, errno: error.rawValue)
    } catch {
      throw .system(path: path, errno: Errno.ioError.rawValue)
    }
  }
}
