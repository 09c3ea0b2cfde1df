/// One line of a plain text source with what the reader asks of it. All offsets are bytes of the decoded source.
struct TextLine {
  /// What a line is for, besides being read.
  enum Use: Equatable {
    case text
    /// A field of a mail's header; false for the lines that a field is wrapped into.
    case mailHeader(isField: Bool)
    /// A line of the signature at a mail's end.
    case signature
    /// A page's number, head or foot.
    case running
    /// Signs that only divide, or that end a part ("-- ", "=====").
    case divider
    /// Signs that make the line above a heading of a level.
    case underline(level: Int)
  }

  /// The line without its end, quote marks and white space on either side; empty for a blank line.
  var content: Range<Int>
  /// Columns before the first character; a tab goes to the next multiple of eight.
  var indent: Int
  /// The line's words, for looking at; never for building text.
  var string: String
  /// Whether a form feed stands before or inside the line: a page of the original begins here.
  let startsPage: Bool
  /// How many ">" stand before the words of a mail's quoted line.
  var quoteDepth = 0
  var use = Use.text

  var isBlank: Bool { content.isEmpty }

  /// The lines of a source; LF, CRLF and CR end a line, a form feed ends one and marks the next.
  static func lines(of source: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var index = 0
    var startsPage = false
    while index <= source.count {
      let isEnd = index == source.count
      let byte = isEnd ? UInt8(ascii: "\n") : source[index]
      guard byte == 0x0A || byte == 0x0D || byte == 0x0C else {
        index += 1
        continue
      }
      if !(isEnd && start == index) {
        lines.append(line(source, start..<index, startsPage: startsPage))
      }
      startsPage = byte == 0x0C
      if byte == 0x0D, index + 1 < source.count, source[index + 1] == 0x0A { index += 1 }
      index += 1
      start = index
    }
    return lines
  }

  static func line(_ source: [UInt8], _ range: Range<Int>, startsPage: Bool) -> TextLine {
    var start = range.lowerBound
    var end = range.upperBound
    var indent = 0
    while start < end {
      let length = FoldedCharacter.whiteSpaceLength(source, at: start, end: end)
      if length == 0 {
        // What carries no text is no column either, and a line of nothing else is blank.
        let dropped = FoldedCharacter.invisibleLength(source, at: start, end: end)
        if dropped == 0 { break }
        start += dropped
        continue
      }
      indent = source[start] == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
      start += length
    }
    while let length = (1...3).first(where: { length in
      end - length >= start && FoldedCharacter.whiteSpaceLength(source, at: end - length, end: end) == length
    }) { end -= length }
    return TextLine(
      content: start..<end, indent: indent, string: String(decoding: source[start..<end], as: UTF8.self),
      startsPage: startsPage)
  }
}

/// What the end and the beginning of a stretch of text say about whether it is complete.
enum TextEdge {
  /// Whether the words end as a sentence, a clause or an introduction does; closing quotes and brackets are passed over.
  static func endsUnit(_ text: String) -> Bool {
    guard let last = lastMark(text) else { return false }
    return ".!?:;…。！？؟".unicodeScalars.contains(last)
  }

  /// Whether a line may be a title: short, with a capital and without a mark at its end.
  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= longestTitle, startsUppercase(text), let last = text.unicodeScalars.last else {
      return false
    }
    return last.properties.isAlphabetic || ("0"..."9").contains(last) || last == ")"
  }

  /// Bytes of such a line; lines of running text are longer.
  private static let longestTitle = 48

  /// How far back an end is looked for, in code points; further away nothing belongs to it.
  private static let reach = 128

  /// The last code point that is no closing quote, bracket, mark-up or footnote number.
  static func lastMark(_ text: String) -> Unicode.Scalar? {
    var seenDigits: Unicode.Scalar?
    for scalar in text.unicodeScalars.reversed().prefix(reach) {
      if "’”\"')]»*_ ".unicodeScalars.contains(scalar) { continue }
      if ("0"..."9").contains(scalar) {
        seenDigits = seenDigits ?? scalar
        continue
      }
      // "standards;3": the number behind a mark is a footnote's, elsewhere it is the text's own.
      if let seenDigits { return ".;:,".unicodeScalars.contains(scalar) ? scalar : seenDigits }
      return scalar
    }
    return seenDigits
  }

  static func startsLowercase(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isLowercase ?? false
  }

  static func startsUppercase(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if "‘“\"'([«".unicodeScalars.contains(scalar) { continue }
      return scalar.properties.isUppercase
    }
    return false
  }

  /// Whether the last words can not end a phrase, so that the rest must stand elsewhere.
  static func endsInsidePhrase(_ text: String) -> Bool {
    let words = text.suffix(reach).split(whereSeparator: \.isWhitespace)
    guard let last = words.last else { return false }
    if last.hasSuffix(",") { return true }
    if dangling.contains(last.lowercased()) { return true }
    return words.count > 1 && determiners.contains(words[words.count - 2].lowercased())
      && last.first?.isUppercase == true
  }

  private static let determiners: Set<String> = ["the", "a", "an", "its", "their", "his", "her", "our"]
  private static let dangling: Set<String> = determiners.union([
    "and", "or", "of", "to", "in", "on", "for", "with", "by", "from", "at", "as", "that", "which", "into",
    "than",
    "be", "is", "are", "was", "were", "not",
  ])
}
