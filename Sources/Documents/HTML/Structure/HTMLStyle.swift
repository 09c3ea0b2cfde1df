/// What an element's own `style` says of its text.
struct HTMLStyle: OptionSet {
  let rawValue: UInt8

  static let hidden = HTMLStyle(rawValue: 1)
  static let struckOut = HTMLStyle(rawValue: 2)
  static let bold = HTMLStyle(rawValue: 4)
  /// It takes back what an element means by itself: a whole page may stand in `<b style="font-weight:normal">`.
  static let notBold = HTMLStyle(rawValue: 8)
  static let italic = HTMLStyle(rawValue: 16)
  static let notItalic = HTMLStyle(rawValue: 32)
  /// A word processor's list item.
  static let listItem = HTMLStyle(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads the declarations that mean something here.
  init(_ css: String) {
    self = []
    let page = Self.compact(css)
    var start = 0
    while start < page.count {
      let end = page.first(UInt8(ascii: ";"), in: start..<page.count) ?? page.count
      switch page.bytes[start] | 0x20 {
      case UInt8(ascii: "d") where page.has("display:none", at: start): insert(.hidden)
      case UInt8(ascii: "v")
      where page.has("visibility:hidden", at: start) || page.has("visibility:collapse", at: start):
        insert(.hidden)
      case UInt8(ascii: "t") where page.has("text-decoration", at: start):
        if (start..<end).contains(where: { page.has("line-through", at: $0) }) { insert(.struckOut) }
      case UInt8(ascii: "f") where page.has("font-weight:", at: start): insert(Self.weight(page, start + 12))
      case UInt8(ascii: "f") where page.has("font-style:", at: start):
        if page.has("italic", at: start + 11) || page.has("oblique", at: start + 11) { insert(.italic) }
        if page.has("normal", at: start + 11) { insert(.notItalic) }
      case UInt8(ascii: "m") where page.has("mso-list:", at: start):
        if !page.has("ignore", at: start + 9), !page.has("none", at: start + 9) { insert(.listItem) }
      default: break
      }
      start = end + 1
    }
  }

  /// CSS Fonts, section 2.2: bold is 700, and what is 600 or more looks like it.
  private static func weight(_ page: HTMLBytes, _ start: Int) -> HTMLStyle {
    if page.has("bold", at: start) { return .bold }
    if page.has("normal", at: start) { return .notBold }
    guard start + 2 < page.count, page.bytes[start + 1] == UInt8(ascii: "0") else { return [] }
    switch page.bytes[start] {
    case UInt8(ascii: "6")...UInt8(ascii: "9"): return .bold
    case UInt8(ascii: "1")...UInt8(ascii: "5"): return .notBold
    default: return []
    }
  }

  /// The level that a word processor gives a list item ("mso-list:l0 level2 lfo1"), 1 to 9, or nil.
  static func listLevel(_ css: String) -> Int? {
    let page = compact(css)
    var isList = false
    for index in page.bytes.indices {
      if page.has("mso-list:", at: index) { isList = true }
      guard isList, page.has("level", at: index), index + 5 < page.count else { continue }
      let digit = page.bytes[index + 5]
      return (0x31...0x39).contains(digit) ? Int(digit) - 0x30 : nil
    }
    return nil
  }

  /// How far the left margin is from its parent's, in points, 0 where it is not said.
  static func indent(_ css: String) -> Int {
    let page = compact(css)
    var indent = 0.0
    var start = 0
    while start < page.count {
      if page.has("margin-left:", at: start) { indent += points(page, start + 12) }
      if page.has("padding-left:", at: start) { indent += points(page, start + 13) }
      start = (page.first(UInt8(ascii: ";"), in: start..<page.count) ?? page.count) + 1
    }
    return Int(min(max(indent, 0), 10_000))
  }

  /// A length in points: CSS Values, section 6; what depends on the font counts as at 12 points.
  private static func points(_ page: HTMLBytes, _ start: Int) -> Double {
    var value = 0.0
    var scale = 1.0
    var isFraction = false
    var index = start
    while index < page.count, index < start + 12 {
      let byte = page.bytes[index]
      if (0x30...0x39).contains(byte) {
        value = value * 10 + Double(byte - 0x30)
        if isFraction { scale *= 10 }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    value /= scale
    if page.has("in", at: index) { return value * 72 }
    if page.has("cm", at: index) { return value * 72 / 2.54 }
    if page.has("mm", at: index) { return value * 72 / 25.4 }
    if page.has("px", at: index) { return value * 0.75 }
    if page.has("em", at: index) || page.has("rem", at: index) { return value * 12 }
    return page.has("pt", at: index) ? value : 0
  }

  /// The bytes without white space and comments.
  private static func compact(_ css: String) -> HTMLBytes {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(css.utf8.count)
    var isComment = false
    var before: UInt8 = 0
    var length = 0
    for byte in css.utf8 {
      defer { before = byte }
      if isComment {
        // The star that opened it does not close it.
        if before == UInt8(ascii: "*"), byte == UInt8(ascii: "/"), length > 0 { isComment = false }
        length += 1
      } else if before == UInt8(ascii: "/"), byte == UInt8(ascii: "*"), bytes.last == before {
        bytes.removeLast()
        (isComment, length) = (true, 0)
      } else if !HTMLBytes.isSpace(byte) {
        bytes.append(byte)
      }
    }
    return HTMLBytes(bytes: bytes)
  }
}
