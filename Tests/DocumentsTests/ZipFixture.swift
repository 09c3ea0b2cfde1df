/// Writes zip archives part by part (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16), also such as no honest program writes.
struct ZipFixture {
  struct Entry {
    var name: [UInt8]
    var stored: [UInt8]
    var size: Int
    var crc: UInt32
    var method: UInt16 = 0
    var flags: UInt16 = 0
  }

  var entries: [Entry] = []

  init(_ parts: [(String, String)]) {
    for (name, text) in parts { add(name, Array(text.utf8)) }
  }

  mutating func add(_ name: String, _ bytes: [UInt8], flags: UInt16 = 0) {
    entries.append(
      Entry(name: Array(name.utf8), stored: bytes, size: bytes.count, crc: Self.crc(bytes), flags: flags))
  }

  /// Adds `258 * copies + 1` bytes "a", deflated with fixed Huffman codes (RFC 1951, section 3.2.6): a literal, then
  /// matches of length 258 at distance 1, about 13 bits each.
  mutating func addBomb(_ name: String, copies: Int) {
    var bits = BitWriter()
    bits.write(1, 1)
    bits.write(1, 2)
    bits.writeCode(0x30 + 0x61, 8)
    for _ in 0..<copies {
      bits.writeCode(0b1100_0000 + 285 - 280, 8)
      bits.writeCode(0, 5)
    }
    bits.writeCode(0, 7)
    let size = 258 * copies + 1
    entries.append(Entry(name: Array(name.utf8), stored: bits.finished, size: size, crc: 0, method: 8))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let common =
        Self.two(20) + Self.two(entry.flags) + Self.two(entry.method) + Self.four(0) + Self.four(entry.crc)
        + Self.four(UInt32(entry.stored.count)) + Self.four(UInt32(entry.size))
        + Self.two(UInt16(entry.name.count)) + Self.two(0)
      file += [0x50, 0x4B, 3, 4] + common + entry.name + entry.stored
      directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
      directory += Self.four(0) + Self.four(UInt32(offset)) + entry.name
    }
    let end =
      [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(UInt16(entries.count)) + Self.two(UInt16(entries.count))
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(file.count)) + Self.two(0)
    return file + directory + end
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
  }

  /// CRC-32 (ISO 3309), bit by bit from its definition.
  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

private struct BitWriter {
  private var bytes: [UInt8] = []
  private var count = 0

  /// Numbers go in from their lowest bit.
  mutating func write(_ value: Int, _ length: Int) {
    for bit in 0..<length { add(value >> bit & 1) }
  }

  /// Huffman codes go in from their highest bit.
  mutating func writeCode(_ value: Int, _ length: Int) {
    for bit in (0..<length).reversed() { add(value >> bit & 1) }
  }

  private mutating func add(_ bit: Int) {
    if count % 8 == 0 { bytes.append(0) }
    if bit == 1 { bytes[bytes.count - 1] |= 1 << (count % 8) }
    count += 1
  }

  var finished: [UInt8] { bytes }
}
