/// Lays text out in columns of a terminal.
enum TextLayout {
  /// A text from a document or an archive without what could drive a terminal or reorder its line: control characters and
  /// bidirectional overrides become U+FFFD.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Columns that a text takes: combining marks none, East Asian wide characters two.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return sum
      default: return sum + (isWide(scalar) ? 2 : 1)
      }
    }
  }

  // The blocks of Unicode's East Asian Width W and F that documents use.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// A text padded with spaces to a number of columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// A text cut at a word to a number of columns, with an ellipsis where it was longer.
  static func shortened(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var result = ""
    for word in text.split(separator: " ") {
      let next = result.isEmpty ? String(word) : result + " " + word
      guard width(next) + 2 <= columns else { break }
      result = next
    }
    // A single word that is too long is cut between its characters.
    if result.isEmpty {
      for character in text {
        guard width(result) + width(String(character)) + 2 <= columns else { break }
        result.append(character)
      }
    }
    return result + " …"
  }

  /// The lines of a text wrapped at words.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let next = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, width(next) > columns {
        lines.append(line)
        line = String(word)
      } else {
        line = next
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
