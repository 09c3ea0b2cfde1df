/// A snapshot's bytes decoded once: what encoding they are in, why, and how much of them had to be repaired.
package struct EncodingDetection: Sendable {
  package let source: DecodedSource
  /// Bytes that mean nothing in the encoding; each stretch of them became U+FFFD.
  package let repairedBytes: Int

  /// Decodes a page: byte order mark, then declaration, then valid UTF-8, then windows-1252.
  ///
  /// The order and the labels are those of the WHATWG Encoding and HTML standards, with one exception: bytes that are
  /// valid UTF-8 beyond ASCII are UTF-8 whatever single-byte encoding they declare, for by chance no text is both.
  ///
  /// - Parameter charset: the label that the server gave, which goes before the page's own.
  package static func html(_ bytes: [UInt8], charset: String? = nil) -> EncodingDetection {
    if let label = charset.map(label) {
      if let bigEndian = bigEndianUTF16(label, bytes) {
        return utf16(bytes, from: 0, bigEndian: bigEndian, reason: .transport)
      }
      if TextEncoding(label: label) != nil { return decode(bytes, declared: label, reason: .transport) }
    }
    return decode(bytes, declared: declaredLabel(bytes))
  }

  /// A label as the table has it (Encoding Standard, section 4.2: ASCII case and white space around it do not count).
  private static func label(_ charset: String) -> String {
    let bytes = charset.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The byte order of a server's UTF-16, or nil where its label is another or the bytes are no UTF-16: its markup has
  /// a zero in every second byte, or a mark goes before it, which says more than the label.
  private static func bigEndianUTF16(_ label: String, _ bytes: [UInt8]) -> Bool? {
    guard ["utf-16", "utf-16le", "utf-16be"].contains(label), bytes.prefix(64).contains(0),
      !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
      !bytes.starts(with: [0xEF, 0xBB, 0xBF])
    else { return nil }
    return label == "utf-16be"
  }

  /// Decodes bytes whose encoding label is known from elsewhere (an HTTP header), or not at all.
  package static func decode(
    _ bytes: [UInt8], declared label: String?, reason: SourceEncoding.Reason = .declared
  ) -> EncodingDetection {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return utf8(bytes, from: 3, reason: .byteOrderMark)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes, from: 2, bigEndian: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return utf16(bytes, from: 2, bigEndian: false)
    }
    guard let declared = label.flatMap(TextEncoding.init(label:)) else {
      return UTF8Validation.firstInvalidOffset(bytes) == nil
        ? EncodingDetection(source: DecodedSource(validUTF8: bytes), repairedBytes: 0)
        : transcoded(bytes, .windows1252, reason: .fallback)
    }
    if declared == .utf8 { return utf8(bytes, from: 0, reason: reason) }
    if declared.keepsASCII, UTF8Validation.firstNonASCII(bytes, from: 0) == bytes.count {
      return identical(bytes, name: declared.name, reason: reason)
    }
    if declared.isSingleByte, UTF8Validation.firstInvalidOffset(bytes) == nil {
      return identical(bytes, name: "utf-8", reason: .contradicted)
    }
    return transcoded(bytes, declared, reason: reason)
  }

  /// The label in the first 1,024 bytes' `<meta charset>`, `<meta http-equiv>` or XML declaration, in lower case.
  static func declaredLabel(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var index = 0
    if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = value(after: "encoding", in: head[..<end])
    {
      return label
    }
    let page = HTMLBytes(bytes: head)
    while let start = page.first(UInt8(ascii: "<"), in: index..<head.count) {
      index = start + 1
      if page.has("<!--", at: start) {
        index = start + 4
        while index < head.count, !page.has("-->", at: index) { index += 1 }
      } else if page.has("<meta", at: start), start + 5 < head.count, head[start + 5] <= 0x2F {
        let end = page.first(UInt8(ascii: ">"), in: start..<head.count) ?? head.count
        if let label = value(after: "charset", in: head[start..<end]) { return label }
        index = end
      }
    }
    return nil
  }

  /// The word behind `name=`, with or without quotes.
  private static func value(after name: String, in tag: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    var index = tag.startIndex
    while index + name.count < tag.endIndex {
      guard tag[index...].starts(with: name) else {
        index += 1
        continue
      }
      index += name.count
      while index < tag.endIndex, tag[index] <= 0x20 { index += 1 }
      guard index < tag.endIndex, tag[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < tag.endIndex, tag[index] <= 0x20 || tag[index] == 0x22 || tag[index] == 0x27 {
        index += 1
      }
      let start = index
      while index < tag.endIndex, tag[index] > 0x20, !Array("\"';>?".utf8).contains(tag[index]) { index += 1 }
      return start == index ? nil : String(decoding: tag[start..<index], as: UTF8.self)
    }
    return nil
  }
}

/// One code point's bytes in UTF-8.
enum UTF8Sequence {
  /// Bytes of the well-formed sequence at an index (0 where none is), and of the maximal ill-formed part otherwise.
  ///
  /// Unicode 15, table 3-7 and "U+FFFD Substitution of Maximal Subparts".
  static func length(in bytes: [UInt8], at index: Int) -> (length: Int, illFormed: Int) {
    let first = bytes[index]
    if first < 0x80 { return (1, 0) }
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return (0, 1)
    }
    for offset in 1..<length {
      guard index + offset < bytes.count,
        (offset == 1 ? second : 0x80...0xBF).contains(bytes[index + offset])
      else { return (0, offset) }
    }
    return (length, 0)
  }
}
