import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// The certificates that a user trusts to vouch for timestamps, and those between: PEM, self-signed ones are the anchors.
package struct CertificateChain: Sendable, Hashable {
  package let bytes: [UInt8]

  /// The longest file that is read, in bytes; the whole list of a system's authorities has about 250,000.
  private static let limit = 4 << 20

  /// Reads a file.
  ///
  /// - Throws: `chainUnusable`; never waits for a pipe or device.
  package init(path: String) throws(TimestampError) {
    func unusable(_ reason: String) -> TimestampError { .chainUnusable(path: path, reason: reason) }
    let found: Result<[UInt8], Errno> = Self.read(path)
    switch found {
    case .failure(.invalidArgument): throw unusable("it is not a file of at most \(Self.limit) bytes")
    case .failure(let error): throw unusable("\(error)")
    case .success(let bytes):
      guard String(decoding: bytes, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----") else {
        throw unusable(
          "it holds no certificate in PEM; give the authority's as “-----BEGIN CERTIFICATE-----…”")
      }
      self.bytes = bytes
    }
  }

  private static func read(_ path: String) -> Result<[UInt8], Errno> {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return .success(
        try file.closeAfter {
          var status = stat()
          guard unsafe fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
          guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
            throw Errno.invalidArgument
          }
          var bytes: [UInt8] = []
          var chunk = [UInt8](repeating: 0, count: 1 << 16)
          while bytes.count <= limit {
            let count = try unsafe chunk.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
          }
          throw Errno.invalidArgument
        })
    } catch let error as Errno {
      return .failure(error)
    } catch {
      return .failure(.ioError)
    }
  }
}
