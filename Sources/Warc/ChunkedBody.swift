/// The chunked transfer encoding, RFC 9112 section 7.1.
enum ChunkedBody {
  /// Whether a body begins with a chunk's size.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let line = line(bytes, at: bytes.startIndex) else { return false }
    return size(bytes[bytes.startIndex..<line.end]) != nil
  }

  /// The content of a chunked body; what stands behind the last chunk is left out.
  static func decode(_ bytes: ArraySlice<UInt8>) throws(BodyDefect) -> [UInt8] {
    var content: [UInt8] = []
    var index = bytes.startIndex
    while true {
      guard let line = line(bytes, at: index) else {
        if bytes.endIndex - index >= longestLine { throw .badChunk(offset: index - bytes.startIndex) }
        throw .cutOff(stated: nil, found: content.count)
      }
      guard let size = size(bytes[index..<line.end]) else {
        throw .badChunk(offset: index - bytes.startIndex)
      }
      if size == 0 { return content }
      guard bytes.endIndex - line.next >= size else {
        throw .cutOff(stated: content.count + size, found: content.count + bytes.endIndex - line.next)
      }
      content += bytes[line.next..<line.next + size]
      index = line.next + size
      // A chunk ends with CR and LF; some servers sent LF alone.
      let isReturn = index < bytes.endIndex && bytes[index] == UInt8(ascii: "\r")
      let feed = index + (isReturn ? 1 : 0)
      guard feed < bytes.endIndex else { throw .cutOff(stated: nil, found: content.count) }
      guard bytes[feed] == UInt8(ascii: "\n") else { throw .badChunk(offset: index - bytes.startIndex) }
      index = feed + 1
    }
  }

  /// The longest line of a chunk's size, with its extensions, in bytes.
  private static let longestLine = 4096

  /// Where the line at an index ends, and where the next begins; nil where none ends in time.
  private static func line(_ bytes: ArraySlice<UInt8>, at index: Int) -> (end: Int, next: Int)? {
    let room = bytes[index..<min(bytes.endIndex, index + longestLine)]
    guard let feed = room.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let hasReturn = feed > index && bytes[feed - 1] == UInt8(ascii: "\r")
    return (hasReturn ? feed - 1 : feed, feed + 1)
  }

  /// The size that a line states: hexadecimal digits, perhaps white space, perhaps extensions behind a semicolon.
  private static func size(_ line: ArraySlice<UInt8>) -> Int? {
    let text = line.prefix { $0 != UInt8(ascii: ";") }
    let digits = text.prefix { $0 != 0x20 && $0 != 0x09 }
    guard !digits.isEmpty, digits.count <= 15,
      text.dropFirst(digits.count).allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    var size = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: size = size << 4 | Int(digit - 0x30)
      case 0x41...0x46: size = size << 4 | Int(digit - 0x41 + 10)
      case 0x61...0x66: size = size << 4 | Int(digit - 0x61 + 10)
      default: return nil
      }
    }
    return size
  }
}
