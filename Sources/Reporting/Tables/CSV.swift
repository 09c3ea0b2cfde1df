/// Comma-separated values as RFC 4180 has them.
enum CSV {
  /// One line with its CRLF.
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// One cell. Spreadsheets run what begins with "=", "+", "-" or "@", some of them in full width too, or behind a tab or
  /// a line break; an apostrophe in front keeps it text.
  static func cell(_ text: String) -> String {
    var value = safe(text)
    if let first = value.unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first),
      !isNumber(value)
    {
      value = "'" + value
    }
    guard value.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return value
    }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet can only take it as a number: digits with a sign, a point, an exponent.
  private static func isNumber(_ text: String) -> Bool {
    Double(text) != nil && text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
  }

  /// A text without what could drive a terminal or reorder a line; line breaks and tabs stay, because a quoted cell
  /// may hold them.
  private static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
