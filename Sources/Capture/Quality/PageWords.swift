/// Words as they are compared with phrases: in lower case, white space folded, one kind of apostrophe and hyphen.
enum PageWords {
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBehindSpace = true
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}": result.append("'")
      case "\u{2010}", "\u{2011}": result.append("-")
      case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200E}", "\u{200F}", "\u{FEFF}": continue
      default:
        if isSpace(scalar) {
          if !isBehindSpace { result.append(" ") }
          isBehindSpace = true
          continue
        }
        result.append(scalar)
      }
      isBehindSpace = false
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// White space by the Unicode Standard's property.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    // Nothing else before the first space of another script.
    case ..<0x1680: false
    default: scalar.properties.isWhitespace
    }
  }

  /// Text of markup with the references that phrases meet resolved: numbers and the names that are in all of them.
  static func resolved(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let head = rest.prefix(10)
      guard let end = head.firstIndex(of: ";"), let scalar = scalar(rest[rest.index(after: start)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos", "rsquo", "lsquo": return "'"
    case "nbsp", "ensp", "emsp", "thinsp": return " "
    case "hellip": return "…"
    case "ndash", "mdash": return "–"
    case "copy": return "©"
    default: return nil
    }
  }

  /// Whether a word stands in some bytes.
  static func contains(_ bytes: some RandomAccessCollection<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.count < word.count { return false }
      if rest.starts(with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Phrases apart by `|` or line ends.
  static func phrases(_ text: String) -> [String] {
    text.split { $0 == "|" || $0.isNewline }.map { folded(String($0)) }.filter { !$0.isEmpty }
  }
}
