/// Reads the records of one file in their order, holding no more of it than it must.
///
/// WARC 1.0 and 1.1 (and 0.17 and 0.18, which differ in nothing that is read here), plain, gzip with a member for each
/// record, or gzip in one member. Lines may end with LF alone, and any number of empty lines may stand between records.
package final class WarcReader {
  private let input: WarcInput
  private let limits: WarcLimits
  /// Bytes of the present record's block that were not read yet.
  private var remaining = 0
  private var present: WarcRecord?
  /// Whether a gzip member was found that holds more than one record, so that no record can be gone to directly.
  package private(set) var sharesMembers = false

  /// A reader at a place of a file where a record or a gzip member begins.
  ///
  /// - Parameters:
  ///   - file: Its name, for errors.
  ///   - start: The place, in bytes of the file as it lies on disk.
  ///   - read: The file's bytes from there on.
  package init(file: String, limits: WarcLimits = WarcLimits(), start: Int = 0, read: @escaping WarcRead) {
    input = WarcInput(file: file, limits: limits, start: start, read: read)
    self.limits = limits
  }

  /// The header of the next record; nil behind the last. What was not read of the block before is skipped.
  package func next() throws(WarcError) -> WarcRecord? {
    try skip()
    while try input.fill(), let byte = input.available.first,
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    {
      input.use(1)
    }
    guard try input.fill() else {
      if present == nil { throw input.failed(.empty, at: WarcPosition(offset: 0)) }
      return nil
    }
    let position = input.position
    if present == nil, let error = try foreign() { throw error }
    guard input.available.first == UInt8(ascii: "W"),
      let line = try line(position, within: limits.headerBytes),
      line.starts(with: "WARC/".utf8)
    else {
      throw input.failed(present.map { .wrongLength(stated: $0.length) } ?? .notARecord, at: position)
    }
    let version = String(decoding: line.prefix(20), as: UTF8.self).filter { $0 != " " }
    guard ["WARC/1.0", "WARC/1.1", "WARC/0.17", "WARC/0.18"].contains(version) else {
      throw input.failed(.otherVersion(Self.harmless(version)), at: position)
    }
    let fields = try fields(position)
    let record = WarcRecord(
      version: version, fields: fields, position: position, length: try length(fields, position))
    if let before = present?.position, position.unpacked != nil, before.offset == position.offset {
      sharesMembers = true
    }
    present = record
    remaining = record.length
    return record
  }

  private func fields(_ position: WarcPosition) throws(WarcError) -> WarcFields {
    var lines: [[UInt8]] = []
    var room = limits.headerBytes
    while true {
      guard let line = try line(position, within: room) else {
        throw input.failed(.cutOff(missing: nil), at: position)
      }
      if line.isEmpty { break }
      room -= line.count
      lines.append(line)
      guard lines.count <= limits.fields else {
        throw input.failed(.headerTooLong(limit: limits.headerBytes), at: position)
      }
    }
    switch WarcFields.reading(lines, isLenient: false) {
    case .success(let fields): return fields
    case .failure(let failure): throw input.failed(.notAField(line: failure.line + 2), at: position)
    }
  }

  private func line(_ position: WarcPosition, within room: Int) throws(WarcError) -> [UInt8]? {
    do throws(WarcError) {
      return try input.line(most: room, limit: limits.headerBytes)
    } catch {
      // The place that helps is that of the record.
      guard case .headerTooLong = error.reason else { throw error }
      throw input.failed(error.reason, at: position)
    }
  }

  private func length(_ fields: WarcFields, _ position: WarcPosition) throws(WarcError) -> Int {
    guard let text = fields.first("content-length"), !fields.conflicts("content-length"),
      !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(text)
    else { throw input.failed(.noLength, at: position) }
    return length
  }

  /// The next bytes of the present record's block, as many as are at hand; none at its end.
  package func read() throws(WarcError) -> ArraySlice<UInt8> {
    guard remaining > 0 else { return [] }
    guard try input.fill() else {
      throw input.failed(.cutOff(missing: remaining), at: present?.position)
    }
    let piece = input.available.prefix(remaining)
    input.use(piece.count)
    remaining -= piece.count
    return piece
  }

  /// What of the present record's block was not read yet.
  ///
  /// - Throws: `blockTooLarge` where that is more than `most` bytes.
  package func block(most: Int) throws(WarcError) -> [UInt8] {
    guard remaining <= most else {
      throw input.failed(.blockTooLarge(bytes: remaining, limit: most), at: present?.position)
    }
    // A length is only a claim, and no reason to take memory.
    var block: [UInt8] = []
    while remaining > 0 { block += try read() }
    return block
  }

  private func skip() throws(WarcError) {
    while remaining > 0 { _ = try read() }
  }

  /// The error for a file that begins as one of another format does.
  private func foreign() throws(WarcError) -> WarcError? {
    let start = Array(input.available.prefix(16))
    func begins(_ bytes: [UInt8]) -> Bool { start.starts(with: bytes) }
    func other(_ format: String, _ remedy: String) -> WarcError {
      input.failed(.otherFormat(format, remedy: remedy))
    }
    if begins(Array("filedesc:".utf8)) {
      return other("an ARC file", "convert it, for example: warcio recompress FILE.arc FILE.warc.gz")
    }
    if begins([0x50, 0x4B, 3, 4]) {
      return other("a zip archive", "if it is a WACZ, unzip it and name the files in its folder archive/")
    }
    if begins([0x28, 0xB5, 0x2F, 0xFD])
      || (0x50...0x5F).contains(start.first ?? 0) && start.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    {
      return other("packed by Zstandard", "unpack it: zstd -d FILE")
    }
    if begins(Array("BZh".utf8)) { return other("packed by bzip2", "unpack it: bunzip2 FILE") }
    if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return other("packed by xz", "unpack it: unxz FILE") }
    if begins([0x1F, 0x8B]) { return other("packed by gzip twice", "unpack it once: gunzip FILE") }
    return nil
  }

  private static func harmless(_ text: String) -> String {
    String(text.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Character($0) : "?" })
  }
}
