/// Writes JSON straight into bytes, for results of many thousand parts; the same bytes as `JSONText` makes.
///
/// Who calls it gives an object's members in the order of their names.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  /// A member's name; its value comes next.
  mutating func member(_ name: String) {
    separate()
    string(name)
    bytes += " : ".utf8
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  /// A member that is an array of what is written for each element.
  mutating func array<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(name)
    open("[")
    for element in elements {
      separate()
      write(&self, element)
    }
    close("]")
  }

  mutating func number(_ value: Int) { bytes += String(value).utf8 }

  /// JSON that is already text, moved to the depth that it stands at.
  mutating func value(_ json: String) {
    let lineFeed = UInt8(ascii: "\n")
    var isAtStart = false
    for byte in json.utf8 {
      // The line between the brackets of what is empty stays empty.
      if isAtStart, byte != lineFeed { indent() }
      bytes.append(byte)
      isAtStart = byte == lineFeed
    }
  }

  mutating func string(_ text: String) { string(text.utf8) }

  /// A string of valid UTF-8; escapes what RFC 8259 section 7 demands.
  mutating func string(_ utf8: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0..<0x20:
        bytes += #"\u00"#.utf8
        for digit in [byte >> 4, byte & 15] { bytes.append((digit < 10 ? 0x30 : 0x57) + digit) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func open(_ sign: String) {
    bytes += sign.utf8
    depth += 1
    isFirst = true
  }

  private mutating func close(_ sign: String) {
    depth -= 1
    // As Foundation writes what is empty: a line between the brackets.
    bytes += (isFirst ? "\n\n" : "\n").utf8
    indent()
    bytes += sign.utf8
    isFirst = false
  }

  private mutating func separate() {
    bytes += (isFirst ? "\n" : ",\n").utf8
    indent()
    isFirst = false
  }

  private mutating func indent() { for _ in 0..<depth { bytes += "  ".utf8 } }
}
