/// Text with its white space folded to single spaces, none at the ends.
enum FoldedText {
  /// The folded text of a string; most need no folding, which is seen without taking them apart.
  static func of(_ text: String) -> String { isFolded(text.utf8) ? text : HTMLTree.folded(Array(text.utf8)) }

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
