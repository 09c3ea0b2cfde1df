/// The attributes of one start tag that mean something to the reader, by name; the first of a name counts.
struct HTMLAttributes {
  enum Name: String, CaseIterable {
    case ariaLevel = "aria-level", `class`, content, datetime, epubType = "epub:type"
    case hidden, href, httpEquiv = "http-equiv", id, itemprop, lang, name, property, reversed, role, start,
      style, type
    case value, xmlLang = "xml:lang"

    /// The attribute whose name has a key (`HTMLElement.key`); none of another name shares one of these keys.
    init?(key: UInt64) {
      guard let name = Self.byKey[key] else { return nil }
      self = name
    }

    private static let byKey = Dictionary(
      uniqueKeysWithValues: allCases.map { (HTMLElement.key(Array($0.rawValue.utf8), at: 0), $0) })
  }

  private var pairs: [(name: Name, value: String)] = []

  init() {}

  var isEmpty: Bool { pairs.isEmpty }

  /// An attribute's value, "" where it has none, nil where it is missing.
  subscript(name: Name) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      if let newValue { pairs.append((name, newValue)) } else { pairs.removeAll { $0.name == name } }
    }
  }
}
