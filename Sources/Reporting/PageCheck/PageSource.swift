/// A page read strictly, as only this program writes it: whatever a browser could take in another way is refused.
///
/// The input is hostile. Time and memory are linear in its length; depth and numbers are bounded.
struct PageSource {
  /// Why bytes are no such page.
  struct Problem: Error, Equatable {
    enum Reason: String {
      case notText = "its bytes are no UTF-8"
      case control = "a character stands in it that this program writes by its number, or not at all"
      case noPage = "it does not begin like a page of this program"
      case openTag = "a tag does not end"
      case wrongEnd = "an end tag closes another element"
      case badAttribute = "an attribute is not written as this program writes it"
      case badReference = "a character reference is not one of this program’s"
      case bareMarkup = "a “<” or “>” stands alone"
      case unknownMarkup = "an element or attribute is none of this program’s"
      case hides = "an attribute could hide or disguise words"
      case wrongPlace = "an element stands where a browser would move it"
      case repeatedID = "two elements have one id"
      case tooMuch = "it has too many elements, or too deep ones"
      case unfinished = "it ends before its elements do; it was cut off"
    }
    let reason: Reason
    /// Bytes before the place.
    let at: Int
  }

  struct Element {
    let name: String
    let attributes: [String: String]
    let parent: Int?
    /// Byte offset of its start tag.
    let start: Int
    /// Bytes of its content in the page, half-open.
    var content: Range<Int>
    /// Its words in `words`, those of its descendants too, half-open UTF-8 bytes; of scripts and styles none.
    var text: Range<Int>

