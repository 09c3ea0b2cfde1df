/// Which elements and attributes the pages of this program have, and where.
///
/// What is not listed could hide words, show others or be read by a browser in another way than by `PageSource`.
enum PageGrammar {
  /// Why an element with these attributes is none of this program's; nil where it may be one.
  static func problem(
    _ name: String, _ attributes: [String: String], isEmpty: Bool, inside open: [String]
  ) -> PageSource.Problem.Reason? {
    guard elements.contains(name) || empty.contains(name), isEmpty == empty.contains(name) else {
      return .unknownMarkup
    }
    for (key, value) in attributes {
      if key.hasPrefix("aria-") || key.hasPrefix("data-") { continue }
      guard Self.attributes.contains(key) else { return .unknownMarkup }
      guard isHarmless(key, value, of: name, attributes) else { return .hides }
    }
    if blocks.contains(name), open.contains(where: { lines.contains($0) }) { return .wrongPlace }
    if name == "a" || name == "button", open.contains("a") || open.contains("button") { return .wrongPlace }
    if name == "svg" || name == "style" || name == "title" { return open.contains("svg") ? .wrongPlace : nil }
    return drawn.contains(name) != open.contains("svg") ? .wrongPlace : nil
  }

  private static func isHarmless(
    _ key: String, _ value: String, of name: String, _ attributes: [String: String]
  ) -> Bool {
    switch key {
    case "style":
      let parts = value.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count == 2 && (parts[0] == "flex-grow" || parts[0] == "--level")
        && !parts[1].isEmpty && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    case "hidden": return attributes["class"] == "filters" || attributes["data-keys"] != nil
    case "class":
      let names = value.split(separator: " ")
      return (!names.contains("skip") || name == "a" && attributes["href"] == "#demands")
        && !names.contains("beside") && (!names.contains("around") || name == "details")
        && (!names.contains("ribbons") || name == "div" && attributes["aria-hidden"] == "true")
    case "href": return value.hasPrefix("#") || value.hasPrefix("http://") || value.hasPrefix("https://")
    case "dir": return value == "auto" || value == "ltr"
    case "type": return value == "button" || value == "application/json"
    default: return true
    }
  }

  private static let empty: Set = ["meta", "br", "rect", "circle"]

  private static let drawn: Set = ["defs", "pattern", "g", "rect", "circle"]

  private static let elements: Set = [
    "html", "head", "title", "style", "body", "a", "header", "footer", "main", "nav", "section", "article",
    "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
    "details", "summary", "pre", "code", "kbd", "span", "bdi", "mark", "strong", "em", "abbr", "time",
    "button", "script", "svg", "defs", "pattern", "g",
  ]

  /// What a browser would close one of `lines` for.
  private static let blocks: Set = [
    "header", "footer", "main", "nav", "section", "article", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "details", "pre",
  ]

  private static let lines: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "bdi", "mark", "strong", "em", "abbr", "time",
    "code",
    "kbd", "button", "summary", "pre",
  ]

  private static let attributes: Set = [
    "class", "id", "href", "lang", "dir", "title", "role", "rel", "tabindex", "hidden", "disabled", "type",
    "style", "xmlns", "charset", "http-equiv", "content", "name", "datetime", "open", "width", "height",
    "patternUnits", "patternTransform", "fill", "cx", "cy", "r", "focusable",
  ]
}
