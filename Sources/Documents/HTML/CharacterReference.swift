/// A character reference in text: `&name;`, `&#60;` or `&#x3C;` (HTML Standard, section 13.2.5.72 onward).
struct CharacterReference: Equatable {
  /// What it stands for, as UTF-8.
  let text: [UInt8]
  /// Bytes that it takes from the source, the `&` included.
  let length: Int

  /// The reference at an `&`, or nil where the ampersand is only itself.
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    guard start + 1 < end else { return nil }
    let found =
      bytes[start + 1] == UInt8(ascii: "#")
      ? Self.numeric(bytes, start, end) : Self.named(bytes, start, end)
    guard let found else { return nil }
    self = found
  }

  private init(text: [UInt8], length: Int) {
    self.text = text
    self.length = length
  }

  private static func numeric(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CharacterReference? {
    var index = start + 2
    var radix: UInt32 = 10
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = digit(bytes[index]), digit < radix {
      // Beyond the last code point every value is the same mistake; stopping there keeps it from overflowing.
      value = min(value * radix + digit, 0x110000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // The standard's table for C1 controls is windows-1252.
    if (0x80...0x9F).contains(value) { value = Windows1252.controls[Int(value) - 0x80] }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return CharacterReference(
      text: scalar.map { Array(String($0).utf8) } ?? [0xEF, 0xBF, 0xBD], length: index - start)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func named(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CharacterReference? {
    var index = start + 1
    // The longest name has 31 letters.
    while index < min(end, start + 33), isAlphanumeric(bytes[index]) { index += 1 }
    guard index > start + 2 || (index > start + 1 && index < end) else { return nil }
    let name = String(decoding: bytes[start + 1..<index], as: UTF8.self)
    if index < end, bytes[index] == UInt8(ascii: ";"), let text = NamedCharacterReferences.text(name) {
      return CharacterReference(text: text, length: index + 1 - start)
    }
    var length = min(index - start - 1, NamedCharacterReferences.longestWithoutSemicolon)
    while length > 1 {
      let prefix = String(name.prefix(length))
      if NamedCharacterReferences.withoutSemicolon.contains(prefix),
        let text = NamedCharacterReferences.text(prefix)
      {
        return CharacterReference(text: text, length: length + 1)
      }
      length -= 1
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Text with its references resolved, as for a title that is no part of the text rendition.
  static func resolve(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    append(bytes, range, to: &result)
    return result
  }

  /// Adds text with its references resolved.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to result: inout [UInt8]) {
    let page = HTMLBytes(bytes: bytes)
    var start = range.lowerBound
    var index = start
    while let ampersand = page.first(UInt8(ascii: "&"), in: index..<range.upperBound) {
      index = ampersand + 1
      guard let reference = CharacterReference(in: bytes, at: ampersand, end: range.upperBound) else {
        continue
      }
      result += bytes[start..<ampersand]
      result += reference.text
      index = ampersand + reference.length
      start = index
    }
    result += bytes[start..<range.upperBound]
  }
}