    /// The words of its `class`.
    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }
  }

  static let mostElements = 500_000
  static let greatestDepth = 100

  private(set) var elements: [Element] = []
  /// All words of the page in order, decoded, UTF-8.
  private(set) var words: [UInt8] = []
  private var ids: [String: Int] = [:]

  /// Reads a whole page.
  init(_ bytes: [UInt8]) throws(Problem) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.count == bytes.count else {
      throw Problem(reason: .notText, at: 0)
    }
    if let at = Self.firstControl(in: text) { throw Problem(reason: .control, at: at) }
    let start = Array("<!DOCTYPE html>\n".utf8)
    guard bytes.starts(with: start) else { throw Problem(reason: .noPage, at: 0) }
    var open: [Int] = []
    var at = start.count
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "<") {
        try word(bytes, &at)
      } else if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") {
        try close(bytes, &at, &open)
      } else {
        try begin(bytes, &at, &open)
      }
    }
    guard open.isEmpty, elements.first?.name == "html" else {
      throw Problem(reason: .unfinished, at: bytes.count)
    }
  }

  /// The element with an id.
  func element(id: String) -> Element? { ids[id].map { elements[$0] } }

  func text(_ element: Element) -> String { String(decoding: words[element.text], as: UTF8.self) }

  /// The byte offset of the first character that no page of this program has as it is.
  private static func firstControl(in text: String) -> Int? {
    text.unicodeScalars.firstIndex { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
      default: turnsDirection(scalar)
      }
    }.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
  }

  /// The explicit embeddings, overrides and isolates of UAX #9 section 2.
  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// The innermost element around a byte, with the nearest id around that; nil outside of all.
  func place(of byte: Int) -> (name: String, classes: String?, id: String?)? {
    guard
      let innermost = elements.lastIndex(where: {
        $0.start <= byte && byte < max($0.content.upperBound, $0.content.lowerBound)
      })
    else { return nil }
    var around: Int? = innermost
    while let index = around, elements[index].attributes["id"] == nil { around = elements[index].parent }
    let element = elements[innermost]
    return (element.name, element.attributes["class"], around.flatMap { elements[$0].attributes["id"] })
  }

  // MARK: Reading

  private mutating func begin(_ bytes: [UInt8], _ at: inout Int, _ open: inout [Int]) throws(Problem) {
    let start = at
    guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
      throw Problem(reason: .openTag, at: at)
    }
    guard elements.count < Self.mostElements, open.count < Self.greatestDepth else {
      throw Problem(reason: .tooMuch, at: at)
    }
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    var tag = bytes[(at + 1)..<(isEmpty ? end - 1 : end)]
    let name = String(
      decoding: tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    tag = tag.dropFirst(name.utf8.count)
    let attributes = try attributes(tag)
    if let reason = PageGrammar.problem(
      name, attributes, isEmpty: isEmpty, inside: open.map { elements[$0].name })
    {
      throw Problem(reason: reason, at: start)
    }
    if let id = attributes["id"], ids.updateValue(elements.count, forKey: id) != nil {
      throw Problem(reason: .repeatedID, at: start)
    }
    at = end + 1
    elements.append(
      Element(
        name: name, attributes: attributes, parent: open.last, start: start, content: at..<at,
        text: words.count..<words.count))
    if isEmpty { return }
    open.append(elements.count - 1)
    // Their content is no markup; this program writes none that holds a "<".
    if name == "script" || name == "style" {
      at = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    }
  }

  private mutating func close(_ bytes: [UInt8], _ at: inout Int, _ open: inout [Int]) throws(Problem) {
    guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
      throw Problem(reason: .openTag, at: at)
    }
    guard let last = open.popLast(), elements[last].name.utf8.elementsEqual(bytes[(at + 2)..<end]) else {
      throw Problem(reason: .wrongEnd, at: at)
    }
    elements[last].content = elements[last].content.lowerBound..<at
    elements[last].text = elements[last].text.lowerBound..<words.count
    at = end + 1
  }

  private mutating func word(_ bytes: [UInt8], _ at: inout Int) throws(Problem) {
    switch bytes[at] {
    case UInt8(ascii: ">"): throw Problem(reason: .bareMarkup, at: at)
    case UInt8(ascii: "&"): words += Array(try reference(bytes[...], &at).utf8)
    default:
      words.append(bytes[at])
      at += 1
    }
  }

  private func reference(_ bytes: ArraySlice<UInt8>, _ at: inout Int) throws(Problem) -> String {
    guard let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw Problem(reason: .badReference, at: at)
    }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    // A control of direction is written by its number; no other character is but these two.
    let direction = name.hasPrefix("#x") && name.utf8.count == 6 ? UInt32(name.dropFirst(2), radix: 16) : nil
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#13": "\r",
    ]
    guard
      let scalar = named[name]
        ?? direction.flatMap(Unicode.Scalar.init).flatMap({ Self.turnsDirection($0) ? $0 : nil })
    else {
      throw Problem(reason: .badReference, at: at)
    }
    at = end + 1
    return String(scalar)
  }

  private func attributes(_ tag: ArraySlice<UInt8>) throws(Problem) -> [String: String] {
    var result: [String: String] = [:]
    var at = tag.startIndex
    while true {
      while at < tag.endIndex, tag[at] == UInt8(ascii: " ") || tag[at] == UInt8(ascii: "\n") { at += 1 }
      if at == tag.endIndex { return result }
      guard let equals = tag[at...].firstIndex(of: UInt8(ascii: "=")), equals + 1 < tag.endIndex,
        tag[equals + 1] == UInt8(ascii: "\""),
        let end = tag[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else { throw Problem(reason: .badAttribute, at: at) }
      let key = String(decoding: tag[at..<equals], as: UTF8.self)
      var value: [UInt8] = []
      at = equals + 2
      while at < end {
        if tag[at] == UInt8(ascii: "&") {
          value += Array(try reference(tag[..<end], &at).utf8)
        } else {
          value.append(tag[at])
          at += 1
        }
      }
      guard result.updateValue(String(decoding: value, as: UTF8.self), forKey: key) == nil else {
        throw Problem(reason: .badAttribute, at: at)
      }
      at = end + 1
    }
  }
}
