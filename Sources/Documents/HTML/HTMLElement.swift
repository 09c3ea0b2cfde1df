/// The elements that mean something to the reader; every other one is `unknown`, which is inline.
enum HTMLElement: UInt8, CaseIterable {
  case unknown, text
  case a, abbr, address, area, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption,
    center
  case cite, code, col, colgroup, datalist, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset,
    figcaption
  case figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i,
    iframe
  case img, input, label, legend, li, link, listing, main, math, menu, meta, nav, noembed, noframes, noscript,
    object
  case ol, optgroup, option, p, param, picture, pre, q, s, script, search, section, select, small, source,
    span, strong
  case strike, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time,
    title, tr,
    track
  case tt, u, ul, video, wbr, xmp

  /// A name packed into a number, equal for names that differ in case only; the name ends where it ends in a tag.
  ///
  /// Two long names may share a key, so that only `init(key:)`'s answer for the two long names known here is sure
  /// enough for structure: a custom element would have to begin with "blockquo" or "figcapti".
  static func key(_ bytes: [UInt8], at start: Int) -> UInt64 {
    var key: UInt64 = 0
    var index = start
    while index < bytes.count, isName(bytes[index]) {
      add(bytes[index], at: index - start, to: &key)
      index += 1
    }
    return key
  }

  /// Adds the byte at an index of the name to its key.
  static func add(_ byte: UInt8, at index: Int, to key: inout UInt64) {
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    if index < 8 { key |= UInt64(lower) << (8 * UInt64(index)) } else { key |= 1 << 63 }
  }

  /// Whether a byte belongs to an element's name as libxml2 reads it.
  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// Whether a byte can begin a tag's name.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The element with a key.
  init(key: UInt64) { self = Self.byKey[key] ?? .unknown }

  private static let byKey = NameKeyTable(
    allCases.filter { $0 != .unknown && $0 != .text }.map { (key(Array($0.name.utf8), at: 0), $0) })

  /// Its name in lower case, which is what it is called here too.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }

  /// Whether it never has content.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr:
      true
    default: false
    }
  }

  /// Whether an attribute of it can mean anything; many that can are on controls and pictures, where it does not.
  func reads(_ attribute: HTMLAttributes.Name) -> Bool {
    switch self {
    case .meta, .link: true
    case .head, .body, .base, .br: false
    // Something may lead there.
    case _ where isVoid: attribute == .id
    case .li, .ol, .ul, .dir, .menu: attribute != .name
    case .a: !Self.isOfLists(attribute)
    default: !Self.isOfLists(attribute) && attribute != .name
    }
  }

  private static func isOfLists(_ attribute: HTMLAttributes.Name) -> Bool {
    switch attribute {
    case .type, .value, .start, .reversed: true
    default: false
    }
  }

  /// Whether its end tag may be left out, so that open ones do not pile up.
  var hasOptionalEnd: Bool {
    switch self {
    case .p, .li, .dt, .dd, .option, .optgroup, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .html,
      .head,
      .body:
      true
    default: false
    }
  }

  /// Whether what stands between its tags is not markup (HTML Standard, sections 13.2.5.2 to 13.2.5.4).
  var isRawText: Bool {
    switch self {
    case .script, .style, .textarea, .iframe, .noscript, .noembed, .noframes, .title: true
    default: false
    }
  }

  /// Whether its start ends an open paragraph (HTML Standard, section 13.2.6.4.7).
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
      .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li,
      .listing,
      .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether text on its two sides belongs to different blocks.
  var isBlock: Bool {
    switch self {
    case .caption, .tr, .td, .th, .thead, .tbody, .tfoot, .legend, .frameset, .optgroup, .option: true
    default: closesParagraph
    }
  }

  /// Whether the search for an open inline element stops at it.
  var isBoundary: Bool {
    switch self {
    case .button, .object, .select: true
    default: isBlock
    }
  }

  /// Whether an end tag inside it closes nothing outside it.
  var isScope: Bool {
    switch self {
    case .table, .td, .th, .caption, .object: true
    default: false
    }
  }

  /// Whether it shows controls or media rather than text.
  var isSkipped: Bool {
    switch self {
    case .audio, .button, .canvas, .datalist, .object, .select, .video: true
    default: false
    }
  }

  /// Whether it says that the text inside it no longer holds.
  var isStruckOut: Bool {
    switch self {
    case .del, .s, .strike: true
    default: false
    }
  }

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
