/// One pass over a page that finds its tags and texts, and collects what libxml2 is to read of it.
///
/// What is no markup and no text (comments, declarations, scripts, styles, templates, drawings) is left out. So
/// libxml2 meets none of what it misreads: raw text that holds tags, `<!…>` runs, control characters, tags without
/// end, attributes without number, nesting without floor.
struct HTMLPreparation {
  /// The elements and texts found so far.
  private(set) var builder: HTMLTreeBuilder
  /// The attributes that stand for themselves, and empty lists for those that libxml2 is to read.
  private var table = HTMLAttributeTable()
  /// The tags of which libxml2 is to read the attributes.
  private(set) var markup = HTMLMarkup()
  /// Between the tags of the first `<title>`.
  private(set) var title: Range<Int>?
  /// Start tag and content of each script that has an end, half-open bytes of the page as it came.
  private(set) var scripts: [(tag: Range<Int>, content: Range<Int>)] = []
  /// What a person should know.
  private(set) var warnings: [String] = []
  /// How long the parse may go on.
  let deadline: HTMLDeadline

  /// More would tell nobody more.
  private static let mostWarnings = 12
  /// Bytes of a name; libxml2 takes a longer one apart.
  private static let longestPlainName = 90
  /// Tags between two looks at the clock.
  private static let tagsPerLook = 4096

  private let page: HTMLBytes
  private let limits: HTMLLimits
  /// Whether the page says that it is XML, where `<div/>` has an end.
  private let isXML: Bool
  private var index = 0
  /// Where the text begins that is not yet in the tree.
  private var textStart = 0
  private var attributes: [HTMLStartTag.Attribute] = []
  private var unclosedQuotes = HTMLStartTag.UnclosedQuotes()
  private var depth = 0
  /// Whether an element was left out for its depth: said once, and asked for millions of tags of a hostile page.
  private var isTooDeep = false
  private var open = HTMLElementCounts()
  private var leftOut = HTMLElementCounts()
  /// A template or drawing that is being left out: which, since where, how deep in itself.
  private var hidden: (element: HTMLElement, start: Int, depth: Int)?

  /// Prepares decoded bytes; `keepsTags` keeps for selectors what the reader has no use for.
  init(_ utf8: [UInt8], limits: HTMLLimits, keepsTags: Bool = false) {
    page = HTMLBytes(bytes: utf8)
    builder = HTMLTreeBuilder(capacity: utf8.count / 48, keepsTags: keepsTags)
    table.reserve(lists: utf8.count / 96, bytes: utf8.count / 8)
    deadline = HTMLDeadline(seconds: limits.seconds)
    self.limits = limits
    var front = 0
    while front < utf8.count, HTMLBytes.isSpace(utf8[front]) { front += 1 }
    isXML = page.has("<?xml", at: front)
    // Offsets are kept in 32 bits; `HTMLTreeBuilder.tree` refuses what is longer.
    guard utf8.count <= HTMLTree.mostBytes else { return }
    scan()
    if let hidden {
      warn("a <\(hidden.element.name)> at byte \(hidden.start) has no end: what follows it was not read")
    } else {
      flush(to: page.count)
    }
    builder.finish()
  }

