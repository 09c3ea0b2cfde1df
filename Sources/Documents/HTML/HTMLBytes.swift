import Glibc

/// A page's bytes with the searches that reading markup needs; offsets are bytes, ranges half-open.
struct HTMLBytes {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// The first offset of a byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "search outside the page")
    return unsafe bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Whether the ASCII letters of a word stand at an offset in any case; the word is in lower case.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      for index in 0..<length {
        let byte = bytes[offset + index]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        guard unsafe word[index] == lower else { return false }
      }
      return true
    }
  }

  /// Whether a letter stands at an offset.
  func isLetter(_ offset: Int) -> Bool { offset < bytes.count && HTMLElement.isLetter(bytes[offset]) }

  /// Whether white space or a control character stands at an offset: to markup both are the same.
  func isBlank(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] <= 0x20 }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
