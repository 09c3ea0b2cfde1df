/// Escaping for Markdown; that for HTML is in `Markup`.
enum Markdown {
  /// Text that stands for itself in CommonMark and in a table cell.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.safe(text) {
      if "\\`*_{}[]()#+!|<>~&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
