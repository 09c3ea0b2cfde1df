/// Where a start tag ends and where its attributes stand (HTML Standard, sections 13.2.5.32 to 13.2.5.40).
struct HTMLStartTag {
  /// An attribute that means something to the reader.
  struct Attribute {
    let name: HTMLAttributes.Name
    /// Between its quotation marks, references unresolved; nil where it has none.
    let value: Range<Int>?
  }

  /// Quotation marks of which none follows from an offset on, so that no search for one is made twice.
  struct UnclosedQuotes {
    fileprivate var single = Int.max
    fileprivate var double = Int.max
  }

  let element: HTMLElement
  /// One past its name.
  let nameEnd: Int
  /// One past the `>`, or the page's end.
  let end: Int
  /// Whether there are more attributes than are read.
  let hasExcess: Bool
  /// Whether it ends in `/>`.
  let isSelfClosing: Bool
  /// A quotation mark that is never closed makes the tag end at the first `>`.
  let hasOpenQuote: Bool
  /// Whether no `>` ends it.
  let isOpen: Bool

  /// The tag at a `<`; `attributes` becomes those that mean something to its element, the first of each name,
  /// out of the first `limit` ones.
  init(
    in page: HTMLBytes, at start: Int, limit: Int, unclosed: inout UnclosedQuotes,
    attributes: inout [Attribute]
  ) {
    let bytes = page.bytes
    let count = bytes.count
    var index = start + 1
    var key: UInt64 = 0
    while index < count, HTMLElement.isName(bytes[index]) {
      HTMLElement.add(bytes[index], at: index - start - 1, to: &key)
      index += 1
    }
    element = HTMLElement(key: key)
    nameEnd = index
    attributes.removeAll(keepingCapacity: true)
    var number = 0
    // Whether an attribute has a name and no value yet, and its name if it means something.
    var awaitsValue = false
    var pending: HTMLAttributes.Name?
    var slash = -1
    var openQuote = false
    scan: while index < count {
      switch bytes[index] {
      case UInt8(ascii: ">"): break scan
      case 0...0x20: index += 1
      case UInt8(ascii: "/"):
        slash = index
        index += 1
      case UInt8(ascii: "=") where awaitsValue:
        index += 1
        while index < count, bytes[index] <= 0x20 { index += 1 }
        guard index < count else { break scan }
        let quote = bytes[index]
        let value: Range<Int>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          let isDouble = quote == UInt8(ascii: "\"")
          let known = isDouble ? unclosed.double : unclosed.single
          guard known > index, let close = page.first(quote, in: index + 1..<count) else {
            if isDouble { unclosed.double = min(known, index) } else { unclosed.single = min(known, index) }
            openQuote = true
            index = page.first(UInt8(ascii: ">"), in: nameEnd..<count) ?? count
            break scan
          }
          value = index + 1..<close
          index = close + 1
        } else {
          let start = index
          while index < count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
          value = start..<index
        }
        if let name = pending { Self.add(Attribute(name: name, value: value), to: &attributes) }
        pending = nil
        awaitsValue = false
      default:
        if let name = pending { Self.add(Attribute(name: name, value: nil), to: &attributes) }
        number += 1
        awaitsValue = true
        let start = index
        var key: UInt64 = 0
        name: repeat {
          HTMLElement.add(bytes[index], at: index - start, to: &key)
          index += 1
          guard index < count else { break }
          switch bytes[index] {
          case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: ">"): break name
          default: break
          }
        } while true
        pending = number > limit ? nil : HTMLAttributes.Name(key: key)
        if let name = pending, !element.reads(name) { pending = nil }
      }
    }
    if let name = pending { Self.add(Attribute(name: name, value: nil), to: &attributes) }
    isOpen = index >= count
    end = min(index + 1, count)
    hasExcess = number > limit
    isSelfClosing = !isOpen && !openQuote && slash == index - 1
    hasOpenQuote = openQuote
    if openQuote { attributes.removeAll(keepingCapacity: true) }
  }

  private static func add(_ attribute: Attribute, to attributes: inout [Attribute]) {
    for known in attributes where known.name == attribute.name { return }
    attributes.append(attribute)
  }
}
