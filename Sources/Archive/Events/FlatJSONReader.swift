/// Reads the flat JSON objects that events are; anything else is refused with the byte offset.
struct FlatJSONReader {
  /// What is wrong with an entry, at a byte offset of it.
  struct Malformed: Error, Equatable {
    let offset: Int
    let expected: String
  }

  private let bytes: [UInt8]
  private var index = 0

  /// The members of an object; its bytes must be exactly the canonical ones.
  static func object(_ bytes: [UInt8]) throws(Malformed) -> [String: JSONScalar] {
    var reader = FlatJSONReader(bytes: bytes)
    let object = try reader.readObject()
    guard reader.index == bytes.count else { throw Malformed(offset: reader.index, expected: "the end") }
    guard CanonicalJSON.encode(object) == bytes else {
      throw Malformed(offset: 0, expected: "canonical form (RFC 8785)")
    }
    return object
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readObject() throws(Malformed) -> [String: JSONScalar] {
    try expect("{")
    var object: [String: JSONScalar] = [:]
    if peek() == UInt8(ascii: "}") {
      index += 1
      return object
    }
    while true {
      let start = index
      let name = try readString()
      try expect(":")
      let value = try readScalar()
      guard object.updateValue(value, forKey: name) == nil else {
        throw Malformed(offset: start, expected: "a name only once")
      }
      if peek() == UInt8(ascii: ",") {
        index += 1
        continue
      }
      try expect("}")
      return object
    }
  }

  private mutating func readScalar() throws(Malformed) -> JSONScalar {
    let start = index
    switch peek() {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"):
      try expect("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .boolean(false)
    default:
      var end = index
      while end < bytes.count, bytes[end] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[end]) {
        end += 1
      }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      guard let number = Int64(text), number.magnitude <= UInt64(CanonicalJSON.largestInteger) else {
        throw Malformed(offset: start, expected: "a string, a boolean or an integer")
      }
      index = end
      return .integer(number)
    }
  }

  private mutating func readString() throws(Malformed) -> String {
    let start = index
    try expect("\"")
    var text: [UInt8] = []
    while let byte = peek() {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw Malformed(offset: start, expected: "valid UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text.append(try readEscape())
      case 0x00..<0x20: throw Malformed(offset: index - 1, expected: "an escaped control character")
      default: text.append(byte)
      }
    }
    throw Malformed(offset: start, expected: "the end of a string")
  }

  private mutating func readEscape() throws(Malformed) -> UInt8 {
    let start = index
    index += 1
    switch start < bytes.count ? bytes[start] : 0 {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "u"):
      // Canonical form writes \u only for C0 controls; the comparison with the canonical bytes checks the rest.
      let digits = bytes[index..<min(index + 4, bytes.count)]
      guard digits.count == 4, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        code < 0x20
      else {
        throw Malformed(offset: start, expected: "\\u00 and two digits of a control character")
      }
      index += 4
      return code
    default: throw Malformed(offset: start, expected: "an escape")
    }
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func expect(_ text: String) throws(Malformed) {
    let wanted = Array(text.utf8)
    guard index + wanted.count <= bytes.count, bytes[index..<index + wanted.count].elementsEqual(wanted)
    else {
      throw Malformed(offset: index, expected: text)
    }
    index += wanted.count
  }
}
