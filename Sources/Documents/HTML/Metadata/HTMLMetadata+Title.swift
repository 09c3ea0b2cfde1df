extension HTMLMetadata {
  /// The title without the site's name, where something on the page shows which part of it that is.
  static func title(_ element: String?, _ names: MetaNames, _ data: LinkedData, _ front: FrontMatter)
    -> String?
  {
    let others = [
      names.first(of: ["og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"]),
      data.headline,
    ].compactMap { $0 }
    guard let element, !element.isEmpty else { return others.first ?? front.headings.first }
    let parts = TitleParts(element)
    let sites = [names["og:site_name"], names["application-name"], data.siteName].compactMap { $0 }
    let siteNames = Set((sites + front.homes).map { TitleParts.plain($0) })
    for other in others + front.headings where !siteNames.contains(TitleParts.plain(other)) {
      if let part = parts.part(like: other) { return part }
    }
    // Where two others agree, a title that shares no word with them is the site's.
    let headings = front.headings.map { TitleParts.plain($0) }
    for other in others where headings.contains(TitleParts.plain(other)) {
      if !siteNames.contains(TitleParts.plain(other)), words(element).isDisjoint(with: words(other)) {
        return other
      }
    }
    if noTitles.contains(element.lowercased()), let heading = front.headings.first { return heading }
    for site in sites + front.homes {
      if TitleParts.plain(site) == TitleParts.plain(element) {
        return others.first ?? front.headings.first ?? element
      }
      if let rest = parts.without(site) { return rest }
    }
    // A name before its site's, as most titles have it, may be short.
    return front.headings.lazy.compactMap(parts.front(like:)).first ?? element
  }

  /// The words of four letters or more.
  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.utf8.count >= 4 }.map { String($0) })
  }

  /// What programs put where nobody gave a title, and names of parts of a site.
  private static let noTitles: Set<String> = [
    "untitled", "untitled document", "document", "home", "homepage", "index", "news", "new page", "title",
    "page", "sans titre",
    "accueil", "actualités", "inicio", "noticias", "startseite", "главная", "новости", "首页", "新闻", "الرئيسية",
    "أخبار",
  ]
}

/// A title taken apart at the signs that stand between a document's name and its site's.
struct TitleParts {
  private let title: String
  private let parts: [Range<String.Index>]
  private let sides: [[UInt8]: String]
  /// A longer title in bytes, or one of more parts, is taken as a whole: every part costs a look at all of it.
  private static let longest = 4096
  private static let mostParts = 64
  private static let signs: Set<Character> = [
    "|", "-", "–", "—", "·", "•", "»", "«", "›", ":", "/", "｜", "_", "‹", "~",
  ]

  init(_ title: String) {
    self.title = title
    var parts: [Range<String.Index>] = []
    var start = title.startIndex
    var index = start
    while index < title.endIndex, title.utf8.count <= Self.longest, parts.count <= Self.mostParts {
      let end = title[index...].firstIndex(of: " ") ?? title.endIndex
      let word = title[index..<end]
      // A sign with white space around it, or a run of one sign ("::").
      if word.count <= 3, let sign = word.first, Self.signs.contains(sign), word.allSatisfy({ $0 == sign }),
        index > start
      {
        parts.append(start..<title.index(before: index))
        start = end < title.endIndex ? title.index(after: end) : end
      }
      index = end < title.endIndex ? title.index(after: end) : end
    }
    // Where words are not parted, signs are not either: "标题_网站".
    if parts.isEmpty, title.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
      for index in title.indices where index > start && "_|｜-–—".contains(title[index]) {
        parts.append(start..<index)
        start = title.index(after: index)
      }
    }
    if start < title.endIndex { parts.append(start..<title.endIndex) }
    parts = parts.filter { !$0.isEmpty }
    self.parts = parts.count <= Self.mostParts ? parts : []
    sides = Self.sides(title, self.parts)
  }

  var count: Int { parts.count }

  /// The title without a site's name at its end or its front; nil where it stands at neither.
  func without(_ site: String) -> String? {
    let site = Self.plain(site)
    guard !site.isEmpty else { return nil }
    // "Site: document", where no other sign parts them.
    if parts.count == 1, let colon = title.firstRange(of: ": "),
      Self.plain(title[..<colon.lowerBound]) == site
    {
      return String(title[colon.upperBound...])
    }
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return nil }
    if Self.plain(title[last]) == site {
      return String(title[first.lowerBound..<parts[parts.count - 2].upperBound])
    }
    if Self.plain(title[first]) == site { return String(title[parts[1].lowerBound..<last.upperBound]) }
    return nil
  }

  /// The parts at the front or the end that say what another title says. One or two words beside more are no sign,
  /// for the site's name stands in headings too.
  func part(like other: String) -> String? {
    let wanted = Self.plain(other)
    return wanted.isEmpty ? nil : sides[wanted]
  }

  /// What may stand at the front or the end, most parts first, by its letters and digits: a page may have as many
  /// headings as it likes, and each is looked up once.
  private static func sides(_ title: String, _ parts: [Range<String.Index>]) -> [[UInt8]: String] {
    guard let first = parts.first, let last = parts.last else { return [:] }
    var sides: [[UInt8]: String] = [:]
    for count in (1..<max(2, parts.count)).reversed() where count < parts.count {
      let front = title[first.lowerBound..<parts[count - 1].upperBound]
      let back = title[parts[parts.count - count].lowerBound..<last.upperBound]
      for part in [front, back]
      where part.utf8.count * 2 > title.utf8.count || part.split(separator: " ").count > 2 {
        let key = plain(part)
        if sides[key] == nil { sides[key] = String(part) }
      }
    }
    return sides
  }

  /// The part at the front if it says what a heading says.
  func front(like heading: String) -> String? {
    guard parts.count > 1, let first = parts.first else { return nil }
    let wanted = Self.plain(heading)
    return !wanted.isEmpty && Self.plain(title[first]) == wanted ? String(title[first]) : nil
  }

  /// A text's letters and digits, those of ASCII in lower case, without spaces, signs and typographic punctuation.
  static func plain(_ text: some StringProtocol) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    var skip = 0
    for byte in text.utf8 {
      if skip > 0 {
        skip -= 1
        continue
      }
      switch byte {
      case 0x41...0x5A: plain.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A: plain.append(byte)
      case 0x00..<0x80: break
      // Signs of Latin-1 (U+00A0 to U+00BF); dashes, quotation marks and other signs (U+2000 to U+2FFF).
      case 0xC2: skip = 1
      case 0xE2: skip = 2
      default: plain.append(byte)
      }
    }
    return plain
  }
}
