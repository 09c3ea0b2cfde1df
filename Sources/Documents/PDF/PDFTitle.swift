/// Judges the title in a PDF's own description: it is as often the name of a template or a file.
enum PDFTitle {
  static func usable(_ title: String) -> String? {
    let words = title.split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    let lower = text.lowercased()
    guard words.count >= 3, text.utf8.count <= 300, !lower.hasPrefix("microsoft word"),
      !lower.hasPrefix("untitled"),
      ![".doc", ".docx", ".pdf", ".indd", ".odt", ".rtf", ".tex", ".qxd"].contains(where: lower.hasSuffix)
    else { return nil }
    return text
  }
}
