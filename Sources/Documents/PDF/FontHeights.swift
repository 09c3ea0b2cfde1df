/// Makes the boxes of fonts comparable: the height of a word is its font's, and two fonts of one size may differ by a fifth.
///
/// Words of another height than the running text are of its size all the same where their letters are as wide as its
/// letters, and where they stand in lines that follow each other as its lines do.
enum FontHeights {
  private struct Class {
    var words = 0
    var width = 0.0
    var letters = 0
    /// Segments of this height, and those of them that stand in the text's lines or at its distance.
    var segments = 0
    var amid = 0
  }

  /// Fewest letters whose mean width is trusted.
  private static let fewest = 60

  /// Gives the words of the text's size one height.
  static func even(_ words: inout PDFWords) {
    var classes: [Int: Class] = [:]
    for page in words.pages {
      for segment in page.segments {
        for word in segment.words {
          let letters = letters(words.utf8[word.text])
          guard letters > 1 else { continue }
          classes[key(word), default: Class()].words += 1
          classes[key(word), default: Class()].width += word.width
          classes[key(word), default: Class()].letters += letters
        }
      }
    }
    guard let body = classes.max(by: { ($0.value.letters, $1.key) < ($1.value.letters, $0.key) }) else {
      return
    }
    let height = Double(body.key) / 10
    let usual = body.value.width / Double(max(body.value.letters, 1))
    let candidates = classes.filter { entry in
      let ratio = Double(entry.key) / Double(max(body.key, 1))
      guard entry.value.letters >= fewest, ratio > 0.7, ratio < 1.4, ratio < 0.95 || ratio > 1.05 else {
        return false
      }
      let widths = entry.value.width / Double(entry.value.letters) / max(usual, 0.01)
      // Nearer to equal width than to the width that the height promises.
      return ratio > 1
        ? widths - 1 < 0.35 * (ratio - 1) && widths > 0.93 : 1 - widths < 0.35 * (1 - ratio) && widths < 1.07
    }
    guard !candidates.isEmpty else { return }
    for page in words.pages { count(page, body: body.key, height: height, into: &classes) }
    let same = Set(
      candidates.keys.filter { (classes[$0]?.amid ?? 0) * 3 >= max(classes[$0]?.segments ?? 0, 1) })
    guard !same.isEmpty else { return }
    for page in words.pages.indices {
      for segment in words.pages[page].segments.indices {
        for index in words.pages[page].segments[segment].words.indices {
          let word = words.pages[page].segments[segment].words[index]
          guard same.contains(key(word)) else { continue }
          let middle = (word.top + word.bottom) / 2
          words.pages[page].segments[segment].words[index].top = middle - height / 2
          words.pages[page].segments[segment].words[index].bottom = middle + height / 2
        }
      }
    }
  }

  /// Counts the segments of each height that hold words of the text's height too, or stand next to a line of such.
  private static func count(_ page: PDFPage, body: Int, height: Double, into classes: inout [Int: Class]) {
    let segments = page.segments.sorted { ($0.words.first?.top ?? 0) < ($1.words.first?.top ?? 0) }
    for (index, segment) in segments.enumerated() {
      guard let first = segment.words.first else { continue }
      let keys = Set(segment.words.lazy.map(key))
      let isMixed = keys.contains(body)
      let isNear = [index - 1, index + 1].contains { other in
        guard segments.indices.contains(other), let word = segments[other].words.first, key(word) == body
        else { return false }
        return abs((word.top + word.bottom - first.top - first.bottom) / 2) < 1.4 * height
      }
      for key in keys where key != body {
        classes[key, default: Class()].segments += 1
        if isMixed || isNear { classes[key, default: Class()].amid += 1 }
      }
    }
  }

  private static func key(_ word: PDFWord) -> Int { Int((min(word.height, 4000) * 10).rounded()) }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
