/// Escaping for Markdown; that for HTML is in `Markup`.
enum Markdown {
  /// Text that stands for itself in CommonMark, in a table cell and at the beginning of a line or a quotation.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.safe(text) {
      if "\\`*_{}[]()#+!|<>~&$".contains(character) { result.append("\\") }
      result.append(character)
    }
    return guarded(result)
  }

  /// A beginning that would start a list, underline a heading or rule a line: "-", "=", "1." and "1)".
  private static func guarded(_ text: String) -> String {
    let spaces = text.prefix { $0 == " " }
    let rest = text.dropFirst(spaces.count)
    guard let first = rest.first else { return text }
    if first == "-" || first == "=" { return spaces + "\\" + rest }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, rest.dropFirst(digits.count).first == "." {
      return spaces + digits + "\\" + rest.dropFirst(digits.count)
    }
    return text
  }
}
