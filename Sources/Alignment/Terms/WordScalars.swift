/// Which code points make words: letters and digits of any script, with the marks that stand on them.
enum WordScalars {
  static func begins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIWord(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func continues(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIWord(UInt8(scalar.value)) }
    // A mark belongs to its letter; joiners keep apart what is one word in Persian and the scripts of India.
    return begins(scalar) || scalar.properties.isGraphemeExtend || scalar == "\u{200D}"
  }

  /// Whether a code point is a letter or a mark on one.
  static func isOfLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIILetter(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend
  }

  /// The code point that begins at a byte of valid UTF-8; U+FFFD where it is cut off.
  static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar {
    let first = bytes[index]
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= bytes.count else { return "\u{FFFD}" }
    // The lead byte has 7 − width bits of the number, each other byte six.
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for place in 1..<width { value = value << 6 | UInt32(bytes[index + place] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// "‘", which old word processors and readers of scans put for it ("the policy‘s aim"), too.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "’" || scalar == "'" || scalar == "‘"
  }

  /// Whether an ASCII byte is a letter or a digit.
  static func isASCIIWord(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte &- UInt8(ascii: "0") < 10 }

  /// Whether an ASCII byte is a letter.
  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
