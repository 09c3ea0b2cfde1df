/// Blocks and tags of HTML inside Markdown.
enum MarkdownHTML {
  /// What ends a block of HTML (CommonMark 0.31, section 4.6).
  enum End {
    /// Kinds 6 and 7: the words between the tags are read.
    case blankLine
    /// Kinds 1 to 5: scripts, comments and the like, of which nothing is read.
    case text([UInt8])

    /// The end of the block that a line opens, or nil where it opens none.
    init?(opening line: MarkdownCursor, interruptsParagraph: Bool) {
      var cursor = line
      cursor.skip(columns: 3)
      guard cursor.byte == UInt8(ascii: "<") else { return nil }
      let source = cursor.source
      let rest = source[cursor.index..<cursor.end]
      if rest.starts(with: "<!--".utf8) {
        self = .text(Array("-->".utf8))
      } else if rest.starts(with: "<?".utf8) {
        self = .text(Array("?>".utf8))
      } else if rest.starts(with: "<![CDATA[".utf8) {
        self = .text(Array("]]>".utf8))
      } else if rest.starts(with: "<!".utf8), rest.count > 2 {
        self = .text([UInt8(ascii: ">")])
      } else {
        let name = MarkdownHTML.name(source, cursor.index..<cursor.end)
        let isClosing = rest.dropFirst().first == UInt8(ascii: "/")
        if ["script", "style", "textarea"].contains(name), !isClosing {
          self = .text(Array("</\(name)>".utf8))
        } else if MarkdownHTML.blocks.contains(name) {
          self = .blankLine
        } else if !interruptsParagraph, !name.isEmpty,
          let end = MarkdownHTML.tagEnd(source, cursor.index, limit: cursor.end),
          source[end..<cursor.end].allSatisfy(MarkdownLeaves.isSpace)
        {
          self = .blankLine
        } else {
          return nil
        }
      }
    }

    /// Whether a line has what ends the block.
    func isOn(_ source: [UInt8], _ line: Range<Int>) -> Bool {
      guard case .text(let end) = self, line.count >= end.count else { return false }
      return line.contains { index in
        index + end.count <= line.upperBound
          && end.indices.allSatisfy { source[index + $0] == end[$0] || source[index + $0] | 0x20 == end[$0] }
      }
    }
  }

  /// Longest tag in bytes.
  private static let longest = 2_048

  /// The name of the tag at a "<", in lower case; empty where there is none.
  static func name(_ source: [UInt8], _ range: Range<Int>) -> String {
    var index = range.lowerBound + 1
    if index < range.upperBound, source[index] == UInt8(ascii: "/") { index += 1 }
    let start = index
    while index < range.upperBound, index - start < 24,
      isLetter(source[index]) || index > start && (0x30...0x39).contains(source[index])
    {
      index += 1
    }
    return String(decoding: source[start..<index], as: UTF8.self).lowercased()
  }

  /// The offset behind the tag or comment that begins at a "<", or nil where there is none before a limit.
  static func tagEnd(_ source: [UInt8], _ start: Int, limit: Int) -> Int? {
    let limit = min(limit, start + longest)
    guard start + 2 < limit else { return nil }
    var index = start + 1
    if source[start..<limit].starts(with: "<!--".utf8) {
      index = start + 4
      while index + 2 < limit {
        if source[index] == 0x2D, source[index + 1] == 0x2D, source[index + 2] == 0x3E { return index + 3 }
        index += 1
      }
      return nil
    }
    if source[index] == UInt8(ascii: "!") || source[index] == UInt8(ascii: "?") {
      return source[index..<limit].firstIndex(of: 0x3E).map { $0 + 1 }
    }
    let isClosing = source[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < limit, isLetter(source[index]) else { return nil }
    while index < limit,
      isLetter(source[index]) || (0x30...0x39).contains(source[index]) || source[index] == 0x2D
    {
      index += 1
    }
    guard index < limit, source[index] <= 0x20 || source[index] == 0x3E || source[index] == UInt8(ascii: "/")
    else {
      return nil
    }
    var quote: UInt8?
    while index < limit {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "`") {
        return nil
      } else if byte == 0x22 || byte == 0x27 {
        guard source[index - 1] == UInt8(ascii: "=") || source[index - 1] <= 0x20, !isClosing else {
          return nil
        }
        quote = byte
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") {
        return nil
      }
      index += 1
    }
    return nil
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  /// The elements whose tags begin a block.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
    "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "pre", "search",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
