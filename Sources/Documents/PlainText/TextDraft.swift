/// A block in the making: the lines that belong together and what they seem to be.
struct TextDraft {
  enum Kind: Equatable {
    case paragraph
    case item(ListMarker, indent: Int)
    case footnote(label: String)
    /// Lines that are not the document's words: a mail's header, a signature, a page's number.
    case furniture(Block.Role)
  }

  var kind: Kind
  /// Byte ranges of the decoded source, one a line, without marker or label.
  var pieces: [Range<Int>]
  /// The words, lines apart by one space; for looking at.
  var words: String
  /// Length of the longest and the last line in code points.
  var longestLine: Int
  var lastLine: Int
  /// Length of its first line in code points.
  let firstLine: Int
  /// Number of source lines.
  var lineCount: Int
  var level = 0
  var isHeading = false
  /// The level that the source gives a heading; 0 where its shape alone makes it one.
  var headingLevel = 0
  /// Columns before its first line.
  var indent = 0
  /// Whether its second line is further in than its first.
  var hangs = false
  /// How often a mail quotes it.
  var quoteDepth = 0
  /// Whether a quoted item begins it, whose mark is one of its words.
  var isQuotedItem = false
  /// Whether it is the first on a page of the original.
  var startsPage = false
  /// A line by itself: an address, a name; never joined with others.
  var standsApart = false
  /// "A. Author wrote:", before a quotation.
  var isAttribution = false

  init(kind: Kind, piece: Range<Int>, words: String) {
    self.kind = kind
    pieces = [piece]
    firstLine = words.unicodeScalars.count
    self.words = words
    lastLine = words.unicodeScalars.count
    longestLine = lastLine
    lineCount = 1
  }

  mutating func add(piece: Range<Int>, words more: String, indent column: Int = 0) {
    if lineCount == 1 { hangs = column > indent }
    pieces.append(piece)
    words += words.isEmpty ? more : " " + more
    lastLine = more.unicodeScalars.count
    longestLine = max(longestLine, lastLine)
    lineCount += 1
  }

  /// Makes an item a paragraph, whose mark is one of its words.
  mutating func takeBack(_ marker: ListMarker) {
    kind = .paragraph
    pieces[0] = pieces[0].lowerBound - marker.length..<pieces[0].upperBound
    words = marker.text + " " + words
  }

  /// Takes over the lines of a draft that continues this one.
  mutating func absorb(_ other: TextDraft) {
    pieces += other.pieces
    words += " " + other.words
    lastLine = other.lastLine
    longestLine = max(longestLine, other.longestLine)
    lineCount += other.lineCount
  }

  var isItem: Bool {
    if case .item = kind { return true }
    return false
  }

  /// Whether it is an item of which only the bullet was read so far.
  var awaitsWords: Bool { isItem && words.isEmpty }

  var isFurniture: Bool {
    if case .furniture = kind { return true }
    return false
  }

  var isFootnote: Bool {
    if case .footnote = kind { return true }
    return false
  }
}
