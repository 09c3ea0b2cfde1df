/// A page made safe for libxml2, byte for byte in place, so that every offset stays true.
///
/// What is no markup and no text (comments, declarations, scripts, styles, templates, drawings) becomes spaces and is
/// listed in `cuts`. So libxml2 meets none of what it misreads: raw text that holds tags, `<!…>` runs, control
/// characters, tags without end, attributes without number, nesting without floor.
struct HTMLPreparation {
  /// The page with spaces where nothing is to be read.
  private(set) var page: HTMLBytes
  /// What was overwritten and is no text: ascending, apart.
  private(set) var cuts: [Range<Int>] = []
  /// Between the tags of the first `<title>`.
  private(set) var title: Range<Int>?
  /// What a person should know.
  private(set) var warnings: [String] = []
  /// Whether the page says that it is XML, where `<div/>` has an end.
  let isXML: Bool

  /// More would tell nobody more.
  private static let mostWarnings = 12

  private let limits: HTMLLimits
  private var index = 0
  private var unclosedQuotes: [UInt8: Int] = [:]
  private var depth = 0
  private var open: [HTMLElement: Int] = [:]
  private var leftOut: [HTMLElement: Int] = [:]
  /// A template or drawing that is being left out: which, since where, how deep in itself.
  private var hidden: (element: HTMLElement, start: Int, depth: Int)?

  /// Prepares decoded bytes.
  init(_ utf8: [UInt8], limits: HTMLLimits) {
    page = HTMLBytes(bytes: utf8)
    self.limits = limits
    var front = 0
    while front < utf8.count, HTMLBytes.isSpace(utf8[front]) { front += 1 }
    isXML = page.has("<?xml", at: front)
    for offset in utf8.indices where utf8[offset] < 0x20 && !(0x09...0x0D).contains(utf8[offset]) {
      page.bytes[offset] = 0x20
    }
    scan()
    if let hidden {
      warn("a <\(hidden.element.rawValue)> at byte \(hidden.start) has no end: what follows it was not read")
      cut(hidden.start..<page.count)
    }
  }

  private mutating func scan() {
    while let start = page.first(UInt8(ascii: "<"), in: index..<page.count) {
      index = start + 1
      guard index < page.count else { return }
      switch page.bytes[index] {
      case UInt8(ascii: "!"): declaration(start)
      case UInt8(ascii: "?"): cut(start..<end(of: start))
      case UInt8(ascii: "/"):
        if page.isLetter(index + 1) {
          endTag(start)
        } else if index + 1 < page.count {
          cut(start..<end(of: start))
        }
      default: if page.isLetter(index) { startTag(start) }
      }
    }
  }

  private mutating func warn(_ warning: String) {
    guard warnings.count <= Self.mostWarnings, !warnings.contains(warning) else { return }
    warnings.append(
      warnings.count == Self.mostWarnings ? "the page has more mistakes of these kinds" : warning)
  }

  /// Leaves a range out; inside of something that is left out as a whole there is nothing to note.
  private mutating func cut(_ range: Range<Int>) {
    index = max(index, range.upperBound)
    if let hidden, hidden.start < range.lowerBound { return }
    page.blank(range)
    cuts.append(range)
  }

  /// One past the `>` behind an offset.
  private func end(of start: Int) -> Int {
    page.first(UInt8(ascii: ">"), in: start..<page.count).map { $0 + 1 } ?? page.count
  }

  /// A comment (13.2.5.43 to 13.2.5.51), or a doctype, CDATA section or other declaration, which ends at its `>`.
  private mutating func declaration(_ start: Int) {
    guard page.has("<!--", at: start) else { return cut(start..<end(of: start)) }
    var search = start + 4
    if page.has(">", at: search) { return cut(start..<search + 1) }
    if page.has("->", at: search) { return cut(start..<search + 2) }
    while let dash = page.first(UInt8(ascii: "-"), in: search..<page.count) {
      if page.has("-->", at: dash) { return cut(start..<dash + 3) }
      if page.has("--!>", at: dash) { return cut(start..<dash + 4) }
      search = dash + 1
    }
    warn("a comment at byte \(start) has no end: what follows it was not read")
    cut(start..<page.count)
  }

