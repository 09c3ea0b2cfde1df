/// One line of a page as it is read: words in reading order, marker and text together.
struct PrintedLine {
  /// In reading order.
  var words: [PDFWord]
  var text: String
  let page: Int
  var left: Double
  var right: Double
  /// The top and bottom of its words of the main size; raised numbers do not count.
  var top: Double
  var bottom: Double
  /// The number of the block that the extracting program put it in.
  let block: Int
  /// Whether a block begins with it whatever its words are: it opens a cell of a table.
  var opensCell = false
  /// Whether it stands in a cell of a table.
  var isCell = false
  /// Whether it stands in a row of a table that is one block, and whether it begins that row.
  var isInRow = false
  var opensRow = false
  /// Whether nothing goes on behind it: an entry of a table of contents.
  var closesEntry = false
  /// Where the words of its column end at most, in points.
  var limit = 0.0
  /// Where the words of its column begin, in points.
  var margin = 0.0

  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  /// A line of words that stand in order; empty words are no line.
  init(_ words: [PDFWord], page: Int, block: Int, in source: PDFWords) {
    self.words = words
    self.page = page
    self.block = block
    text = source.string(words)
    left = words.first?.left ?? 0
    right = words.first?.right ?? 0
    var counts: [Int: Int] = [:]
    for word in words {
      left = min(left, word.left)
      right = max(right, word.right)
      counts[Self.size(word.height), default: 0] += word.text.count
    }
    let size = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let main = words.first { Self.size($0.height) == size }
    top = main?.top ?? 0
    bottom = main?.bottom ?? 0
  }

  /// Heights are compared in tenths of a point.
  private static func size(_ height: Double) -> Int { Int((height * 10).rounded()) }

  /// A word that is smaller than the line and stands above its foot: the mark of a note, as a rule.
  func isRaised(_ word: PDFWord) -> Bool {
    word.height < height * 0.85 && word.bottom < bottom - height * 0.1
  }
}
