import Glibc

extension EncodingDetection {
  /// UTF-8, repaired where it is ill-formed; bytes before `start` are a byte order mark.
  static func utf8(_ bytes: [UInt8], from start: Int, reason: SourceEncoding.Reason) -> EncodingDetection {
    if UTF8Validation.firstInvalidOffset(bytes) == nil {
      if start > 0 || reason == .validUTF8 {
        return EncodingDetection(source: DecodedSource(validUTF8: bytes), repairedBytes: 0)
      }
      return identical(bytes, name: "utf-8", reason: reason)
    }
    var writer = TranscodedText(capacity: bytes.count)
    var index = start
    var repaired = 0
    while index < bytes.count {
      var end = index
      var illFormed = 0
      while end < bytes.count {
        let sequence = UTF8Sequence.length(in: bytes, at: end)
        guard sequence.length > 0 else {
          illFormed = sequence.illFormed
          break
        }
        end += sequence.length
      }
      writer.copy(bytes, index..<end)
      if illFormed > 0 {
        writer.replacement(for: end..<end + illFormed)
        repaired += illFormed
      }
      index = end + illFormed
    }
    return EncodingDetection(writer, name: "utf-8", reason: reason, repaired: repaired)
  }

  /// Bytes that are the same in UTF-8.
  static func identical(_ bytes: [UInt8], name: String, reason: SourceEncoding.Reason) -> EncodingDetection {
    EncodingDetection(
      source: DecodedSource(identical: bytes, encoding: SourceEncoding(name: name, reason: reason)),
      repairedBytes: 0)
  }

  /// UTF-16, as a rule behind its byte order mark.
  static func utf16(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool, reason: SourceEncoding.Reason = .byteOrderMark
  ) -> EncodingDetection {
    var writer = TranscodedText(capacity: bytes.count)
    var repaired = 0
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var index = start
    while index < bytes.count {
      guard index + 1 < bytes.count else {
        writer.replacement(for: index..<index + 1)
        repaired += 1
        break
      }
      let high = unit(index)
      var value = UInt32(high)
      var length = 2
      if (0xD800...0xDBFF).contains(high), index + 3 < bytes.count,
        case let low = unit(index + 2), (0xDC00...0xDFFF).contains(low)
      {
        value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        length = 4
      }
      if let scalar = Unicode.Scalar(value) {
        writer.append(Array(String(scalar).utf8), for: index..<index + length)
      } else {
        writer.replacement(for: index..<index + length)
        repaired += length
      }
      index += length
    }
    return EncodingDetection(
      writer, name: bigEndian ? "utf-16be" : "utf-16le", reason: reason, repaired: repaired)
  }

  /// Any other encoding; what neither our table nor iconv knows is read as windows-1252.
  static func transcoded(_ bytes: [UInt8], _ encoding: TextEncoding, reason: SourceEncoding.Reason)
    -> EncodingDetection
  {
    if encoding != .windows1252 {
      var writer = TranscodedText(capacity: bytes.count)
      if let repaired = iconv(bytes, encoding, into: &writer) {
        return EncodingDetection(writer, name: encoding.name, reason: reason, repaired: repaired)
      }
    }
    var writer = TranscodedText(capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      writer.copy(bytes, index..<end)
      if end < bytes.count {
        writer.append(Windows1252.utf8[Int(bytes[end]) - 0x80], for: end..<end + 1)
        end += 1
      }
      index = end
    }
    return EncodingDetection(
      writer, name: "windows-1252", reason: encoding == .windows1252 ? reason : .fallback, repaired: 0)
  }

  private init(_ writer: TranscodedText, name: String, reason: SourceEncoding.Reason, repaired: Int) {
    source = DecodedSource(
      utf8: writer.utf8, encoding: SourceEncoding(name: name, reason: reason), map: writer.map)
    repairedBytes = repaired
  }

  /// Transcodes character by character, so that each has its place; nil where iconv does not know the encoding.
  private static func iconv(_ bytes: [UInt8], _ encoding: TextEncoding, into writer: inout TranscodedText)
    -> Int?
  {
    guard let descriptor = unsafe iconv_open("UTF-8", encoding.iconvName),
      unsafe descriptor != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    defer { unsafe _ = iconv_close(descriptor) }
    // Longest thing that stands for one character in any of these encodings: an escape sequence and two bytes.
    let longest = 8
    var repaired = 0
    var input = bytes
    var output = [UInt8](repeating: 0, count: 32)
    // Where the bytes begin that iconv has taken and not yet answered (an escape, a letter that a mark may follow).
    var pending: Int?
    var index = 0
    while index < bytes.count {
      if pending == nil, encoding.keepsASCII, bytes[index] < 0x80 {
        let start = index
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        writer.copy(bytes, start..<index)
        continue
      }
      var taken = 0
      var given = 0
      var offered = 0
      while taken == 0, offered < min(longest, bytes.count - index) {
        offered += 1
        let start = index
        let left: (input: Int, output: Int) = unsafe input.withUnsafeMutableBytes { source in
          unsafe output.withUnsafeMutableBytes { target in
            var from = unsafe source.baseAddress.map {
              unsafe ($0 + start).assumingMemoryBound(to: CChar.self)
            }
            var into = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
            var inputLeft = offered
            var outputLeft = target.count
            errno = 0
            _ = unsafe Glibc.iconv(descriptor, &from, &inputLeft, &into, &outputLeft)
            return (inputLeft, outputLeft)
          }
        }
        taken = offered - left.input
        given = output.count - left.output
        // EINVAL: the bytes so far are the beginning of a character. Anything else without progress is no character.
        if taken == 0, errno != EINVAL { break }
      }
      let start = pending ?? index
      if taken == 0, bytes[index] == 0x80, encoding.name == "gb18030" {
        // The one byte that the web's decoder adds (Encoding Standard, section 10.1.1).
        writer.append(Windows1252.utf8[0], for: start..<index + 1)
        pending = nil
        index += 1
      } else if taken == 0 {
        writer.replacement(for: start..<index + 1)
        repaired += 1
        pending = nil
        index += 1
      } else {
        index += taken
        pending = given == 0 ? start : nil
        if given > 0 { writer.append(Array(output.prefix(given)), for: start..<index) }
      }
    }
    if let start = pending {
      let left: Int = unsafe output.withUnsafeMutableBytes { target in
        var into = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var outputLeft = target.count
        _ = unsafe Glibc.iconv(descriptor, nil, nil, &into, &outputLeft)
        return outputLeft
      }
      if left < output.count { writer.append(Array(output.prefix(output.count - left)), for: start..<index) }
    }
    return repaired
  }
}
