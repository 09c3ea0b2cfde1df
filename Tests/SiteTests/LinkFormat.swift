/// A strict reader of links, from the grammar of RFC 8288 section 3 with the attributes of RFC 7089 section 2.2 and 5.
struct LinkFormat {
  let target: String
  /// In their order; names are given once.
  let attributes: [String: String]

  var relations: [String] { (attributes["rel"] ?? "").split(separator: " ").map(String.init) }

  /// Every link of a field or of a list in `application/link-format`; nil for what the grammar does not have.
  static func parse(_ text: String) -> [LinkFormat]? {
    var rest = Array(text.utf8)[...]
    var links: [LinkFormat] = []
    func skip() { while let first = rest.first, [0x20, 0x09, 0x0A].contains(first) { rest.removeFirst() } }
    func take(_ character: Character) -> Bool {
      guard rest.first == character.asciiValue else { return false }
      rest.removeFirst()
      return true
    }
    func until(_ character: Character) -> String? {
      guard let end = rest.firstIndex(of: character.asciiValue ?? 0) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(validating: rest[..<end], as: UTF8.self)
    }
    while true {
      skip()
      guard take("<"), let target = until(">") else { return nil }
      // RFC 3986: no blank, no quotation mark, nothing outside of ASCII.
      guard !target.isEmpty,
        target.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C })
      else { return nil }
      var attributes: [String: String] = [:]
      skip()
      while take(";") {
        skip()
        guard let name = until("="), name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), take("\""),
          let value = until("\""), attributes.updateValue(value, forKey: name) == nil
        else { return nil }
        skip()
      }
      guard attributes["rel"] != nil else { return nil }
      links.append(LinkFormat(target: target, attributes: attributes))
      if rest.isEmpty { return links }
      guard take(",") else { return nil }
    }
  }
}
