/// What a page says of itself.
struct HTMLMetadata {
  let title: String?
  let published: String?
  let language: String?

  /// The metadata of a tree; `title` is what stands between the tags of `<title>`.
  init(_ tree: HTMLTree, title: Range<Int>?) {
    let named = title.map { HTMLTree.folded(CharacterReference.resolve(tree.source.utf8, $0)) }
    self.title =
      named.nonEmpty ?? Self.meta(tree, ["og:title", "dc.title", "dcterms.title", "citation_title"])
      ?? tree.nodes.indices.first { tree.nodes[$0].element == .h1 }.map { tree.text(of: $0) }.nonEmpty
    published = Self.published(tree)
    language = Self.language(tree)
  }

  private static func name(_ meta: HTMLAttributes) -> String? {
    (meta[.property] ?? meta[.name] ?? meta[.itemprop] ?? meta[.httpEquiv])?.lowercased()
  }

  /// The content of the first of these names, in this order, that has one.
  private static func meta(_ tree: HTMLTree, _ names: [String]) -> String? {
    for wanted in names {
      for meta in tree.metas where name(meta) == wanted {
        if let content = meta[.content].map({ HTMLTree.folded(Array($0.utf8)) }).nonEmpty { return content }
      }
    }
    return nil
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued",
    "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
    "citation_online_date", "publication_date", "publish-date", "publishdate", "pubdate", "date",
  ]

  private static func published(_ tree: HTMLTree) -> String? {
    for wanted in dateNames {
      for meta in tree.metas where name(meta) == wanted {
        if let date = meta[.content].flatMap(date) { return date }
      }
    }
    let times = tree.nodes.indices.filter { tree.nodes[$0].element == .time }
    let marked = times.filter { tree.attribute(.itemprop, of: $0)?.lowercased() == "datepublished" }
    for time in marked + times {
      if let date = tree.attribute(.datetime, of: time).flatMap(date) { return date }
    }
    return nil
  }

  /// `YYYY-MM-DD` where a text begins with a valid date: "2022/05/28", "20220528" or "28 May 2022".
  static func date(_ text: String) -> String? {
    let text = HTMLTree.folded(Array(text.utf8))
    let front = Array(text.utf8.prefix(11))
    func isDigits(_ range: Range<Int>) -> Bool {
      range.upperBound <= front.count && front[range].allSatisfy { (0x30...0x39).contains($0) }
    }
    func part(_ range: Range<Int>) -> String { String(decoding: front[range], as: UTF8.self) }
    if isDigits(0..<8), !isDigits(8..<9) {
      return WrittenDate.iso("\(part(0..<4))-\(part(4..<6))-\(part(6..<8))")
    }
    if isDigits(0..<4), isDigits(5..<7), isDigits(8..<10), front[4] == front[7],
      front[4] == 0x2D || front[4] == 0x2F,
      !isDigits(10..<11)
    {
      return WrittenDate.iso("\(part(0..<4))-\(part(5..<7))-\(part(8..<10))")
    }
    return WrittenDate.only(text)
  }

  private static func language(_ tree: HTMLTree) -> String? {
    let declared =
      tree.root[.lang].nonEmpty ?? tree.root[.xmlLang].nonEmpty ?? meta(tree, ["content-language"])
    guard let tag = declared.map({ HTMLTree.folded(Array($0.utf8)) }) else { return nil }
    // RFC 5646, section 2.1: subtags of letters and digits, eight at most, the first of letters.
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = subtags.enumerated().allSatisfy { index, subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
    }
    return isTag && (subtags.first?.count ?? 0) > 1 ? tag : nil
  }
}

extension String? {
  /// Nil instead of "".
  fileprivate var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
