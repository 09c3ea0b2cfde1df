/// What is wrong with the body of an archived message.
package enum BodyDefect: Error, Hashable, Sendable {
  /// A chunk's size or end is not there, at an offset of the body as it was stored.
  case badChunk(offset: Int)
  /// Fewer bytes than were stated; nil where only the end is missing.
  case cutOff(stated: Int?, found: Int)
  /// A content encoding that is not read.
  case unknownEncoding(String)
  /// The bytes are damaged in an encoding.
  case damaged(encoding: String)
  /// More bytes than the limit.
  case tooLarge(limit: Int)
}

extension BodyDefect: CustomStringConvertible {
  package var description: String {
    switch self {
    case .badChunk(let offset): "its chunks are broken at byte \(offset)"
    case .cutOff(let stated?, let found): "it is cut off: \(found) bytes of \(stated)"
    case .cutOff(nil, let found): "it is cut off after \(found) bytes"
    case .unknownEncoding(let name): "its encoding, \(name), is not read"
    case .damaged(let encoding): "its \(encoding) data are damaged"
    case .tooLarge(let limit): "it has more than \(limit) bytes"
    }
  }
}

/// An oddity of a stored message that leaves no doubt about its content.
package enum BodyNote: String, Sendable, CaseIterable {
  /// The head says that there are chunks, and there are none: the writer undid them.
  case chunksUndone = "its head says that it is chunked, and it is stored without chunks"
  /// The head names an encoding, and the bytes are not in it: the writer undid it.
  case encodingUndone = "its head names an encoding, and it is stored without"
  /// More bytes are stored than the head states.
  case longer = "more bytes are stored than its Content-Length states"
}

/// An HTTP response as it was stored.
package struct ArchivedResponse: Sendable {
  package let status: Int
  /// Byte for byte: status line, fields and the empty line.
  package let head: [UInt8]
  package let fields: WarcFields
  /// What stands behind the head, in its transfer encoding.
  package let stored: ArraySlice<UInt8>

  /// Takes a block apart; nil where it does not begin as a response does, or its head never ends.
  package init?(_ block: [UInt8], limits: WarcLimits = WarcLimits()) {
    guard let (lines, end) = Self.lines(block, limits: limits), let first = lines.first,
      let status = Self.status(first),
      case .success(let fields) = WarcFields.reading(Array(lines.dropFirst()), isLenient: true)
    else { return nil }
    self.status = status
    self.fields = fields
    head = Array(block[..<end])
    stored = block[end...]
  }

  /// The head of a request byte for byte; nil where it never ends.
  package static func requestHead(_ block: [UInt8], limits: WarcLimits = WarcLimits()) -> [UInt8]? {
    lines(block, limits: limits).map { Array(block[..<$0.end]) }
  }

  /// The lines of a head, and where the body begins; a block that ends with the last line of its head has none.
  private static func lines(_ block: [UInt8], limits: WarcLimits) -> (lines: [[UInt8]], end: Int)? {
    var lines: [[UInt8]] = []
    var start = 0
    while start < min(block.count, limits.headerBytes), lines.count <= limits.fields {
      guard let end = block[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      var line = Array(block[start..<end])
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      start = end + 1
      if line.isEmpty { return (lines, start) }
      lines.append(line)
    }
    return start == block.count && !lines.isEmpty ? (lines, start) : nil
  }

  /// RFC 9112, section 4, with any version and any reason: `HTTP/1.1 200 OK`, `HTTP/2 200`.
  private static func status(_ line: [UInt8]) -> Int? {
    guard line.starts(with: "HTTP/".utf8) else { return nil }
    let words = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
    guard words.count >= 2, words[1].count == 3,
      let status = Int(String(decoding: words[1], as: UTF8.self)), (100...999).contains(status)
    else { return nil }
    return status
  }

  /// The media type in lower case, without parameters.
  package var mediaType: String? { Self.mediaType(fields.first("content-type")) }

  static func mediaType(_ value: String?) -> String? {
    value?.split(separator: ";", omittingEmptySubsequences: false).first.map {
      String($0.filter { $0 != " " && $0 != "\t" }).lowercased()
    }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The body with its transfer encoding undone: the payload, WARC 1.1 section 6.3.2.
  package func payload(limits: WarcLimits) throws(BodyDefect) -> (bytes: ArraySlice<UInt8>, notes: [BodyNote])
  {
    let codings = Self.codings(fields.all("transfer-encoding"))
    if codings.last == "chunked" {
      if stored.isEmpty { throw .cutOff(stated: nil, found: 0) }
      guard ChunkedBody.begins(stored) else { return (stored, [.chunksUndone]) }
      let bytes = try ChunkedBody.decode(stored)
      guard codings.count > 1 else { return (bytes[...], []) }
      return (try ContentCoding.undo(Array(codings.dropLast()), bytes, limits: limits)[...], [])
    }
    guard let stated = Self.length(fields) else { return (stored, []) }
    if stored.count < stated { throw .cutOff(stated: stated, found: stored.count) }
    return (stored, stored.count > stated ? [.longer] : [])
  }

  /// A payload with its content encodings undone.
  package func content(_ payload: ArraySlice<UInt8>, limits: WarcLimits) throws(BodyDefect) -> (
    bytes: [UInt8], notes: [BodyNote]
  ) {
    let codings = Self.codings(fields.all("content-encoding"))
    guard let last = codings.last else { return (Array(payload), []) }
    guard ContentCoding.mayBe(last, payload) else { return (Array(payload), [.encodingUndone]) }
    switch Result(catching: { () throws(BodyDefect) in
      try ContentCoding.undo(codings, Array(payload), limits: limits)
    }) {
    case .success(let bytes): return (bytes, [])
    case .failure(.damaged) where Self.isText(payload), .failure(.unknownEncoding) where Self.isText(payload):
      // Only gzip can be told from text by how it begins; text is in no encoding.
      return (Array(payload), [.encodingUndone])
    case .failure(let defect): throw defect
    }
  }

  /// Whether bytes begin as text in an encoding that holds ASCII: no control characters but white space in the first 512, and
  /// ASCII for the most part.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(512)
    let isClean = start.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    return isClean && start.count { $0 < 0x80 } * 4 >= start.count * 3
  }

  /// The names of encodings in the order in which they were applied.
  static func codings(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",") }
      .map { String($0.filter { $0 != " " && $0 != "\t" }).lowercased() }
      .filter { !$0.isEmpty && $0 != "identity" }
  }

  private static func length(_ fields: WarcFields) -> Int? {
    guard let text = fields.first("content-length"), !fields.conflicts("content-length"),
      !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
