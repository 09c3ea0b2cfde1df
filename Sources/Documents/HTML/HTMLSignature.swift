/// How the front of a page is told from that of any other file.
enum HTMLSignature {
  /// Bytes that are looked at.
  private static let window = 8192

  /// Elements that begin a page or a fragment of one. A letter that begins with `<https://…>` begins with none.
  private static let elements: Set<HTMLElement> = [
    .html, .head, .body, .title, .meta, .link, .script, .style, .base, .div, .p, .h1, .h2, .h3, .h4, .h5, .h6,
    .table,
    .ul, .ol, .article, .section, .main, .header, .nav, .footer, .form, .center, .font, .frameset, .a, .span,
    .br, .hr,
    .blockquote, .pre, .img, .iframe, .noscript,
  ]

  /// Whether a doctype of HTML or one of these tags is the first thing after a byte order mark, white space,
  /// comments and an XML declaration; of a whole page, a doctype or one of the first three.
  static func matches(_ bytes: [UInt8], isWhole: Bool = false) -> Bool {
    var front = Array(bytes.prefix(window))
    if front.starts(with: [0xEF, 0xBB, 0xBF]) { front.removeFirst(3) }
    if front.starts(with: [0xFF, 0xFE]) || front.starts(with: [0xFE, 0xFF]) {
      front = Array(front.dropFirst(2).filter { $0 != 0 })
    }
    let page = HTMLBytes(bytes: front)
    var index = 0
    while index < page.count {
      if HTMLBytes.isSpace(page.bytes[index]) {
        index += 1
      } else if page.has("<!--", at: index) {
        var end = index + 4
        while end < page.count, !page.has("-->", at: end) { end += 1 }
        index = end + 3
      } else if page.has("<?xml", at: index) {
        index = (page.first(UInt8(ascii: ">"), in: index..<page.count) ?? page.count) + 1
      } else {
        break
      }
    }
    guard index + 1 < page.count, page.bytes[index] == UInt8(ascii: "<") else { return false }
    if page.has("<!doctype", at: index) {
      var name = index + 9
      while name < page.count, HTMLBytes.isSpace(page.bytes[name]) { name += 1 }
      return page.has("html", at: name)
    }
    guard page.isLetter(index + 1) else { return false }
    let element = HTMLElement(key: HTMLElement.key(page.bytes, at: index + 1))
    guard isWhole ? [.html, .head, .body].contains(element) : elements.contains(element) else { return false }
    var end = index + 1
    while end < page.count, HTMLElement.isName(page.bytes[end]) { end += 1 }
    return end < page.count
      && (HTMLBytes.isSpace(page.bytes[end]) || page.bytes[end] == UInt8(ascii: ">")
        || page.bytes[end] == UInt8(ascii: "/"))
  }
}
