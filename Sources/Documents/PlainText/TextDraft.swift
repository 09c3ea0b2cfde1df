/// A block in the making: the lines that belong together and what they seem to be.
struct TextDraft {
  enum Kind: Equatable {
    case paragraph
    case item(ListMarker, indent: Int)
    case footnote(label: String)
  }

  var kind: Kind
  /// Byte ranges of the decoded source, one a line, without marker or label.
  var pieces: [Range<Int>]
  /// The words, lines apart by one space; for looking at.
  var words: String
  /// Length of the longest and the last line in code points.
  var longestLine: Int
  var lastLine: Int
  /// Number of source lines.
  var lineCount: Int
  var level = 0
  var isHeading = false

  init(kind: Kind, piece: Range<Int>, words: String) {
    self.kind = kind
    pieces = [piece]
    self.words = words
    lastLine = words.unicodeScalars.count
    longestLine = lastLine
    lineCount = 1
  }

  mutating func add(piece: Range<Int>, words more: String) {
    pieces.append(piece)
    words += words.isEmpty ? more : " " + more
    lastLine = more.unicodeScalars.count
    longestLine = max(longestLine, lastLine)
    lineCount += 1
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

  var isFootnote: Bool {
    if case .footnote = kind { return true }
    return false
  }
}
