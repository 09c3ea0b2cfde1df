/// A value of an entry.
enum CanonicalValue: Hashable {
  case string(String)
  case bool(Bool)
  case integer(Int64)
}

/// A JSON object of strings, booleans and integers, read from its RFC 8785 bytes and from no other spelling of it.
///
/// Example: `{"event":"check","ok":true,"v":1}`. No white space; keys sorted by UTF-16 code units and never twice; `\b \t \n \f \r \" \\` in
/// their short forms, other control characters below U+0020 as `\u00xx` in lower case, nothing else escaped (RFC 8785 section 3.2.2.2).
/// Reading checks every byte and copies none: a log has millions of entries, and of most of their fields nothing is asked.
struct CanonicalObject {
  private let bytes: [UInt8]
  private let parts: [CanonicalPart]

  /// Reads the bytes of one object, all of them.
  init(_ bytes: [UInt8]) throws(CanonicalError) {
    // Valid as a whole, so that every part between ASCII bytes is valid too.
    if bytes.reduce(0, |) >= 0x80, String(validating: bytes, as: UTF8.self) == nil { throw .notUTF8 }
    var reader = CanonicalReader(bytes: bytes)
    parts = try reader.object()
    self.bytes = bytes
  }

  /// Keys and values in their order. Pairs, as two keys that differ in bytes can be equal as Swift strings.
  var fields: [(key: String, value: CanonicalValue)] {
    parts.map { ($0.key.string(in: bytes), value(of: $0)) }
  }

  /// The value of a key, compared by bytes.
  subscript(key: String) -> CanonicalValue? { part(key).map(value) }

  private func part(_ key: String) -> CanonicalPart? {
    let wanted = key.utf8
    return parts.first { part in
      part.key.isEscaped
        ? part.key.string(in: bytes).utf8.elementsEqual(wanted)
        : part.key.range.count == wanted.count && bytes[part.key.range].elementsEqual(wanted)
    }
  }

  private func value(of part: CanonicalPart) -> CanonicalValue {
    switch part.value {
    case .string(let text): .string(text.string(in: bytes))
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    }
  }
}

/// Where a string stands in the bytes of an entry: between its quotes, half-open.
private struct CanonicalText {
  let range: Range<Int>
  /// Whether there is a backslash in it.
  let isEscaped: Bool

  func string(in bytes: [UInt8]) -> String {
    guard isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
    var content: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "\\"), let escape = CanonicalEscape(bytes, at: offset) {
        content.append(escape.byte)
        offset += escape.length
      } else {
        content.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: content, as: UTF8.self)
  }
}

private struct CanonicalPart {
  enum Value {
    case string(CanonicalText)
    case bool(Bool)
    case integer(Int64)
  }

  let key: CanonicalText
  let value: Value
}

/// One escape of a string: the byte that it stands for, and its length in bytes.
private struct CanonicalEscape {
  let byte: UInt8
  let length: Int

  /// Reads the escape whose backslash stands at an offset; nil if RFC 8785 does not spell a character so.
  init?(_ bytes: [UInt8], at start: Int) {
    length = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "u") ? 6 : 2
    guard start + length <= bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): byte = UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): byte = UInt8(ascii: "\\")
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "f"): byte = 0x0C
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "u"):
      // \u00xx, lower case, for those control characters alone that have no short form
      let digits = Array("0123456789abcdef".utf8)
      guard bytes[start + 2] == UInt8(ascii: "0"), bytes[start + 3] == UInt8(ascii: "0"),
        let high = digits.firstIndex(of: bytes[start + 4]), let low = digits.firstIndex(of: bytes[start + 5]),
        high < 2, ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(high << 4 | low)
      else { return nil }
      byte = UInt8(high << 4 | low)
    default: return nil
    }
  }
}

private struct CanonicalReader {
  let bytes: [UInt8]
  var offset = 0

  // RFC 8785 section 3.2.2.3 by way of I-JSON, RFC 7493
  private static let largestInteger: Int64 = (1 << 53) - 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func object() throws(CanonicalError) -> [CanonicalPart] {
    var parts: [CanonicalPart] = []
    parts.reserveCapacity(12)
    try take("{")
    if next == UInt8(ascii: "}") {
      offset += 1
    } else {
      while true {
        let start = offset
        let key = try string()
        if let previous = parts.last?.key { try check(key, at: start, follows: previous) }
        try take(":")
        parts.append(CanonicalPart(key: key, value: try value()))
        if next == UInt8(ascii: "}") {
          offset += 1
          break
        }
        try take(",")
      }
    }
    guard next == nil else { throw .unexpected(offset: offset, expected: "the end", found: next) }
    return parts
  }

  /// Checks that a key follows another by UTF-16 code units.
  private func check(
    _ key: CanonicalText, at start: Int, follows previous: CanonicalText
  ) throws(CanonicalError) {
    // ASCII without escapes has the same order by bytes.
    if !key.isEscaped, !previous.isEscaped, bytes[key.range].allSatisfy({ $0 < 0x80 }),
      bytes[previous.range].allSatisfy({ $0 < 0x80 }),
      bytes[previous.range].lexicographicallyPrecedes(bytes[key.range])
    {
      return
    }
    let (earlier, later) = (previous.string(in: bytes), key.string(in: bytes))
    if earlier.utf8.elementsEqual(later.utf8) { throw .duplicateKey(offset: start, key: later) }
    guard earlier.utf16.lexicographicallyPrecedes(later.utf16) else {
      throw .unsortedKey(offset: start, previous: earlier, key: later)
    }
  }

  private mutating func take(_ character: Unicode.Scalar) throws(CanonicalError) {
    guard next == UInt8(ascii: character) else {
      throw .unexpected(offset: offset, expected: String(character), found: next)
    }
    offset += 1
  }

  private mutating func value() throws(CanonicalError) -> CanonicalPart.Value {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .integer(try integer())
    default: break
    }
    for (word, value) in [("true", true), ("false", false)] where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return .bool(value)
    }
    throw .unsupportedValue(offset: offset)
  }

  private mutating func integer() throws(CanonicalError) -> Int64 {
    let start = offset
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let firstDigit = offset
    var number: Int64 = 0
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      number = number * 10 + Int64(byte - UInt8(ascii: "0"))
      guard number <= CanonicalReader.largestInteger else { throw .integerTooLarge(offset: start) }
      offset += 1
    }
    let digits = offset - firstDigit
    let hasLeadingZero = digits > 0 && bytes[firstDigit] == UInt8(ascii: "0") && (digits > 1 || isNegative)
    let goesOn = next == UInt8(ascii: ".") || next == UInt8(ascii: "e") || next == UInt8(ascii: "E")
    guard digits > 0, !hasLeadingZero, !goesOn else { throw .notAnInteger(offset: start) }
    return isNegative ? -number : number
  }

  private mutating func string() throws(CanonicalError) -> CanonicalText {
    try take("\"")
    let start = offset
    var isEscaped = false
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return CanonicalText(range: start..<offset - 1, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        guard let escape = CanonicalEscape(bytes, at: offset) else { throw .badEscape(offset: offset) }
        isEscaped = true
        offset += escape.length
      case 0..<0x20:
        throw .badEscape(offset: offset)
      default:
        offset += 1
      }
    }
    throw .unexpected(offset: offset, expected: "\"", found: nil)
  }
}
