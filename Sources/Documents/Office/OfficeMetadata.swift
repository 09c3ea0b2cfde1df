/// What an office document says of itself.
struct OfficeMetadata {
  var title: String?
  var byline: String?
  var language: String?

  /// A declared title, unless it is what programs put there by themselves.
  static func title(_ declared: String?) -> String? {
    guard let title = folded(declared), title.utf8.count <= 400, title.contains(where: \.isLetter) else {
      return nil
    }
    let lower = title.lowercased()
    let endings = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".dot", ".dotx", ".wpd", ".txt"]
    if endings.contains(where: lower.hasSuffix) || lower.hasPrefix("microsoft word") { return nil }
    let empty = [
      "untitled", "document", "word document", "title", "[title]", "no title", "slide", "template",
    ]
    let core = lower.reversed().drop { $0.isNumber || $0 == " " }.reversed()
    return empty.contains(String(core)) ? nil : title
  }

  /// A name, unless it is a program's.
  static func byline(_ declared: String?) -> String? {
    guard let name = folded(declared), name.utf8.count <= 200, name.contains(where: \.isLetter) else {
      return nil
    }
    let programs = [
      "python-docx", "user", "author", "admin", "administrator", "unknown", "windows user", "owner",
    ]
    return programs.contains(name.lowercased()) ? nil : name
  }

  /// A language tag by its shape (RFC 5646, section 2.1), nil for "none", "x-none" and what is no tag.
  static func language(_ declared: String?) -> String? {
    guard let tag = folded(declared) else { return nil }
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter }),
      subtags.allSatisfy({
        (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      })
    else { return nil }
    return ["zxx", "und"].contains(first.lowercased()) ? nil : tag
  }

  private static func folded(_ text: String?) -> String? {
    guard let text else { return nil }
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.isEmpty ? nil : folded
  }
}
