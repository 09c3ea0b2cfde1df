/// The members of a flat JSON object in canonical form (RFC 8785), as places in its bytes: nothing is copied before it is asked for.
struct FlatJSONObject {
  /// A member's value.
  enum Value {
    /// Between the quotes; `hasEscapes` where it is not its own text.
    case string(Range<Int>, hasEscapes: Bool)
    case boolean(Bool)
    case integer(Int64)
  }

  private let bytes: [UInt8]
  private let members: [(name: Range<Int>, hasEscapes: Bool, value: Value)]

  fileprivate init(_ bytes: [UInt8], _ members: [(name: Range<Int>, hasEscapes: Bool, value: Value)]) {
    self.bytes = bytes
    self.members = members
  }

  /// The text of a member that is a string.
  func string(_ name: StaticString) -> String? {
    guard case .string(let range, let hasEscapes)? = value(name) else { return nil }
    return FlatJSONReader.text(bytes, range, hasEscapes)
  }

  /// A member that is an integer.
  func integer(_ name: StaticString) -> Int64? {
    guard case .integer(let number)? = value(name) else { return nil }
    return number
  }

  private func value(_ name: StaticString) -> Value? {
    name.withUTF8Buffer { wanted in
      for member in members where unsafe bytes[member.name].elementsEqual(wanted) { return member.value }
      return nil
    }
  }

  /// All members.
  var scalars: [String: JSONScalar] {
    var scalars: [String: JSONScalar] = [:]
    for member in members {
      let name = FlatJSONReader.text(bytes, member.name, member.hasEscapes)
      switch member.value {
      case .string(let range, let hasEscapes):
        scalars[name] = .string(FlatJSONReader.text(bytes, range, hasEscapes))
      case .boolean(let value): scalars[name] = .boolean(value)
      case .integer(let number): scalars[name] = .integer(number)
      }
    }
    return scalars
  }
}

