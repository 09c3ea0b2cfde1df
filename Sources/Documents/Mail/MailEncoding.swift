/// Undoes the encodings that bring a mail's bytes through lines of ASCII (RFC 2045, RFC 2047).
enum MailEncoding {
  /// Quoted-printable, RFC 2045 section 6.7: "=E9" is a byte, "=" at a line's end joins it to the next; what is neither
  /// stays as it is.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "=") else {
        result.append(text[index])
        index += 1
        continue
      }
      if index + 2 < text.endIndex, let high = hex(text[index + 1]), let low = hex(text[index + 2]) {
        result.append(high << 4 | low)
        index += 3
        continue
      }
      // White space behind the sign was added on the way.
      var end = index + 1
      while end < text.endIndex, end - index < 80, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D
      {
        end += 1
      }
      if end == text.endIndex || text[end] == 0x0A {
        index = min(end + 1, text.endIndex)
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Base64, RFC 4648 section 4: signs outside of the alphabet are passed over, as RFC 2045 wants it.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = sextet(byte) else { continue }
      bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// A field's value with its encoded words ("=?utf-8?Q?Ren=C3=A9e?=", RFC 2047) decoded.
  static func words(_ value: String) -> String {
    var result = ""
    var rest = value[...]
    var wasEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=", parts[0].utf8.count <= 40,
        let text = word(parts[2], charset: parts[0], encoding: parts[1])
      else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasEncoded = false
        continue
      }
      // White space between two encoded words belongs to neither.
      let between = rest[..<start.lowerBound]
      if !(wasEncoded && between.allSatisfy(\.isWhitespace)) { result += between }
      result += text
      rest = parts[3].dropFirst()
      wasEncoded = true
    }
    return (result + rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func word(_ text: Substring, charset: Substring, encoding: Substring) -> String? {
    let bytes: [UInt8]
    switch encoding.lowercased() {
    case "q": bytes = quotedPrintable(ArraySlice(text.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }))
    case "b": bytes = base64(ArraySlice(text.utf8))
    default: return nil
    }
    let label = String(charset.prefix { $0 != "*" })
    let decoded = EncodingDetection.decode(bytes, declared: label, reason: .declared).source.utf8
    return String(decoding: decoded.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
