extension HTMLMetadata {
  /// Who wrote it: by `<meta>`, JSON-LD, `rel`, `itemprop`, then by class near the headline.
  static func byline(_ tree: HTMLTree, _ names: MetaNames, _ data: LinkedData, _ front: FrontMatter)
    -> String?
  {
    for name in [
      "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "byl",
    ] {
      let found = names.all(name).compactMap(person)
      if !found.isEmpty { return joined(found) }
    }
    let found = data.authors.compactMap(person)
    if !found.isEmpty { return joined(found) }
    if let found = front.authors.lazy.compactMap(person).first
      ?? front.lines.lazy.compactMap(writtenByline).first
    {
      return found
    }
    let organizations = data.organizations.compactMap(person)
    return organizations.isEmpty ? nil : joined(organizations)
  }

  /// "A", "A and B", "A, B and C", each name once.
  private static func joined(_ names: [String]) -> String {
    var once: [String] = []
    for name in names.prefix(24) where !once.contains(name) { once.append(name) }
    guard once.count > 1, let last = once.last else { return once.first ?? "" }
    return once.dropLast().joined(separator: ", ") + " and " + last
  }

  private static let prefixes = [
    "by ", "written by ", "par ", "por ", "von ", "di ", "автор: ", "автор ", "de ", "author: ",
  ]

  /// A name without what stands around it; nil where the text is none: an address, a number, a sentence.
  static func person(_ text: String) -> String? {
    var name = Substring(text)
    let lower = text.lowercased()
    if lower.utf8.count == text.utf8.count, let prefix = prefixes.first(where: lower.hasPrefix) {
      name = text.dropFirst(prefix.count)
    }
    // What follows a sign is the day, an office, an account.
    for sign in [" | ", " • ", " · ", " @", " – ", " — ", "\u{201C}"] {
      if let range = name.firstRange(of: sign) { name = name[..<range.lowerBound] }
    }
    var words: [Substring] = []
    for word in name.split(separator: " ") {
      let plain = word.lowercased()
      if word.contains(where: \.isNumber) || stops.contains(plain)
        || WrittenDate.isMonth(plain.filter(\.isLetter)) && words.count > 1
      {
        break
      }
      words.append(word)
    }
    while let last = words.last?.last, last == "," || last == ":" || last == "-" {
      words[words.count - 1].removeLast()
      if words[words.count - 1].isEmpty { words.removeLast() }
    }
    let result = words.joined(separator: " ")
    guard !result.isEmpty, words.count <= 14, result.utf8.count <= 160, !result.contains("://"),
      !result.contains("@"),
      result.contains(where: \.isLetter), !empty.contains(result.lowercased())
    else { return nil }
    return result
  }

  private static let stops: Set<String> = [
    "published", "updated", "posted", "follow", "publié", "mis", "publicado", "actualizado", "опубликовано",
    "last",
  ]
  private static let empty: Set<String> = [
    "admin", "administrator", "webmaster", "root", "author", "editor", "by", "user", "anonymous", "null",
    "none", "undefined",
    "[object object]", "super user",
  ]

  /// A line at the front that begins as bylines do and goes on with a capital letter.
  private static func writtenByline(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard line.utf8.count < 120, words.count > 1,
      ["By", "BY", "Par", "PAR", "Por", "POR", "Von"].contains(words[0]),
      words[1].first?.isUppercase ?? false
    else { return nil }
    return person(line)
  }
}
