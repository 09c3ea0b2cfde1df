/// A place in a WARC file.
package struct WarcPosition: Sendable, Hashable {
  /// Bytes before it in the file as it lies on disk: of the record itself, or of the gzip member that it is in.
  package let offset: Int
  /// In a gzip file, the unpacked bytes of the member before it; nil in a plain one.
  package let unpacked: Int?

  package init(offset: Int, unpacked: Int? = nil) {
    self.offset = offset
    self.unpacked = unpacked
  }
}

extension WarcPosition: CustomStringConvertible {
  package var description: String {
    switch unpacked {
    case nil: "byte \(offset)"
    case 0?: "the gzip member at byte \(offset)"
    case let unpacked?: "the gzip member at byte \(offset), \(unpacked) bytes in"
    }
  }
}

/// Why a WARC file cannot be read, and where.
package struct WarcError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// The system's error while reading.
    case system(errno: Int32)
    /// There are no bytes.
    case empty
    /// Another format, by its name, and what to do with it.
    case otherFormat(String, remedy: String)
    /// No record begins where one should.
    case notARecord
    /// Behind a record that states its length, no other begins.
    case wrongLength(stated: Int)
    /// A version of the format that is not read.
    case otherVersion(String)
    /// A header of more bytes or fields than the limit.
    case headerTooLong(limit: Int)
    /// A line of a header that is no field; its number counts from 1, the version being the first.
    case notAField(line: Int)
    /// Content-Length is not there, is no number, or is there with two values.
    case noLength
    /// The file ends within a header or a block; how many bytes of the block are missing, where it is one.
    case cutOff(missing: Int?)
    /// The gzip data are damaged.
    case damagedGzip
    /// The file unpacks to more bytes than the limit.
    case unpacksTooLarge(limit: Int)
    /// More records than the limit.
    case tooManyRecords(limit: Int)
    /// A block of more bytes than the limit was to be held in memory.
    case blockTooLarge(bytes: Int, limit: Int)
    /// The wanted records together have more bytes than the limit.
    case tooMuchWanted(limit: Int)
    /// The file is no longer what it was when its records were listed.
    case changed
  }

  /// The file as it was named.
  package let file: String
  package let position: WarcPosition
  package let reason: Reason

  package init(file: String, position: WarcPosition, reason: Reason) {
    self.file = file
    self.position = position
    self.reason = reason
  }
}

extension WarcError: CustomStringConvertible {
  /// One line that names the file, the place and what may be done.
  package var description: String {
    let place = "\(file): \(position)"
    switch reason {
    case .system(let code): return "\(place): it cannot be read (error \(code))"
    case .empty: return "\(file) is empty; name a WARC file"
    case .otherFormat(let format, let remedy): return "\(file) is \(format) and no WARC file; \(remedy)"
    case .notARecord:
      let remedy = position.offset == 0 ? "name a WARC file" : "fetch the file again"
      return "\(place): no WARC record begins here (it would with WARC/1.0 or WARC/1.1); \(remedy)"
    case .wrongLength(let stated):
      return
        "\(place): no WARC record begins here, where the one before ends by its Content-Length, \(stated); fetch the file again"
    case .otherVersion(let version):
      return
        "\(place): the record is of \(version) and this version reads WARC/1.0 and WARC/1.1; convert the file"
    case .headerTooLong(let limit):
      return "\(place): the header of the record has more than \(limit) bytes or a thousand fields"
    case .notAField(let line):
      return "\(place): line \(line) of the record's header is no field; fetch the file again"
    case .noLength:
      return
        "\(place): the record has no Content-Length, or one that is no number, or two; fetch the file again"
    case .cutOff(let missing):
      return "\(place): the file is cut off in this record"
        + (missing.map { ", \($0) bytes of which are missing" } ?? "") + "; fetch the file again"
    case .damagedGzip: return "\(place): the gzip data are damaged; fetch the file again"
    case .unpacksTooLarge(let limit):
      return "\(place): the file unpacks to more than \(limit) bytes; split it"
    case .tooManyRecords(let limit): return "\(place): there are more than \(limit) records; split the file"
    case .blockTooLarge(let bytes, let limit):
      return "\(place): the record has \(bytes) bytes and \(limit) is the limit"
    case .tooMuchWanted(let limit):
      return "\(place): the wanted records have more than \(limit) bytes together; name fewer files or a URL"
    case .changed: return "\(place): the file was changed while it was read; try again"
    }
  }
}

/// What reading WARC files may cost.
package struct WarcLimits: Sendable, Hashable {
  /// Bytes of a record's header, and of the head of an HTTP message: 256 KiB.
  package var headerBytes = 256 << 10
  /// Fields of either: 1000.
  package var fields = 1000
  /// Bytes that one file may unpack to: 64 GiB.
  package var unpackedBytes = 64 << 30
  /// Records in all files: a million.
  package var records = 1_000_000
  /// Bytes of a block, and of a body when its encodings are undone: 64 MiB.
  package var bodyBytes = 64 << 20
  /// Bytes of all blocks, and of all bodies, that are held at a time: 1 GiB.
  package var heldBytes = 1 << 30

  package init() {}
}

/// The system's error while a file was read.
package struct WarcReadFailure: Error, Hashable {
  package let errno: Int32

  package init(errno: Int32) { self.errno = errno }
}

/// The next bytes of a file, as many as are at hand; none at its end.
package typealias WarcRead = () -> Result<[UInt8], WarcReadFailure>
