/// Reads tesseract's table of words (`tsv`): one row a word, its box in dots, its block, paragraph and line by number.
enum RecognizedWords {
  /// Column of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
  private static let columns = 12

  /// Adds a page; `scale` makes points of dots.
  static func add(_ table: [UInt8], page: PDFPage, scale: Double, to words: inout PDFWords) {
    var segments: [PDFSegment] = []
    var line: [Int] = []
    var box = (top: 0.0, bottom: 0.0)
    for row in String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let cells = row.split(separator: "\t", maxSplits: columns - 1, omittingEmptySubsequences: false)
      guard cells.count == columns, let level = Int(cells[0]) else { continue }
      let numbers = cells[1...9].map { Double($0) ?? 0 }
      if level == 4 {
        box = (numbers[6] * scale, (numbers[6] + numbers[8]) * scale)
        continue
      }
      let text = cells[11].split(whereSeparator: \.isWhitespace).joined()
      guard level == 5, !text.isEmpty, (Double(cells[10]) ?? 0) > 10 else { continue }
      let key = numbers[1...3].map { Int($0) }
      if key != line {
        line = key
        segments.append(PDFSegment(words: [], block: key[0]))
      }
      let start = words.utf8.count
      words.utf8 += text.utf8
      // The word's own box is as high as its ink; the line's box is the same for all its words.
      segments[segments.count - 1].words.append(
        PDFWord(
          left: numbers[5] * scale, top: box.top, right: (numbers[5] + numbers[7]) * scale,
          bottom: box.bottom,
          text: start..<words.utf8.count))
      words.wordCount += 1
    }
    words.pages.append(
      PDFPage(number: page.number, width: page.width, height: page.height, segments: segments))
  }

  /// Gives lines that are as high as most the usual height: a line without a tall letter is not in smaller print.
  static func evenOut(_ words: inout PDFWords) {
    let heights = words.pages.flatMap { $0.segments.compactMap(\.words.first?.height) }.sorted()
    guard !heights.isEmpty else { return }
    let usual = heights[heights.count / 2]
    for page in words.pages.indices {
      for segment in words.pages[page].segments.indices {
        guard let word = words.pages[page].segments[segment].words.first, word.height > usual * 0.6,
          word.height < usual * 1.4
        else { continue }
        let middle = (word.top + word.bottom) / 2
        for index in words.pages[page].segments[segment].words.indices {
          words.pages[page].segments[segment].words[index].top = middle - usual / 2
          words.pages[page].segments[segment].words[index].bottom = middle + usual / 2
        }
      }
    }
  }
}
