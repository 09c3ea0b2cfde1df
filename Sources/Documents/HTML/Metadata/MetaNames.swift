/// The contents of a page's `<meta>` elements by name.
struct MetaNames {
  /// In order; names in lower case.
  private var pairs: [(name: String, content: String)] = []

  /// Elements that are looked at.
  private static let most = 400

  init(_ tree: HTMLTree) {
    for meta in tree.metas {
      guard let name = meta[.property] ?? meta[.name] ?? meta[.itemprop] ?? meta[.httpEquiv],
        let content = meta[.content]
      else { continue }
      if !content.isEmpty, pairs.count < Self.most { pairs.append((name.lowercased(), content)) }
    }
  }

  /// The first content of a name that holds a word, white space folded.
  subscript(name: String) -> String? { all(name).first }

  /// All contents of a name.
  func all(_ name: String) -> [String] {
    pairs.compactMap { pair in
      guard pair.name == name else { return nil }
      let folded = FoldedText.of(pair.content)
      return folded.isEmpty ? nil : folded
    }
  }

  /// The content of the first of these names, in this order, that has one.
  func first(of names: [String]) -> String? { names.lazy.compactMap { self[$0] }.first }
}
