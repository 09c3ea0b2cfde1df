/// A word of at most eight Latin letters without marks, in small letters, as one number: compared and hashed without a string.
struct PackedWord: Hashable {
  /// The ASCII bytes of the word, the last in the lowest place.
  private let bytes: UInt64

  /// Nil for what is longer or has anything but the letters A to Z.
  init?(_ word: Substring) {
    let utf8 = word.utf8
    guard (1...8).contains(utf8.count) else { return nil }
    var bytes: UInt64 = 0
    for byte in utf8 {
      let small = byte | 0x20
      guard (0x61...0x7A).contains(small) else { return nil }
      bytes = bytes << 8 | UInt64(small)
    }
    self.bytes = bytes
  }
}
