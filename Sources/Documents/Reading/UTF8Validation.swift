/// Finds the first byte that is not valid UTF-8.
package enum UTF8Validation {
  /// Byte offset of the first ill-formed sequence (Unicode, table 3-7), or nil where all bytes are valid.
  package static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    var index = 0
    let count = bytes.count
    while true {
      index = firstNonASCII(bytes, from: index)
      guard index < count else { return nil }
      let lead = bytes[index]
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      guard index + length <= count, second.contains(bytes[index + 1]) else { return index }
      for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index }
      index += length
    }
  }

  /// The first offset at or after this one that is not ASCII, or the number of bytes; reads 32 of them at a time.
  static func firstNonASCII(_ bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count, bytes[start] < 0x80 else { return min(start, bytes.count) }
    return unsafe bytes.withUnsafeBytes { buffer -> Int in
      let count = buffer.count
      var index = start
      while index + 32 <= count {
        let first = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = unsafe buffer.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        let third = unsafe buffer.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
        let fourth = unsafe buffer.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
        if (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 { break }
        index += 32
      }
      while index < count, unsafe buffer[index] < 0x80 { index += 1 }
      return index
    }
  }
}
