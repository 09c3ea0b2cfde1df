/// Reads a settings file: JSON (RFC 8259) in UTF-8 with whole numbers only, no name twice in one object, and no more than
/// 1 MiB and 16 levels.
package struct SettingsReader {
  /// The longest file, in bytes.
  package static let longest = 1 << 20
  private static let deepest = 16

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// The value that a file holds.
  package static func read(_ bytes: [UInt8]) throws(SettingsMistake) -> SettingsNode {
    guard bytes.count <= longest else {
      throw SettingsMistake(line: 1, path: "", reason: "the file has more than \(longest) bytes")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw SettingsMistake(line: 1, path: "", reason: "the file is not UTF-8")
    }
    var reader = SettingsReader(bytes)
    let node = try reader.value("", depth: 0)
    reader.skipSpace()
    guard reader.index == reader.bytes.count else {
      throw reader.mistake("", "nothing may follow the last bracket")
    }
    return node
  }

  private init(_ bytes: [UInt8]) {
    // Editors of other systems begin a file with a byte order mark.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private func mistake(_ path: String, _ reason: String) -> SettingsMistake {
    SettingsMistake(line: line, path: path, reason: reason)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(_ path: String, depth: Int) throws(SettingsMistake) -> SettingsNode {
    skipSpace()
    guard depth < Self.deepest else {
      throw mistake(path, "more than \(Self.deepest) brackets in each other")
    }
    let start = line
    let content: SettingsNode.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try members(path, depth: depth))
    case UInt8(ascii: "["): content = .list(try elements(path, depth: depth))
    case UInt8(ascii: "\""): content = .text(try string(path))
    case UInt8(ascii: "t"): content = try word("true", .flag(true), path)
    case UInt8(ascii: "f"): content = try word("false", .flag(false), path)
    case UInt8(ascii: "n"): content = try word("null", .null, path)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      content = .number(try number(path))
    case nil: throw mistake(path, "the file ends where a value is expected")
    default: throw mistake(path, "a value is expected here; texts stand in double quotation marks")
    }
    return SettingsNode(content: content, line: start, path: path)
  }

  private mutating func members(_ path: String, depth: Int) throws(SettingsMistake) -> [SettingsNode.Member] {
    index += 1
    var members: [SettingsNode.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return [] }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else {
        throw mistake(path, "a name in double quotation marks is expected")
      }
      let name = try string(path)
      let inner = path.isEmpty ? name : path + "." + name
      guard names.insert(name).inserted else { throw mistake(inner, "it is given twice") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw mistake(inner, "a colon is expected behind the name") }
      members.append(SettingsNode.Member(name: name, value: try value(inner, depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw mistake(inner, "a comma or } is expected behind it") }
    }
  }

  private mutating func elements(_ path: String, depth: Int) throws(SettingsMistake) -> [SettingsNode] {
    index += 1
    var elements: [SettingsNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return [] }
    while true {
      let inner = path + "[\(elements.count)]"
      elements.append(try value(inner, depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw mistake(inner, "a comma or ] is expected behind it") }
    }
  }

  private mutating func word(
    _ word: String, _ content: SettingsNode.Content, _ path: String
  ) throws(SettingsMistake) -> SettingsNode.Content {
    guard bytes[index...].starts(with: word.utf8) else { throw mistake(path, "a value is expected here") }
    index += word.utf8.count
    return content
  }

  private mutating func number(_ path: String) throws(SettingsMistake) -> Int {
    let start = index
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard let number = Int(text), !text.hasPrefix("+"), digits.count == 1 || !digits.hasPrefix("0") else {
      throw mistake(path, "a whole number is expected")
    }
    return number
  }

  private mutating func string(_ path: String) throws(SettingsMistake) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape(path)).utf8)
      case 0..<0x20: throw mistake(path, "a text ends on the line that it begins on")
      default: text.append(byte)
      }
    }
    throw mistake(path, "the file ends inside of a text")
  }

  private mutating func escape(_ path: String) throws(SettingsMistake) -> Unicode.Scalar {
    let byte = next
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte ?? 0)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try hexadecimal(path)
      if let scalar = Unicode.Scalar(high) { return scalar }
      // A pair of surrogates, RFC 8259 section 7.
      guard (0xD800..<0xDC00).contains(high), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { break }
      let low = try hexadecimal(path)
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      else { break }
      return scalar
    default: break
    }
    throw mistake(path, "there is no such escape in a text")
  }

  private mutating func hexadecimal(_ path: String) throws(SettingsMistake) -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw mistake(path, "four hexadecimal digits are expected behind \\u") }
    index += 4
    return value
  }
}
