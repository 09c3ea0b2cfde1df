/// What a page says of itself.
struct HTMLMetadata {
  let title: String?
  let byline: String?
  let published: String?
  let language: String?
  let address: String?

  /// The metadata of a tree; `title` is what stands between the tags of `<title>`, `address` where the page was found.
  init(
    _ tree: HTMLTree, roles: HTMLRoles, title: Range<Int>?, scripts: [(tag: Range<Int>, content: Range<Int>)],
    address found: String? = nil
  ) {
    let names = MetaNames(tree)
    let data = LinkedData(tree.source.utf8, scripts: scripts)
    let front = FrontMatter(tree, roles)
    address = Self.address(tree, names, found: found)
    language = Self.language(tree, names, data)
    self.title = Self.title(
      title.map { HTMLTree.folded(CharacterReference.resolve(tree.source.utf8, $0)) }, names, data, front)
    byline = Self.byline(tree, names, data, front)
    published = Self.published(tree, names, data, front, addresses: [address, found], language: language)
  }

  /// The page's own address where it is one of the web: `rel=canonical`, then `og:url`.
  private static func address(_ tree: HTMLTree, _ names: MetaNames, found: String?) -> String? {
    var candidates = tree.links.filter { link in
      // Most kinds are seen to be others without taking the text apart.
      guard let rel = link[.rel], rel.utf8.count < 100, rel.utf8.count >= 9,
        rel.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "c") })
      else { return false }
      let kinds = rel.lowercased()
      return kinds == "canonical" || kinds.split(separator: " ").contains("canonical")
    }.compactMap { $0[.href] }
    if let named = names["og:url"] { candidates.append(named) }
    for candidate in candidates {
      let address = FoldedText.of(candidate)
      if address.contains(" ") || address.utf8.count > 2_048 { continue }
      let lower = address.prefix(8).lowercased()
      if lower.hasPrefix("http://") || lower.hasPrefix("https://"), address.utf8.count > 10 { return address }
      // A path on the same host.
      if address.hasPrefix("/"), !address.hasPrefix("//"), let origin = found.flatMap(Self.origin) {
        return origin + address
      }
    }
    return nil
  }

  /// "https://a.example" of "https://a.example/b".
  private static func origin(_ address: String) -> String? {
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, !parts[2].isEmpty else { return nil }
    return parts[0] + "//" + parts[2]
  }

  private static func language(_ tree: HTMLTree, _ names: MetaNames, _ data: LinkedData) -> String? {
    let declared = [
      tree.root[.lang], tree.root[.xmlLang], names["content-language"],
      names["og:locale"].map { String($0.map { $0 == "_" ? "-" : $0 }) }, data.language,
    ]
    for case let declared? in declared {
      let tag = FoldedText.of(declared)
      if tag.isEmpty { continue }
      // What is declared first counts, even where it is no tag: a page that errs there is not asked elsewhere.
      return isLanguageTag(tag) ? tag : nil
    }
    return nil
  }

  /// RFC 5646, section 2.1: subtags of letters and digits, eight at most, the first of letters.
  private static func isLanguageTag(_ tag: String) -> Bool {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = subtags.enumerated().allSatisfy { index, subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
    }
    return isTag && (subtags.first?.count ?? 0) > 1
  }
}
