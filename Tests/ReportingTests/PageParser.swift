/// A small strict parser of the page, for tests: stricter than HTML, because the page claims to be XML as well.
struct PageParser {
  enum Problem: Error, Equatable {
    case unclosedTag(at: Int)
    case mismatch(open: String?, close: String)
    case unquotedAttribute(in: String)
    case repeatedAttribute(String, in: String)
    case nestedLink
    case paragraphAroundBlock(String)
    case unknownReference(String)
    case bareMarkup(Character)
    case neverClosed([String])
  }

  /// An element with what is needed to ask about it.
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Its decoded text, of all descendants.
    var text = ""
    /// Index of its parent in `elements`.
    let parent: Int?
  }

  private(set) var elements: [Element] = []

  /// Parses a whole page or a fragment.
  init(_ page: String) throws {
    var open: [Int] = []
    var rest = page[...]
    while !rest.isEmpty {
      if rest.hasPrefix("<!DOCTYPE html>") {
        rest = rest.dropFirst(15)
      } else if rest.first == "<" {
        guard let end = rest.firstIndex(of: ">") else { throw Problem.unclosedTag(at: elements.count) }
        let tag = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
        if tag.hasPrefix("/") {
          let name = String(tag.dropFirst())
          guard let last = open.popLast(), elements[last].name == name else {
            throw Problem.mismatch(open: open.last.map { elements[$0].name }, close: name)
          }
          continue
        }
        let element = try Self.element(tag, parent: open.last)
        try check(element, inside: open)
        elements.append(element)
        if !tag.hasSuffix("/") { open.append(elements.count - 1) }
        // The content of these two is no markup in HTML, and may not look like any in XML.
        if element.name == "script" || element.name == "style" {
          let content = rest.prefix { $0 != "<" && $0 != "&" }
          elements[elements.count - 1].text = String(content)
          rest = rest.dropFirst(content.count)
        }
      } else {
        let words = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(words.count)
        let decoded = try Self.decoded(words)
        for index in open { elements[index].text += decoded }
      }
    }
    if !open.isEmpty { throw Problem.neverClosed(open.map { elements[$0].name }) }
  }

  /// Elements with an attribute that has a word among its words.
  func elements(_ attribute: String, having word: String) -> [Element] {
    elements.filter { ($0.attributes[attribute] ?? "").split(separator: " ").contains(word[...]) }
  }

  /// The element with an id.
  func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  /// All values of an attribute.
  func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  private func check(_ element: Element, inside open: [Int]) throws {
    let names = open.map { elements[$0].name }
    if element.name == "a", names.contains("a") { throw Problem.nestedLink }
    // An HTML parser would end the paragraph here.
    let closing: Set = [
      "p", "div", "ul", "ol", "dl", "li", "h2", "h3", "article", "section", "blockquote", "details",
    ]
    if names.last == "p" || names.contains("bdi") || names.contains("mark"), closing.contains(element.name) {
      throw Problem.paragraphAroundBlock(element.name)
    }
  }

  private static func element(_ tag: String, parent: Int?) throws -> Element {
    var rest = tag.hasSuffix("/") ? tag.dropLast() : tag[...]
    let name = String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\n" }
      if rest.isEmpty { return Element(name: name, attributes: attributes, parent: parent) }
      let key = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else { throw Problem.unquotedAttribute(in: tag) }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count)
      guard rest.first == "\"" else { throw Problem.unquotedAttribute(in: tag) }
      rest = rest.dropFirst()
      guard attributes.updateValue(try decoded(value), forKey: key) == nil else {
        throw Problem.repeatedAttribute(key, in: tag)
      }
    }
  }

  private static func decoded(_ words: Substring) throws -> String {
    var result = ""
    var rest = words.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "<" || scalar == ">" { throw Problem.bareMarkup(Character(scalar)) }
      guard scalar == "&" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }))
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
      let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst(1)) : nil
      guard let value = named[name] ?? number.flatMap(Unicode.Scalar.init) else {
        throw Problem.unknownReference(name)
      }
      result.unicodeScalars.append(value)
    }
    return result
  }
}