  private mutating func startTag(_ start: Int) {
    let element = HTMLElement(key: HTMLElement.key(page.bytes, at: start + 1))
    let tag = HTMLStartTag(
      in: page, at: start, attributeLimit: limits.attributes, unclosed: &unclosedQuotes)
    index = tag.end
    if tag.isOpen {
      warn("a tag at byte \(start) has no end: what follows it was not read")
      return cut(start..<page.count)
    }
    if tag.hasOpenQuote {
      warn("a tag at byte \(start) has a quotation mark without end: its attributes were not read")
      page.blank(tag.attributes..<tag.end - 1)
    } else if tag.end - start > limits.tagLength {
      warn("tags longer than \(limits.tagLength) bytes were read without their attributes")
      page.blank(tag.attributes..<tag.end - 1)
    } else if let excess = tag.excess {
      warn("a tag at byte \(start) has more than \(limits.attributes) attributes: the others were not read")
      page.blank(excess..<tag.end - 1)
    }
    let isEmpty = element.isVoid || (tag.isSelfClosing && (isXML || element == .svg))
    if let hidden {
      if hidden.element == element, !isEmpty {
        self.hidden?.depth += 1
      } else if hidden.element == .svg, element.closesParagraph {
        // HTML Standard, 13.2.6.5: these tags end a drawing that was not closed.
        self.hidden = nil
        page.blank(hidden.start..<start)
        cuts.append(hidden.start..<start)
      } else if element == .script || element == .style, !isEmpty {
        rawText(element, start, tag.end)
        return
      }
      if self.hidden != nil { return }
    }
    if isEmpty { return }
    if element == .svg || element == .template {
      hidden = (element, start, 1)
    } else if element.isRawText {
      rawText(element, start, tag.end)
    } else {
      enter(element, start..<tag.end)
    }
  }

  /// Counts an element in; one too deep is left out with its end tag.
  private mutating func enter(_ element: HTMLElement, _ tag: Range<Int>) {
    if !element.hasOptionalEnd {
      if depth >= limits.depth {
        warn("elements nested deeper than \(limits.depth) were left out; their text was read")
        leftOut[element, default: 0] += 1
        return cut(tag)
      }
      depth += 1
    }
    open[element, default: 0] += 1
  }

  private mutating func endTag(_ start: Int) {
    let element = HTMLElement(key: HTMLElement.key(page.bytes, at: start + 2))
    let end = end(of: start)
    index = end
    if let hidden {
      guard hidden.element == element else { return }
      if hidden.depth > 1 {
        self.hidden?.depth -= 1
      } else {
        self.hidden = nil
        cut(hidden.start..<end)
      }
      return
    }
    if end - start > limits.tagLength { return cut(start..<end) }
    if let count = leftOut[element], count > 0 {
      leftOut[element] = count - 1
      return cut(start..<end)
    }
    if let count = open[element], count > 0 {
      open[element] = count - 1
      if !element.hasOptionalEnd { depth -= 1 }
    } else if element != .p, element != .br {
      // It closes nothing, and libxml2 would look through all that is open to find that out.
      cut(start..<end)
    }
  }

  /// From a raw text element's start tag to the end of its end tag.
  private mutating func rawText(_ element: HTMLElement, _ start: Int, _ content: Int) {
    var search = content
    let name = Array(element.rawValue.utf8)
    while let less = page.first(UInt8(ascii: "<"), in: search..<page.count) {
      search = less + 1
      guard less + 2 + name.count < page.count, page.bytes[less + 1] == UInt8(ascii: "/"),
        HTMLElement.key(page.bytes, at: less + 2) == HTMLElement.key(name, at: 0)
      else { continue }
      let after = page.bytes[less + 2 + name.count]
      guard HTMLBytes.isSpace(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else {
        continue
      }
      if element == .title, title == nil, hidden == nil { title = content..<less }
      return cut(start..<end(of: less))
    }
    warn("a <\(element.rawValue)> at byte \(start) has no end: what follows it was not read")
    cut(start..<page.count)
  }
}
