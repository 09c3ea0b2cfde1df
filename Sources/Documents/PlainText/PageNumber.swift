/// A line that is nothing but a page's number: "3", "- 3 -", "Page 3 of 7".
struct PageNumber {
  /// The number; nil where it is a Roman one.
  let value: Int?
  /// Whether the words say that it is a page's.
  let isCertain: Bool

  private static let words: Set<String> = [
    "page", "pages", "p", "pg", "seite", "página", "pagina", "pág", "стр", "страница", "صفحة", "第",
  ]

  init?(_ line: String) {
    guard line.utf8.count <= 40 else { return nil }
    let parts = line.split { $0.isWhitespace || "-–—[]()./|".contains($0) }
    guard let first = parts.first, parts.count <= 4 else { return nil }
    let isNamed = Self.words.contains(first.lowercased())
    let rest = isNamed ? parts.dropFirst() : parts[...]
    guard let text = rest.first else { return nil }
    let isFramed =
      line.first.map { "-–—".contains($0) } == true && line.last.map { "-–—".contains($0) } == true
    isCertain = isNamed || isFramed
    if text.count <= 4, text.allSatisfy(\.isWholeNumber), text.allSatisfy({ $0.wholeNumberValue ?? 10 < 10 })
    {
      value = text.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    } else if rest.count == 1, text.count <= 5, text.allSatisfy({ "ivxlc".contains($0) }) {
      value = nil
    } else {
      return nil
    }
    switch rest.count {
    case 1: break
    case 2:
      // "3/7"; "2.1" is a section's.
      guard isNamed || line.contains("/"), rest.last?.allSatisfy(\.isWholeNumber) == true else { return nil }
    case 3:
      guard ["of", "sur", "de", "von", "из", "من"].contains(rest[rest.startIndex + 1].lowercased()),
        rest.last?.allSatisfy(\.isWholeNumber) == true
      else { return nil }
    default: return nil
    }
    // "2." and "(2)" are marks of lists that lost their words.
    if rest.count == 1, !isNamed, line.contains(where: { ".()".contains($0) }) { return nil }
  }
}
