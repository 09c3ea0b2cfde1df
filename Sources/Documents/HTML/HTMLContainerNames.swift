/// The words of a class or id.
enum HTMLContainerNames {
  /// "site-navMenu" is "site", "nav" and "menu".
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      guard isUpper || (0x61...0x7A).contains(byte) else {
        if !word.isEmpty { words.append(word) }
        word = ""
        wasLower = false
        continue
      }
      if isUpper, wasLower {
        words.append(word)
        word = ""
      }
      wasLower = !isUpper
      word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
