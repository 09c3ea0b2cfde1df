/// The attributes of one start tag that mean something to the reader, by name; the first of a name counts.
struct HTMLAttributes: Sendable {
  enum Name: UInt8, CaseIterable {
    case ariaLevel, `class`, content, datetime, epubType, hidden, href, httpEquiv, id, itemprop, lang, name,
      property
    case rel, reversed, role, start, style, type, value, xmlLang

    /// The attribute whose name has a key (`HTMLElement.key`); none of another name shares one of these keys.
    init?(key: UInt64) {
      guard let name = Self.byKey[key] else { return nil }
      self = name
    }

    /// The name as markup has it.
    var utf8: [UInt8] { Self.names[Int(rawValue)] }

    private static let names = allCases.map { name -> [UInt8] in
      switch name {
      case .ariaLevel: Array("aria-level".utf8)
      case .epubType: Array("epub:type".utf8)
      case .httpEquiv: Array("http-equiv".utf8)
      case .xmlLang: Array("xml:lang".utf8)
      default: Array(String(describing: name).utf8)
      }
    }

    private static let byKey = NameKeyTable(allCases.map { (HTMLElement.key($0.utf8, at: 0), $0) })
  }

  private var pairs: [(name: Name, value: String)] = []

  init() {}

  var isEmpty: Bool { pairs.isEmpty }

  /// An attribute's value, "" where it has none, nil where it is missing.
  subscript(name: Name) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      pairs.removeAll { $0.name == name }
      if let newValue { pairs.append((name, newValue)) }
    }
  }
}
