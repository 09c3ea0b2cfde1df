import CArchive

/// The named parts of a zip archive, unpacked into memory; nothing is ever written to disk.
///
/// Names are compared without regard to ASCII case, as the Open Packaging Conventions want it. A name ends at its
/// first NUL, where libarchive cuts it, so that a NUL can only make a duplicate, which is refused.
struct ZipContainer {
  /// Names of the entries in the order of the archive, folders left out.
  let names: [String]
  let limits: ZipLimits
  private let bytes: [UInt8]
  private var unpacked = 0

  /// Whether bytes begin as a zip archive does: with an entry, or as an empty archive.
  static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Opens an archive and reads its directory.
  ///
  /// - Throws: `ReadingError.malformed` for what is no zip archive or a torn one, `.limitExceeded`.
  init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ReadingError) {
    guard Self.isZip(bytes) else { throw .malformed(reason: "it does not begin as a zip archive does") }
    guard Self.directoryEntries(bytes) <= limits.entries else {
      throw .limitExceeded(what: "entries of the zip archive", limit: limits.entries)
    }
    self.bytes = bytes
    self.limits = limits
    var names: [String] = []
    unsafe try Self.forEachEntry(bytes) { _, name, _ in
      if !name.hasSuffix("/") { names.append(name) }
      return .success(())
    }
    self.names = names
  }

  /// Whether the archive has an entry of a name.
  func has(_ name: String) -> Bool {
    let wanted = name.lowercased()
    return names.contains { $0.lowercased() == wanted }
  }

  /// Refuses an archive whose names try to lead out of it or can be read in two ways.
  func checkNames() throws(ReadingError) {
    for name in names {
      let isOutside =
        name.hasPrefix("/") || name.contains("\\") || name.split(separator: "/").contains("..")
        || name.dropFirst().first == ":"
      if isOutside {
        throw .malformed(reason: "the zip archive has an entry with a path that leads out of it")
      }
    }
  }

  /// The bytes of those of the named parts that there are, by their names as they were asked for.
  ///
  /// - Throws: `ReadingError.malformed` where a part is there twice or cannot be unpacked, `.encrypted`,
  ///   `.limitExceeded` for what would grow beyond the limits.
  mutating func parts(_ wanted: [String]) throws(ReadingError) -> [String: [UInt8]] {
    let keys = Dictionary(wanted.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String: [UInt8]] = [:]
    var total = unpacked
    let (limits, archiveBytes) = (limits, bytes.count)
    unsafe try Self.forEachEntry(bytes) { archive, name, isEncrypted in
      guard let key = keys[name.lowercased()] else { return .success(()) }
      guard found[key] == nil else {
        return .failure(.malformed(reason: "the zip archive has two entries named \(key)"))
      }
      guard !isEncrypted else { return .failure(.encrypted) }
      var part: [UInt8] = []
      let limit = min(limits.partBytes, limits.totalBytes - total)
      let ratioLimit =
        max(limits.freeBytes, archiveBytes.multipliedReportingOverflow(by: limits.ratio).0) - total
      while true {
        let count = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
          let count = unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
          if count > 0 { unsafe part.append(contentsOf: buffer[..<count]) }
          return count
        }
        if count == 0 { break }
        guard count > 0 else {
          return .failure(.malformed(reason: "the part \(key) of the zip archive cannot be unpacked"))
        }
        if part.count > ratioLimit {
          return .failure(
            .limitExceeded(what: "bytes unpacked for each byte of the zip archive", limit: limits.ratio))
        }
        if part.count > limit {
          return .failure(.limitExceeded(what: "bytes of the zip archive's parts", limit: limits.partBytes))
        }
      }
      total += part.count
      found[key] = part
      return .success(())
    }
    unpacked = total
    return found
  }

  /// Entries of the directory by their signature: libarchive would take each of them into memory first.
  private static func directoryEntries(_ bytes: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + 4 <= bytes.count {
      // "PK\1\2", APPNOTE.TXT section 4.3.12.
      if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 1, bytes[index + 3] == 2 {
        count += 1
        index += 46
      } else {
        index += 1
      }
    }
    return count
  }

  /// Calls back for each entry with its name, in the order of the archive, until one fails.
  private static func forEachEntry(
    _ bytes: [UInt8],
    _ visit: (_ archive: OpaquePointer, _ name: String, _ isEncrypted: Bool) -> Result<Void, ReadingError>
  ) throws(ReadingError) {
    let result: Result<Void, ReadingError> = unsafe bytes.withUnsafeBytes { source in
      guard let archive = unsafe archive_read_new() else {
        return .failure(.malformed(reason: "no memory for the zip archive"))
      }
      defer { unsafe archive_read_free(archive) }
      // The directory at the end decides, never the local headers alone: no other reader sees other parts.
      guard unsafe archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
        unsafe archive_read_open_memory(archive, source.baseAddress, source.count) == ARCHIVE_OK
      else { return .failure(.malformed(reason: "the zip archive is damaged")) }
      var entry: OpaquePointer?
      while true {
        let status = unsafe archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return .success(()) }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
          return .failure(.malformed(reason: "the zip archive is damaged"))
        }
        // A name in an unknown encoding is none of those that are asked for.
        let name = unsafe (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map {
          unsafe String(cString: $0)
        }
        let isEncrypted = unsafe archive_entry_is_encrypted(entry) != 0
        if case .failure(let error) = unsafe visit(archive, name ?? "", isEncrypted) {
          return .failure(error)
        }
      }
    }
    try result.get()
  }
}
