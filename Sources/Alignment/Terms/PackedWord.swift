/// A word of at most sixteen Latin letters without marks, in small letters, as one number: compared and hashed without a string.
struct PackedWord: Hashable {
  /// The ASCII bytes of the word, the last in the lowest place.
  private let bytes: UInt128

  /// The word in a half-open range of bytes; nil for what is longer or has anything but the letters A to Z.
  init?(_ text: [UInt8], _ range: Range<Int>) {
    guard (1...16).contains(range.count) else { return nil }
    // Two halves: shifting the whole number byte by byte would cost twice as much.
    var (high, low): (UInt64, UInt64) = (0, 0)
    for place in range {
      guard WordScalars.isASCIILetter(text[place]) else { return nil }
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(text[place] | 0x20)
    }
    bytes = UInt128(high) << 64 | UInt128(low)
  }
}
