/// Text with its white space folded to single spaces, none at the ends.
enum FoldedText {
  /// The folded text of a string; most need no folding, which is seen without taking them apart.
  static func of(_ text: String) -> String { isFolded(text.utf8) ? text : of(Array(text.utf8)) }

  /// The folded text of UTF-8.
  static func of(_ bytes: [UInt8]) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    let isPlain = Self.isPlain
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      } else if isPlain[Int(byte)] {
        folded.append(byte)
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
        index += 1
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] > 0xA0 {
        folded += bytes[index...index + 1]
        index += 1
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        (0x90...0xA7).contains(bytes[index + 2])
      {
        // Signs: dashes, quotation marks and dots (U+2010 to U+2027).
        folded += bytes[index...index + 2]
        index += 2
      } else {
        return byCharacters(bytes)
      }
      index += 1
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// What white space is to people is a matter of characters, which may be of several code points.
  private static func byCharacters(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Bytes that neither are white space nor join with it to one character: ASCII, letters of Latin, Greek, Cyrillic
  /// (U+00C0 to U+02FF, U+0380 to U+047F), ideographs (U+4000 to U+9FFF), and what continues any of them.
  private static let isPlain: [Bool] = (0...255).map { (byte: Int) in
    switch byte {
    case 0x09...0x0D, 0x20: false
    case 0x00..<0x80, 0x80..<0xC0, 0xC3...0xCB, 0xCE...0xD1, 0xE4...0xE9: true
    default: false
    }
  }

  /// Whether no white space but single spaces inside stands in a text, as far as that is seen by its bytes alone.
  private static func isFolded(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      // The first bytes of all white space beyond ASCII, and of much else.
      case 0x00..<0x20, 0xC2, 0xE1, 0xE2, 0xE3: return false
      default: break
      }
      last = byte
    }
    return last != 0x20
  }
}
