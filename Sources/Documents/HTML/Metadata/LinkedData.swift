/// What a page's JSON-LD says of the document, in the words of schema.org.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  /// People who wrote it, or names of which is not said what they name.
  private(set) var authors: [String] = []
  /// Organizations that are given as its author.
  private(set) var organizations: [String] = []
  private(set) var language: String?
  private(set) var siteName: String?

  /// Bytes of one script, and scripts of one page, that are read.
  private static let longestScript = 256 << 10
  private static let mostScripts = 16
  /// Objects of one page that are looked at.
  private static let mostObjects = 300

  /// Reads the scripts that say to be JSON-LD and hold something of use.
  init(_ source: [UInt8], scripts: [(tag: Range<Int>, content: Range<Int>)]) {
    var objects: [JSONValue] = []
    var read = 0
    for script in scripts where read < Self.mostScripts {
      guard script.content.count <= Self.longestScript, Self.holds("ld+json", source[script.tag]),
        Self.isOfUse(source[script.content])
      else { continue }
      read += 1
      var content = source[script.content]
      // Some are wrapped in comments.
      if let first = content.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) { content = content[first...] }
      if let value = JSONValue(content) { Self.collect(value, into: &objects) }
    }
    let rated = objects.map { (object: $0, rating: Self.rating($0)) }
    for wanted in [2, 1] {
      for (object, rating) in rated where rating == wanted {
        headline = headline ?? object["headline"]?.text
        published =
          published
          ?? object["datePublished"]?.elements.lazy.compactMap { $0.text.flatMap(HTMLMetadata.date) }.first
        language =
          language
          ?? object["inLanguage"].flatMap { $0.text ?? $0["alternateName"]?.text ?? $0["name"]?.text }
        if authors.isEmpty, organizations.isEmpty, let authors = object["author"] ?? object["creator"] {
          for author in authors.elements.prefix(24) {
            guard let name = Self.name(author, objects) else { continue }
            if author["@type"]?.text?.hasSuffix("Organization") ?? false {
              organizations.append(name)
            } else {
              self.authors.append(name)
            }
          }
        }
        siteName = siteName ?? object["publisher"]?["name"]?.text
      }
    }
  }

  /// Whether one of the names stands in a script; only such scripts are taken apart.
  private static func isOfUse(_ content: ArraySlice<UInt8>) -> Bool {
    ["datePublished", "author", "headline", "inLanguage"].contains { holds($0, content) }
  }

  private static func holds(_ word: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return false }
    return (bytes.startIndex...bytes.endIndex - word.count).contains {
      bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  /// The objects at the top, in arrays, in graphs and in what is the main thing of another; never deeper than JSON is.
  private static func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
    for element in value.elements {
      guard objects.count < mostObjects else { return }
      if case .array = element {
        collect(element, into: &objects)
      } else if case .object = element {
        objects.append(element)
        for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
          if let inner = element[name] { collect(inner, into: &objects) }
        }
      }
    }
  }

  /// 2 for a piece of writing, 1 for a page of the web, 0 for what is no document.
  private static func rating(_ object: JSONValue) -> Int {
    let types = object["@type"]?.elements.compactMap(\.text) ?? []
    if types.contains(where: { type in
      ["Article", "Posting", "Report", "Statement", "DigitalDocument"].contains { type.hasSuffix($0) }
    }) {
      return 2
    }
    return types.contains {
      ["WebPage", "ItemPage", "AboutPage", "CreativeWork", "ClaimReview"].contains($0)
    } ? 1 : 0
  }

  /// The name of an author, given as such, as an object, or as the identifier of one.
  private static func name(_ author: JSONValue, _ objects: [JSONValue]) -> String? {
    if let text = author.text { return text }
    if let name = author["name"]?.elements.first?.text { return name }
    guard let identifier = author["@id"]?.text else { return nil }
    return objects.first { $0["@id"]?.text == identifier && $0["name"] != nil }?["name"]?.text
  }
}
