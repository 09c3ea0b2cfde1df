/// A place in a line of Markdown, with the column that tabs make.
struct MarkdownCursor {
  let source: [UInt8]
  var index: Int
  let end: Int
  /// Columns from the line's start, tab stops every four.
  var column = 0
  /// Columns of a tab that were not used up by what stands before it.
  private var partial = 0

  init(source: [UInt8], line: Range<Int>) {
    self.source = source
    index = line.lowerBound
    end = line.upperBound
  }

  var byte: UInt8 { index < end ? source[index] : 0 }

  var isBlank: Bool {
    var place = index
    while place < end, source[place] == 0x20 || source[place] == 0x09 { place += 1 }
    return place == end
  }

  /// Columns of white space from here.
  var indent: Int {
    var place = index
    var columns = partial
    var column = column + partial
    while place < end {
      if source[place] == 0x20 {
        columns += 1
        column += 1
      } else if source[place] == 0x09 {
        columns += 4 - column % 4
        column += 4 - column % 4
      } else {
        break
      }
      place += 1
    }
    return columns
  }

  /// Passes over white space of at most some columns.
  mutating func skip(columns wanted: Int) {
    var wanted = wanted
    while wanted > 0 {
      if partial > 0 {
        let used = min(partial, wanted)
        partial -= used
        wanted -= used
        column += used
        continue
      }
      guard index < end else { return }
      if source[index] == 0x20 {
        index += 1
        column += 1
        wanted -= 1
      } else if source[index] == 0x09 {
        partial = 4 - column % 4
        index += 1
      } else {
        return
      }
    }
  }

  /// Passes over bytes that are no white space.
  mutating func advance(_ count: Int) {
    index = min(end, index + count)
    column += count
  }
}
