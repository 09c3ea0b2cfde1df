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
    if let charset, TextEncoding(label: charset) != nil {
      return decode(bytes, declared: charset, reason: .transport)
    }
    return decode(bytes, declared: declaredLabel(bytes))
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
        ? utf8(bytes, from: 0, reason: .validUTF8) : transcoded(bytes, .windows1252, reason: .fallback)
    }
    if declared == .utf8 { return utf8(bytes, from: 0, reason: reason) }
    if declared.keepsASCII, bytes.allSatisfy({ $0 < 0x80 }) {
      return identical(bytes, name: declared.name, reason: reason)
    }
    if declared.isSingleByte, UTF8Validation.firstInvalidOffset(bytes) == nil {
      return utf8(bytes, from: 0, reason: .contradicted)
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
    while index < head.count {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let rest = head[index...]
      if rest.starts(with: Array("<!--".utf8)) {
        index += 4
        while index < head.count, !head[index...].starts(with: Array("-->".utf8)) { index += 1 }
      } else if rest.starts(with: Array("<meta".utf8)), rest.count > 5, rest[index + 5] <= 0x2F {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        if let label = value(after: "charset", in: rest[..<end]) { return label }
        index = end
      } else {
        index += 1
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
