/// Where a start tag ends and where its attributes stand (HTML Standard, sections 13.2.5.32 to 13.2.5.40).
struct HTMLStartTag {
  /// One past the `>`, or the page's end.
  let end: Int
  /// Where the attributes begin: right behind the name.
  let attributes: Int
  /// Where the first attribute beyond the limit begins.
  let excess: Int?
  /// Whether it ends in `/>`.
  let isSelfClosing: Bool
  /// A quotation mark that is never closed makes the tag end at the first `>`.
  let hasOpenQuote: Bool
  /// Whether no `>` ends it.
  let isOpen: Bool

  /// The tag at a `<`; `unclosed` remembers from where on a quotation mark is known not to come again.
  init(in page: HTMLBytes, at start: Int, attributeLimit: Int, unclosed: inout [UInt8: Int]) {
    var index = start + 1
    while index < page.count, HTMLElement.isName(page.bytes[index]) { index += 1 }
    let attributes = index
    var number = 0
    var excess: Int?
    var inName = false
    var openQuote = false
    scan: while index < page.count {
      let byte = page.bytes[index]
      switch byte {
      case UInt8(ascii: ">"): break scan
      case 0x09...0x0D, 0x20, UInt8(ascii: "/"):
        inName = false
        index += 1
      case UInt8(ascii: "=") where number > 0:
        index += 1
        while index < page.count, HTMLBytes.isSpace(page.bytes[index]) { index += 1 }
        guard index < page.count else { break scan }
        let quote = page.bytes[index]
        if quote == 0x22 || quote == 0x27 {
          let known = unclosed[quote].map { $0 <= index } ?? false
          guard !known, let close = page.first(quote, in: index + 1..<page.count) else {
            if !known { unclosed[quote] = index }
            openQuote = true
            index = page.first(UInt8(ascii: ">"), in: attributes..<page.count) ?? page.count
            break scan
          }
          index = close + 1
        } else {
          while index < page.count, !HTMLBytes.isSpace(page.bytes[index]),
            page.bytes[index] != UInt8(ascii: ">")
          {
            index += 1
          }
        }
        inName = false
      default:
        if !inName {
          inName = true
          number += 1
          if number == attributeLimit + 1 { excess = index }
        }
        index += 1
      }
    }
    isOpen = index >= page.count
    end = min(index + 1, page.count)
    self.attributes = min(attributes, end)
    self.excess = excess
    isSelfClosing = !isOpen && page.bytes[index - 1] == UInt8(ascii: "/")
    hasOpenQuote = openQuote
  }
}