  private mutating func scan() {
    var tags = 0
    while let start = page.first(UInt8(ascii: "<"), in: index..<page.count) {
      tags += 1
      if tags % Self.tagsPerLook == 0, deadline.hasPassed { return }
      index = start + 1
      // A `<` that begins no tag is text.
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

  /// Gives the tree the text before a tag.
  private mutating func flush(to end: Int) {
    if textStart < end { builder.text(textStart..<end) }
    textStart = end
  }

  /// Leaves a range out; inside of something that is left out as a whole there is nothing to note.
  private mutating func cut(_ range: Range<Int>) {
    index = max(index, range.upperBound)
    guard hidden == nil else { return }
    flush(to: range.lowerBound)
    textStart = range.upperBound
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
    let tag = HTMLStartTag(
      in: page, at: start, limit: limits.attributes, unclosed: &unclosedQuotes, attributes: &attributes)
    let element = tag.element
    index = tag.end
    if tag.isOpen {
      warn("a tag at byte \(start) has no end: what follows it was not read")
      return cut(start..<page.count)
    }
    if tag.hasOpenQuote {
      warn("a tag at byte \(start) has a quotation mark without end: its attributes were not read")
    } else if tag.end - start > limits.tagLength {
      warn("tags longer than \(limits.tagLength) bytes were read without their attributes")
      attributes.removeAll(keepingCapacity: true)
    } else if tag.hasExcess {
      warn("a tag at byte \(start) has more than \(limits.attributes) attributes: the others were not read")
    }
    let isEmpty = element.isVoid || (tag.isSelfClosing && (isXML || element == .svg))
    if let hidden {
      if hidden.element == element, !isEmpty {
        self.hidden?.depth += 1
      } else if hidden.element == .svg, element.closesParagraph {
        // HTML Standard, 13.2.6.5: these tags end a drawing that was not closed.
        self.hidden = nil
        textStart = start
      } else if element == .script || element == .style, !isEmpty {
        rawText(element, start, tag.end)
        return
      }
      if self.hidden != nil { return }
    }
    if !isEmpty {
      if element == .svg || element == .template {
        flush(to: start)
        builder.omit(start..<tag.end)
        hidden = (element, start, 1)
        return
      }
      if element.isRawText {
        flush(to: start)
        builder.omit(start..<tag.end)
        return rawText(element, start, tag.end)
      }
      if !enter(element, start..<tag.end) { return }
    }
    flush(to: start)
    textStart = tag.end
    let list = attributes.isEmpty ? nil : list(of: element, name: start + 1..<tag.nameEnd)
    builder.startTag(element, start..<tag.end, attributes: list, isEmpty: tag.isSelfClosing && isXML)
  }

  /// The number of the list of a tag's attributes. Most values stand for themselves; a tag with a reference in one of
  /// them is left to libxml2.
  private mutating func list(of element: HTMLElement, name: Range<Int>) -> Int {
    // As libxml2 has it, `<html>` says nothing behind a tag of another element.
    if element == .html, table.count > 0 { return table.endList() }
    let isPlain =
      name.count <= Self.longestPlainName
      && attributes.allSatisfy { $0.value.map { page.first(UInt8(ascii: "&"), in: $0) == nil } ?? true }
    guard isPlain else {
      let number = table.endList()
      markup.append(page, name: name, attributes: attributes, list: number)
      return number
    }
    for attribute in attributes { table.append(attribute.name, page.bytes, attribute.value ?? 0..<0) }
    return table.endList()
  }

  /// Hands the attributes on, so that they can be added to without a copy.
  mutating func takeAttributes() -> HTMLAttributeTable {
    defer { table = HTMLAttributeTable() }
    return table
  }

  /// Counts an element in; one too deep is left out with its end tag, and the answer is no.
  private mutating func enter(_ element: HTMLElement, _ tag: Range<Int>) -> Bool {
    if !element.hasOptionalEnd {
      if depth >= limits.depth {
        if !isTooDeep {
          warn("elements nested deeper than \(limits.depth) were left out; their text was read")
        }
        isTooDeep = true
        leftOut[element] += 1
        cut(tag)
        return false
      }
      depth += 1
    }
    open[element] += 1
    return true
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
        textStart = end
      }
      return
    }
    if end - start > limits.tagLength { return cut(start..<end) }
    if leftOut[element] > 0 {
      leftOut[element] -= 1
      return cut(start..<end)
    }
    if open[element] > 0 {
      open[element] -= 1
      if !element.hasOptionalEnd { depth -= 1 }
    } else if element != .p, element != .br {
      // It closes nothing.
      return cut(start..<end)
    }
    flush(to: start)
    textStart = end
    builder.endTag(element, start..<end)
  }

  /// From a raw text element's start tag to the end of its end tag.
  private mutating func rawText(_ element: HTMLElement, _ start: Int, _ content: Int) {
    var search = content
    let name = Array(element.name.utf8)
    let key = HTMLElement.key(name, at: 0)
    while let less = page.first(UInt8(ascii: "<"), in: search..<page.count) {
      search = less + 1
      let after = less + 2 + name.count
      guard after < page.count, page.bytes[less + 1] == UInt8(ascii: "/"),
        HTMLElement.key(page.bytes, at: less + 2) == key,
        page.isBlank(after) || page.has(">", at: after) || page.has("/", at: after)
      else { continue }
      if element == .title, title == nil, hidden == nil { title = content..<less }
      if element == .script, hidden == nil { scripts.append((start..<content, content..<less)) }
      return cut(start..<end(of: less))
    }
    warn("a <\(element.name)> at byte \(start) has no end: what follows it was not read")
    cut(start..<page.count)
  }
}
