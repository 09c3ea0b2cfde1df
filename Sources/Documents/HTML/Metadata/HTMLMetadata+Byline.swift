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
      ?? front.first(ofLines: writtenByline)
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
    "by ", "by: ", "written by ", "par ", "por ", "von ", "di ", "автор: ", "автор ", "de ", "author: ",
    "auteur : ",
    "auteur: ", "autor: ", "autora: ", "text: ", "作者：", "作者:", "文/", "بقلم: ", "بقلم ", "الكاتب: ",
    "publié par ",
    "posted by ", "published by ",
  ]

  /// A name without what stands around it; nil where the text is none: an address, a number, a sentence.
  static func person(_ text: String) -> String? {
    var name = Substring(text)
    let lower = text.lowercased()
    if lower.count == text.count, let prefix = prefixes.first(where: lower.hasPrefix) {
      name = text.dropFirst(prefix.count)
    }
    // What follows a sign is the day, an office, an account.
    for sign in [" | ", " • ", " · ", " @", " – ", " — ", "\u{201C}"] {
      if let range = name.firstRange(of: sign) { name = name[..<range.lowerBound] }
    }
    for comma in name.indices.dropFirst() where name[comma] == "," {
      let words = name[name.index(after: comma)...].lowercased().split { !$0.isLetter }
      if words.contains(where: { offices.contains(String($0)) }) {
        name = name[..<comma]
        break
      }
    }
    var words: [Substring] = []
    for word in name.split(separator: " ") {
      let plain = String(word.lowercased().filter { $0.isLetter || $0.isNumber })
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
    "last", "le", "am", "el", "on", "veröffentlicht", "stand", "发布时间",
  ]
  /// Words of an office, which may follow a name behind a comma.
  private static let offices: Set<String> = [
    "editor", "correspondent", "reporter", "director", "fellow", "journalist", "analyst", "professor",
    "officer", "manager",
    "head", "chief", "advisor", "adviser", "researcher", "producer", "columnist", "contributor",
    "spokesperson",
    "journaliste", "correspondant", "correspondante", "rédacteur", "rédactrice", "directeur", "directrice",
    "periodista",
    "corresponsal", "redactor", "redactora", "directora", "redakteur", "redakteurin", "korrespondent",
    "корреспондент",
    "редактор", "директор",
  ]
  private static let empty: Set<String> = [
    "admin", "administrator", "webmaster", "root", "author", "editor", "by", "user", "anonymous", "null",
    "none", "undefined",
    "[object object]", "super user",
  ]

  private static let bylineFronts = [
    "By ", "BY ", "By: ", "Written by ", "Par ", "PAR ", "Por ", "POR ", "Von ", "VON ", "Author: ", "Auteur",
    "Autor: ",
    "Autora: ", "Автор", "作者：", "作者:", "بقلم", "الكاتب:",
  ]

  /// A line at the front that begins as bylines do and goes on with a capital letter.
  private static func writtenByline(_ line: String) -> String? {
    guard line.utf8.count < 120, let prefix = bylineFronts.first(where: line.hasPrefix) else { return nil }
    let rest = line.dropFirst(prefix.count).drop { $0 == " " || $0 == ":" || $0 == "：" }
    // A capital letter, or one of a script that has none.
    guard let first = rest.first, first.isLetter, !first.isLowercase else { return nil }
    // "By Monday the river had risen."
    if line.last == ".", rest.split(separator: " ").count > 4 { return nil }
    return person(String(rest))
  }
}
