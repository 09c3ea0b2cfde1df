/// Takes the ">" marks of a mail's quoted lines off.
enum MailQuotes {
  /// Deeper quotations than this are not told apart.
  private static let deepest = 16

  /// Reads the marks of every line: what is left is its content, and their number its depth.
  ///
  /// A line is quoted if white space or another mark follows its ">", or if a neighbour is quoted; ">50" alone is text.
  static func strip(_ lines: inout [TextLine], source: [UInt8]) {
    let marked = lines.map { !$0.isBlank && source[$0.content.lowerBound] == UInt8(ascii: ">") }
    for index in lines.indices where marked[index] {
      let content = lines[index].content
      let next = content.count > 1 ? source[content.lowerBound + 1] : 0x20
      let isNeighbour = index > 0 && marked[index - 1] || index + 1 < lines.count && marked[index + 1]
      guard isNeighbour || next == 0x20 || next == UInt8(ascii: ">") else { continue }
      var start = content.lowerBound
      var depth = 0
      var afterMark = start
      while start < content.upperBound, source[start] == UInt8(ascii: ">") || source[start] == 0x20 {
        // Two spaces before a mark indent text that itself begins with one.
        if source[start] == UInt8(ascii: ">") {
          if start > afterMark + 1 { break }
          depth += 1
          afterMark = start + 1
        }
        start += 1
      }
      // The space behind the marks belongs to them; further ones indent.
      let words = afterMark < content.upperBound && source[afterMark] == 0x20 ? afterMark + 1 : afterMark
      let inner = TextLine.line(source, words..<content.upperBound, startsPage: lines[index].startsPage)
      lines[index] = inner
      lines[index].quoteDepth = min(depth, deepest)
    }
  }
}
