/// Why bytes are not a canonical JSON object of the kind that entries are; offsets are bytes from 0.
enum CanonicalError: Error, Hashable {
  /// The bytes are not valid UTF-8, which also excludes lone surrogates.
  case notUTF8
  /// Another byte belongs here; nil is found at the end.
  case unexpected(offset: Int, expected: String, found: UInt8?)
  /// An escape, or a character that must be escaped, is not spelled as RFC 8785 spells it.
  case badEscape(offset: Int)
  /// A number is not spelled as an integer is: sign, digits, no leading zero, no fraction, no exponent, no `-0`.
  case notAnInteger(offset: Int)
  /// An integer exceeds 2^53 - 1 in absolute value.
  case integerTooLarge(offset: Int)
  /// A value is null, an array, an object or no value at all.
  case unsupportedValue(offset: Int)
  /// A key does not follow the one before by UTF-16 code units.
  case unsortedKey(offset: Int, previous: String, key: String)
  /// A key stands twice.
  case duplicateKey(offset: Int, key: String)
}

extension CanonicalError: CustomStringConvertible {
  /// What stands there, to follow the words “found”.
  var description: String {
    switch self {
    case .notUTF8: "bytes that are not UTF-8"
    case .unexpected(let offset, let expected, let found):
      "\(found.map { "the byte 0x" + String($0, radix: 16) } ?? "the end") at byte \(offset) in place of \(expected)"
    case .badEscape(let offset): "another spelling of a character at byte \(offset)"
    case .notAnInteger(let offset): "another spelling of a number, or a fraction, at byte \(offset)"
    case .integerTooLarge(let offset): "an integer beyond 2^53 - 1 at byte \(offset)"
    case .unsupportedValue(let offset): "no string, boolean or integer at byte \(offset)"
    case .unsortedKey(let offset, let previous, let key): "the key \(key) after \(previous) at byte \(offset)"
    case .duplicateKey(let offset, let key): "the key \(key) again at byte \(offset)"
    }
  }
}

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
struct CanonicalObject {
  /// Keys and values in their order. Pairs, as two keys that differ in bytes can be equal as Swift strings.
  let fields: [(key: String, value: CanonicalValue)]

  /// Reads the bytes of one object, all of them.
  init(_ bytes: [UInt8]) throws(CanonicalError) {
    // Valid as a whole, so that every part between ASCII bytes is valid too.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var reader = CanonicalReader(bytes: bytes)
    fields = try reader.object()
  }

  /// The value of a key, compared by bytes.
  subscript(key: String) -> CanonicalValue? {
    fields.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
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

  mutating func object() throws(CanonicalError) -> [(key: String, value: CanonicalValue)] {
    var fields: [(key: String, value: CanonicalValue)] = []
    try take("{")
    if next == UInt8(ascii: "}") {
      offset += 1
    } else {
      while true {
        let start = offset
        let key = try string()
        if let previous = fields.last?.key {
          if previous.utf8.elementsEqual(key.utf8) { throw .duplicateKey(offset: start, key: key) }
          guard previous.utf16.lexicographicallyPrecedes(key.utf16) else {
            throw .unsortedKey(offset: start, previous: previous, key: key)
          }
        }
        try take(":")
        fields.append((key, try value()))
        if next == UInt8(ascii: "}") {
          offset += 1
          break
        }
        try take(",")
      }
    }
    guard next == nil else { throw .unexpected(offset: offset, expected: "the end", found: next) }
    return fields
  }

  private mutating func take(_ character: Unicode.Scalar) throws(CanonicalError) {
    guard next == UInt8(ascii: character) else {
      throw .unexpected(offset: offset, expected: String(character), found: next)
    }
    offset += 1
  }

  private mutating func value() throws(CanonicalError) -> CanonicalValue {
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
    let goesOn = next.map { [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains($0) } ?? false
    guard digits > 0, !hasLeadingZero, !goesOn else { throw .notAnInteger(offset: start) }
    return isNegative ? -number : number
  }

  private mutating func string() throws(CanonicalError) -> String {
    try take("\"")
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        content.append(try escape())
      case 0..<0x20:
        throw .badEscape(offset: offset)
      default:
        content.append(byte)
        offset += 1
      }
    }
    throw .unexpected(offset: offset, expected: "\"", found: nil)
  }

  private mutating func escape() throws(CanonicalError) -> UInt8 {
    let start = offset
    offset += 2
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"): break
    default: throw .badEscape(offset: start)
    }
    // \u00xx, lower case, for those control characters alone that have no short form
    let digits = Array("0123456789abcdef".utf8)
    guard start + 6 <= bytes.count, bytes[start + 2] == UInt8(ascii: "0"),
      bytes[start + 3] == UInt8(ascii: "0"),
      let high = digits.firstIndex(of: bytes[start + 4]), let low = digits.firstIndex(of: bytes[start + 5]),
      high < 2, ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(high << 4 | low)
    else { throw .badEscape(offset: start) }
    offset = start + 6
    return UInt8(high << 4 | low)
  }
}
