/// Which code points make words: letters and digits of any script, with the marks that stand on them.
enum WordScalars {
  static func begins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIWord(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  static func continues(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIWord(scalar) }
    // A mark belongs to its letter; joiners keep apart what is one word in Persian and the scripts of India.
    return begins(scalar) || scalar.properties.isGraphemeExtend || scalar == "\u{200D}"
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "’" || scalar == "'" }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