/// Reads the flat JSON objects that events are; anything else, and anything that is not canonical, is refused with the byte offset.
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
    try members(bytes).scalars
  }

  /// The members of an object, not copied.
  static func members(_ bytes: [UInt8]) throws(Malformed) -> FlatJSONObject {
    // Once for all strings: a part of valid UTF-8 that begins and ends at quotes is valid too.
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Malformed(offset: 0, expected: "valid UTF-8")
    }
    var reader = FlatJSONReader(bytes: bytes)
    let object = try reader.readObject()
    guard reader.index == bytes.count else { throw Malformed(offset: reader.index, expected: "the end") }
    return object
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readObject() throws(Malformed) -> FlatJSONObject {
    try expect(UInt8(ascii: "{"), "{")
    var members: [(name: Range<Int>, hasEscapes: Bool, value: FlatJSONObject.Value)] = []
    members.reserveCapacity(10)
    if peek() == UInt8(ascii: "}") {
      index += 1
      return FlatJSONObject(bytes, members)
    }
    while true {
      let start = index
      let (name, hasEscapes) = try readString()
      if let last = members.last, !isOrdered(last.name, last.hasEscapes, name, hasEscapes) {
        throw Malformed(offset: start, expected: "names in the order of UTF-16 code units, each once")
      }
      try expect(UInt8(ascii: ":"), ":")
      members.append((name, hasEscapes, try readValue()))
      if peek() == UInt8(ascii: ",") {
        index += 1
        continue
      }
      try expect(UInt8(ascii: "}"), "}")
      return FlatJSONObject(bytes, members)
    }
  }

  /// Whether a name is less than another (RFC 8785, section 3.2.3).
  private func isOrdered(
    _ first: Range<Int>, _ firstEscaped: Bool, _ second: Range<Int>, _ secondEscaped: Bool
  ) -> Bool {
    let (left, right) = (bytes[first], bytes[second])
    // Of ASCII, bytes and code units have the same order.
    if !firstEscaped, !secondEscaped, left.allSatisfy({ $0 < 0x80 }), right.allSatisfy({ $0 < 0x80 }) {
      return left.lexicographicallyPrecedes(right)
    }
    return Self.text(bytes, first, firstEscaped).utf16.lexicographicallyPrecedes(
      Self.text(bytes, second, secondEscaped).utf16)
  }

  private mutating func readValue() throws(Malformed) -> FlatJSONObject.Value {
    let start = index
    switch peek() {
    case UInt8(ascii: "\""):
      let (range, hasEscapes) = try readString()
      return .string(range, hasEscapes: hasEscapes)
    case UInt8(ascii: "t"):
      try expect(word: "true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try expect(word: "false")
      return .boolean(false)
    default:
      var end = index
      while end < bytes.count, bytes[end] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[end]) {
        end += 1
      }
      let digits = bytes[start..<end].drop { $0 == UInt8(ascii: "-") }
      let isNegative = digits.startIndex == start + 1
      // One form a number: no leading zero, no sign of nothing, and at most one sign.
      guard digits.startIndex - start <= 1, let first = digits.first,
        digits.allSatisfy({ $0 != UInt8(ascii: "-") }),
        first != UInt8(ascii: "0") || digits.count == 1 && !isNegative,
        let number = Int64(String(decoding: bytes[start..<end], as: UTF8.self)),
        number.magnitude <= UInt64(CanonicalJSON.largestInteger)
      else {
        throw Malformed(offset: start, expected: "a string, a boolean or an integer")
      }
      index = end
      return .integer(number)
    }
  }

  /// The place of a string between its quotes, and whether it has escapes.
  private mutating func readString() throws(Malformed) -> (range: Range<Int>, hasEscapes: Bool) {
    let start = index
    try expect(UInt8(ascii: "\""), "\"")
    let first = index
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return (first..<index - 1, hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        let escape = index
        guard let (_, length) = Self.escape(bytes, index) else {
          throw Malformed(offset: escape, expected: "an escape that RFC 8785 writes")
        }
        index += length
      case 0x00..<0x20: throw Malformed(offset: index - 1, expected: "an escaped control character")
      default: break
      }
    }
    throw Malformed(offset: start, expected: "the end of a string")
  }

  /// The text of a string at a place that was read before.
  fileprivate static func text(_ bytes: [UInt8], _ range: Range<Int>, _ hasEscapes: Bool) -> String {
    guard hasEscapes else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), let (byte, length) = escape(bytes, index + 1) {
        text.append(byte)
        index += 1 + length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands behind a backslash, and its length in bytes; nil where canonical form has no such escape.
  private static func escape(_ bytes: [UInt8], _ start: Int) -> (byte: UInt8, length: Int)? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "b"): return (0x08, 1)
    case UInt8(ascii: "t"): return (0x09, 1)
    case UInt8(ascii: "n"): return (0x0A, 1)
    case UInt8(ascii: "f"): return (0x0C, 1)
    case UInt8(ascii: "r"): return (0x0D, 1)
    case UInt8(ascii: "\""): return (UInt8(ascii: "\""), 1)
    case UInt8(ascii: "\\"): return (UInt8(ascii: "\\"), 1)
    case UInt8(ascii: "u"):
      // \u00 and two small hexadecimal digits, for the controls that have no shorter form.
      guard start + 5 <= bytes.count, bytes[start + 1] == 0x30, bytes[start + 2] == 0x30,
        let high = digit(bytes[start + 3]), high < 2, let low = digit(bytes[start + 4])
      else { return nil }
      let code = high << 4 | low
      return [0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(code) ? nil : (code, 5)
    default: return nil
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func expect(_ byte: UInt8, _ shown: String) throws(Malformed) {
    guard index < bytes.count, bytes[index] == byte else { throw Malformed(offset: index, expected: shown) }
    index += 1
  }

  private mutating func expect(word: StaticString) throws(Malformed) {
    let isThere = word.withUTF8Buffer { wanted in
      unsafe index + wanted.count <= bytes.count
        && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
    guard isThere else { throw Malformed(offset: index, expected: "\(word)") }
    index += word.utf8CodeUnitCount
  }
}
