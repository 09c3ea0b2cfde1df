/// A JSON value as pages embed it, read with forbearance: control characters inside strings, commas too many and text
/// behind the value are let pass, for pages hold all of these.
indirect enum JSONValue {
  case string(String)
  case array([JSONValue])
  /// Members in order; of a name that comes twice the first counts.
  case object([(name: String, value: JSONValue)])
  /// A number, a truth value or null, of which nothing is asked here.
  case other

  /// Arrays and objects inside one another; a deeper value is refused.
  static let depthLimit = 32

  /// The value that bytes begin with, or nil where they are no JSON.
  init?(_ bytes: ArraySlice<UInt8>) {
    var scanner = Scanner(bytes: bytes, index: bytes.startIndex)
    guard let value = scanner.value(depth: 0) else { return nil }
    self = value
  }

  /// A member of an object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string that holds more than white space.
  var text: String? {
    guard case .string(let string) = self else { return nil }
    let folded = FoldedText.of(string)
    return folded.isEmpty ? nil : folded
  }

  /// The elements of an array; a value by itself is an array of one.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }

  private struct Scanner {
    let bytes: ArraySlice<UInt8>
    var index: Int

    private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpace() {
      while let byte, byte <= 0x20 { index += 1 }
    }

    mutating func value(depth: Int) -> JSONValue? {
      guard depth <= JSONValue.depthLimit else { return nil }
      skipSpace()
      switch byte {
      case UInt8(ascii: "\""): return string().map(JSONValue.string)
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return array(depth: depth)
      case nil: return nil
      default:
        let start = index
        while let byte, byte > 0x20, ![0x2C, 0x5D, 0x7D, 0x7B, 0x5B, 0x22, 0x3A].contains(byte) { index += 1 }
        return index > start ? .other : nil
      }
    }

    private mutating func array(depth: Int) -> JSONValue? {
      index += 1
      var elements: [JSONValue] = []
      while true {
        skipSpace()
        switch byte {
        case nil: return nil
        case UInt8(ascii: "]"):
          index += 1
          return .array(elements)
        case UInt8(ascii: ","): index += 1
        default:
          guard let element = value(depth: depth + 1) else { return nil }
          elements.append(element)
        }
      }
    }

    private mutating func object(depth: Int) -> JSONValue? {
      index += 1
      var members: [(name: String, value: JSONValue)] = []
      while true {
        skipSpace()
        switch byte {
        case nil: return nil
        case UInt8(ascii: "}"):
          index += 1
          return .object(members)
        case UInt8(ascii: ","): index += 1
        case UInt8(ascii: "\""):
          guard let name = string() else { return nil }
          skipSpace()
          guard byte == UInt8(ascii: ":") else { return nil }
          index += 1
          guard let value = value(depth: depth + 1) else { return nil }
          members.append((name, value))
        default: return nil
        }
      }
    }

    /// A string from its opening quotation mark to behind its closing one.
    private mutating func string() -> String? {
      index += 1
      var text: [UInt8] = []
      while let byte {
        index += 1
        if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
        guard byte == UInt8(ascii: "\\") else {
          text.append(byte)
          continue
        }
        guard let escaped = self.byte else { return nil }
        index += 1
        switch escaped {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
          text.append(0x20)
        case UInt8(ascii: "u"): text += unicode()
        default: text.append(escaped)
        }
      }
      return nil
    }

    /// The character behind `\u`, two of them where they are surrogates of one (RFC 8259, section 7).
    private mutating func unicode() -> [UInt8] {
      guard let first = unit() else { return [] }
      var scalar = UInt32(first)
      if (0xD800...0xDBFF).contains(first), bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        guard let second = unit(), (0xDC00...0xDFFF).contains(second) else { return Array("\u{FFFD}".utf8) }
        scalar = 0x10000 + ((UInt32(first) - 0xD800) << 10) + (UInt32(second) - 0xDC00)
      }
      return Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }

    private mutating func unit() -> UInt16? {
      guard bytes.endIndex - index >= 4,
        let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
      else { return nil }
      index += 4
      return unit
    }
  }
}
